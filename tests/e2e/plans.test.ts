import type { Page } from "playwright/test";
import { axeViolations } from "../support/axe";
import { pressOption } from "../support/press-option";
import { expect, test } from "../support/server";

const dialog = (page: Page) => page.getByRole("dialog");

async function pick(page: Page, label: string, text: string, option: RegExp | string): Promise<void> {
  await dialog(page).getByLabel(label, { exact: true }).fill(text);
  await pressOption(page.getByRole("option", { name: option }).first());
}

test("a lead makes a plan and sees what it brings about; an admin approves, applies and undoes it", async ({
  page,
  signInAs,
}) => {
  await signInAs("LEAD");
  await page.goto("/plans");
  expect(await axeViolations(page)).toEqual([]);
  await page.getByRole("link", { name: "Make a plan" }).click();
  await page.getByRole("button", { name: "Make the plan" }).click();
  await expect(page.getByLabel("Name")).toHaveAccessibleDescription(/is missing/);
  expect(await axeViolations(page)).toEqual([]);
  await page.getByLabel("Name").fill("Warehouse closes");
  await page.getByLabel("What it is for (optional)").fill("One roof less to pay for");
  await page.getByRole("button", { name: "Make the plan" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Warehouse closes");
  await expect(page.getByText("No step yet")).toBeVisible();

  const add = page.getByRole("button", { name: "Add a step" });
  await add.click();
  await dialog(page).getByLabel("What changes").selectOption("Merge a unit into another");
  await dialog(page).getByRole("button", { name: "Add the step" }).click();
  await expect(dialog(page).getByLabel("Unit", { exact: true })).toHaveAccessibleDescription("Choose a unit.");
  await pick(page, "Unit", "Warehous", /Warehous/);
  await pick(page, "Into", "Logistics", "Logistics");
  expect(await axeViolations(page)).toEqual([]);
  await dialog(page).getByRole("button", { name: "Add the step" }).click();
  const steps = page.getByRole("list").filter({ hasText: "is merged into" });
  await expect(steps).toContainText("is merged into Logistics, with its people, covers and units below.");

  await add.click();
  await dialog(page).getByLabel("What changes").selectOption("A person leaves");
  await pick(page, "Person", "Ingrid Bj", /Ingrid Bjørnstad/);
  await dialog(page).getByRole("button", { name: "Add the step" }).click();
  await expect(page.getByText("Ingrid Bjørnstad leaves.")).toBeVisible();
  await page.getByRole("button", { name: "Move step 2 up" }).click();
  await expect(page.getByRole("list").filter({ hasText: "leaves." }).getByRole("listitem").first()).toContainText(
    "Ingrid Bjørnstad leaves.",
  );

  await add.click();
  await dialog(page).getByLabel("What changes").selectOption("Close a unit");
  await pick(page, "Unit", "Payments", /Payments/);
  await dialog(page).getByRole("button", { name: "Add the step" }).click();
  await expect(page.getByText(/in this unit on that day or later/)).toBeVisible();

  await page.getByRole("link", { name: "Effect" }).click();
  await expect(page.getByText("1 step cannot be done on this day")).toBeVisible();
  await expect(page.getByRole("heading", { name: /Opens [1-9]\d* gaps?/ })).toBeVisible();
  expect(await axeViolations(page)).toEqual([]);
  await page.getByRole("link", { name: "See which" }).click();
  await page.getByRole("button", { name: "Remove step 3" }).click();
  await expect(page.getByText(/in this unit on that day or later/)).toHaveCount(0);

  await page.getByRole("link", { name: "Matrix", exact: true }).click();
  const matrix = page.getByRole("table", { name: /who would cover what/ });
  await expect(matrix.getByRole("row").filter({ hasText: "Warehous" })).toContainText("No more");
  expect(await axeViolations(page)).toEqual([]);
  await page.getByRole("link", { name: "Diagram" }).click();
  await expect(page.getByRole("listitem").filter({ hasText: "1 person goes" })).toContainText("Ingrid Bjørnstad");
  expect(await axeViolations(page)).toEqual([]);
  await page.getByRole("link", { name: "Gaps", exact: true }).click();
  await expect(page.getByText("New", { exact: true }).first()).toBeVisible();
  expect(await axeViolations(page)).toEqual([]);
  await page.getByLabel("On top of").fill("2027-06-30");
  await page.getByRole("button", { name: "Show", exact: true }).click();
  await expect(page.getByText("30 June 2027 with the plan, compared with the same day without it.")).toBeVisible();
  await page.getByRole("link", { name: "With today" }).click();
  await expect(page.getByText("compared with today.")).toBeVisible();

  await page.getByRole("link", { name: "Steps" }).click();
  await page.getByLabel("Comment").fill("Does Ingrid know?");
  await page.getByRole("button", { name: "Comment" }).click();
  await expect(page.getByText("Does Ingrid know?")).toBeVisible();
  await page.getByRole("button", { name: "Submit" }).click();
  await dialog(page).getByRole("button", { name: "Submit" }).click();
  await expect(page.getByText("Submitted", { exact: true })).toBeVisible();
  await expect(page.getByRole("button", { name: "Approve" })).toHaveCount(0);
  await expect(add).toHaveCount(0);
  const address = page.url();

  await signInAs("ADMIN");
  await page.goto(address);
  expect(await axeViolations(page)).toEqual([]);
  await page.getByRole("button", { name: "Approve" }).click();
  await dialog(page).getByRole("button", { name: "Approve" }).click();
  await page.getByRole("button", { name: "Apply" }).click();
  expect(await axeViolations(page)).toEqual([]);
  await dialog(page).getByRole("button", { name: "Apply the plan" }).click();
  await expect(page.getByText(/^Applied from/).first()).toBeVisible();
  expect(await axeViolations(page)).toEqual([]);
  await page.getByRole("button", { name: "Undo: Warehouse closes" }).click();
  await expect(page.getByText("Approved", { exact: true })).toBeVisible();
});

test("an admin sends a plan back with a reason, and the lead withdraws it", async ({ page, signInAs }) => {
  await signInAs("ADMIN");
  await page.goto("/plans");
  await page.getByRole("link", { name: "Stores join Retail" }).click();
  await page.getByRole("button", { name: "Send back" }).click();
  await dialog(page).getByRole("button", { name: "Send back" }).click();
  await expect(dialog(page).getByLabel("Why")).toHaveAccessibleDescription(/is missing/);
  await dialog(page).getByLabel("Why").fill("After the summer");
  await dialog(page).getByRole("button", { name: "Send back" }).click();
  await expect(page.getByText("After the summer")).toBeVisible();
  await signInAs("LEAD");
  await page.goto(page.url());
  await expect(page.getByText("It was sent back")).toBeVisible();
  await page.getByRole("button", { name: "Withdraw" }).click();
  await dialog(page).getByRole("button", { name: "Withdraw" }).click();
  await expect(page.getByText("Withdrawn", { exact: true })).toBeVisible();
});
