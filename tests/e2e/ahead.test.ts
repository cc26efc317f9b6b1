import ICAL from "ical.js";
import { db } from "@/lib/data/db";
import { expect, test } from "../support/server";

test.use({ expectedErrors: [/status of 404/] });

test("says what opens, why, and leads there and to who it is about", async ({ page, signInAs }) => {
  await signInAs("LEAD");
  await page.goto("/coverage/ahead");
  await expect(page.getByText(/gaps? opens? and .* until/)).toBeVisible();
  const item = page
    .getByRole("listitem")
    .filter({ hasText: /goes on leave on|leaves: the last day/ })
    .filter({ has: page.getByText("Opens", { exact: true }) })
    .last();
  await expect(item.getByText("Opens", { exact: true })).toBeVisible();
  await item.getByRole("link").first().click();
  await expect(page).toHaveURL(/coverage\/gaps\/.*asOf=/);
  await expect(page.getByRole("heading", { name: "Why it is a gap" })).toBeVisible();
  await page.goto("/coverage/ahead?view=calendar");
  await page
    .getByRole("link", { name: /\d+ open/ })
    .first()
    .click();
  await expect(page).toHaveURL(/#day-/);
});

test("hands out a calendar that a program reads without signing in, until it is revoked or its owner may not see it", async ({
  page,
  signInAs,
  browser,
}) => {
  const lead = await signInAs("LEAD");
  await page.goto("/coverage/ahead");
  const opening = await page.getByText(/gaps? opens? and .* until/).textContent();
  await page.getByRole("button", { name: "In my calendar" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("button", { name: "Make the link" }).click();
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await dialog.getByRole("button", { name: /^Copy the link/ }).click();
  await expect(dialog.getByRole("button", { name: /Copied/ })).toBeVisible();
  const address = await page.evaluate(() => navigator.clipboard.readText());

  const program = await browser.newContext();
  const read = () => program.request.get(address);
  const answer = await read();
  expect(answer.status()).toBe(200);
  expect(answer.headers()["content-type"]).toBe("text/calendar; charset=utf-8");
  const calendar = new ICAL.Component(ICAL.parse(await answer.text()));
  const events = calendar.getAllSubcomponents("vevent").map((each) => new ICAL.Event(each));
  expect(events.length).toBeGreaterThan(0);
  expect(events.filter(({ summary }) => !summary.startsWith("Closes: ")).length).toBe(
    Number.parseInt(opening ?? "", 10),
  );
  expect(new Set(events.map(({ uid }) => uid)).size).toBe(events.length);
  const again = new ICAL.Component(ICAL.parse(await (await read()).text()));
  expect(again.getAllSubcomponents("vevent").map((each) => new ICAL.Event(each).uid)).toEqual(
    events.map(({ uid }) => uid),
  );

  // What the database says of the user at that moment counts.
  await db().user.update({ where: { id: lead.userId }, data: { role: "STAFF" } });
  expect((await read()).status()).toBe(404);
  await db().user.update({ where: { id: lead.userId }, data: { role: "LEAD", isActive: false } });
  expect((await read()).status()).toBe(404);
  await db().user.update({ where: { id: lead.userId }, data: { isActive: true } });
  expect((await read()).status()).toBe(200);

  await dialog.getByRole("button", { name: "Make a new link" }).click();
  await expect(page.getByText(/had before does not any more/).first()).toBeVisible();
  // The same words may still stand there from the first link.
  await expect.poll(async () => (await read()).status()).toBe(404);
  await dialog.getByRole("button", { name: "Revoke" }).click();
  await expect(dialog.getByRole("button", { name: "Make the link" })).toBeVisible();
  expect((await program.request.get(address.replace(".ics", ""))).status()).toBe(404);
  await program.close();
});
