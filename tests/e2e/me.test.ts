import { axeViolations } from "../support/axe";
import { expect, test } from "../support/server";

test("staff see their persona, whom to ask in their unit, and their contacts", async ({ page, signInAs }) => {
  await signInAs("STAFF");
  await page.goto("/me");
  await expect(page.getByRole("heading", { name: "Engineering and Operations" }).first()).toBeVisible();
  await expect(page.getByRole("heading", { name: "Whom to ask in Online Shop" })).toBeVisible();
  await expect(page.getByRole("link", { name: "Inés Villaseñor" })).toBeVisible();
  await expect(page.getByRole("link", { name: "Marta Kowalczyk" })).toBeVisible();
  const google = page.getByRole("row").filter({ hasText: "Google Cloud" });
  await expect(google).toContainText("Nobody assigned");
  expect(await axeViolations(page)).toEqual([]);
});

test.describe("a sign-in without a person", () => {
  test.use({ beginning: "nothing" });
  test("still leads somewhere", async ({ page, given, signInAs }) => {
    const { db } = await import("@/lib/data/db");
    await given(async () => ({ ok: true, value: await db().organisation.create({ data: { name: "Small" } }) }));
    await signInAs("STAFF");
    await page.goto("/me");
    await expect(page.getByText("Muster does not know yet who you are in the register")).toBeVisible();
    expect(await axeViolations(page)).toEqual([]);
  });
});
