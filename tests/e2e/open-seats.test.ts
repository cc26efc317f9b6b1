import { axeViolations } from "../support/axe";
import { pressOption } from "../support/press-option";
import { expect, test } from "../support/server";

test("a lead opens a seat, fills it, and takes that back", async ({ page, signInAs }) => {
  await signInAs("LEAD");
  await page.goto("/coverage/seats");
  expect(await axeViolations(page)).toEqual([]);
  await page.getByRole("button", { name: "Open a seat" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("button", { name: "Open the seat" }).click();
  await expect(dialog.getByLabel("Title")).toHaveAccessibleDescription(/missing/);
  await dialog.getByLabel("Title").fill("Second deputy");
  await dialog.getByLabel("Kind of seat").selectOption({ label: "Deputy" });
  expect(await axeViolations(page)).toEqual([]);
  await dialog.getByRole("button", { name: "Open the seat" }).click();
  const row = page
    .getByRole("table", { name: "Open seats", exact: true })
    .getByRole("row")
    .filter({ hasText: "Second deputy" });
  await expect(row).toContainText("0 days");

  await page.goto("/structure");
  await expect(page.getByText("Open seat: Second deputy")).toBeVisible();

  await page.goto("/coverage/seats");
  await page.getByRole("button", { name: "Fill Second deputy" }).click();
  await dialog.getByLabel("Person").fill("a");
  await pressOption(page.getByRole("option").first());
  await dialog.getByRole("button", { name: "Fill the seat" }).click();
  await expect(row).toHaveCount(0);
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(row).toBeVisible();
  await page.getByRole("button", { name: "Withdraw Second deputy" }).click();
  await dialog.getByRole("button", { name: "Withdraw it" }).click();
  await expect(row).toHaveCount(0);
  await expect(page.getByRole("table", { name: "Seats that were filled or withdrawn" })).toContainText("Second deputy");
  expect(await axeViolations(page)).toEqual([]);
});

test("a lead names who owns the spend of a unit, and ends it on the person's page", async ({ page, signInAs }) => {
  await signInAs("LEAD");
  await page.goto("/units");
  await page.getByRole("link", { name: "Stores", exact: true }).click();
  await page.getByRole("button", { name: "Name an owner" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("button", { name: "Name the owner" }).click();
  await expect(dialog.getByLabel("Person")).toHaveAccessibleDescription(/Choose a person/);
  await dialog.getByLabel("Person").fill("a");
  const option = page.getByRole("option").first();
  const name = (await option.locator("bdi").textContent()) ?? "";
  await pressOption(option);
  await dialog.getByLabel("As").selectOption({ label: "Technical owner" });
  expect(await axeViolations(page)).toEqual([]);
  await dialog.getByRole("button", { name: "Name the owner" }).click();
  const owners = page.getByRole("region", { name: "Who owns the spend" });
  await expect(owners.getByRole("link", { name })).toBeVisible();
  expect(await axeViolations(page)).toEqual([]);
  await owners.getByRole("link", { name }).click();
  await expect(page.getByText("Technical owner of Stores").filter({ visible: true }).first()).toBeVisible();
  await page.getByRole("button", { name: "End: Technical owner of Stores" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "End it" }).click();
  await expect(page.getByRole("button", { name: "End: Technical owner of Stores" })).toHaveCount(0);
});

test.describe("who may not", () => {
  test.use({ expectedErrors: [/403/] });
  test("is told so, and sees no open seat on the structure", async ({ page, signInAs }) => {
    await signInAs("STAFF");
    expect((await page.goto("/coverage/seats"))?.status()).toBe(403);
    await page.goto("/structure");
    await expect(page.getByText(/Open seat/)).toHaveCount(0);
    await page.goto("/units");
    await page.getByRole("link", { name: "Stores", exact: true }).click();
    await expect(page.getByRole("heading", { name: "Who owns the spend" })).toBeVisible();
    await expect(page.getByRole("button", { name: "Name an owner" })).toHaveCount(0);
  });
});

for (const colorScheme of ["light", "dark"] as const) {
  test(`open seats look right, ${colorScheme}, also on a phone`, async ({ page, signInAs }) => {
    await signInAs("LEAD");
    await page.emulateMedia({ colorScheme });
    for (const width of [390, 1280]) {
      await page.setViewportSize({ width, height: 844 });
      await page.goto("/coverage/seats");
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
      expect(await axeViolations(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    }
  });
}
