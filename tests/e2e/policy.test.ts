import { readFileSync } from "node:fs";
import type { Page } from "playwright/test";
import { axeViolations } from "../support/axe";
import { pressOption } from "../support/press-option";
import { expect, test } from "../support/server";

// A draft that cannot be saved yet is answered by its problems, and the browser notes the status.
test.use({ expectedErrors: [/422 \(Unprocessable/] });

const effect = (page: Page) => page.getByRole("region", { name: "Effect" });
const savedToast = (page: Page) => page.getByRole("button", { name: "Undo" });

async function save(page: Page, note = "") {
  await page.getByRole("button", { name: "Save…" }).click();
  const dialog = page.getByRole("dialog", { name: "Save the policy" });
  await dialog.getByLabel("Note").fill(note);
  expect(await axeViolations(page)).toEqual([]);
  await dialog.getByRole("button", { name: "Save", exact: true }).click();
  await expect(dialog).toBeHidden();
}

test("a number is changed, its effect is seen, it is saved, coverage follows, and it is taken back", async ({
  page,
  signInAs,
}) => {
  await signInAs("LEAD");
  await page.goto("/coverage/policy");
  await expect(effect(page)).toContainText("Opens and closes no gap");
  expect(await axeViolations(page)).toEqual([]);

  const minimum = page.getByLabel("Rule 2: minimum");
  await minimum.fill("9");
  await expect(effect(page)).toContainText(/Opens \d+ gaps/);
  const opens =
    (await effect(page)
      .getByText(/Opens \d+ gaps/)
      .textContent()) ?? "";
  await expect(page.getByText("1 change, not saved")).toBeVisible();
  await minimum.fill("");
  await expect(effect(page)).toContainText("Rule 2, minimum: This must be a number.");
  await expect(page.getByRole("button", { name: "Save…" })).toHaveCount(0);
  await minimum.fill("9");
  await expect(effect(page)).toContainText(opens);
  expect(await axeViolations(page)).toEqual([]);
  await save(page, "Nine engineers for everybody");
  await expect(page.getByText("As it holds today.")).toBeVisible();
  await expect(minimum).toHaveValue("9");

  await page.goto("/coverage");
  await expect(page.getByText("people in Engineering and Operations, not 9").first()).toBeVisible();
  await page.goto("/coverage/policy/history");
  const version = page.getByRole("listitem").filter({ hasText: "Nine engineers for everybody" });
  await expect(version).toContainText("Every material unit needs at least 9 people in Engineering and Operations.");
  await expect(version).toContainText("In force");
  expect(await axeViolations(page)).toEqual([]);

  await page.goto("/coverage/policy");
  await minimum.fill("1");
  await save(page);
  await savedToast(page).click();
  await expect(minimum).toHaveValue("9");
  await page.goto("/coverage/policy/history");
  await version.getByRole("link", { name: /Look at it/ }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Policy since");
  expect(await axeViolations(page)).toEqual([]);
});

test("rules are added by picking, and those that swallow, contradict or miss say so", async ({ page, signInAs }) => {
  await signInAs("LEAD");
  await page.goto("/coverage/policy");
  await expect(effect(page)).toHaveAttribute("aria-busy", "false");
  const number = (await page.getByRole("button", { name: /^Remove rule / }).count()) + 1;
  await page.getByRole("button", { name: "Add a rule" }).click();
  const units = page.getByLabel(`Rule ${number}: which units`);
  await expect(units).toBeFocused();
  await units.selectOption("UNIT");
  await expect(effect(page)).toContainText(`Rule ${number}, scope, unit`);
  await page.getByRole("combobox", { name: `Rule ${number}: unit` }).click();
  await pressOption(page.getByRole("option", { name: "Retail", exact: true }));
  await page.getByLabel(`Rule ${number}: persona`).selectOption("EXECUTIVE");
  await expect(page.getByText(/Changes nothing: wherever it applies, rule \d asks for at least as much/)).toBeVisible();
  await expect(page.getByText(`Asks for at least as much as rule ${number}`)).toBeVisible();
  await page.getByLabel(`Rule ${number}: minimum`).fill("4");
  await expect(page.getByText(/Changes nothing/)).toHaveCount(0);
  await expect(effect(page)).toContainText(/Opens \d+ gaps?/);

  const exempt = page.locator("section", {
    has: page.getByRole("heading", { name: "Not required", exact: true }),
  });
  await exempt.getByRole("combobox", { name: "Unit" }).click();
  await pressOption(page.getByRole("option", { name: "Retail", exact: true }));
  await exempt.getByRole("button", { name: "Add an exception" }).click();
  await expect(exempt.getByText("Give a reason.")).toBeVisible();
  await exempt.getByLabel("Why it is not required").fill("Led from Technology");
  await exempt.getByRole("button", { name: "Add an exception" }).click();
  await expect(page.getByText(`Overrides rule ${number}, which names this very cell.`)).toBeVisible();
  await expect(page.getByText("Has no effect: exception 1 says that this very cell is not required.")).toBeVisible();
  expect(await axeViolations(page)).toEqual([]);

  await page.getByLabel("Look for “Only one person”").uncheck();
  await expect(effect(page)).toContainText(/Closes \d+ gaps?/);
  await page.getByRole("button", { name: /^Default.*Only one person/ }).click();
  await expect(page.getByLabel("Look for “Only one person”")).toBeChecked();

  // What is not saved waits while one looks at another page.
  await page.getByRole("navigation", { name: "Main" }).getByRole("link", { name: "People" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("People");
  await page.getByRole("navigation", { name: "Main" }).getByRole("link", { name: "Coverage" }).click();
  await page.getByRole("link", { name: "Policy" }).first().click();
  await expect(page.getByText("This is your draft as you left it.")).toBeVisible();
  await expect(page.getByRole("button", { name: /^Remove rule / })).toHaveCount(number);
  await expect(page.getByText(`Overrides rule ${number}, which names this very cell.`)).toBeVisible();

  await page.getByRole("button", { name: "Discard" }).click();
  await expect(page.getByRole("button", { name: /^Remove rule / })).toHaveCount(number - 1);
});

test("the policy goes into a file and comes back as a draft, and a wrong file says where it is wrong", async ({
  page,
  signInAs,
}) => {
  await signInAs("LEAD");
  await page.goto("/coverage/policy");
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: "Download" }).click(),
  ]);
  const text = readFileSync(await download.path(), "utf8");
  expect(JSON.parse(text)).toMatchObject({ format: "muster-coverage-policy", currency: "EUR" });

  const dialog = page.getByRole("dialog", { name: "Import a policy" });
  const take = async (content: string) => {
    await page.getByRole("button", { name: "Import", exact: true }).click();
    await dialog.getByLabel("Or paste it here").fill(content);
    await dialog.getByRole("button", { name: "Take as draft" }).click();
  };
  await take(text);
  await expect(dialog).toBeHidden();
  await expect(page.getByText("This draft came from a file.")).toBeVisible();
  await expect(page.getByText("As it holds today.")).toBeVisible();

  await take(text.replace('"stale": {\n    "days": 180', '"stale": {\n    "days": -1'));
  await expect(dialog.getByText("stale, days: This must be at least 0.")).toBeVisible();
  expect(await axeViolations(page)).toEqual([]);
  await dialog.getByLabel("Or paste it here").fill(text.replace('"days": 180', '"days": 90'));
  await dialog.getByRole("button", { name: "Take as draft" }).click();
  await expect(page.getByText("1 change, not saved")).toBeVisible();
  await expect(page.getByLabel("Days until an assignment is to be confirmed again")).toHaveValue("90");
});

test("a version is planned, seen on its day, and withdrawn", async ({ page, signInAs }) => {
  await signInAs("LEAD");
  await page.goto("/coverage/policy");
  await page.getByLabel("Single point from a monthly spend of").fill("50000");
  await page.getByRole("button", { name: "Save…" }).click();
  const dialog = page.getByRole("dialog", { name: "Save the policy" });
  await dialog.getByLabel("Holds from").fill("2020-01-01");
  await dialog.getByRole("button", { name: "Save", exact: true }).click();
  await expect(dialog.getByLabel("Holds from")).toHaveAccessibleDescription(/A policy holds from today on or later/);
  await dialog.getByLabel("Holds from").fill("2199-01-01");
  await dialog.getByRole("button", { name: "Save", exact: true }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByRole("link", { name: "Another one is planned" })).toBeVisible();
  await page.goto("/coverage/policy?asOf=2199-02-01");
  await expect(page.getByText("One holder without a deputy is a single point from €50,000 a month.")).toBeVisible();
  expect(await axeViolations(page)).toEqual([]);
  await page.goto("/coverage/policy/history");
  await page.getByRole("button", { name: /^Withdraw/ }).click();
  await page
    .getByRole("dialog", { name: "Withdraw the planned version" })
    .getByRole("button", { name: "Withdraw" })
    .click();
  await expect(page.getByText("Planned", { exact: true })).toHaveCount(0);
});

test.describe("in the dark", () => {
  test.use({ colorScheme: "dark" });

  test("the policy, its history and a version are readable", async ({ page, signInAs }) => {
    await signInAs("LEAD");
    for (const path of ["/coverage/policy", "/coverage/policy/history"]) {
      await page.goto(path);
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
      await page.waitForLoadState("networkidle");
      expect(await axeViolations(page)).toEqual([]);
    }
    await page
      .getByRole("link", { name: /Look at it/ })
      .last()
      .click();
    await expect(page.getByRole("heading", { level: 1 })).toContainText("Policy until");
    expect(await axeViolations(page)).toEqual([]);
  });
});

test("a unit gets tags, and a rule can speak of them", async ({ page, signInAs }) => {
  await signInAs("ADMIN");
  await page.goto("/settings/units");
  await page.getByRole("link", { name: "Logistics", exact: true }).click();
  const tags = page.getByLabel("Tags");
  await tags.fill("Edge Sites");
  await tags.press("Enter");
  await expect(page.getByRole("button", { name: "Remove the tag edge-sites" })).toBeVisible();
  await page.getByRole("button", { name: "Save", exact: true }).first().click();
  await expect(page.getByRole("table", { name: /Names, places and tags/ })).toContainText("edge-sites");
  expect(await axeViolations(page)).toEqual([]);
  await page.goto("/coverage/policy");
  // The page is alive once it has asked for the effect of what it shows.
  await expect(effect(page)).toHaveAttribute("aria-busy", "false");
  await page.getByRole("button", { name: "Add a rule" }).click();
  await page
    .getByLabel(/Rule \d+: which units/)
    .last()
    .selectOption("TAG");
  await page
    .getByLabel(/Rule \d+: tag/)
    .last()
    .selectOption("edge-sites");
  await page
    .getByLabel(/Rule \d+: minimum/)
    .last()
    .fill("50");
  // The first rule asks for more engineers than Logistics has by now, so another one opens nothing.
  await page
    .getByLabel(/Rule \d+: persona/)
    .last()
    .selectOption("FINANCE");
  await expect(effect(page)).toContainText("Logistics");
});
