import type { Page, TestInfo } from "playwright/test";
import { sessionCookie } from "@/lib/auth/cookie";
import { query } from "@/lib/data/db";
import { axeViolations } from "../support/axe";
import { expect, test } from "../support/server";
import { givenUser } from "../support/users";
import { sessionOf } from "../support/visitors";

const queue = (page: Page) => page.getByRole("treegrid", { name: "Queue" });
const row = (page: Page, title: string) => queue(page).getByRole("row", { name: new RegExp(`^${title}[,.]`) });
const focused = (page: Page) => queue(page).locator("tr:focus");
const isSaved = (page: Page) => expect(page.getByText("All saved")).toBeVisible();
const leftOn = async (page: Page) => {
  const text = await page.getByRole("progressbar").getAttribute("aria-valuetext");
  return Number(/^[\d,]+/.exec(text ?? "")?.[0].replaceAll(",", ""));
};
/** What the line with the focus is about: the title of a group, or a name. */
const titleOf = async (page: Page) => {
  const label = await focused(page).getByRole("checkbox").getAttribute("aria-label");
  return (label ?? "").replace(/^Select /, "").replace(/, [\d,]+ (person|people)$/, "");
};

/** Pictures of a story, in their order, beside the report of the test. */
function pictures(page: Page, info: TestInfo) {
  let number = 0;
  return async (step: string) => {
    number += 1;
    await page.screenshot({
      path: info.outputPath(`${String(number).padStart(2, "0")}-${step}.png`),
      animations: "disabled",
    });
  };
}

async function undecided(): Promise<number> {
  const [left] = await query<{ count: number }>(
    `SELECT count(*)::integer AS count FROM posts post WHERE post."from" <= now() AND (post."until" IS NULL OR post."until" > now())
       AND NOT EXISTS (SELECT FROM assignments a WHERE a.person_id = post.person_id AND a."from" <= now() AND (a."until" IS NULL OR a."until" > now()))
       AND NOT EXISTS (SELECT FROM out_of_scope o WHERE o.person_id = post.person_id AND o."from" <= now() AND (o."until" IS NULL OR o."until" > now()))`,
  );
  return left?.count ?? 0;
}

test("is worked through with the keyboard alone", async ({ page, signInAs }, info) => {
  const picture = pictures(page, info);
  const { keyboard } = page;
  await signInAs("ADMIN");
  await page.goto("/assign");
  await expect(focused(page)).toContainText("Store Manager");
  const left = await leftOn(page);
  expect(left).toBe(await undecided());
  await picture("queue");

  await keyboard.press("Enter");
  await expect(row(page, "Store Manager")).toHaveCount(0);
  expect(await leftOn(page)).toBe(left - 34);
  await expect(page.getByRole("status").filter({ hasText: "Store Manager, 34 people: out of scope" })).toBeVisible();
  await picture("accepted");

  const second = await titleOf(page);
  await keyboard.press("j");
  const third = await titleOf(page);
  expect(third).not.toBe(second);
  await keyboard.press("k");
  await keyboard.press("4");
  await expect(focused(page).getByText("What do they do?")).toBeVisible();
  await picture("asks-what-they-do");
  await keyboard.press("p");
  await expect(row(page, second)).toHaveCount(0);
  expect(await titleOf(page)).toBe(third);
  await picture("procurement");

  await keyboard.press("u");
  expect(await titleOf(page)).toBe(second);
  await picture("undone");
  await keyboard.press("0");

  await keyboard.press("Shift+J");
  await keyboard.press("Shift+J");
  await expect(queue(page).locator("tr[aria-selected=true]")).toHaveCount(3);
  await picture("extended");
  await keyboard.press("2");
  await expect(queue(page).locator("tr[aria-selected=true]")).toHaveCount(0);
  await expect(row(page, third)).toHaveCount(0);

  await keyboard.press("ArrowRight");
  await expect(queue(page).locator("tr[aria-level='2']").first()).toBeVisible();
  const group = await titleOf(page);
  await keyboard.press("j");
  await keyboard.press("x");
  const person = await titleOf(page);
  await picture("opened");
  await keyboard.press("c");
  await expect(page.getByRole("dialog").getByText(person)).toBeVisible();
  await picture("seat");
  await keyboard.press("Escape");
  await keyboard.press("1");
  await expect(row(page, person)).toHaveCount(0);
  await keyboard.press("ArrowLeft");
  expect(await titleOf(page)).toBe(group);

  await keyboard.press("/");
  await keyboard.type("legal");
  await expect(queue(page).getByRole("row")).toHaveCount(1);
  await picture("filtered");
  await keyboard.press("Enter");
  await keyboard.press("0");
  await expect(page.getByText("Nothing found")).toBeVisible();
  await page.getByRole("searchbox", { name: "Filter by title or unit" }).fill("");
  await keyboard.press("Enter");
  await expect(focused(page)).toBeVisible();
  await keyboard.press("?");
  await expect(page.getByRole("dialog", { name: "Keys" })).toBeVisible();
  await picture("keys");
  await keyboard.press("Escape");

  await isSaved(page);
  const shown = await leftOn(page);
  await page.reload();
  await expect(focused(page)).toBeVisible();
  expect(await leftOn(page)).toBe(shown);
  expect(shown).toBe(await undecided());
});

test("counts nobody twice when a key is pressed as an answer arrives", async ({ page, signInAs }) => {
  await page.addInitScript(() => {
    const read = Response.prototype.json;
    Response.prototype.json = async function () {
      const body = await read.call(this);
      if ("answers" in body) void press();
      return body;
    };
    // After the page has taken the answer, before it is drawn.
    async function press() {
      for (let turn = 0; turn < 20; turn += 1) await null;
      document.activeElement?.dispatchEvent(new KeyboardEvent("keydown", { key: "j", bubbles: true }));
    }
  });
  await signInAs("ADMIN");
  await page.goto("/assign");
  await expect(focused(page)).toBeVisible();
  const [next] = await queue(page).getByRole("checkbox").nth(2).all();
  const nextTitle = await next?.getAttribute("aria-label");
  const refreshed = page.waitForResponse((response) => response.url().includes("/api/assign?"));
  await page.keyboard.press("Enter");
  await (await refreshed).finished();
  await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
  expect(await focused(page).getByRole("checkbox").getAttribute("aria-label")).toBe(nextTitle);
  expect(await leftOn(page)).toBe(await undecided());
});

test.describe("on a phone", () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, expectedErrors: [/ERR_FAILED/] });

  test("is worked by thumb, and keeps what could not be sent", async ({ page, signInAs }, info) => {
    const picture = pictures(page, info);
    await signInAs("ADMIN");
    await page.goto("/assign");
    await expect(queue(page).getByRole("row").first()).toBeVisible();
    const left = await leftOn(page);
    const saved = await undecided();
    await picture("phone");
    await page.route("**/api/assign", (route) => route.abort());
    await queue(page)
      .getByRole("button", { name: /^Accept / })
      .first()
      .tap();
    await expect(
      page.getByRole("alert").filter({ hasText: "1 not saved yet: Muster cannot be reached." }),
    ).toBeVisible();
    expect(await leftOn(page)).toBeLessThan(left);
    expect(await undecided()).toBe(saved);
    await picture("phone-away");
    await page.unroute("**/api/assign");
    await page.getByRole("button", { name: "Try now" }).tap();
    await isSaved(page);
    expect(await undecided()).toBe(await leftOn(page));
    await page.getByRole("button", { name: "Undo" }).tap();
    await isSaved(page);
    await expect(async () => expect(await undecided()).toBe(saved)).toPass();
  });
});

for (const colorScheme of ["light", "dark"] as const) {
  test(`has nothing that axe finds, ${colorScheme}`, async ({ page, signInAs }) => {
    await page.emulateMedia({ colorScheme });
    await signInAs("ADMIN");
    await page.goto("/assign");
    await expect(focused(page)).toBeVisible();
    await page.keyboard.press("x");
    await page.keyboard.press("ArrowRight");
    await expect(queue(page).locator("tr[aria-level='2']").first()).toBeVisible();
    expect(await axeViolations(page)).toEqual([]);
    await page.keyboard.press("Escape");
    await page.keyboard.press("4");
    await page.setViewportSize({ width: 390, height: 844 });
    expect(await axeViolations(page)).toEqual([]);
  });
}

test("takes no keys outside the queue, and leads nowhere by itself", async ({ page, signInAs }) => {
  await signInAs("ADMIN");
  await page.goto("/assign");
  await expect(focused(page)).toBeVisible();
  const left = await leftOn(page);
  await page.getByRole("searchbox").focus();
  await page.keyboard.type("1u0");
  await page.getByRole("link", { name: "Rules for suggestions" }).focus();
  await page.keyboard.press("1");
  await page.keyboard.press("0");
  expect(await leftOn(page)).toBe(left);
  await isSaved(page);
});

test("is shared by two admins without double or lost work", async ({ page, signInAs, browser, app }) => {
  test.setTimeout(120_000);
  await signInAs("ADMIN");
  const context = await browser.newContext({ baseURL: app.url });
  const second = await givenUser("ADMIN", { name: "Ben Second" });
  await context.addCookies([
    { name: sessionCookie().name, value: await sessionOf(second), url: app.url, httpOnly: true, sameSite: "Lax" },
  ]);
  const other = await context.newPage();
  await Promise.all([page.goto("/assign"), other.goto("/assign")]);
  await expect(focused(page)).toBeVisible();
  await expect(focused(other)).toBeVisible();
  const left = await undecided();
  const title = await titleOf(page);
  expect(await titleOf(other)).toBe(title);

  await Promise.all([page.keyboard.press("1"), other.keyboard.press("0")]);
  await Promise.all([isSaved(page), isSaved(other)]);
  const told = /not changed\. |not changed$/;
  await expect(async () => {
    const refusals = [await page.getByText(told).count(), await other.getByText(told).count()];
    expect(refusals.filter((count) => count > 0)).toHaveLength(1);
  }).toPass();

  // What the other has decided goes from one's own queue, without a key.
  const theirs = await titleOf(other);
  await other.keyboard.press("0");
  await expect(row(page, theirs)).toHaveCount(0, { timeout: 15_000 });

  // As fast as the keys go, on both sides, until nothing is left.
  for (const each of [page, other])
    await each
      .getByRole("button", { name: "Dismiss" })
      .click({ timeout: 500 })
      .catch(() => {});
  const isDone = (each: Page) => each.getByText("Everybody is decided").isVisible();
  for (let round = 0; round < 30 && !((await isDone(page)) && (await isDone(other))); round += 1) {
    await Promise.all(
      [page, other].map(async (each) => {
        if (await isDone(each)) return;
        for (let press = 0; press < 4; press += 1) await each.keyboard.press("0");
        await isSaved(each);
      }),
    );
  }
  await expect(page.getByText("Everybody is decided")).toBeVisible({ timeout: 15_000 });
  await expect(other.getByText("Everybody is decided")).toBeVisible({ timeout: 15_000 });
  expect(await undecided()).toBe(0);
  const twice = await query(
    `SELECT person_id FROM (SELECT person_id FROM assignments WHERE "from" > now() - interval '10 minutes'
       UNION ALL SELECT person_id FROM out_of_scope WHERE "until" IS NULL AND "from" > now() - interval '10 minutes') decided
     GROUP BY person_id HAVING count(*) > 1`,
  );
  expect(twice).toEqual([]);
  expect(left).toBeGreaterThan(0);
  await context.close();
});
