import { assignPersona } from "@/lib/data/assignments";
import { query } from "@/lib/data/db";
import { grant } from "@/lib/domain/access";
import { axeViolations } from "../support/axe";
import { expect, test } from "../support/server";

const product = "Business/Product Owner";

test("gives all who match a filter a persona, page or not, and takes it back at once", async ({
  page,
  signInAs,
  given,
}) => {
  await signInAs("ADMIN");
  await page.goto("/people?persona=ENGINEERING");
  const caption = page.getByRole("table", { name: /^People: / }).locator("caption");
  const total = Number.parseInt((await caption.textContent())?.replace("People: ", "") ?? "", 10);
  expect(total).toBeGreaterThan(50);

  await page.getByRole("checkbox", { name: "Select everyone on this page" }).check();
  const bar = page.getByRole("region", { name: "Selected people" });
  await bar.getByRole("button", { name: "Select all that match" }).click();
  await expect(bar.getByText(`All ${total} people that match`)).toBeVisible();
  expect(await axeViolations(page)).toEqual([]);

  // Meanwhile somebody else is given the persona, so that one more matches.
  const [other] = await query<{ id: string }>(
    `SELECT id FROM people WHERE id IN (SELECT person_id FROM posts WHERE "until" IS NULL)
       AND id NOT IN (SELECT person_id FROM assignments) ORDER BY id LIMIT 1`,
  );
  const statement = { personId: other?.id ?? "", persona: "ENGINEERING" as const, functions: [], share: 100 };
  await given((admin) => assignPersona(grant(admin, "persona:assign"), statement));
  await bar.getByRole("button", { name: "Assign persona" }).click();
  const dialog = page.getByRole("dialog", { name: `Assign a persona to ${total} people` });
  await dialog.getByText(product).click();
  await dialog.getByRole("button", { name: "Assign", exact: true }).click();
  await expect(dialog.getByRole("alert")).toContainText(`and now it is ${total + 1}. Nothing was changed`);
  await dialog.getByRole("button", { name: "Cancel" }).click();

  await bar.getByRole("button", { name: "Clear" }).click();
  await page.getByRole("checkbox", { name: "Select everyone on this page" }).check();
  await bar.getByRole("button", { name: "Select all that match" }).click();
  await bar.getByRole("button", { name: "Assign persona" }).click();
  const again = page.getByRole("dialog", { name: `Assign a persona to ${total + 1} people` });
  await again.getByText(product).click();
  await again.getByRole("button", { name: "Assign", exact: true }).click();
  await expect(page.getByText(`${total + 1} people assigned to ${product}.`)).toBeVisible();
  await expect(page.getByText("Nobody found")).toBeVisible();
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(page.getByText(`Undone for ${total + 1}.`)).toBeVisible();
  await expect(page.getByRole("table", { name: `People: ${total + 1} people` })).toBeVisible();
});

test.describe("a pasted list", () => {
  // A list of nothing is refused.
  test.use({ expectedErrors: [/400/] });

  test("finds people, and says of each line what became of it", async ({ page, signInAs }) => {
    const people = await query<{ name: string; email: string }>(
      `SELECT name, email FROM people WHERE email IS NOT NULL AND id IN (SELECT person_id FROM posts WHERE "until" IS NULL)
       AND id IN (SELECT person_id FROM assignments WHERE persona = 'ENGINEERING' AND "until" IS NULL) ORDER BY id LIMIT 3`,
    );
    const [one, two, three] = people.map(({ email }) => email);
    await signInAs("ADMIN");
    await page.goto("/people");
    await page.getByRole("button", { name: "Paste a list" }).click();
    const dialog = page.getByRole("dialog", { name: "Find people by a list" });
    await dialog.getByRole("button", { name: "Look them up" }).click();
    await expect(dialog.getByText("Paste at least one e-mail address or employee ID.")).toBeVisible();
    await dialog
      .getByLabel("The list")
      .fill(`${people[0]?.name} <${one}>, ${two}\n${three?.toUpperCase()}; nobody@example.com\n${two}`);
    await dialog.getByRole("button", { name: "Look them up" }).click();
    await expect(dialog.getByText("3 people found")).toBeVisible();
    await expect(dialog.getByText("1 named again, counted once")).toBeVisible();
    await dialog.getByText("1 not found").click();
    await expect(dialog.getByText("nobody@example.com")).toBeVisible();
    expect(await axeViolations(page)).toEqual([]);

    await dialog.getByRole("button", { name: "Give a seat" }).click();
    const seats = page.getByRole("dialog", { name: "CCoE seats for 3 people" });
    await seats.getByLabel("Kind of seat").selectOption("LEAD");
    await seats.getByRole("button", { name: "Give the seats" }).click();
    await expect(seats.getByRole("alert")).toContainText("There is one lead. Choose one person.");
    await seats.getByLabel("Kind of seat").selectOption("CHAMPION");
    await seats.getByRole("button", { name: "Give the seats" }).click();
    await expect(page.getByText("3 people in the CCoE as champion.")).toBeVisible();
    await expect(dialog).toBeHidden();
    await page.getByRole("button", { name: "Undo" }).click();
    await expect(page.getByText("Undone for 3.")).toBeVisible();
  });
});
