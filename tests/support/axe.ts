import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { AxeResults } from "axe-core";
import type { Page } from "playwright/test";

const source = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** What axe finds against WCAG 2.2 AA on the page as it stands, as `rule: element`. */
export async function axeViolations(page: Page): Promise<string[]> {
  // At rest: what is half faded in or out has the contrast of neither state.
  await page.evaluate(async () => {
    const passing = document.getAnimations().filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity);
    await Promise.allSettled(passing.map(({ finished }) => finished));
  });
  // Evaluated by the browser itself: the page's policy lets no foreign script in.
  await page.evaluate(source);
  const { violations } = await page.evaluate<Pick<AxeResults, "violations">>(
    // What is right is neither worked out to the last selector nor sent here: a page has thousands of such elements.
    `axe.run({
      runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
      resultTypes: ["violations"],
    }).then(({ violations }) => ({ violations }))`,
  );
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html}`));
}
