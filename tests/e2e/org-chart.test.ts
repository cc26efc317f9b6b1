import type { Page } from "playwright/test";
import { axeViolations } from "../support/axe";
import { pressOption } from "../support/press-option";
import { expect, test } from "../support/server";

const chart = (page: Page) => page.getByRole("application", { name: /^Org chart of \d+ people$/ });
const said = (page: Page) => page.getByRole("status").filter({ hasText: /Report/ });
const card = (page: Page) => page.getByRole("region", { name: /\S/ }).filter({ hasText: "Zoom to" });

async function painted(page: Page) {
  await expect(chart(page)).toBeVisible();
  await expect(page.getByRole("combobox", { name: "Find a person" })).toBeVisible();
  await expect
    .poll(() => page.evaluate(() => performance.getEntriesByName("org-chart painted").length))
    .toBeGreaterThan(0);
}

test("finds a person without accents, lights their line and leads to their page", async ({ page, signInAs }) => {
  await signInAs("STAFF");
  await page.goto("/org?view=chart");
  await painted(page);
  await page.keyboard.press("/");
  await page.keyboard.type("bjorn akerblom");
  await pressOption(page.getByRole("option").first());
  await expect(card(page).getByRole("heading")).toHaveText(/Björn Åkerblom/);
  await expect(said(page)).toContainText(/Björn Åkerblom, .*Reports to/);
  expect(await axeViolations(page)).toEqual([]);
  await card(page).getByRole("link", { name: "Open their page" }).click();
  await expect(page).toHaveURL(/\/people\/[\da-f-]{36}$/);
});

test("is walked with the keyboard alone, in words as well as in the picture", async ({ page, signInAs }) => {
  await signInAs("STAFF");
  await page.emulateMedia({ colorScheme: "dark", reducedMotion: "reduce" });
  await page.goto("/org?view=chart");
  await painted(page);
  await chart(page).focus();
  await page.keyboard.press("ArrowDown");
  await expect(said(page)).toContainText(/Reports to nobody\. \d+ people below/);
  const top = await said(page).textContent();
  await page.keyboard.press("ArrowDown");
  await expect(said(page)).not.toHaveText(top ?? "");
  const first = await said(page).textContent();
  await page.keyboard.press("ArrowRight");
  await expect(said(page)).not.toHaveText(first ?? "");
  await page.keyboard.press("ArrowUp");
  await expect(said(page)).toHaveText(top ?? "");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press(" ");
  await expect(said(page)).toContainText("Closed.");
  await page.keyboard.press("Enter");
  await expect(card(page).locator(":focus")).toHaveCount(1);
  await card(page).getByRole("button", { name: "Show their people" }).click();
  await expect(said(page)).not.toContainText("Closed.");
  expect(await axeViolations(page)).toEqual([]);
  await page.keyboard.press("Escape");
  await expect(card(page)).toHaveCount(0);
  await expect(chart(page)).toBeFocused();
});

test("is up before its people are, and says that they come", async ({ page, signInAs }) => {
  await signInAs("STAFF");
  let bring = () => {};
  const asked = new Promise<void>((resolve) => {
    bring = resolve;
  });
  await page.route("**/api/org?*", async (route) => {
    await asked;
    await route.continue();
  });
  await page.goto("/org?view=chart");
  await expect(page.getByRole("application", { name: "Org chart", exact: true })).toHaveAttribute("aria-busy", "true");
  await expect(page.getByRole("status").filter({ hasText: "Reading the reporting lines" })).toBeAttached();
  // What is pressed now does nothing, and breaks nothing.
  await page.getByRole("button", { name: "Zoom in" }).click();
  await page.getByRole("combobox", { name: "Colour by" }).selectOption("unit");
  expect(await axeViolations(page)).toEqual([]);
  bring();
  await painted(page);
  await expect(chart(page)).toHaveAttribute("aria-busy", "false");
  await expect(page.getByRole("list", { name: "Legend" }).getByRole("listitem")).not.toHaveCount(0);
});

test.describe("on a phone", () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test("opens who is touched, and keeps the page from scrolling sideways", async ({ page, signInAs }) => {
    await signInAs("STAFF");
    await page.goto("/org?view=chart");
    await painted(page);
    await page.getByRole("combobox", { name: "Colour by" }).selectOption({ label: "Colour by unit" });
    const box = await chart(page).boundingBox();
    if (box === null) throw new Error("No chart.");
    // In the upper part: the navigation of phones lies over the foot of the window.
    await page.touchscreen.tap(box.x + box.width / 2, box.y + 120);
    await expect(card(page)).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    expect(await axeViolations(page)).toEqual([]);
  });
});
