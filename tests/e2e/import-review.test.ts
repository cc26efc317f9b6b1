import type { Page } from "playwright/test";
import { db } from "@/lib/data/db";
import { editPerson } from "@/lib/data/people";
import { grant } from "@/lib/domain/access";
import { done } from "@/lib/domain/outcome";
import { axeViolations } from "../support/axe";
import { givenComparison, givenImport } from "../support/imports";
import { expect, test } from "../support/server";

// The number of leavers is refused once, which Chromium reports itself.
test.use({ beginning: "nothing", expectedErrors: [/422/] });

const headings = "Employee ID,Full name,Work email,Job title,Department,Manager ID";
const march = [
  headings,
  "1,Ada Lovelace,ada.lovelace@x.example,Head of Cloud,Sales & Marketing,",
  "2,Bob Byte,bob.byte@x.example,Developer,Platform,1",
  "3,Cid Code,cid.code@x.example,Developer,Platform,1",
  "4,Dan Disk,dan.disk@x.example,Developer,Platform,1",
].join("\n");
const september = [
  headings,
  "1,Ada Lovelace,ada.lovelace@x.example,Head of Cloud,Sales and Marketing,",
  "2,Bob Byte,bob.byte@x.example,Cloud Architect,Platform,1",
  "33,Cid Code,cid.c@x.example,Developer,Platform,1",
  "5,Test Account,test@x.example,,Platform,1",
  "6,Test Printer,printer@x.example,,Platform,1",
].join("\n");

const view = (page: Page, name: string) =>
  page.getByRole("navigation", { name: "Rows by outcome" }).getByRole("link", { name: new RegExp(`^${name}`) });
const upToDate = (page: Page) => expect(page.getByText("Bringing the figures up to date")).toBeHidden();

test("two admins decide on an import, row by row and in one stroke, and apply what they decided", async ({
  page,
  signInAs,
  given,
  browser,
  app,
}) => {
  test.slow();
  await db().organisation.upsert({ where: { id: 1 }, create: { name: "Energy Department" }, update: {} });
  await given(async (actor) => done(await givenImport(grant(actor, "import:write"), march, { day: "2025-03-31" })));
  const { id: personId } = await db().person.findFirstOrThrow({ where: { externalId: "1" } });
  const typed = { externalId: "1", email: "ada.lovelace@x.example", kind: "EMPLOYEE" as const, timeZone: "" };
  await given((actor) => editPerson(grant(actor, "people:write"), { personId, name: "Ada King", ...typed }));
  const { id } = await given(async (actor) =>
    done(await givenComparison(grant(actor, "import:write"), september, { day: "2025-09-30" })),
  );

  const first = await browser.newContext();
  await signInAs("ADMIN");
  await first.addCookies(await page.context().cookies());
  const other = await first.newPage();
  await signInAs("ADMIN");
  await page.goto(`/import/${id}?show=CONFLICT`);
  await other.goto(`${app.url}/import/${id}?show=CONFLICT`);
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    await page.reload();
    expect(await axeViolations(page)).toEqual([]);
  }

  const ada = page.getByRole("row", { name: /Ada King/ });
  await expect(page.getByText("1 conflict is undecided: what was typed in Muster stays.")).toBeVisible();
  await expect(ada).toContainText("Name stays “Ada King”, typed by ADMIN user on");
  await ada.getByRole("button", { name: "Take theirs" }).click();
  await expect(ada.getByRole("button", { name: "Take theirs" })).toHaveAttribute("aria-pressed", "true");
  await expect(page.getByRole("row", { name: /Ada Lovelace/ })).toContainText("Name:Ada King");

  // The other page is from before: it is told, and shows what holds.
  const sameRow = other.getByRole("row", { name: /Ada King/ });
  await sameRow.getByRole("button", { name: "Keep ours" }).click();
  await expect(other.getByText("ADMIN user has decided “take theirs” meanwhile, you “keep ours”.")).toBeVisible();
  await expect(sameRow.getByRole("button", { name: "Take theirs" })).toHaveAttribute("aria-pressed", "true");
  await first.close();

  await page.getByRole("button", { name: "Use the existing one" }).click();
  await expect(page.getByText("Each has an answer.")).toBeVisible();
  await view(page, "Same person").click();
  const cid = page.getByRole("row", { name: /Cid Code/ });
  await expect(cid).toContainText("Same person as Cid Code? Developer, Platform, employee ID 3, cid.code@x.example");
  await cid.getByRole("button", { name: "Same person" }).press("Enter");
  await upToDate(page);

  await view(page, "New").click();
  await expect(view(page, "New")).toHaveAttribute("aria-current", "page");
  await expect(page).toHaveURL(/show=NEW/);
  await page.getByRole("searchbox").fill("test");
  await page.getByRole("group", { name: "All that match “test”" }).getByRole("button", { name: "Skip" }).click();
  await expect(page.getByText("Skip: 2 decisions.")).toBeVisible();
  await upToDate(page);
  await expect(page.getByText("Applying changes 3 people, from 30 September 2025 on.")).toBeVisible();
  await view(page, "Skipped").click();
  await expect(page.getByRole("row", { name: /Test Printer/ })).toContainText("ADMIN user, ");
  await view(page, "Not in the file").click();
  await expect(page.getByRole("row", { name: /Dan Disk/ })).toBeVisible();

  await page.getByLabel("End the 1 person not in the file as leavers").check();
  await page.getByRole("button", { name: "Apply", exact: true }).click();
  const leavers = page.getByLabel("How many leave");
  await expect(leavers).toHaveAccessibleDescription(/1 of 4 people would leave, 25 %/);
  await page
    .getByRole("row", { name: /Dan Disk/ })
    .getByRole("button", { name: "Let stay" })
    .click();
  await upToDate(page);
  await expect(leavers).toBeHidden();
  await page.getByRole("button", { name: "Apply", exact: true }).click();
  await expect(page.getByText("3 changed, 2 skipped, 1 merged, 1 taken over what was typed.")).toBeVisible();
  const people = await db().person.findMany({ orderBy: { externalId: "asc" } });
  expect(people.map(({ externalId, name }) => [externalId, name])).toEqual([
    ["1", "Ada Lovelace"],
    ["2", "Bob Byte"],
    ["33", "Cid Code"],
    ["4", "Dan Disk"],
  ]);
  expect(await db().unit.count()).toBe(2);
});
