import type { Page } from "playwright/test";
import { axeViolations } from "../support/axe";
import { pressOption } from "../support/press-option";
import { expect, test } from "../support/server";

const directory = (page: Page) => page.getByRole("table", { name: /^People/ });
const rowOf = (page: Page, name: string) => directory(page).getByRole("row").filter({ hasText: name });
const nameOf = async (page: Page, index: number) =>
  (await directory(page).getByRole("rowheader").nth(index).getByRole("link").textContent()) ?? "";

test("finds people whatever the accents, and keeps the search in the address", async ({ page, signInAs }) => {
  await signInAs("STAFF");
  await page.goto("/people");
  await page.getByRole("searchbox", { name: "Search people" }).fill("bjornstad ingrid");
  await expect(page).toHaveURL(/q=bjornstad\+ingrid/);
  await expect(directory(page).getByRole("rowheader")).toHaveCount(1);
  await expect(directory(page).getByRole("link", { name: "Ingrid Bjørnstad" })).toBeVisible();
  await page.getByRole("searchbox").fill("nobody at all");
  await expect(page.getByText("Nobody found")).toBeVisible();
});

test("narrows down by persona, seat and employment, and clears again", async ({ page, signInAs }) => {
  await signInAs("LEAD");
  await page.goto("/people");
  await page.getByLabel("CCoE seat", { exact: true }).selectOption("LEAD");
  await expect(directory(page).getByRole("rowheader")).toHaveCount(1);
  await page.getByRole("button", { name: "Clear" }).click();
  await page.getByLabel("Persona", { exact: true }).selectOption("NONE");
  await expect(page).toHaveURL(/persona=NONE/);
  await page.getByLabel("Employment").selectOption({ label: "On leave" });
  await expect(page).toHaveURL(/employment=ON_LEAVE/);
});

test("assigns with the keyboard alone, and takes it back", async ({ page, signInAs }) => {
  await signInAs("ADMIN");
  await page.goto("/people?persona=NONE");
  const [first, second] = [await nameOf(page, 0), await nameOf(page, 1)];
  await rowOf(page, first).getByRole("link", { name: first }).focus();
  await page.keyboard.press("j");
  await expect(rowOf(page, second).getByRole("link", { name: second })).toBeFocused();
  await page.keyboard.press("2");
  await expect(page.getByText("Assigned to Business/Product Owner.")).toBeVisible();
  await expect(directory(page).getByRole("link", { name: second, exact: true })).toHaveCount(0);
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(directory(page).getByRole("link", { name: second, exact: true })).toBeVisible();
});

test("asks what somebody in finance does before it assigns them", async ({ page, signInAs }) => {
  await signInAs("ADMIN");
  await page.goto("/people?persona=NONE");
  const name = await nameOf(page, 0);
  await rowOf(page, name).getByRole("link", { name }).focus();
  await page.keyboard.press("4");
  // By its name: a toast is a dialog too.
  const dialog = page.getByRole("dialog", { name: /^Assign a persona/ });
  await dialog.getByRole("button", { name: "Assign", exact: true }).click();
  await expect(dialog.getByRole("alert")).toContainText("finance, procurement or both");
  await dialog.getByRole("checkbox", { name: "Procurement" }).check();
  await dialog.getByRole("button", { name: "Assign", exact: true }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByText("Assigned to Finance/Procurement.")).toBeVisible();
});

test("assigns many at once, and takes all of it back", async ({ page, signInAs }) => {
  await signInAs("ADMIN");
  await page.goto("/people?persona=NONE");
  const names = [await nameOf(page, 0), await nameOf(page, 1), await nameOf(page, 2)];
  for (const name of names) await page.getByRole("checkbox", { name: `Select ${name}` }).check();
  await expect(page.getByText("3 selected")).toBeVisible();
  await page.getByRole("button", { name: "Assign persona" }).click();
  await page.getByRole("dialog").getByText("Engineering and Operations").click();
  await page.getByRole("dialog").getByRole("button", { name: "Assign", exact: true }).click();
  await expect(page.getByText("3 people assigned to Engineering and Operations.")).toBeVisible();
  await expect(directory(page).getByRole("link", { name: names[0] ?? "", exact: true })).toHaveCount(0);
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(directory(page).getByRole("link", { name: names[0] ?? "", exact: true })).toBeVisible();
});

test("says on the row why a seat was refused, and keeps the others", async ({ page, signInAs }) => {
  await signInAs("LEAD");
  await page.goto("/people");
  const name = await nameOf(page, 0);
  await page.getByRole("button", { name: `CCoE seat for ${name}` }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Kind of seat").selectOption("LEAD");
  await dialog.getByLabel("Time share, %").fill("35");
  await dialog.getByRole("button", { name: "Give the seat" }).click();
  await expect(dialog.getByRole("alert")).toContainText("is the lead, and there is one");
  await expect(dialog.getByLabel("Time share, %")).toHaveValue("35");
});

test("walks a person through their life here", async ({ page, signInAs }) => {
  await signInAs("ADMIN");
  await page.goto("/people");
  await page.getByRole("button", { name: "Add a person" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("button", { name: "Add", exact: true }).click();
  await expect(dialog.getByRole("alert")).toContainText("Give the person a name.");
  await dialog.getByLabel("Name").fill("Zoë Straßburger");
  await dialog.getByLabel(/^Job title/).fill("Cloud Analyst");
  await dialog.getByLabel("Unit").fill("log");
  await pressOption(page.getByRole("option", { name: "Logistics" }));
  await dialog.getByLabel("Manager").fill("bjornstad");
  await pressOption(page.getByRole("option", { name: /Ingrid Bjørnstad/ }));
  await dialog.getByRole("button", { name: "Add", exact: true }).click();

  await expect(page.getByRole("heading", { level: 1, name: "Zoë Straßburger" })).toBeVisible();
  await expect(page.getByText(/^Typed by /).first()).toBeVisible();
  await expect(page.getByRole("link", { name: "Ingrid Bjørnstad" }).first()).toBeVisible();

  await page.getByRole("button", { name: "Assign persona" }).click();
  await dialog.getByText("Business/Product Owner").click();
  await dialog.getByLabel("Time share, %").fill("40");
  await dialog.getByRole("button", { name: "Assign", exact: true }).click();
  await expect(page.getByRole("button", { name: "Change persona" })).toBeVisible();

  await page.getByRole("button", { name: "End employment" }).click();
  await dialog.getByLabel("Last day").fill("2099-12-31");
  await dialog.getByRole("button", { name: "Enter the last day" }).click();
  await expect(page.getByText("Last day 31 Dec 2099").first()).toBeVisible();

  await page.getByRole("button", { name: /^Undo: .*last day/ }).click();
  await expect(page.getByRole("button", { name: "End employment" })).toBeVisible();
});

test("shows another day without a way to change it", async ({ page, signInAs }) => {
  await signInAs("ADMIN");
  await page.goto("/people?asOf=2026-06-30");
  await expect(directory(page)).toBeVisible();
  await expect(page.getByRole("checkbox")).toHaveCount(0);
  await directory(page).getByRole("rowheader").getByRole("link").first().click();
  await expect(page).toHaveURL(/asOf=2026-06-30/);
  await expect(page.getByRole("heading", { name: "Posts" })).toBeVisible();
  await expect(page.getByRole("button", { name: /Assign|Move|Edit/ })).toHaveCount(0);
});

test("leads from the units to whom to ask", async ({ page, signInAs }) => {
  await signInAs("STAFF");
  await page.goto("/units");
  const units = page.getByRole("table", { name: "Units with their people" });
  await expect(units.getByRole("columnheader", { name: "Monthly spend" })).toHaveCount(0);
  await units.getByRole("rowheader").getByRole("link").first().click();
  await expect(page.getByRole("heading", { name: "Whom to ask" })).toBeVisible();
  await expect(directory(page)).toBeVisible();
});

test("tells staff nothing of leave or history, and lets them change nothing", async ({ page, signInAs }) => {
  await signInAs("STAFF");
  await page.goto("/people?employment=ON_LEAVE");
  await expect(page.getByText("Nobody found")).toBeVisible();
  await expect(page.getByLabel("Employment").getByRole("option", { name: "On leave" })).toHaveCount(0);
  await page.goto("/people");
  await expect(page.getByRole("checkbox")).toHaveCount(0);
  await directory(page).getByRole("rowheader").getByRole("link").first().click();
  await expect(page.getByRole("heading", { name: "Posts" })).toBeVisible();
  for (const name of ["Leave", "History"]) await expect(page.getByRole("heading", { name })).toHaveCount(0);
});

test.describe("what is not there", () => {
  test.use({ expectedErrors: [/404/] });

  for (const path of ["people", "units"]) {
    test(`answers 404 in ${path}`, async ({ page, signInAs }) => {
      await signInAs("STAFF");
      for (const id of ["01900000-0000-7000-8000-000000000001", "1", "%00"]) {
        expect((await page.goto(`/${path}/${id}`))?.status(), id).toBeGreaterThanOrEqual(400);
      }
    });
  }
});

test("finds people for fields to who is signed in, and to nobody else", async ({ page, signInAs }) => {
  expect((await page.request.get("/api/people?q=a")).status()).toBe(401);
  await signInAs("STAFF");
  const found = await (await page.request.get("/api/people?q=bjornstad")).json();
  expect(Object.keys(found[0]).sort()).toEqual(["id", "name", "title", "unitName"]);
});

for (const colorScheme of ["light", "dark"] as const) {
  for (const width of [390, 1280]) {
    test(`has nothing that axe finds, ${colorScheme}, ${width} px wide`, async ({ page, signInAs }) => {
      await signInAs("ADMIN");
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height: 844 });
      for (const path of ["/people", "/units"]) {
        await page.goto(path);
        await expect(page.getByRole("table")).toBeVisible();
        expect(await axeViolations(page)).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
        await page.getByRole("table").getByRole("rowheader").getByRole("link").first().click();
        await expect(page.getByRole("heading", { name: /^(Posts|Whom to ask)$/ })).toBeVisible();
        await expect(page.getByRole("status", { name: /^Loading/ })).toHaveCount(0);
        expect(await axeViolations(page)).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
      }
    });
  }
}
