import type { Page } from "playwright/test";
import { axeViolations } from "../support/axe";
import { expect, test } from "../support/server";

const matrix = (page: Page) => page.getByRole("treegrid", { name: /Units and personas/ });
// Toasts are dialogs too, to a screen reader.
const fillDialog = (page: Page) =>
  page.getByRole("dialog", { name: /^(Engineering|Business|Executives|Finance).* for / });
const gapsOf = (page: Page) => page.getByRole("listitem").filter({ has: page.locator("summary") });

test("shows the figures, the matrix and the gaps, and explains each", async ({ page, signInAs }) => {
  await signInAs("LEAD");
  await page.goto("/coverage");
  await expect(page.getByText("Spend-weighted coverage")).toBeVisible();
  await expect(page.getByText(/\d+ of \d+ required cells are met\./)).toBeVisible();
  await expect(matrix(page).getByRole("columnheader")).toHaveText([
    "Unit",
    "Monthly spend",
    "At risk",
    "Engineering",
    "Business",
    "Executive",
    "Finance",
  ]);
  const gap = gapsOf(page).filter({ hasText: "has nobody in Finance/Procurement" }).first();
  await gap.locator("summary").click();
  await expect(gap.getByText("Every material unit needs at least 1 person in Finance/Procurement.")).toBeVisible();
  await expect(gap.getByText("Counted: nobody.")).toBeVisible();
});

test("fills a cell in place, and takes it back", async ({ page, signInAs }) => {
  await signInAs("LEAD");
  await page.goto("/coverage");
  const gap = gapsOf(page)
    .filter({ hasText: /and has no(body| )/ })
    .first();
  const headline = (await gap.locator("summary").textContent()) ?? "";
  await gap.locator("summary").click();
  await gap.getByRole("button", { name: /^Fill / }).click();
  const dialog = fillDialog(page);
  await dialog.getByRole("radio").first().check();
  await dialog.getByRole("button", { name: "Add cover" }).click();
  await expect(dialog).toBeHidden();
  await expect(gapsOf(page).filter({ hasText: headline })).toHaveCount(0);
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(gapsOf(page).filter({ hasText: headline })).toHaveCount(1);
});

test("finds anybody by name, and gives a deputy with the keyboard alone", async ({ page, signInAs }) => {
  await signInAs("LEAD");
  await page.goto("/coverage");
  // A cell of one person opens to who that is; somebody is added from there.
  const cell = matrix(page).locator('[data-column]:has([data-state="SINGLE"])').first();
  const dialog = fillDialog(page);
  // Keys are heard once the page is alive.
  await expect(async () => {
    await cell.focus();
    await page.keyboard.press("Enter");
    await expect(dialog.getByText("Holds it", { exact: true })).toBeVisible({ timeout: 3_000 });
  }).toPass();
  const add = dialog.getByRole("button", { name: "Add somebody" });
  if (await add.isVisible()) await add.press("Enter");
  await dialog.getByLabel("Search for somebody else").fill("zzzz nobody");
  await expect(dialog.getByText("Nobody found")).toBeVisible();
  await dialog.getByLabel("Search for somebody else").fill("a");
  await expect(dialog.getByRole("radio").first()).toBeVisible();
  await dialog.getByRole("radio").first().focus();
  await page.keyboard.press("Space");
  await dialog.getByRole("radio", { name: "Deputy only" }).focus();
  await page.keyboard.press("Space");
  await dialog.getByRole("button", { name: "Add deputy" }).focus();
  await page.keyboard.press("Enter");
  await expect(dialog).toBeHidden();
  await expect(matrix(page).locator("[data-column]:focus")).toHaveCount(1);
  await expect(page.getByText(/^Cover for .* added\.$/)).toBeVisible();
});

test("lets an admin give somebody of the unit the persona that is missing", async ({ page, signInAs }) => {
  await signInAs("ADMIN");
  await page.goto("/coverage");
  const gap = gapsOf(page)
    .filter({ hasText: /and has no(body| )/ })
    .first();
  await gap.locator("summary").click();
  await gap.getByRole("button", { name: /^Fill / }).click();
  const dialog = fillDialog(page);
  await dialog
    .getByRole("radio", { name: /Works here.* no persona yet/ })
    .first()
    .check();
  await dialog.getByRole("radio", { name: /^Is / }).check();
  await dialog.getByRole("button", { name: "Assign persona" }).click();
  await expect(page.getByText(/^Assigned to /)).toBeVisible();
});

test("shows another day without a way to change it", async ({ page, signInAs }) => {
  await signInAs("LEAD");
  await page.goto("/coverage?asOf=2026-06-30");
  await expect(matrix(page)).toBeVisible();
  await expect(page.getByRole("button", { name: /^(Fill|Add somebody) / })).toHaveCount(0);
  await matrix(page).locator("[data-column]:has([data-state])").first().click();
  await expect(fillDialog(page).getByRole("button", { name: "Close" })).toBeVisible();
  await expect(fillDialog(page).getByRole("button")).toHaveCount(1);
});

test.describe("for staff", () => {
  test.use({ expectedErrors: [/403/] });

  test("is not there", async ({ page, signInAs }) => {
    await signInAs("STAFF");
    expect((await page.goto("/coverage"))?.status()).toBe(403);
    await expect(page.getByText("Spend-weighted coverage")).toHaveCount(0);
    expect((await page.request.get("/api/coverage/candidates")).status()).toBe(403);
  });
});

test("names candidates to who may know, and to nobody else", async ({ page, signInAs }) => {
  expect((await page.request.get("/api/coverage/candidates")).status()).toBe(401);
  await signInAs("LEAD");
  expect((await page.request.get("/api/coverage/candidates?unit=1&persona=FINANCE")).status()).toBe(400);
});

for (const colorScheme of ["light", "dark"] as const) {
  for (const width of [390, 1280]) {
    test(`has nothing that axe finds, ${colorScheme}, ${width} px wide`, async ({ page, signInAs }) => {
      await signInAs("LEAD");
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height: 844 });
      await page.goto("/coverage");
      const gap = gapsOf(page).filter({ hasText: "a month and has no" }).first();
      await gap.locator("summary").click();
      expect(await axeViolations(page)).toEqual([]);
      await page
        .getByRole("button", { name: /^Fill / })
        .first()
        .click();
      await expect(fillDialog(page).getByRole("radio").first()).toBeVisible();
      expect(await axeViolations(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    });
  }
}
