import type { Page } from "playwright/test";
import { axeViolations } from "../support/axe";
import { pressOption } from "../support/press-option";
import { expect, test } from "../support/server";

const rows = (page: Page) => page.getByRole("table", { name: "Gaps, worst first" }).locator("tbody").getByRole("row");
const gapLink = (page: Page) => rows(page).first().getByRole("rowheader").getByRole("link");

async function openFirst(page: Page, address = "/coverage/gaps?kind=EMPTY_CELL"): Promise<void> {
  await page.goto(address);
  await gapLink(page).click();
  await expect(page).toHaveURL(/coverage\/gaps\/[A-Z]/);
}

test("a lead takes a gap on, plans who fills it, says why it waits, and waives it", async ({ page, signInAs }) => {
  await signInAs("LEAD");
  await openFirst(page, "/coverage/gaps?kind=EMPTY_CELL&state=OPEN");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/^Nobody there: /);
  await expect(page.getByText(/^Every (material|top-level) unit needs at least/)).toBeVisible();
  await expect(page.getByRole("heading", { name: "Left out" })).toBeVisible();

  await page.getByRole("button", { name: "Take on" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Due").fill("2020-01-01");
  await dialog.getByRole("button", { name: "Save" }).click();
  await expect(dialog.getByLabel("Due")).toHaveAccessibleDescription(/over already/);
  await dialog.getByLabel("Due").fill("2027-12-31");
  await dialog.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("Acknowledged", { exact: true })).toBeVisible();
  await expect(page.getByText(/is the owner; due 31 Dec 2027/)).toBeVisible();

  await page.getByRole("button", { name: "Plan", exact: true }).click();
  await dialog.getByRole("combobox", { name: "Nominee" }).fill("a");
  await pressOption(page.getByRole("option").first());
  await dialog.getByRole("button", { name: "Plan" }).click();
  await expect(page.getByText("Planned", { exact: true })).toBeVisible();
  await page.getByRole("button", { name: "Drop the plan" }).click();
  await dialog.getByRole("button", { name: "Drop the plan" }).click();
  await expect(page.getByText(/Nobody is planned any more/).first()).toBeVisible();

  await page.getByRole("textbox", { name: "Comment" }).fill("Waits for the new budget.\nAsk in March.");
  await page.getByRole("button", { name: "Add the comment" }).click();
  await expect(page.getByText("Ask in March.")).toBeVisible();
  await expect(page.getByRole("textbox", { name: "Comment" })).toHaveValue("");

  await page.getByRole("button", { name: "Waive" }).click();
  await dialog.getByRole("button", { name: "Waive" }).click();
  await expect(dialog.getByLabel("Reason")).toHaveAccessibleDescription(/is missing/);
  await dialog.getByLabel("Reason").fill("The unit closes in spring");
  await dialog.getByRole("button", { name: "Waive" }).click();
  await expect(page.getByText("Waived", { exact: true })).toBeVisible();
  await expect(page.getByText("The unit closes in spring").first()).toBeVisible();
  await page.getByRole("button", { name: "Revoke the waiver" }).click();
  await dialog.getByRole("button", { name: "Revoke" }).click();
  await expect(page.getByText("The waiver was revoked")).toBeVisible();
  await expect(page.getByText("Acknowledged", { exact: true })).toBeVisible();
});

test("takes many gaps on at once, those of the page and all that match, and takes that back", async ({
  page,
  signInAs,
}) => {
  const lead = await signInAs("LEAD");
  await page.goto("/coverage/gaps?state=OPEN");
  const count = page.getByRole("status").filter({ hasText: /gaps?$/ });
  await expect(count).toHaveText(/^\d/);
  const before = await count.textContent();
  await page.getByRole("checkbox", { name: "Select every gap on this page" }).check();
  const bar = page.getByRole("region", { name: "Selected gaps" });
  await expect(bar).toContainText("selected");
  const all = bar.getByRole("button", { name: /^Select all \d+ that match/ });
  if (await all.isVisible()) await all.click();
  await bar.getByRole("button", { name: "Take on" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Save" }).click();
  await expect(page.getByText(/gaps are taken on/)).toBeVisible();
  await expect(page.getByText("No such gap")).toBeVisible();
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(count).toHaveText(before ?? "");
  await page.goto("/coverage/gaps?owner=ME");
  await expect(rows(page).filter({ hasText: lead.name }).first()).toBeVisible();
});

test("filters and groups in the address, and keeps a view under a name", async ({ page, signInAs }) => {
  await signInAs("LEAD");
  await page.goto("/coverage/gaps");
  await page.getByLabel("Kind").selectOption({ label: "Only one person" });
  await expect(page).toHaveURL(/kind=SINGLE_POINT/);
  await expect(rows(page).first()).toContainText("only one");
  for (const row of await rows(page).all()) await expect(row).toContainText("only one");
  await page.getByLabel("Severity").selectOption({ label: "Medium" });
  await expect(page).toHaveURL(/severity=MEDIUM/);

  await page.getByRole("button", { name: "Save this view" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("button", { name: "Save" }).click();
  await expect(dialog.getByRole("textbox", { name: "Name" })).toHaveAccessibleDescription(/is missing/);
  await dialog.getByRole("textbox", { name: "Name" }).fill("Only one, medium");
  await dialog.getByLabel("Show it to everybody").check();
  await dialog.getByRole("button", { name: "Save" }).click();
  const views = page.getByRole("navigation", { name: "Views" });
  await expect(views.getByRole("link", { name: "Only one, medium" })).toHaveAttribute("aria-current", "page");
  await views.getByRole("link", { name: "All" }).click();
  await expect(page).toHaveURL(/coverage\/gaps$/);

  await page.getByLabel("Show", { exact: true }).selectOption({ label: "By kind" });
  const groups = page.getByRole("table", { name: "Gaps by kind" });
  await groups.getByRole("link", { name: "Only one person" }).click();
  await expect(page).toHaveURL(/kind=SINGLE_POINT$/);

  await signInAs("ADMIN");
  await page.reload();
  await views.getByRole("link", { name: "Only one, medium" }).click();
  await expect(page).toHaveURL(/kind=SINGLE_POINT&severity=MEDIUM/);
  await expect(page.getByRole("button", { name: /^Remove the view/ })).toHaveCount(0);
  await signInAs("LEAD");
  await page.reload();
  await page.getByRole("button", { name: /^Remove the view/ }).click();
  await dialog.getByRole("button", { name: "Remove" }).click();
  await expect(views.getByRole("link", { name: "Only one, medium" })).toHaveCount(0);
});

test("fills a gap on its page, which is then closed, and says so", async ({ page, signInAs }) => {
  await signInAs("LEAD");
  await openFirst(page, "/coverage/gaps?kind=BELOW_MINIMUM");
  await page.getByRole("button", { name: /^Add somebody to / }).click();
  const dialog = page.getByRole("dialog", { name: /for / });
  await dialog.getByRole("radio").first().check();
  await dialog.getByRole("button", { name: "Add cover" }).click();
  await expect(page.getByText("This gap is closed")).toBeVisible();
  await expect(page.getByRole("button", { name: "Waive" })).toHaveCount(0);
});

test.describe("what is not there", () => {
  test.use({ expectedErrors: [/40[34]/] });

  test("is answered so: a gap that nobody found, and every page for staff", async ({ page, signInAs }) => {
    await signInAs("LEAD");
    for (const id of ["x", "EMPTY_CELL:-:NOBODY"]) {
      expect((await page.goto(`/coverage/gaps/${id}`))?.status(), id).toBe(404);
    }
    await signInAs("STAFF");
    for (const path of ["/coverage/gaps", "/coverage/gaps/NO_SPONSOR:-:SPONSOR", "/coverage/ahead"]) {
      expect((await page.goto(path))?.status(), path).toBe(403);
    }
  });
});

test("shows another day without a way to change it", async ({ page, signInAs }) => {
  await signInAs("LEAD");
  await page.goto("/coverage/gaps?asOf=2026-06-30");
  await expect(rows(page).first()).toBeVisible();
  await expect(page.getByRole("checkbox")).toHaveCount(0);
  await gapLink(page).click();
  await expect(page).toHaveURL(/asOf=2026-06-30/);
  await expect(page.getByRole("button", { name: /^(Take on|Waive|Plan|Fill)/ })).toHaveCount(0);
});

for (const colorScheme of ["light", "dark"] as const) {
  for (const width of [390, 1280]) {
    test(`has nothing that axe finds, ${colorScheme}, ${width} px wide`, async ({ page, signInAs }) => {
      await signInAs("LEAD");
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height: 844 });
      const fits = () => page.evaluate(() => document.documentElement.scrollWidth <= innerWidth);
      await page.goto("/coverage/gaps");
      await rows(page).first().getByRole("checkbox").check();
      expect(await axeViolations(page)).toEqual([]);
      expect(await fits()).toBe(true);
      await page.goto("/coverage/gaps?group=unit");
      expect(await axeViolations(page)).toEqual([]);
      expect(await fits()).toBe(true);
      await openFirst(page);
      expect(await axeViolations(page)).toEqual([]);
      expect(await fits()).toBe(true);
      await page.getByRole("button", { name: "Waive" }).click();
      await expect(page.getByRole("dialog")).toBeVisible();
      expect(await axeViolations(page)).toEqual([]);
      for (const path of ["/coverage/ahead", "/coverage/ahead?view=calendar"]) {
        await page.goto(path);
        await expect(page.getByText(/open.* and .* until/)).toBeVisible();
        expect(await axeViolations(page)).toEqual([]);
        expect(await fits()).toBe(true);
      }
    });
  }
}
