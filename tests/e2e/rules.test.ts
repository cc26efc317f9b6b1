import { axeViolations } from "../support/axe";
import { expect, test } from "../support/server";

test("an admin sees what a rule would change, adds it, orders it, and takes it back", async ({ page, signInAs }) => {
  await signInAs("ADMIN");
  await page.goto("/assign/rules");
  await expect(page.getByText("No rules of your own")).toBeVisible();
  expect(await axeViolations(page)).toEqual([]);

  await page.getByRole("button", { name: "Add a rule" }).click();
  const dialog = page.getByRole("dialog", { name: "Add a rule" });
  const words = dialog.getByLabel("Title contains");
  const effect = dialog.getByRole("region", { name: "Effect" });
  await words.fill("nobody has this");
  await expect(effect).toContainText("Nobody's title contains this");
  await words.fill("software engineer");
  await expect(effect).toContainText("Nobody's suggestion changes");
  await dialog.getByLabel("Suggest").selectOption("PRODUCT");
  await expect(effect).toContainText(/Changes the suggestion of \d+ people/);
  await expect(effect).toContainText(/of them are decided to be something else/);
  await expect(effect.getByText("Lead Software Engineer")).toBeVisible();
  expect(await axeViolations(page)).toEqual([]);
  await dialog.getByRole("button", { name: "Add rule" }).click();
  await expect(dialog).toBeHidden();

  const rules = page.getByRole("table", { name: "Your rules" });
  const row = (text: string) => rules.getByRole("row").filter({ hasText: text });
  await expect(row("software engineer")).toContainText("Business");
  await expect(row("software engineer")).toContainText(/\d+ disagreements/);

  await page.getByRole("button", { name: "Add a rule" }).click();
  await words.fill("SOFTWARE  ENGINEER");
  await dialog.getByRole("button", { name: "Add rule" }).click();
  await expect(words).toHaveAccessibleDescription(/Rule 1 looks for the same words already/);
  await words.fill("lead software engineer");
  await dialog.getByLabel("Suggest").selectOption("NONE");
  await expect(effect).toContainText("an earlier one decides");
  await dialog.getByRole("button", { name: "Add rule" }).click();
  await expect(dialog).toBeHidden();
  await page.getByRole("button", { name: "Move rule 2 up" }).click();
  await expect(rules.getByRole("rowheader").first()).toHaveText("1lead software engineer");

  await row("2software engineer")
    .getByRole("link", { name: /disagreements/ })
    .click();
  await expect(page.getByRole("heading", { name: "Title contains “software engineer”" })).toBeVisible();
  const people = page.getByRole("table", { name: "People decided otherwise" });
  await expect(people.getByRole("row").nth(1)).toContainText("your rule 2: title contains 'software engineer'");
  expect(await axeViolations(page)).toEqual([]);
  await people.getByRole("rowheader").first().getByRole("link").click();
  await expect(page).toHaveURL(/\/people\//);

  await page.goto("/assign/rules");
  await page.getByRole("button", { name: "Remove rule 2" }).click();
  await expect(page.getByRole("region", { name: "Effect" })).toContainText(/Changes the suggestion of \d+ people/);
  await page.getByRole("dialog").getByRole("button", { name: "Remove" }).click();
  await expect(rules.getByRole("rowheader")).toHaveCount(1);
  await page.getByRole("button", { name: "Undo" }).last().click();
  await expect(rules.getByRole("rowheader")).toHaveCount(2);
  await page.getByRole("button", { name: "Edit rule 2" }).click();
  await page.getByLabel("Suggest").selectOption("ENGINEERING");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(row("2software engineer")).toContainText("Engineering");
});

for (const colorScheme of ["light", "dark"] as const) {
  for (const width of [390, 1280]) {
    test(`rules look right, ${colorScheme}, ${width} px wide`, async ({ page, signInAs }) => {
      await signInAs("ADMIN");
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height: 844 });
      for (const path of ["", "/learnt", "/details?rule=built-in%3Adeveloper"]) {
        await page.goto(`/assign/rules${path}`);
        await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
        await expect(page.getByRole("status").filter({ hasText: "Loading" })).toHaveCount(0);
        expect(await axeViolations(page), path).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), path).toBe(true);
      }
    });
  }
}
