import { readFile } from "node:fs/promises";
import type { Page } from "playwright/test";
import { axeViolations } from "../support/axe";
import { readPdf } from "../support/pdf";
import { expect, test } from "../support/server";

async function fileOf(page: Page, name: string): Promise<Buffer> {
  const download = page.waitForEvent("download");
  await page.getByRole("link", { name, exact: true }).click();
  return readFile(await (await download).path());
}

test("tells a board how coverage stands, as page and files, and is kept as it was shown", async ({
  page,
  signInAs,
}) => {
  await signInAs("LEAD");
  await page.goto("/coverage");
  await page.getByRole("link", { name: "Report", exact: true }).click();
  await expect(page.getByRole("heading", { level: 2, name: "Decisions asked for" })).toBeVisible();
  const gaps = page.getByRole("table", { name: /^The gaps that matter most/ });
  await expect(gaps.getByRole("row")).toHaveCount(11);
  const worst = await gaps.getByRole("rowheader").first().textContent();
  expect(readPdf(await fileOf(page, "PDF")).pages).toBe(1);
  expect((await fileOf(page, "PowerPoint")).subarray(0, 2).toString()).toBe("PK");

  const kept = page.getByRole("table", { name: /^Frozen reports/ });
  await expect(kept.getByRole("row")).toHaveCount(2);
  await page.getByRole("button", { name: "Freeze" }).click();
  await expect(kept.getByRole("row")).toHaveCount(3);
  await kept.getByRole("link").first().click();
  await expect(page.getByText("The text has its hash")).toBeVisible();
  await expect(gaps.getByRole("rowheader").first()).toHaveText(worst ?? "");
  expect(readPdf(await fileOf(page, "PDF")).texts.map(({ said }) => said)).toContain(worst);
});

test("leads from a gap to its page, and compares with the day that one chooses", async ({ page, signInAs }) => {
  await signInAs("LEAD");
  await page.goto("/coverage/report");
  await page.getByLabel("Compared with the end of").fill("2026-01-31");
  await page.getByRole("button", { name: "Compare" }).click();
  await expect(page).toHaveURL(/since=2026-01-31/);
  await expect(page.getByRole("heading", { level: 2, name: "What changed since 31 January 2026" })).toBeVisible();
  await page
    .getByRole("table", { name: /^The gaps that matter most/ })
    .getByRole("link")
    .first()
    .click();
  await expect(page).toHaveURL(/\/coverage\/gaps\/[A-Z_]+/);
  await page.goto("/coverage/report?since=2100-01-01");
  await expect(page.getByLabel("Compared with the end of")).toHaveAccessibleDescription(/Choose a day before/);
});

for (const colorScheme of ["light", "dark"] as const) {
  test(`has nothing that axe finds, ${colorScheme}`, async ({ page, signInAs }) => {
    await signInAs("LEAD");
    await page.emulateMedia({ colorScheme });
    for (const width of [1280, 390]) {
      await page.setViewportSize({ width, height: 900 });
      await page.goto("/coverage/report");
      await expect(page.getByRole("heading", { level: 2, name: "Decisions asked for" })).toBeVisible();
      expect(await axeViolations(page)).toEqual([]);
    }
  });
}
