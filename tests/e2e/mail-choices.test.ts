import { db } from "@/lib/data/db";
import { sealedId } from "@/lib/data/sealed-id";
import { axeViolations } from "../support/axe";
import { expect, test } from "../support/server";

test.use({ expectedErrors: [/status of 404/] });

test("a lead chooses what is told by mail, and the link of a mail stops it without signing in", async ({
  page,
  signInAs,
  browser,
  app,
}) => {
  const { userId } = await signInAs("LEAD");
  await page.goto("/account");
  await expect(page.getByText("No mail is sent")).toBeVisible();
  await page.getByRole("checkbox", { name: /^At once/ }).uncheck();
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("Saved.", { exact: true })).toBeVisible();
  await page.reload();
  await expect(page.getByRole("checkbox", { name: /^At once/ })).not.toBeChecked();
  await expect(page.getByRole("checkbox", { name: /^Once a week/ })).toBeChecked();
  expect(await axeViolations(page)).toEqual([]);

  const stranger = await (await browser.newContext()).newPage();
  const token = sealedId(userId, "unsubscribe");
  await stranger.goto(`${app.url}/api/unsubscribe/${token}`);
  await expect(stranger.getByRole("heading", { name: "Mail about coverage" })).toBeVisible();
  expect(await axeViolations(stranger)).toEqual([]);
  const wants = async () => (await db().user.findUniqueOrThrow({ where: { id: userId } })).wantsDigest;
  expect(await wants()).toBe(true);
  await stranger.getByRole("button", { name: "Stop the mail" }).click();
  await expect(stranger.getByText("No more mail is sent to you.")).toBeVisible();
  expect(await wants()).toBe(false);

  // As a mailbox's own server does it: one post, from nowhere.
  await db().user.update({ where: { id: userId }, data: { wantsDigest: true } });
  const form = { "List-Unsubscribe": "One-Click" };
  const posted = await stranger.request.post(`${app.url}/api/unsubscribe/${token}`, { form });
  expect(posted.status()).toBe(200);
  expect(await wants()).toBe(false);
  expect((await stranger.request.post(`${app.url}/api/unsubscribe/${token}x`, { form })).status()).toBe(404);
  expect((await stranger.goto(`${app.url}/unsubscribe/nothing`))?.status()).toBe(200);
  await expect(stranger.getByText("This link does not work")).toBeVisible();

  await signInAs("STAFF");
  await page.goto("/account");
  await expect(page.getByRole("heading", { name: "Mail" })).toHaveCount(0);
});
