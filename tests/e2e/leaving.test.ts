import { db } from "@/lib/data/db";
import { axeViolations } from "../support/axe";
import { pressOption } from "../support/press-option";
import { expect, test } from "../support/server";

/** The lead of the CCoE: a seat that only one has. */
async function theLead() {
  const { person } = await db().seat.findFirstOrThrow({
    where: { kind: "LEAD", until: null },
    include: { person: true },
  });
  return person;
}

test("a lead sees on a person's page what their leaving would cost, and weighs several people at once", async ({
  page,
  signInAs,
}) => {
  await signInAs("LEAD");
  const { id, name } = await theLead();
  await page.goto(`/people/${id}`);
  const section = page.locator("section").filter({ has: page.getByRole("heading", { name: `If ${name} leaves` }) });
  await expect(section).toContainText("Coverage would lose");
  await section.getByText("Which, and who could take over").click();
  await expect(section).toContainText("Lead of the CCoE, now");
  expect(await axeViolations(page)).toEqual([]);

  await section.getByRole("link", { name: "With others, or on another day" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("If people leave");
  await expect(page.getByRole("list", { name: "People who leave" })).toContainText(name);
  await page.getByRole("combobox", { name: "Add a person" }).fill("Subramaniam");
  await pressOption(page.getByRole("option", { name: /Subramaniam/ }));
  await expect(page.getByRole("list", { name: "People who leave" })).toContainText("Ravi Subramaniam");
  await expect(page.getByText(/Coverage would lose/)).toBeVisible();
  await expect(page.getByText("Resilience")).toBeVisible();
  expect(await axeViolations(page)).toEqual([]);
  await page.getByRole("button", { name: `Without ${name}` }).click();
  await expect(page.getByRole("list", { name: "People who leave" })).not.toContainText(name);
});

test("the effect stands beside the form before the button is pressed, and follows the day", async ({
  page,
  signInAs,
}) => {
  await signInAs("ADMIN");
  const { id } = await theLead();
  await page.goto(`/people/${id}`);
  const dialog = page.getByRole("dialog");
  const effect = dialog.getByRole("region", { name: "Effect on coverage" });

  await page.getByRole("button", { name: "Enter leave" }).click();
  await expect(effect).toContainText("Coverage would lose");
  await dialog.getByLabel("First day").fill("2027-03-01");
  await expect(effect).toContainText("as of 1 March 2027");
  expect(await axeViolations(page)).toEqual([]);
  await page.keyboard.press("Escape");

  await page.getByRole("button", { name: "End employment" }).click();
  await dialog.getByLabel("Last day").fill("2027-03-31");
  await expect(effect).toContainText("as of 1 April 2027");
  await page.keyboard.press("Escape");

  await page.getByRole("button", { name: "End: Lead of the CCoE" }).click();
  await expect(effect).toContainText("Coverage would lose no cell");
  await page.keyboard.press("Escape");
});

test("several people are chosen in the directory", async ({ page, signInAs }) => {
  await signInAs("LEAD");
  await page.goto("/people?q=bj%C3%B8rnstad");
  await page.getByRole("checkbox", { name: /Ingrid Bjørnstad/ }).check();
  await page.getByRole("link", { name: "If they leave" }).click();
  await expect(page.getByRole("list", { name: "People who leave" })).toContainText("Ingrid Bjørnstad");
});

test("staff are shown nothing of it", async ({ page, signInAs }) => {
  await signInAs("STAFF");
  const { id } = await theLead();
  await page.goto(`/people/${id}`);
  await expect(page.getByRole("heading", { level: 2, name: "Persona" })).toBeVisible();
  await expect(page.getByText(/If .* leaves/)).toHaveCount(0);
  expect((await page.request.get(`/api/coverage/departure?what=LEAVES&people=${id}`)).status()).toBe(403);
});
