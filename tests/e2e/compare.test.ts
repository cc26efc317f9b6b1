import type { Page } from "playwright/test";
import { axeViolations } from "../support/axe";
import { expect, test } from "../support/server";

const banner = (page: Page) => page.getByRole("region", { name: "Day in view" });

test("steps from change to change, and compares since the day in view", async ({ page, signInAs }) => {
  await signInAs("LEAD");
  await page.goto("/structure");
  await page.getByRole("button", { name: /^As of/ }).click();
  await page.getByRole("link", { name: "Previous change" }).click();
  await expect(page).toHaveURL(/asOf=\d{4}-\d\d-\d\d$/);
  await expect(banner(page)).toContainText("read only");
  const first = new URL(page.url()).searchParams.get("asOf") ?? "";
  await banner(page).getByRole("link", { name: "Previous change" }).click();
  await expect(page).not.toHaveURL(new RegExp(first));
  const second = new URL(page.url()).searchParams.get("asOf") ?? "";
  expect(second < first).toBe(true);
  await banner(page).getByRole("link", { name: "Next change" }).click();
  await expect(page).toHaveURL(new RegExp(`asOf=${first}$`));
  await page.getByRole("button", { name: /^As of/ }).click();
  await page.getByRole("link", { name: "What changed since this day" }).click();
  await expect(page).toHaveURL(`/compare?from=${first}`);
  await expect(page.getByRole("heading", { level: 1, name: "What changed" })).toBeVisible();
});

test("tells what changed in a year: by sign on the diagram, in lists, as files, and of one unit", async ({
  page,
  signInAs,
}) => {
  await signInAs("LEAD");
  await page.goto("/structure");
  await page.getByRole("link", { name: "What changed since last month" }).click();
  await page.getByRole("link", { name: "Since a year ago" }).click();
  await expect(page).toHaveURL(/from=\d{4}/);
  const drawing = page.getByRole("img", { name: /^CCoE structure of .* compared with / });
  await expect(drawing).toBeVisible();
  await expect(drawing.getByText(/^\+ /).filter({ visible: true }).first()).toBeVisible();
  await expect(drawing.getByText(/^− /).filter({ visible: true }).first()).toBeVisible();
  await expect(page.getByRole("heading", { level: 2, name: /^Joined \(\d+\)$/ })).toBeVisible();
  await expect(page.getByRole("heading", { level: 2, name: "Coverage" })).toBeVisible();
  await expect(page.getByText(/^\d+ won, \d+ lost\.$/)).toBeVisible();
  expect(await axeViolations(page)).toEqual([]);

  const csvHref = (await page.getByRole("link", { name: "Download CSV" }).getAttribute("href")) ?? "";
  const csv = await page.request.get(csvHref);
  expect(csv.headers()).toMatchObject({ "content-type": "text/csv; charset=utf-8" });
  expect(csv.headers()["content-disposition"]).toMatch(/attachment; filename="changes-.*\.csv"/);
  const lines = (await csv.text()).split("\r\n");
  expect(lines[0]).toBe('\uFEFF"Change","About","Name","Field","Before","After"');
  const joined = Number(
    /\((\d+)\)/.exec((await page.getByRole("heading", { name: /^Joined / }).textContent()) ?? "")?.[1],
  );
  const names = lines.filter((line) => line.startsWith('"Joined')).map((line) => line.split('","')[2]);
  expect(new Set(names).size).toBe(joined);
  expect(lines.some((line) => line.includes('"Coverage"'))).toBe(true);

  const pdfHref = (await page.getByRole("link", { name: "Download PDF" }).getAttribute("href")) ?? "";
  const pdf = await page.request.get(pdfHref);
  expect(pdf.headers()).toMatchObject({ "content-type": "application/pdf" });
  expect((await pdf.body()).subarray(0, 5).toString()).toBe("%PDF-");

  await page.getByRole("navigation", { name: "Persona" }).getByRole("link", { name: "Business" }).click();
  await expect(page).toHaveURL(/persona=PRODUCT$/);
  await expect(page.getByText(/^Business\/Product Owner, whole organisation, from/)).toBeVisible();
  await expect(drawing).toHaveCount(0);
  await page
    .getByRole("table", { name: /^People who came to each unit/ })
    .getByRole("link")
    .first()
    .click();
  await expect(page).toHaveURL(/unit=[\da-f-]{36}/);
  await expect(page.getByRole("columnheader", { name: "Moved in" }).first()).toBeVisible();
});

test("says what is wrong with days, offers them the other way round, and says that nothing changed", async ({
  page,
  signInAs,
}) => {
  await signInAs("STAFF");
  await page.goto("/compare?from=2026-02-30&to=2026-03-31");
  await expect(page.getByText('"2026-02-30" is not a day')).toBeVisible();
  await expect(page.getByLabel("To the end of")).toHaveValue("2026-03-31");
  await page.goto("/compare?from=2026-03-31&to=2026-01-31");
  await page.getByRole("link", { name: "Compare them the other way round" }).click();
  await expect(page).toHaveURL("/compare?from=2026-01-31&to=2026-03-31");
  await expect(page.getByRole("heading", { level: 2, name: "By persona" })).toBeVisible();
  await page.goto("/compare?from=2026-03-31&to=2026-03-31");
  await expect(page.getByText("Nothing changed between the two days")).toBeVisible();
  expect((await page.request.get("/compare/export.csv?from=2026-02-30")).status()).toBe(400);
  expect((await page.request.get("/compare/export.pdf?unit=00000000-0000-7000-8000-000000000000")).status()).toBe(404);
});

test("tells staff nothing of coverage or leave", async ({ page, signInAs }) => {
  await signInAs("STAFF");
  await page.goto("/compare?from=2025-11-01&to=2026-11-01");
  await expect(page.getByRole("heading", { level: 2, name: "By persona" })).toBeVisible();
  await expect(page.getByRole("heading", { level: 2, name: "Coverage" })).toHaveCount(0);
  const csv = await (await page.request.get("/compare/export.csv?from=2025-11-01&to=2026-11-01")).text();
  expect(csv).not.toContain('"Coverage"');
  expect(csv).not.toMatch(/leave/i);
  expect((await page.request.get("/api/changes?of=coverage")).status()).toBe(403);
  expect((await page.request.get("/api/changes?of=nothing")).status()).toBe(400);
});

test("draws a person's life, and leads to a day of it, where nothing can be changed", async ({ page, signInAs }) => {
  await signInAs("ADMIN");
  await page.goto("/people?q=marta kowalczyk");
  await page
    .getByRole("table", { name: /^People/ })
    .getByRole("link", { name: "Marta Kowalczyk" })
    .click();
  await expect(page.getByRole("heading", { level: 2, name: "Timeline" })).toBeVisible();
  await page.getByText("As a list").click();
  expect(await axeViolations(page)).toEqual([]);
  const timeline = page.locator("section").filter({ has: page.getByRole("heading", { level: 2, name: "Timeline" }) });
  await timeline.getByRole("listitem").first().getByRole("link").click();
  await expect(banner(page)).toContainText("read only");
  for (const name of [/^Undo/, /^Edit/, /^Assign/, /^End/, /^Move/, /^Add/])
    await expect(page.getByRole("main").getByRole("button", { name })).toHaveCount(0);
});

test.describe("on a phone, in the dark", () => {
  test("compares and tells a life within the width of the window", async ({ page, signInAs }) => {
    await signInAs("LEAD");
    await page.setViewportSize({ width: 390, height: 844 });
    await page.emulateMedia({ colorScheme: "dark" });
    await page.goto("/compare?from=2025-11-01&to=2026-11-01");
    await expect(page.getByText(/^\d+ won, \d+ lost\.$/)).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    expect(await axeViolations(page)).toEqual([]);
    await page
      .getByRole("list")
      .filter({ has: page.locator('a[href^="/people/"]') })
      .first()
      .getByRole("link")
      .first()
      .click();
    await expect(page.getByRole("heading", { level: 2, name: "Timeline" })).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    expect(await axeViolations(page)).toEqual([]);
  });
});
