import { axeViolations } from "../support/axe";
import { expect, test } from "../support/server";

test("an admin invites a user, who comes in by the link and is then put to another role", async ({
  page,
  signInAs,
  browser,
  app,
}) => {
  await signInAs("ADMIN");
  await page.goto("/settings/users");
  expect(await axeViolations(page)).toEqual([]);
  await page.getByRole("button", { name: "Invite a user" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Name", { exact: true }).fill("Grace Hopper");
  await dialog.getByLabel("E-mail address", { exact: true }).fill("grace@");
  await dialog.getByLabel("E-mail address", { exact: true }).fill("grace@example.com");
  await dialog.getByRole("radio", { name: /^CCoE lead/ }).check();
  expect(await axeViolations(page)).toEqual([]);
  await dialog.getByRole("button", { name: "Make the link" }).click();
  const link = await dialog.getByLabel("One-time link").inputValue();
  expect(link).toMatch(new RegExp(`^${app.url}/invite/[\\w-]{43}$`));
  await dialog.getByRole("button", { name: "Done" }).click();
  const row = page.getByRole("row", { name: /Grace Hopper/ });
  await expect(row).toContainText("Invited");

  const context = await browser.newContext();
  const grace = await context.newPage();
  await grace.goto(link);
  await grace.getByLabel("New password").fill("compiler harbour seven");
  await grace.getByRole("button", { name: "Save and sign in" }).click();
  await expect(grace).not.toHaveURL(/invite/);
  expect((await grace.goto(`${app.url}/coverage`))?.status()).toBe(200);
  expect((await grace.goto(`${app.url}/settings/users`))?.status()).toBe(403);

  await page.reload();
  await page.getByRole("button", { name: "Actions for Grace Hopper" }).click();
  await page.getByRole("menuitem", { name: "Change access role" }).click();
  await page.getByRole("radio", { name: /^Staff/ }).check();
  await page.getByRole("button", { name: "Save" }).click();
  await expect(row).toContainText("Staff");
  expect((await grace.goto(`${app.url}/coverage`))?.status()).toBe(403);

  await page.getByRole("button", { name: "Actions for Grace Hopper" }).click();
  await page.getByRole("menuitem", { name: "Deactivate" }).click();
  await expect(row).toContainText("Deactivated");
  await grace.goto(`${app.url}/account`);
  await expect(grace).toHaveURL(/sign-in/);
  await context.close();
});

test("the last active admin stays, and the page says why", async ({ page, signInAs }) => {
  const { name } = await signInAs("ADMIN");
  await page.goto("/settings/users");
  await page.getByRole("button", { name: `Actions for ${name}` }).click();
  await page.getByRole("menuitem", { name: "Deactivate" }).click();
  await expect(page.getByRole("row", { name })).toContainText("This is the last active admin.");
  await expect(page.getByRole("row", { name })).toContainText("Active");
});
