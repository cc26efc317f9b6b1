import { axeViolations } from "../support/axe";
import { startReceiver } from "../support/receiver";
import { expect, test } from "../support/server";

// Receivers of tests are on this machine.
test.use({ settings: { MUSTER_PRIVATE_WEBHOOKS: "true" } });

test("an admin adds a webhook, tests it, reads what came back, sends it again, pauses and ends it", async ({
  page,
  signInAs,
}) => {
  const receiver = await startReceiver();
  await signInAs("ADMIN");
  await page.goto("/settings/webhooks");
  await expect(page.getByText("No other system is told")).toBeVisible();
  await page.getByRole("button", { name: "Add the webhook" }).click();
  await expect(page.getByRole("textbox", { name: "Address" })).toHaveAccessibleDescription(/is missing/);
  await page.getByRole("textbox", { name: "Address" }).fill(receiver.url);
  await page.getByRole("button", { name: "Add the webhook" }).click();
  await expect(page.getByText("Choose at least one event.").first()).toBeVisible();
  await expect(page.getByRole("textbox", { name: "Address" })).toHaveValue(receiver.url);
  await page.getByRole("checkbox", { name: "An assignment changed" }).check();
  await page.getByRole("button", { name: "Add the webhook" }).click();
  const row = page.getByRole("row").filter({ hasText: receiver.url });
  await expect(row).toContainText("Nothing was sent yet");
  await expect(page.getByRole("textbox", { name: "Address" })).toHaveValue("");

  receiver.answers.push({ status: 503, text: "Later, please" });
  await row.getByRole("button", { name: /^Send a test/ }).click();
  await expect.poll(() => receiver.received.length, { timeout: 20_000 }).toBe(1);
  await expect(async () => {
    await page.reload();
    await expect(row).toContainText("Waiting, 503", { timeout: 1_000 });
  }).toPass();
  const log = page.getByRole("table", { name: "Deliveries of webhooks" }).getByRole("row").filter({ hasText: "Test" });
  await log.getByText("Sent and answered").click();
  await expect(log).toContainText("Later, please");
  await expect(log).toContainText('"type":"ping"');
  expect(await axeViolations(page)).toEqual([]);

  await log.getByRole("button", { name: /^Send again/ }).click();
  await expect.poll(() => receiver.received.length, { timeout: 20_000 }).toBe(2);
  expect(receiver.received[1]?.headers["webhook-id"]).toBe(receiver.received[0]?.headers["webhook-id"]);
  await page.getByLabel("Outcome").selectOption("Given up");
  await expect(page.getByText("Nothing of this kind was sent")).toBeVisible();
  await page.getByLabel("Outcome").selectOption("Delivered");
  await expect(log).toContainText("Delivered, 200");

  await row.getByRole("button", { name: /^Pause/ }).click();
  await expect(row).toContainText("Paused");
  await row.getByRole("button", { name: /^Resume/ }).click();
  await expect(row).not.toContainText("Paused");
  await row.getByRole("button", { name: /^End/ }).click();
  await page.getByRole("dialog").getByRole("button", { name: "End" }).click();
  await expect(page.getByText("No other system is told")).toBeVisible();
  await receiver.close();
});
