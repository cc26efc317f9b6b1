import type { Locator, Page } from "playwright/test";
import { axeViolations } from "../support/axe";
import { expect, test } from "../support/server";

const grid = (page: Page) => page.getByRole("treegrid", { name: /Units and personas/ });
const providers = (page: Page) => page.getByRole("grid", { name: /Providers and sides/ });
const focused = (page: Page) => page.locator("[data-column]:focus");
// A message is a dialog too.
const popup = (page: Page) => page.getByRole("dialog", { name: /^(?!Cover ).* (for|of) / });

/** Tabs into a grid, from wherever the focus is. */
async function enter(into: Locator) {
  await into.locator('[tabindex="0"]').focus();
}

/** Goes by keys to a cell of a unit, from the first unit. */
async function goTo(page: Page, cell: Locator) {
  const row = await cell.evaluate((each) => Number(each.parentElement?.getAttribute("aria-rowindex")));
  const column = Number(await cell.getAttribute("data-column"));
  await page.keyboard.press("Control+Home");
  for (let at = 2; at < row; at += 1) await page.keyboard.press("ArrowDown");
  for (let at = 0; at < column; at += 1) await page.keyboard.press("ArrowRight");
  await expect(cell).toBeFocused();
}

test("is walked through with the keyboard alone", async ({ page, signInAs }) => {
  const { keyboard } = page;
  await signInAs("LEAD");
  await page.goto("/coverage");
  await enter(grid(page));
  const rows = grid(page).getByRole("row");
  const first = rows.nth(1);
  await expect(first.getByRole("rowheader")).toBeFocused();
  await expect(first).toHaveAttribute("aria-level", "1");

  // Levels: open, close, and back to the unit above.
  await expect(first).toHaveAttribute("aria-expanded", "true");
  const before = Number(await grid(page).getAttribute("aria-rowcount"));
  await keyboard.press("ArrowLeft");
  await expect(first).toHaveAttribute("aria-expanded", "false");
  expect(Number(await grid(page).getAttribute("aria-rowcount"))).toBeLessThan(before);
  await keyboard.press("Space");
  await expect(first).toHaveAttribute("aria-expanded", "true");
  await keyboard.press("ArrowDown");
  await expect(rows.nth(2).getByRole("rowheader")).toBeFocused();
  await keyboard.press("ArrowLeft");
  await expect(first.getByRole("rowheader")).toBeFocused();

  // Edges, as in a spreadsheet.
  await keyboard.press("End");
  await expect(focused(page)).toHaveAttribute("data-column", "6");
  await keyboard.press("Control+End");
  await expect(focused(page).locator("xpath=..")).toHaveAttribute("aria-rowindex", String(before));
  await expect(focused(page)).toBeInViewport({ ratio: 0.9 });
  await keyboard.press("Control+Home");
  await expect(first.getByRole("rowheader")).toBeFocused();
  await keyboard.press("PageDown");
  await keyboard.press("PageUp");
  await expect(first.getByRole("rowheader")).toBeFocused();

  // The heads sort.
  await keyboard.press("ArrowUp");
  await keyboard.press("ArrowRight");
  await keyboard.press("ArrowRight");
  await expect(grid(page).getByRole("columnheader", { name: "At risk" })).toBeFocused();
  await keyboard.press("Enter");
  await expect(grid(page).getByRole("columnheader", { name: "At risk" })).toHaveAttribute("aria-sort", "descending");
  await expect(page).toHaveURL(/order=RISK/);

  // A name that is typed is found, and help is at hand.
  const last = grid(page).getByRole("row", { level: 1 }).last().getByRole("rowheader");
  const name = (await last.getByRole("link").textContent()) ?? "";
  await keyboard.type(name.slice(0, 5).toLowerCase());
  await expect(focused(page).locator("xpath=..").getByRole("rowheader")).toContainText(name.slice(0, 5));
  await keyboard.press("?");
  await expect(page.getByRole("dialog", { name: "Keys" })).toBeVisible();
  await keyboard.press("Escape");
  await expect(page.getByRole("dialog", { name: "Keys" })).toBeHidden();
});

test("fills a gap in place by Enter and Enter, and takes it back", async ({ page, signInAs }) => {
  await signInAs("LEAD");
  await page.goto("/coverage?level=ALL");
  await enter(grid(page));
  const gap = grid(page).locator('[data-column]:has([data-state="GAP"])').first();
  const row = await gap.evaluate((each) => each.parentElement?.getAttribute("data-unit"));
  const cell = grid(page).locator(`[data-unit="${row}"] [data-column="${await gap.getAttribute("data-column")}"]`);
  await goTo(page, cell);
  await page.keyboard.press("Enter");
  await expect(popup(page).getByRole("radio").first()).toBeChecked();
  await popup(page).getByText("What the policy says").click();
  await expect(popup(page).getByText(/needs at least/)).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(popup(page)).toBeHidden();
  await expect(cell).toBeFocused();

  await page.keyboard.press("Enter");
  await expect(popup(page).getByRole("radio").first()).toBeChecked();
  const name = await popup(page)
    .getByRole("listitem")
    .filter({ has: page.getByRole("radio") })
    .first()
    .locator("bdi")
    .first()
    .textContent();
  await page.keyboard.press("Enter");
  await expect(popup(page)).toBeHidden();
  await expect(cell).toBeFocused();
  await expect(cell).toContainText(name ?? "?");
  await expect(cell.locator("[data-state]")).not.toHaveAttribute("data-state", "GAP");
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(cell.locator("[data-state]")).toHaveAttribute("data-state", "GAP");
});

test("sorts by the money at risk, and keeps it in the address", async ({ page, signInAs }) => {
  await signInAs("LEAD");
  await page.goto("/coverage?level=1");
  await page.getByRole("navigation", { name: "Sort by" }).getByRole("link", { name: "Money at risk" }).click();
  await expect(page).toHaveURL(/level=1/);
  await expect(page).toHaveURL(/order=RISK/);
  const risks = async () => {
    const texts = await grid(page).locator('[data-unit] [data-column="2"]').allTextContents();
    return texts.map((text) => Number(/\$([\d,]+)/.exec(text.replace("€", "$"))?.[1]?.replaceAll(",", "") ?? 0));
  };
  const sorted = await risks();
  expect(sorted.length).toBeGreaterThan(1);
  expect(sorted).toEqual([...sorted].sort((a, b) => b - a));
  await page.reload();
  await expect.poll(risks).toEqual(sorted);
  await page.getByRole("navigation", { name: "Sort by" }).getByRole("link", { name: "Name" }).click();
  await expect(page).not.toHaveURL(/order=/);
  await page.getByRole("navigation", { name: "Levels" }).getByRole("link", { name: "All" }).click();
  await expect(page).toHaveURL(/level=ALL/);
  await expect(grid(page).locator('[aria-expanded="false"]')).toHaveCount(0);
});

test("shows a unit alone, and the way back up", async ({ page, signInAs }) => {
  await signInAs("LEAD");
  await page.goto("/coverage?level=ALL");
  const below = grid(page).getByRole("row", { level: 2 }).first();
  const name = (await below.getByRole("link").textContent()) ?? "";
  await below.getByRole("rowheader").focus();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/unit=/);
  await expect(grid(page).getByRole("row").nth(1)).toContainText(name);
  await expect(grid(page).getByRole("row").nth(1).getByRole("rowheader")).toBeFocused();
  await page.getByRole("navigation", { name: "Units above" }).getByRole("link", { name: "Whole organisation" }).click();
  await expect(page).not.toHaveURL(/unit=/);
});

test("fills a side of a provider from its own grid", async ({ page, signInAs }) => {
  await signInAs("LEAD");
  await page.goto("/coverage");
  await enter(providers(page));
  await page.keyboard.press("Control+Home");
  await page.keyboard.press("ArrowRight");
  const cell = focused(page);
  await expect(cell).toHaveAttribute("data-column", "1");
  await page.keyboard.press("Enter");
  await expect(popup(page)).toBeVisible();
  const add = popup(page).getByRole("button", { name: "Add somebody" });
  if (await add.isVisible()) await add.press("Enter");
  await expect(popup(page).getByRole("radio").first()).toBeChecked();
  await popup(page).getByLabel("Search for somebody else").press("Enter");
  await expect(page.getByText("Provider cover added.")).toBeVisible();
  await expect(popup(page)).toBeHidden();
  await expect(cell).toHaveAttribute("data-row", "1");
});

test("is cards on phones, whose cells open as a sheet", async ({ page, signInAs }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await signInAs("LEAD");
  await page.goto("/coverage");
  await expect(grid(page)).toHaveCount(0);
  const cards = page.getByRole("table", { name: /Units and personas/ });
  const toggle = cards.getByRole("button", { name: /^Units below / }).first();
  await expect(toggle).toHaveAttribute("aria-expanded", "true");
  const before = await cards.getByRole("row").count();
  await toggle.click();
  expect(await cards.getByRole("row").count()).toBeLessThan(before);
  await cards
    .getByRole("button", { name: /Nobody/ })
    .first()
    .click();
  await expect(popup(page).getByRole("radio").first()).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
});

test("comes onto paper whole, as a table", async ({ page, signInAs }) => {
  await signInAs("LEAD");
  await page.goto("/coverage?level=ALL");
  const units = Number(await grid(page).getAttribute("aria-rowcount"));
  await page.emulateMedia({ media: "print" });
  await expect(page.getByRole("table", { name: /Units and personas/ }).getByRole("row")).toHaveCount(units);
  await page.emulateMedia({ media: "screen" });
  await expect(grid(page)).toBeVisible();
});

for (const colorScheme of ["light", "dark"] as const) {
  test(`has nothing that axe finds in an open cell of either grid, ${colorScheme}`, async ({ page, signInAs }) => {
    await signInAs("LEAD");
    await page.emulateMedia({ colorScheme });
    await page.goto("/coverage?level=ALL&order=RISK");
    for (const each of [grid(page), providers(page)]) {
      await each.locator('[data-column]:has([data-state="GAP"])').first().click();
      await expect(popup(page).getByRole("radio").first()).toBeVisible();
      await expect(popup(page).getByText("What the policy says")).toBeVisible();
      expect(await axeViolations(page)).toEqual([]);
      await page.keyboard.press("Escape");
    }
  });
}

test("tells what is in a cell to who may know, and to nobody else", async ({ page, signInAs }) => {
  const address = "/api/coverage/cell?unit=01900000-0000-7001-8000-000000000001&persona=FINANCE";
  expect((await page.request.get(address)).status()).toBe(401);
  await signInAs("LEAD");
  expect((await page.request.get("/api/coverage/cell?unit=1&persona=FINANCE")).status()).toBe(400);
  expect((await page.request.get(address)).status()).toBe(404);
});
