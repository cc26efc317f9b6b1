import { axeViolations } from "../support/axe";
import { expect, test } from "../support/server";

test("an admin moves a unit from a day on, is refused a loop, and takes it back", async ({ page, signInAs }) => {
  await signInAs("ADMIN");
  await page.goto("/settings/units");
  expect(await axeViolations(page)).toEqual([]);
  await page.getByRole("link", { name: "Stores" }).click();
  await page.getByLabel("Unit above").selectOption({ label: "Logistics" });
  await page.getByRole("button", { name: "Save", exact: true }).click();
  const row = page.getByRole("table", { name: "Names, places and tags over time" }).getByRole("row").nth(1);
  await expect(row).toContainText("Logistics");
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(row).toContainText("Retail");

  await page.goto("/settings/units");
  await page.getByRole("link", { name: "Retail", exact: true }).click();
  await page.getByRole("textbox", { name: "Name" }).fill("Shops");
  await page.getByLabel("Unit above").selectOption({ label: "\u2003Stores" });
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(page.getByLabel("Unit above")).toHaveAccessibleDescription(/is below this unit/);
  await expect(page.getByRole("textbox", { name: "Name" })).toHaveValue("Shops");
  expect(await axeViolations(page)).toEqual([]);
});

test("an admin types the spend of a month; what is no amount is said beside it", async ({ page, signInAs }) => {
  await signInAs("ADMIN");
  await page.goto("/settings/units");
  await page.getByRole("link", { name: "Stores" }).click();
  const month = page.getByLabel(
    new Intl.DateTimeFormat("en-GB", { month: "long", year: "numeric" }).format(new Date()),
  );
  await month.fill("12,5");
  await page.getByRole("button", { name: "Save spend" }).click();
  await expect(month).toHaveAccessibleDescription(/without a comma/);
  await month.fill("70 000");
  await page.getByRole("button", { name: "Save spend" }).click();
  await expect(page.getByText("The spend is saved.")).toBeVisible();
  await expect(month).toHaveValue("70000");
});

test("a lead adds an arrow and a provider, and ends them", async ({ page, signInAs }) => {
  await signInAs("LEAD");
  await page.goto("/settings");
  await expect(page).toHaveURL(/settings\/providers/);
  await expect(page.getByRole("link", { name: "Users" })).toHaveCount(0);
  expect(await axeViolations(page)).toEqual([]);
  await page.getByRole("button", { name: "Add a provider" }).click();
  const name = page.getByRole("dialog").getByRole("textbox", { name: "Name" });
  await name.fill("aws");
  await page.getByRole("button", { name: "Add provider" }).click();
  await expect(name).toHaveAccessibleDescription(/in the list already/);
  await name.fill("Oracle Cloud");
  await page.getByRole("button", { name: "Add provider" }).click();
  await expect(page.getByRole("rowheader", { name: "Oracle Cloud" })).toBeVisible();

  await page.getByRole("link", { name: "Interactions" }).click();
  await page.getByRole("button", { name: "Add an interaction" }).click();
  await page.getByLabel("Label").fill("Showback");
  await page.getByRole("button", { name: "Add interaction" }).click();
  const arrow = page.getByRole("listitem").filter({ hasText: "Showback" });
  await expect(arrow).toBeVisible();
  await expect(page.getByRole("dialog")).toHaveCount(0);
  expect(await axeViolations(page)).toEqual([]);
  await arrow.getByRole("button", { name: /^End/ }).click();
  await page.getByRole("dialog").getByRole("button", { name: "End" }).click();
  await expect(arrow).toHaveCount(0);
});

test("an admin renames the organisation", async ({ page, signInAs }) => {
  await signInAs("ADMIN");
  await page.goto("/settings/organisation");
  expect(await axeViolations(page)).toEqual([]);
  await page.getByLabel("Name of the CCoE").fill("Cloud Money Circle");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("Saved.")).toBeVisible();
  await page.goto("/me");
  await expect(page.getByRole("heading", { name: "Cloud Money Circle" })).toBeVisible();
});

test.describe("who may not", () => {
  test.use({ expectedErrors: [/403/] });
  test("is told so", async ({ page, signInAs }) => {
    await signInAs("STAFF");
    for (const path of ["/settings", "/settings/units", "/settings/organisation", "/audit", "/audit/1"]) {
      const response = await page.goto(path);
      expect(response?.status()).toBe(403);
      await expect(page.getByRole("heading", { name: "Not for your access role" })).toBeVisible();
    }
    expect((await page.request.get("/audit/export.csv")).status()).toBe(403);
  });
});

for (const colorScheme of ["light", "dark"] as const) {
  for (const width of [390, 1280]) {
    test(`settings, audit and one's own page look right, ${colorScheme}, ${width} px wide`, async ({
      page,
      signInAs,
    }) => {
      test.slow();
      await signInAs("ADMIN");
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height: 844 });
      const parts = ["organisation", "units", "providers", "interactions", "users"].map((part) => `/settings/${part}`);
      for (const path of [...parts, "/audit?check=1", "/audit/2", "/me"]) {
        await page.goto(path);
        await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
        await expect(page.getByRole("status").filter({ hasText: "Loading" })).toHaveCount(0);
        expect(await axeViolations(page), path).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), path).toBe(true);
      }
    });
  }
}
