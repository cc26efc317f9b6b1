import type { Page } from "playwright/test";
import { axeViolations } from "../support/axe";
import { expect, test } from "../support/server";

const drawing = (page: Page) => page.getByRole("group", { name: /^CCoE structure of / });
const arrow = (page: Page, name: RegExp) => drawing(page).getByRole("link", { name });
const boxSection = (page: Page) => page.getByRole("region", { name: /Finance\/Procurement \d+ people/ });

test("draws four boxes, the team, the providers and eight arrows, and says the same in lists", async ({
  page,
  signInAs,
}) => {
  await signInAs("STAFF");
  await page.goto("/");
  await expect(page).toHaveURL(/\/structure$/);
  const links = drawing(page).getByRole("link");
  await expect(links).toHaveCount(14);
  await expect(links.nth(0)).toHaveAccessibleName(/^Engineering\/Ops\/Infrastructure: \d+ people$/);
  await expect(arrow(page, /Infrastructure Changes/)).toBeVisible();
  await expect(arrow(page, /Rate Negotiations/)).toBeVisible();
  for (const name of ["Personas", "FinOps Team", "Cloud providers", "What flows between them"]) {
    await expect(page.getByRole("heading", { level: 2, name })).toBeVisible();
  }
  const flows = page.getByRole("region", { name: "What flows between them" });
  await expect(flows.getByRole("listitem")).toHaveCount(8);
});

test("opens a box to its people and closes it, with the keyboard alone", async ({ page, signInAs }) => {
  await signInAs("STAFF");
  await page.goto("/structure");
  await drawing(page)
    .getByRole("link", { name: /^Finance\/Procurement: / })
    .focus();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/box=FINANCE#box$/);
  await expect(boxSection(page).getByRole("listitem").first()).toBeVisible();
  await boxSection(page).getByRole("link", { name: "Close" }).focus();
  await page.keyboard.press("Enter");
  await expect(boxSection(page)).toHaveCount(0);
});

test("explains an arrow to pointer and keyboard, until Escape", async ({ page, signInAs }) => {
  await signInAs("STAFF");
  await page.goto("/structure");
  const note = page.getByText("Discounts, commitments and contracts.").filter({ visible: true });
  await expect(note).toHaveCount(1);
  await arrow(page, /Rate Negotiations/).focus();
  await expect(note).toHaveCount(2);
  await page.keyboard.press("Escape");
  await expect(note).toHaveCount(1);
});

test("finds a person without accents, marks their box and says their place", async ({ page, signInAs }) => {
  await signInAs("STAFF");
  await page.goto("/structure");
  await page.getByRole("searchbox", { name: "Find a person on the diagram" }).fill("bjorn akerblom");
  await page.getByRole("list", { name: "People found" }).getByRole("link").first().click();
  await expect(page).toHaveURL(/person=[\da-f-]{36}$/);
  await expect(page.getByText(/Finance\/Procurement\. /).first()).toBeVisible();
  await page.getByRole("link", { name: "Show no one" }).click();
  await expect(page).toHaveURL(/\/structure$/);
});

test("shows one unit, and another day, in the address", async ({ page, signInAs }) => {
  await signInAs("STAFF");
  await page.goto("/structure?asOf=2026-01-31");
  await expect(page.getByText("whole organisation, as of 31 January 2026")).toBeVisible();
  const unit = page.getByRole("combobox", { name: "Unit" });
  await unit.selectOption({ index: 1 });
  await expect(page).toHaveURL(/asOf=2026-01-31&unit=[\da-f-]{36}$/);
  await expect(page.getByText("whole organisation, as of")).toHaveCount(0);
  await expect(drawing(page)).toHaveAccessibleName(/31 January 2026$/);
});

test("downloads the same as an SVG file, light unless asked otherwise", async ({ page, signInAs }) => {
  await signInAs("STAFF");
  await page.goto("/structure?asOf=2026-01-31");
  const href = await page.getByRole("link", { name: "Download SVG" }).getAttribute("href");
  const response = await page.request.get(href ?? "");
  expect(response.headers()).toMatchObject({
    "content-type": "image/svg+xml; charset=utf-8",
    "content-disposition": 'attachment; filename="structure-2026-01-31.svg"',
    "cache-control": expect.stringContaining("no-store"),
  });
  const svg = await response.text();
  expect(svg).toContain("31 January 2026");
  expect(svg).toContain('fill="#ffffff"');
  expect(svg).not.toMatch(/<script|foreignObject|href=/);
  expect(await (await page.request.get(`${href}&theme=dark`)).text()).toContain('fill="#121317"');
});

test("gives the file to nobody who is not signed in", async ({ page }) => {
  const response = await page.request.get("/structure/export.svg");
  expect(response.status()).toBe(401);
  expect(await response.text()).not.toContain("<svg");
});

test("shows lists in place of the drawing on a phone", async ({ page, signInAs }) => {
  await signInAs("STAFF");
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto("/structure");
  await expect(page.getByRole("heading", { level: 3, name: "Finance/Procurement", exact: true })).toBeVisible();
  await expect(drawing(page)).toBeHidden();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
});

test("leaves out of the address what it does not understand", async ({ page, signInAs }) => {
  await signInAs("STAFF");
  await page.goto("/structure?asOf=never&unit=x&person='&box=NOBODY&after=1");
  await expect(page.getByText("whole organisation, today")).toBeVisible();
});

for (const colorScheme of ["light", "dark"] as const) {
  for (const width of [390, 1280]) {
    test(`has nothing that axe finds, ${colorScheme}, ${width} px wide`, async ({ page, signInAs }) => {
      await signInAs("STAFF");
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height: 900 });
      await page.goto("/structure?box=FINANCE&find=an");
      await expect(boxSection(page)).toBeVisible();
      expect(await axeViolations(page)).toEqual([]);
    });
  }
}
