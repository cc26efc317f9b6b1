import { gzipSync } from "node:zlib";
import { axeViolations } from "../support/axe";
import { costFile } from "../support/cost-file";
import { expect, test } from "../support/server";

/** This month as the grid heads it and as a table may write it. */
const now = new Date();
const month = now.toISOString().slice(0, 7);
const long = new Intl.DateTimeFormat("en-GB", { month: "long", year: "numeric", timeZone: "UTC" }).format(now);

// Amounts that are refused are answered by a status.
test.use({ expectedErrors: [/422/] });

test("an admin pastes amounts, says what a name means, applies them and takes that back", async ({
  page,
  signInAs,
}) => {
  await signInAs("ADMIN");
  await page.goto("/settings/spend");
  expect(await axeViolations(page)).toEqual([]);
  await page.getByRole("link", { name: "Add amounts" }).click();
  const cells = page.getByLabel("Cells from a spreadsheet");
  await cells.fill(`Unit\tMonth\tAmount\nStores\t${month}\t1,234\n`);
  const paste = page.getByRole("button", { name: "Look at them" });
  await paste.click();
  const notation = page.getByLabel("Amounts are written as").first();
  await expect(notation).toHaveAccessibleDescription(/can be read in two ways/);
  expect(await axeViolations(page)).toEqual([]);
  await cells.fill(
    `Unit\tMonth\tAmount\nStores\t${month}\t1,234\nLogistcs\t${month}\t500\nMoon base\t${month}\t70\nStores\tsoon\t1\n`,
  );
  await notation.selectOption({ label: "12,500.50" });
  await paste.click();

  await expect(page.getByRole("heading", { name: "Pasted amounts" })).toBeVisible();
  const changes = page.getByRole("table", { name: "What changes" });
  await expect(changes.getByRole("row").nth(1)).toContainText("1,234.00");
  await expect(page.getByRole("table", { name: "What cannot be taken" })).toContainText("“soon” is not a month");
  const asked = page.getByRole("table", { name: "Names without a unit" });
  await expect(asked).toContainText("Moon base");
  expect(await axeViolations(page)).toEqual([]);
  await page.getByRole("button", { name: "It is Logistics: Logistcs" }).click();
  await expect(changes).toContainText("Logistics");
  await page.getByRole("button", { name: "Leave out Moon base" }).click();
  await expect(asked).toHaveCount(0);
  await page.getByRole("button", { name: "Apply 2 amounts" }).click();
  await expect(page.getByText("2 amounts of 2 units written.")).toBeVisible();
  await expect(page.getByText(/Applied by/)).toBeVisible();
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(changes.getByRole("row").nth(1)).toBeVisible();

  await page.getByRole("button", { name: "Discard the draft" }).click();
  await expect(page).toHaveURL(/settings\/spend$/);
  await expect(page.getByRole("link", { name: "Pasted amounts" })).toHaveCount(0);
});

test("a cost file is added up by a tag that is chosen from its beginning", async ({ page, signInAs }) => {
  await signInAs("ADMIN");
  await page.goto("/settings/spend/add");
  const currency = /In (\w{3})\./.exec((await page.getByText(/^In \w{3}\./).textContent()) ?? "")?.[1] ?? "";
  const rows = Array.from({ length: 3_000 }, (_, n) => ({
    cost: "0.1",
    currency,
    period: month,
    provider: n % 2 ? "AWS" : "Azure",
    tags: { team: ["Stores", "Unknown team"][n % 2] ?? "" },
  }));
  await page.getByLabel("FOCUS cost file").setInputFiles({
    name: "bill.csv.gz",
    mimeType: "application/gzip",
    buffer: gzipSync(costFile(rows)),
  });
  await page.getByLabel("What names the unit").selectOption({ label: "team" });
  await page.getByRole("button", { name: "Add it up" }).click();
  await expect(page.getByRole("heading", { name: "bill.csv.gz" })).toBeVisible();
  await expect(page.getByText(/3,000 rows added up by the tag team/)).toBeVisible();
  await expect(page.getByRole("table", { name: "What changes" }).getByRole("row").nth(1)).toContainText(
    /Stores.*150\.00/,
  );
  await expect(page.getByRole("table", { name: "Names without a unit" })).toContainText(/Unknown team.*150\.00/);
  expect(await axeViolations(page)).toEqual([]);
});

test.describe("a file that cannot be used", () => {
  test("is refused with what to do, at its beginning or after it", async ({ page, signInAs }) => {
    await signInAs("ADMIN");
    await page.goto("/settings/spend/add");
    const file = page.getByLabel("FOCUS cost file");
    await file.setInputFiles({
      name: "bill.csv",
      mimeType: "text/csv",
      buffer: Buffer.from("Date,Cost\n2026-01-01,5\n"),
    });
    await expect(page.getByRole("alert").filter({ hasText: "no FOCUS cost file" })).toBeVisible();

    // Wrong only after the part that is looked at first, and long enough to be on its way still when that is found.
    const rows = Array.from({ length: 12_000 }, (_, n) => ({ cost: "1", currency: "XXX", tags: { team: `t${n}` } }));
    const buffer = Buffer.from(costFile(rows));
    await file.setInputFiles({ name: "bill.csv", mimeType: "text/csv", buffer });
    await page.getByLabel("What names the unit").selectOption({ label: "team" });
    await page.getByRole("button", { name: "Add it up" }).click();
    await expect(page.getByRole("alert").filter({ hasText: "is billed in XXX" })).toBeVisible();
    expect(await axeViolations(page)).toEqual([]);

    const tableFile = page.getByLabel("Table of amounts");
    await tableFile.setInputFiles({
      name: "spend.xlsx",
      mimeType: "application/zip",
      buffer: Buffer.from("no workbook"),
    });
    await page.getByRole("button", { name: "Upload the table" }).click();
    await expect(page.getByRole("alert").filter({ hasText: "by its content it is not" })).toBeVisible();
  });
});

test("a row of the grid is edited in its place, with the keyboard", async ({ page, signInAs }) => {
  await signInAs("ADMIN");
  await page.goto("/settings/spend?q=stores");
  await page.getByRole("button", { name: "Edit Stores" }).click();
  const field = page.getByLabel(`Stores, ${long}`);
  await field.fill("12,5");
  await field.press("Enter");
  await expect(field).toHaveAttribute("aria-invalid", "true");
  await expect(page.getByRole("alert").filter({ hasText: "without a comma" })).toBeVisible();
  await field.fill("4321");
  expect(await axeViolations(page)).toEqual([]);
  await field.press("Enter");
  await expect(page.getByRole("cell", { name: "4,321" })).toBeVisible();
  await page.getByRole("button", { name: "Edit Stores" }).click();
  await field.fill("");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByRole("cell", { name: "missing" })).toBeVisible();
  await page.getByLabel("Only units with a month missing").check();
  await expect(page).toHaveURL(/missing=1/);
});

for (const colorScheme of ["light", "dark"] as const) {
  test(`spend looks right, ${colorScheme}, also on a phone`, async ({ page, signInAs }) => {
    await signInAs("ADMIN");
    await page.emulateMedia({ colorScheme });
    for (const width of [390, 1280]) {
      await page.setViewportSize({ width, height: 844 });
      for (const path of ["/settings/spend", "/settings/spend/add"]) {
        await page.goto(path);
        await expect(page.getByRole("status").filter({ hasText: "Loading" })).toHaveCount(0);
        expect(await axeViolations(page), path).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), path).toBe(true);
      }
    }
  });
}
