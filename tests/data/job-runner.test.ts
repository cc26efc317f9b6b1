import { setTimeout as sleep } from "node:timers/promises";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { db } from "@/lib/data/db";
import { editOrganisation } from "@/lib/data/edit-organisation";
import { newJobQueue, sendJobs } from "@/lib/data/job-queue";
import { startJobs, stopJobs } from "@/lib/data/job-runner";
import { addWebhook, testWebhook } from "@/lib/data/webhooks";
import { grant } from "@/lib/domain/access";
import { asRole, emptyDatabase, rows } from "../support/database";
import { startReceiver } from "../support/receiver";
import { givenGranted } from "../support/users";

process.env.MUSTER_PRIVATE_WEBHOOKS = "true";

let receiver: Awaited<ReturnType<typeof startReceiver>>;
beforeEach(async () => {
  await emptyDatabase();
  await db().organisation.create({ data: { name: "Org", timeZone: "Europe/Berlin" } });
  receiver = await startReceiver();
});
afterEach(async () => {
  await stopJobs();
  await receiver.close();
});

async function until(isSo: () => Promise<boolean> | boolean): Promise<void> {
  for (let tries = 0; tries < 200; tries += 1) {
    if (await isSo()) return;
    await sleep(100);
  }
  throw new Error("It never came to be.");
}

async function ping() {
  const admin = await givenGranted("ADMIN", "connection:write");
  await addWebhook(admin, { url: receiver.url, events: ["gap.opened"] });
  const { id: webhookId } = await db().webhook.findFirstOrThrow();
  await testWebhook(admin, { webhookId });
}

describe("jobs", () => {
  it("of several changes are one, when one is enough, and none of a change that did not come about", async () => {
    await sendJobs(db(), [{ name: "evaluate", data: {} }]);
    await sendJobs(db(), [{ name: "evaluate", data: {} }]);
    await expect(
      db().$transaction(async (tx) => {
        await sendJobs(tx, [{ name: "deliver", data: { deliveryId: "x" } }]);
        throw new Error("Rolled back");
      }),
    ).rejects.toThrow("Rolled back");
    expect(await rows("SELECT name, state FROM pgboss.job")).toEqual([{ name: "evaluate", state: "created" }]);
  });

  it("are done by the app's role, which makes no tables, and end when they are told to", async () => {
    startJobs();
    startJobs();
    await ping();
    await until(() => receiver.received.length > 0);
    await until(async () => (await db().webhookDelivery.count({ where: { deliveredAt: { not: null } } })) === 1);
    expect(receiver.received).toHaveLength(1);
    await stopJobs();
    await ping().catch(() => {});
    await sleep(1_500);
    expect(receiver.received).toHaveLength(1);
  });

  it("whose end cannot be written reject nothing that nobody waits for, but say so", async () => {
    const boss = newJobQueue();
    const errors: Error[] = [];
    boss.on("error", (error) => errors.push(error));
    // The database refuses what is no identifier, as it does everything once it is away.
    await expect(boss.complete("mail", "no identifier")).resolves.toBeDefined();
    await expect(boss.fail("mail", "no identifier")).resolves.toBeDefined();
    await expect(boss.cancel("mail", "no identifier")).rejects.toThrow("invalid input syntax");
    expect(errors).toHaveLength(2);
  });

  it("go on when every connection to the database was lost", async () => {
    startJobs();
    await until(async () => (await rows("SELECT FROM pgboss.job WHERE state = 'completed'")).length > 0);
    await asRole("superuser", (client) =>
      client.query(
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()",
      ),
    );
    await until(() =>
      ping().then(
        () => true,
        () => false,
      ),
    );
    await until(() => receiver.received.length > 0);
  });

  it("follow the midnight of the organisation, also after it has moved", async () => {
    startJobs();
    const zone = async () => (await rows("SELECT timezone FROM pgboss.schedule WHERE name = 'evaluate'"))[0]?.timezone;
    await until(async () => (await zone()) === "Europe/Berlin");
    const admin = await givenGranted("ADMIN", "organisation:write");
    await editOrganisation(grant(admin, "organisation:write"), {
      name: "Org",
      ccoeName: "CCoE",
      currency: "EUR",
      timeZone: "Asia/Tokyo",
    });
    await until(async () => (await zone()) === "Asia/Tokyo");
  });
});
