import type { Page } from "playwright/test";
import { db } from "@/lib/data/db";
import { axeViolations } from "../support/axe";
import { expect, test } from "../support/server";
import { workbook } from "../support/workbook";

test.use({ beginning: "nothing" });

test.beforeEach(async ({ app: _ }) => {
  await db().organisation.upsert({ where: { id: 1 }, create: { name: "Example Corp" }, update: {} });
});

async function upload(page: Page, buffer: Buffer): Promise<void> {
  await page.goto("/import");
  await page.getByLabel("Staff file").setInputFiles({ name: "workers.xlsx", mimeType: "", buffer });
  await page.getByRole("button", { name: "Upload" }).click();
}

test("a workbook of a known system needs nothing chosen, and what is chosen is remembered", async ({
  page,
  signInAs,
}) => {
  const rows = [
    ["Employee ID", "Worker", "Worker Type", "Business Title", "Supervisory Organization", "Manager", "Cost Center"],
    ["w1", "Ada Example", "Employee", "Head of Platform", "Platform (Ada Example)", "Cy Sample", "Run"],
  ];
  const file = workbook({ sheets: [{ name: "Cover" }, { name: "Workers", rows }] });
  await signInAs("ADMIN");
  await upload(page, file);
  await expect(page.getByText("1 row, sheet “Workers”, the first with rows; not read: “Cover”.")).toBeVisible();
  await expect(page.getByText("Looks like an export of Workday")).toBeVisible();
  await expect(page.getByText("Managers are not imported: “Manager” holds their names")).toBeVisible();
  await expect(page.getByLabel("Meaning of Supervisory Organization")).toHaveValue("unit1");
  await page.getByLabel("Meaning of Supervisory Organization").selectOption("");
  await page.getByLabel("Meaning of Cost Center").selectOption("unit1");
  await page.getByRole("button", { name: "Compare with the register" }).click();
  await expect(page.getByText("Applying adds 1 person")).toBeVisible();

  await upload(page, file);
  await expect(page.getByText(/Columns as in the import of .* by/)).toBeVisible();
  await expect(page.getByLabel("Meaning of Cost Center")).toHaveValue("unit1");
  await page.getByRole("button", { name: "Guess by the headings instead" }).click();
  await expect(page.getByLabel("Meaning of Supervisory Organization")).toHaveValue("unit1");
  await page.getByRole("button", { name: "Take those columns" }).click();
  await expect(page.getByLabel("Meaning of Supervisory Organization")).toHaveValue("");
  expect(await axeViolations(page)).toEqual([]);
});
