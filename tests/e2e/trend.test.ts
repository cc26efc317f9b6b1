import { readFile } from "node:fs/promises";
import { axeViolations } from "../support/axe";
import { expect, test } from "../support/server";

test("shows how coverage went, leads to a day of it, and is a file", async ({ page, signInAs }) => {
  await signInAs("LEAD");
  await page.goto("/coverage");
  await page.getByRole("link", { name: "Trend" }).click();
  const table = page.getByRole("table", { name: /^Coverage and gaps by day/ });
  await expect(table.getByRole("row")).toHaveCount(25);
  await page.getByRole("link", { name: "Four weeks" }).click();
  await expect(table.getByRole("row")).toHaveCount(30);
  const download = page.waitForEvent("download");
  await page.getByRole("link", { name: "Download CSV" }).click();
  const lines = (await readFile(await (await download).path(), "utf8")).trim().split("\r\n");
  expect(lines).toHaveLength(30);
  expect(lines[0]).toContain('"Spend-weighted coverage %"');
  const day = table.getByRole("row").nth(2).getByRole("link");
  await day.click();
  await expect(page).toHaveURL(/\/coverage\?asOf=\d{4}-\d\d-\d\d$/);
});

test("says beside the field what is wrong with a day, and shows the usual range", async ({ page, signInAs }) => {
  await signInAs("LEAD");
  await page.goto("/coverage/trend?from=2100-01-01");
  await expect(page.getByLabel("Since the end of")).toHaveAccessibleDescription("Choose a first day before the last.");
  await expect(page.getByRole("table", { name: /^Coverage and gaps by day/ }).getByRole("row")).toHaveCount(25);
});

for (const colorScheme of ["light", "dark"] as const) {
  test(`has nothing that axe finds, ${colorScheme}`, async ({ page, signInAs }) => {
    await signInAs("LEAD");
    await page.emulateMedia({ colorScheme });
    for (const width of [1280, 390]) {
      await page.setViewportSize({ width, height: 900 });
      await page.goto("/coverage/trend");
      await expect(page.getByRole("table", { name: /^Coverage and gaps by day/ })).toBeVisible();
      expect(await axeViolations(page)).toEqual([]);
    }
  });
}
