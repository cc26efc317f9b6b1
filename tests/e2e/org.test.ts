import type { Page } from "playwright/test";
import { db } from "@/lib/data/db";
import { endEmployment } from "@/lib/data/end-employment";
import { grant } from "@/lib/domain/access";
import { addDays, dayOf } from "@/lib/domain/day";
import { axeViolations } from "../support/axe";
import { expect, test } from "../support/server";

const daysAgo = (days: number) => addDays(dayOf(new Date(), "UTC"), -days);
const tree = (page: Page) => page.getByRole("tree", { name: "Reporting lines" });
const row = (page: Page, name: string) => tree(page).getByRole("treeitem", { name: new RegExp(`^${name},`) });
const focused = (page: Page) => tree(page).locator('[role="treeitem"]:focus');

test("is walked through with the keyboard alone", async ({ page, signInAs }) => {
  const { keyboard } = page;
  await signInAs("STAFF");
  await page.goto("/org?view=list");
  const top = row(page, "Amara Lindqvist-Okafor");
  await expect(top).toHaveAttribute("aria-expanded", "true");
  await expect(top).toHaveAttribute("aria-level", "1");
  await expect(top).toHaveAccessibleName(/377 people below, 7 directly: 192 Engineering/);

  await page.keyboard.press("/");
  await expect(page.getByRole("combobox", { name: "Find a person" })).toBeFocused();
  while (!(await focused(page).count())) await keyboard.press("Tab");
  await expect(top).toBeFocused();
  await keyboard.press("ArrowDown");
  await expect(focused(page)).toHaveAttribute("aria-posinset", "1");
  await expect(focused(page)).toHaveAttribute("aria-setsize", "7");
  await keyboard.press("*");
  await expect(tree(page).locator('[aria-level="2"][aria-expanded="false"]')).toHaveCount(0);
  await keyboard.press("End");
  await expect(row(page, "Tomás Herrera")).toBeFocused();
  await keyboard.press("Home");
  await expect(top).toBeFocused();
  await keyboard.type("ingr");
  await expect(row(page, "Ingrid Bjørnstad")).toBeFocused();
  await keyboard.press("ArrowLeft");
  await expect(row(page, "Ingrid Bjørnstad")).toHaveAttribute("aria-expanded", "false");
  await keyboard.press("ArrowLeft");
  await expect(top).toBeFocused();

  // The search opens the way to whoever is found.
  await keyboard.press("/");
  await keyboard.type("weissmull");
  await expect(page.getByRole("option")).toHaveCount(1);
  await keyboard.press("Enter");
  const found = row(page, "Gerhard Weißmüller");
  await expect(found).toBeFocused();
  await expect(found).toBeInViewport();
  expect(await axeViolations(page)).toEqual([]);

  await keyboard.press("Enter");
  const dialog = page.getByRole("dialog", { name: "Gerhard Weißmüller" });
  await expect(dialog.getByRole("heading", { name: "80 people below" })).toBeVisible();
  await expect(dialog.getByRole("button", { name: /Ingrid Bjørnstad/ })).toBeVisible();
  await expect(page).toHaveURL(/person=/);
  await keyboard.press("Escape");
  await expect(found).toBeFocused();

  // What one looks at can be sent; whoever opens it sees the same person.
  await page.reload();
  await expect(row(page, "Gerhard Weißmüller")).toBeInViewport();
  await expect(row(page, "Gerhard Weißmüller")).toHaveAttribute("aria-selected", "true");
  await keyboard.press("Tab");
  await row(page, "Gerhard Weißmüller").press("Enter");
  await dialog.getByRole("link", { name: "Open their page" }).press("Enter");
  await expect(page.getByRole("heading", { name: "Gerhard Weißmüller", level: 1 })).toBeVisible();
  await page.getByRole("link", { name: "In the org chart" }).click();
  await expect(page).toHaveURL(/\/org\?person=/);
  await expect(page.getByRole("application", { name: /Org chart of 378 people/ })).toBeVisible();
});

test("is a list on phones, in the dark too, and of any day", async ({ page, signInAs, given }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await signInAs("STAFF");
  await page.goto("/org");
  await expect(row(page, "Amara Lindqvist-Okafor")).toBeVisible();
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    expect(await axeViolations(page)).toEqual([]);
  }
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);

  await page.getByRole("button", { name: "Levels" }).click();
  await page.getByRole("menuitem", { name: "Collapse all" }).click();
  await expect(tree(page).getByRole("treeitem")).toHaveCount(1);

  const person = await db().person.findFirstOrThrow({ where: { name: "Ingrid Bjørnstad" } });
  await given((admin) => endEmployment(grant(admin, "people:write"), { personId: person.id, lastDay: daysAgo(2) }));
  await page.reload();
  // Her people stand at the top, and say why.
  const orphan = row(page, "Gerhard Weißmüller");
  await expect(orphan).toHaveAttribute("aria-level", "1");
  await orphan.click();
  await expect(page.getByText("Their manager, Ingrid Bjørnstad, is not employed on this day.")).toBeVisible();
  await page.goto(`/org?asOf=${daysAgo(10)}`);
  await expect(row(page, "Ingrid Bjørnstad")).toHaveAttribute("aria-level", "2");
  await page.goto("/org?asOf=1999-01-01");
  await expect(page.getByText("Nobody was employed on this day")).toBeVisible();
});

test.describe("when something fails", () => {
  test.use({ expectedErrors: [/Failed to load resource/] });

  test("says so, and tries again", async ({ page, signInAs }) => {
    await signInAs("STAFF");
    await page.route("**/api/org?*", (route) => route.abort());
    await page.goto("/org?view=list");
    await expect(page.getByText("The org chart could not be read")).toBeVisible();
    await page.unroute("**/api/org?*");
    await page.getByRole("button", { name: "Try again" }).click();
    await expect(row(page, "Amara Lindqvist-Okafor")).toBeVisible();
  });
});

test("hands its bytes out once, and files of a branch", async ({ page, signInAs }) => {
  await signInAs("STAFF");
  const first = await page.request.get("/api/org");
  expect(first.headers()).toMatchObject({ "cache-control": "private, no-cache", "content-type": "application/gzip" });
  const again = await page.request.get("/api/org", { headers: { "If-None-Match": first.headers().etag ?? "" } });
  expect(again.status()).toBe(304);
  expect((await page.request.get(`/api/org/person?order=nobody-knows-it&at=0`)).status()).toBe(409);

  const { id } = await db().person.findFirstOrThrow({ where: { name: "Jean-Baptiste Lefèvre" } });
  const pdf = await page.request.get(`/org/export.pdf?person=${id}`);
  expect(pdf.headers()["content-disposition"]).toMatch(/org-chart-[\d-]+\.pdf/);
  expect((await pdf.body()).subarray(0, 5).toString()).toBe("%PDF-");
  const svg = await (await page.request.get(`/org/export.svg?person=${id}&theme=dark`)).text();
  expect(svg).toContain("Jean-Baptiste Lefèvre");
  expect(svg).not.toContain("Gerhard Weißmüller");
  expect((await page.request.get(`/org/export.pdf?person=${id}&asOf=1999-01-01`)).status()).toBe(404);
  expect((await page.request.get("/org/export.pdf?paper=a0")).status()).toBe(400);
});
