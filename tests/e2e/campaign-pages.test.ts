import { db } from "@/lib/data/db";
import { axeViolations } from "../support/axe";
import { expect, test } from "../support/server";

test("a lead sees whom a campaign would ask, starts it, and hands out links", async ({ page, signInAs, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await signInAs("LEAD");
  await page.goto("/coverage");
  await page.getByRole("link", { name: "Campaigns" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Campaigns");
  const note = page.getByRole("region", { name: "Whom it asks" });
  await expect(note).toContainText(/Asks \d+ people about/);
  await page.getByLabel("Only the core team").check();
  await page.getByLabel("Who answers").selectOption("They themselves");
  await expect(note).toContainText(/Asks \d+ people about \d+ assignments/);
  expect(await axeViolations(page)).toEqual([]);
  await page.getByRole("textbox", { name: "Title" }).fill("");
  await page.getByRole("button", { name: "Start the campaign" }).click();
  await expect(page.getByRole("textbox", { name: "Title" })).toHaveAccessibleDescription(/is missing/);
  await page.getByRole("textbox", { name: "Title" }).fill("Core team, winter");
  await page.getByRole("button", { name: "Start the campaign" }).click();
  await page.getByRole("link", { name: "Core team, winter" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Core team, winter");
  await expect(page.getByText("Nothing: no answer says that something is wrong.")).toBeVisible();
  expect(await axeViolations(page)).toEqual([]);
  await page
    .getByRole("button", { name: /^Copy link/ })
    .first()
    .click();
  const copied = page.getByRole("button", { name: /^Copied/ });
  await expect(copied).toHaveCount(1);
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/\/confirm\/[\w-]{65}$/);
  await page
    .getByRole("button", { name: /^Copy letter/ })
    .first()
    .click();
  await expect(copied).toHaveCount(2);
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/^Core team, winter\n\nHello /);

  // The lead is of the core team, and is asked as well.
  await page.goto("/me");
  await expect(page.getByText(/You are asked about \d+ (person|people)/)).toBeVisible();
  await page.getByRole("link", { name: "Answer" }).click();
  const mine = page.locator("section").filter({ has: page.getByRole("heading", { name: "Core team, winter" }) });
  await mine.getByRole("button", { name: "All right" }).click();
  await expect(mine.getByText("Thank you. That is all.")).toBeVisible();
  expect(await axeViolations(page)).toEqual([]);
});

test("an admin applies an answer at one press, takes it back, and dismisses another", async ({ page, signInAs }) => {
  await signInAs("ADMIN");
  const { campaignId } = await db().campaignAsk.findFirstOrThrow({ where: { answer: "WRONG" } });
  await page.goto(`/campaigns/${campaignId}`);
  await expect(page.getByText("Wrong: should be Finance/Procurement (Procurement)")).toBeVisible();
  await page.getByRole("button", { name: /^Apply to .*Procurement/ }).click();
  await expect(page.getByText("Applied", { exact: true })).toBeVisible();
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(page.getByRole("button", { name: /^Apply to .*Procurement/ })).toBeVisible();

  await page
    .getByRole("button", { name: /^Dismiss the answer/ })
    .last()
    .click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("button", { name: "Dismiss" }).click();
  await expect(dialog.getByLabel("Reason")).toHaveAccessibleDescription(/is missing/);
  await dialog.getByLabel("Reason").fill("She is new");
  await dialog.getByRole("button", { name: "Dismiss" }).click();
  await expect(page.getByText("She is new")).toBeVisible();

  // Somebody has left: the last day is filled in, with what it costs.
  await page
    .getByRole("button", { name: /^Apply the answer about/ })
    .first()
    .click();
  await expect(dialog.getByRole("region", { name: "Effect on coverage" })).toContainText("Coverage would lose");
  expect(await axeViolations(page)).toEqual([]);
  await dialog.getByRole("button", { name: "Enter the last day" }).click();
  await expect(page.getByText("Applied", { exact: true })).toBeVisible();
});

test("staff see no campaign, and what they are asked alone", async ({ page, signInAs }) => {
  await signInAs("STAFF");
  await page.goto("/confirm");
  await expect(page.getByText("Nothing to answer")).toBeVisible();
  expect(await axeViolations(page)).toEqual([]);
});
