import { createHmac } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { assignPersona, endAssignment } from "@/lib/data/assignments";
import { db } from "@/lib/data/db";
import { undoChange } from "@/lib/data/undo";
import { deliver } from "@/lib/data/webhook-deliver";
import { clearWebhookLog, listWebhooks, readWebhookLog, sendAgain } from "@/lib/data/webhook-log";
import { webhookSecret } from "@/lib/data/webhook-secret";
import { addWebhook, endWebhook, pauseWebhook, resumeWebhook, testWebhook } from "@/lib/data/webhooks";
import { type Granted, grant, NotAllowed } from "@/lib/domain/access";
import { mostAttempts } from "@/lib/domain/webhook";
import { webhookFilter } from "@/lib/domain/webhook-filter";
import { emptyDatabase, rows } from "../support/database";
import { startReceiver } from "../support/receiver";
import { givenGranted, givenUser } from "../support/users";

// Receivers of tests are on this machine.
process.env.MUSTER_PRIVATE_WEBHOOKS = "true";

let receiver: Awaited<ReturnType<typeof startReceiver>>;
beforeAll(async () => {
  receiver = await startReceiver();
});
afterAll(() => receiver.close());

let admin: Granted<"connection:write">;
beforeEach(async () => {
  await emptyDatabase();
  receiver.received.length = 0;
  receiver.answers.length = 0;
  admin = await givenGranted("ADMIN", "connection:write");
});

async function webhook(events = ["assignment.changed" as const], url = receiver.url) {
  const outcome = await addWebhook(admin, { url, events });
  if (!outcome.ok) throw new Error(outcome.problems[0]?.message);
  return { ...outcome, row: await db().webhook.findFirstOrThrow({ orderBy: { id: "desc" } }) };
}

async function person() {
  const unit = await db().unit.create({
    data: { code: "RET", versions: { create: { name: "Retail", from: new Date(0) } } },
  });
  return db().person.create({
    data: { name: "Ada Example", email: "ada@x.example", posts: { create: { unitId: unit.id, from: new Date(0) } } },
  });
}

const assign = async (personId: string) =>
  assignPersona(grant(admin, "persona:assign"), { personId, persona: "ENGINEERING", functions: [], share: 50 });

const lastEvent = () => db().auditEvent.findFirstOrThrow({ orderBy: { seq: "desc" } });
const delivery = () => db().webhookDelivery.findFirstOrThrow({ orderBy: { id: "desc" } });
const jobs = () => rows("SELECT name, data, start_after FROM pgboss.job WHERE name = 'deliver' ORDER BY start_after");

describe("webhooks", () => {
  it.each(["LEAD", "STAFF"] as const)("are not for %s to add", async (role) => {
    const actor = await givenUser(role);
    expect(() => grant(actor, "connection:write")).toThrow(NotAllowed);
  });

  it("are audited without their secret, and can be undone and ended", async () => {
    const { row, value, changeId } = await webhook();
    expect(value.secret).toBe(webhookSecret(row.id));
    const event = await lastEvent();
    expect(event).toMatchObject({ event: "webhook.added", subject: "webhook", subjectId: row.id });
    expect(JSON.stringify(event.changes)).not.toContain(value.secret);
    expect(await rows("SELECT * FROM webhooks")).toHaveLength(1);
    expect(JSON.stringify(await rows("SELECT * FROM webhooks"))).not.toContain(value.secret.slice(6));

    await undoChange(admin, changeId ?? "");
    expect(await listWebhooks(admin, new Date())).toEqual([]);

    const again = await webhook();
    const ended = await endWebhook(admin, { webhookId: again.row.id });
    expect(await lastEvent()).toMatchObject({ event: "webhook.ended" });
    expect(await listWebhooks(admin, new Date())).toEqual([]);
    expect(await pauseWebhook(admin, { webhookId: again.row.id })).toMatchObject({ ok: false });
    await undoChange(admin, ended.ok ? (ended.changeId ?? "") : "");
    expect(await listWebhooks(admin, new Date())).toMatchObject([{ url: receiver.url, isPaused: false }]);
  });

  it("are refused for an address that is none, that is there already, or without an event", async () => {
    await webhook();
    for (const url of ["", "example.com", "ftp://example.com", "https://me:secret@example.com", receiver.url])
      expect(await addWebhook(admin, { url, events: ["gap.opened"] }), url).toMatchObject({
        ok: false,
        problems: [{ field: "url" }],
      });
    const none = await addWebhook(admin, { url: "https://example.com", events: [] });
    expect(none).toMatchObject({ ok: false, problems: [{ field: "events" }] });
  });

  it("can be taken back after they were told something", async () => {
    const { row, changeId } = await webhook();
    await testWebhook(admin, { webhookId: row.id });
    expect(await undoChange(admin, changeId ?? "")).toMatchObject({ ok: true });
    expect(await db().webhookDelivery.count()).toBe(0);
  });

  it("of one address are added once when two admins do it at the same time", async () => {
    const both = await Promise.all([1, 2].map(() => addWebhook(admin, { url: receiver.url, events: ["gap.opened"] })));
    expect(both.map(({ ok }) => ok).sort()).toEqual([false, true]);
  });
});

describe("what a webhook is told", () => {
  it("is signed, so that the receiver can tell who sent it, when, and that it is whole", async () => {
    const { row, value } = await webhook();
    const { id } = await person();
    await assign(id);
    await deliver((await delivery()).id);
    const [got] = receiver.received;
    const { "webhook-id": deliveryId, "webhook-timestamp": time, "webhook-signature": signature } = got?.headers ?? {};
    // As the documentation tells a receiver to check it.
    const key = Buffer.from(value.secret.slice("whsec_".length), "base64");
    const expected = createHmac("sha256", key).update(`${deliveryId}.${time}.${got?.body}`).digest("base64");
    expect(signature).toBe(`v1,${expected}`);
    expect(Math.abs(Number(time) - Date.now() / 1000)).toBeLessThan(30);
    expect(deliveryId).toBe((await delivery()).id);
    expect(await db().webhookDelivery.findMany({ where: { webhookId: row.id } })).toMatchObject([
      { attempts: 1, answerStatus: 200, answerExcerpt: "Thank you", nextTryAt: null, deliveredAt: expect.any(Date) },
    ]);
  });

  it("is which assignments changed and how, and of people no more than their ids", async () => {
    await webhook();
    const { id } = await person();
    await assign(id);
    const told = JSON.parse((await delivery()).body);
    expect(told).toMatchObject({ type: "assignment.changed", timestamp: expect.any(String) });
    expect(told.data).toEqual({
      count: 1,
      removed: [],
      assignments: [
        {
          id: expect.any(String),
          personId: id,
          persona: "ENGINEERING",
          functions: [],
          share: 50,
          from: expect.any(String),
          until: null,
        },
      ],
    });
    expect((await delivery()).body).not.toMatch(/Ada|ada@/);

    await endAssignment(grant(admin, "persona:assign"), { personId: id });
    expect(JSON.parse((await delivery()).body).data.assignments).toMatchObject([{ until: expect.any(String) }]);
  });

  it("exists exactly when the change does", async () => {
    await webhook();
    const { id } = await person();
    const refused = await assignPersona(grant(admin, "persona:assign"), {
      personId: id,
      persona: "FINANCE",
      functions: [],
      share: 50,
    });
    expect(refused.ok).toBe(false);
    expect(await db().webhookDelivery.count()).toBe(0);
    expect(await jobs()).toEqual([]);
    await assign(id);
    expect(await jobs()).toMatchObject([{ data: { deliveryId: (await delivery()).id } }]);
  });

  it("is nothing while it is paused, and nothing that it does not listen to", async () => {
    const { row } = await webhook(["gap.opened" as never]);
    const { id } = await person();
    await assign(id);
    expect(await db().webhookDelivery.count()).toBe(0);
    await endWebhook(admin, { webhookId: row.id });
    const other = await webhook();
    await pauseWebhook(admin, { webhookId: other.row.id });
    await endAssignment(grant(admin, "persona:assign"), { personId: id });
    expect(await db().webhookDelivery.count()).toBe(0);
    expect(await testWebhook(admin, { webhookId: other.row.id })).toMatchObject({ ok: false });
    await resumeWebhook(admin, { webhookId: other.row.id });
    await testWebhook(admin, { webhookId: other.row.id });
    expect(await delivery()).toMatchObject({ event: "ping" });
  });
});

describe("a delivery", () => {
  const pinged = async () => {
    const { row } = await webhook();
    await testWebhook(admin, { webhookId: row.id });
    return (await delivery()).id;
  };

  it("is tried again, later and later, and given up in the end, which the log says", async () => {
    const id = await pinged();
    let at = new Date();
    const pauses: number[] = [];
    for (let attempt = 1; attempt <= mostAttempts; attempt += 1) {
      receiver.answers.push({ status: 500, text: "Out of order\u0000" });
      await deliver(id, at);
      const { nextTryAt, attempts, answerStatus, answerExcerpt } = await delivery();
      expect({ attempts, answerStatus, answerExcerpt }).toEqual({
        attempts: attempt,
        answerStatus: 500,
        answerExcerpt: "Out of order ",
      });
      if (nextTryAt) pauses.push(nextTryAt.getTime() - at.getTime());
      at = nextTryAt ?? at;
    }
    expect(pauses).toEqual([...pauses].sort((a, b) => a - b));
    expect(receiver.received).toHaveLength(mostAttempts);
    expect(new Set(receiver.received.map(({ headers }) => headers["webhook-id"])).size).toBe(1);
    await deliver(id, new Date(at.getTime() + 1_000_000));
    expect(receiver.received).toHaveLength(mostAttempts);
    const log = await readWebhookLog(admin, webhookFilter({ state: "given-up" }), new Date());
    expect(log.deliveries).toMatchObject([{ id, isOpen: true }]);

    await sendAgain(admin, { deliveryId: id });
    expect(await lastEvent()).toMatchObject({ event: "webhook.sent-again" });
    await deliver(id);
    expect(await delivery()).toMatchObject({ answerStatus: 200, attempts: 1, nextTryAt: null });
  });

  it("is not sent twice by two who try at once, and not before it is due", async () => {
    const id = await pinged();
    await Promise.all([deliver(id), deliver(id), deliver(id)]);
    expect(receiver.received).toHaveLength(1);
    const { row } = { row: await db().webhook.findFirstOrThrow() };
    await testWebhook(admin, { webhookId: row.id });
    await deliver((await delivery()).id, new Date(Date.now() - 60_000));
    expect(receiver.received).toHaveLength(1);
    expect(await delivery()).toMatchObject({ attempts: 0 });
  });

  it("follows no redirect", async () => {
    const id = await pinged();
    receiver.answers.push({ status: 307, headers: { Location: receiver.url } });
    await deliver(id);
    expect(receiver.received).toHaveLength(1);
    expect(await delivery()).toMatchObject({ answerStatus: 307, deliveredAt: null });
  });

  it("keeps no more than the beginning of an answer", async () => {
    const id = await pinged();
    receiver.answers.push({ status: 200, text: "x".repeat(1_000_000) });
    await deliver(id);
    expect((await delivery()).answerExcerpt).toHaveLength(500);
  });

  it("says so when nobody listens", async () => {
    const { row } = await webhook(undefined, "http://127.0.0.1:9/");
    await testWebhook(admin, { webhookId: row.id });
    await deliver((await delivery()).id);
    expect(await delivery()).toMatchObject({
      answerStatus: null,
      answerExcerpt: "Nobody listens at this address.",
      nextTryAt: expect.any(Date),
    });
  });

  it("is not sent any more once its webhook has ended, and leaves the log after a month", async () => {
    const id = await pinged();
    await endWebhook(admin, { webhookId: (await delivery()).webhookId });
    await deliver(id);
    expect(receiver.received).toHaveLength(0);
    expect(await delivery()).toMatchObject({ nextTryAt: null, deliveredAt: null });
    expect(await sendAgain(admin, { deliveryId: id })).toMatchObject({ ok: false });
    await clearWebhookLog(new Date());
    expect(await db().webhookDelivery.count()).toBe(1);
    await clearWebhookLog(new Date(Date.now() + 31 * 86_400_000));
    expect(await db().webhookDelivery.count()).toBe(0);
  });
});
