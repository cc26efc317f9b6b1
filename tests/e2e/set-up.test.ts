import { createSetupLink } from "@/lib/data/set-up";
import { axeViolations } from "../support/axe";
import { expect, test } from "../support/server";

test.use({ beginning: "nothing" });

test("the first visit makes the organisation and its admin, once", async ({ page }) => {
  await page.goto("/");
  await expect(page.getByRole("heading", { name: "Muster is not set up yet" })).toBeVisible();
  const token = await createSetupLink();
  await page.goto(`/set-up/${token}`);
  expect(await axeViolations(page)).toEqual([]);
  await page.getByLabel("Name", { exact: true }).fill("Acme");
  await page.getByLabel("Time zone").selectOption("Europe/Berlin");
  await page.getByLabel("Your name").fill("Ada Lovelace");
  await page.getByLabel("E-mail address").fill("ada@example.com");
  await page.getByLabel("Password", { exact: true }).fill("password1234");
  await page.getByRole("button", { name: "Set up Muster" }).click();
  await expect(page.getByRole("alert").filter({ hasText: "Too many people use this one." })).toBeVisible();
  await expect(page.getByLabel("Name", { exact: true })).toHaveValue("Acme");
  await page.getByLabel("Password", { exact: true }).fill("violet harbour machine");
  await page.getByRole("button", { name: "Set up Muster" }).click();
  await expect(page).not.toHaveURL(/set-up/);
  await page.goto("/settings/users");
  await expect(page.getByRole("row", { name: /Ada Lovelace/ })).toContainText("Admin");
  await page.goto(`/set-up/${token}`);
  await expect(page.getByRole("heading", { name: "This link does not work" })).toBeVisible();
  expect(await createSetupLink()).toBeNull();
});
