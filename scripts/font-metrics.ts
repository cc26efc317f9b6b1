/**
 * Writes lib/diagram/inter-advances.ts: how far Inter moves the pen for each character, as the browser measures it.
 * Run `npx tsx scripts/font-metrics.ts` after changing the version of @fontsource-variable/inter.
 */
import { readFile, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { chromium } from "playwright";

/** Latin, Greek, Cyrillic, Vietnamese, punctuation, currency, arrows: what the font's web files hold. */
const ranges = [
  [0x20, 0x7e],
  [0xa0, 0x24f],
  [0x370, 0x3ff],
  [0x400, 0x52f],
  [0x1e00, 0x1eff],
  [0x2010, 0x2027],
  [0x2030, 0x205e],
  [0x20a0, 0x20bf],
  [0x2190, 0x2199],
] as const;
const weights = [400, 600] as const;
const subsets = ["latin", "latin-ext", "greek", "greek-ext", "cyrillic", "cyrillic-ext", "vietnamese"];

const fontFile = (subset: string) =>
  createRequire(import.meta.url).resolve(`@fontsource-variable/inter/files/inter-${subset}-wght-normal.woff2`);

async function fontFaces(): Promise<string> {
  const css = await readFile(createRequire(import.meta.url).resolve("@fontsource-variable/inter/wght.css"), "utf8");
  const faces = await Promise.all(
    subsets.map(async (subset) => {
      const range = new RegExp(`inter-${subset}-wght-normal[\\s\\S]*?unicode-range: ([^;]+);`).exec(css)?.[1];
      const data = (await readFile(fontFile(subset))).toString("base64");
      return `@font-face{font-family:Inter;font-weight:100 900;src:url(data:font/woff2;base64,${data});unicode-range:${range}}`;
    }),
  );
  return faces.join("");
}

const browser = await chromium.launch({
  executablePath: "/usr/bin/chromium",
  args: ["--no-sandbox"],
});
const page = await browser.newPage();
await page.setContent(`<style>${await fontFaces()}</style><canvas></canvas>`);

/** Thousandths of an em per code point of a range; 0 where Inter has no glyph of its own. */
const measured = await page.evaluate(
  async ({ ranges, weights }) => {
    const context = document.querySelector("canvas")?.getContext("2d");
    if (!context) throw new Error("No canvas");
    const everything = ranges.map(([first, last]) =>
      Array.from({ length: last - first + 1 }, (_, index) => String.fromCodePoint(first + index)),
    );
    const result: { weight: number; first: number; advances: number[] }[] = [];
    for (const weight of weights) {
      await document.fonts.load(`${weight} 1000px Inter`, everything.flat().join(""));
      for (const [index, characters] of everything.entries()) {
        const advances: number[] = [];
        for (const character of characters) {
          context.font = `${weight} 1000px Inter, serif`;
          const inSerif = context.measureText(character).width;
          context.font = `${weight} 1000px Inter, monospace`;
          // A glyph that changes with the fallback is not Inter's.
          advances.push(inSerif === context.measureText(character).width ? Math.round(inSerif) : 0);
        }
        result.push({ weight, first: ranges[index]?.[0] ?? 0, advances });
      }
    }
    return result;
  },
  { ranges, weights },
);
await browser.close();

const table = weights.map((weight) => {
  const rows = measured
    .filter((each) => each.weight === weight)
    .map((each) => `    [${each.first}, "${each.advances.join(" ")}"],`);
  return `  ${weight}: [\n${rows.join("\n")}\n  ],`;
});
await writeFile(
  new URL("../lib/diagram/inter-advances.ts", import.meta.url),
  `/**
 * Advance widths of Inter in thousandths of an em, per weight: the first code point of a run, then the widths of that
 * and of those that follow it; 0 where Inter has no glyph. Written by scripts/font-metrics.ts.
 */
export const interAdvances = {
${table.join("\n")}
} as const satisfies Record<number, readonly (readonly [first: number, widths: string])[]>;
`,
);
