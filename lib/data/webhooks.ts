import "server-only";
import { v7 } from "uuid";
import type { Granted } from "@/lib/domain/access";
import { done, refused } from "@/lib/domain/outcome";
import { mostWebhooks, ping, type WebhookEvent, webhookStatement } from "@/lib/domain/webhook";
import { env } from "@/lib/env";
import { inForceAt } from "./as-of";
import { type Changed, change } from "./change";
import type { Tx } from "./db";
import { inserted, type Rows, updated } from "./row-change";
import { ended } from "./timeline";
import { enqueue, newDelivery } from "./webhook-publish";
import { webhookSecret } from "./webhook-secret";

type Writer = Granted<"connection:write">;

/** Tells an address of events from now on. */
export function addWebhook(
  actor: Writer,
  input: { url: string; events: readonly WebhookEvent[] },
): Promise<Changed<{ secret: string }>> {
  return change(actor, async ({ tx, at, record }) => {
    const stated = webhookStatement(input, { mayBePlain: env().MUSTER_PRIVATE_WEBHOOKS });
    if (!stated.ok) return stated;
    const open = await tx.webhook.findMany({ where: inForceAt(at), select: { url: true } });
    if (open.some(({ url }) => url === stated.value.url)) return refused("This address has a webhook already.", "url");
    if (open.length >= mostWebhooks) return refused(`There are ${mostWebhooks} webhooks already. End one first.`);
    const row = { id: v7(), ...stated.value, isPaused: false, from: at, until: null };
    await record({ ...about(row), event: "webhook.added", changes: [inserted("webhook", row)] });
    return done({ secret: webhookSecret(row.id) });
  });
}

/** Sends nothing until it is resumed; what happens meanwhile is not told later. */
export function pauseWebhook(actor: Writer, { webhookId }: { webhookId: string }): Promise<Changed<null>> {
  return setPaused(actor, webhookId, true);
}

export function resumeWebhook(actor: Writer, { webhookId }: { webhookId: string }): Promise<Changed<null>> {
  return setPaused(actor, webhookId, false);
}

function setPaused(actor: Writer, webhookId: string, isPaused: boolean): Promise<Changed<null>> {
  return change(actor, async ({ tx, at, record }) => {
    const row = await openWebhook(tx, webhookId, at);
    if (!row) return gone;
    const event = isPaused ? "webhook.paused" : "webhook.resumed";
    await record({ ...about(row), event, changes: updated("webhook", row, { isPaused }) });
    return done(null);
  });
}

/** Tells it nothing any more. Its log stays. */
export function endWebhook(actor: Writer, { webhookId }: { webhookId: string }): Promise<Changed<null>> {
  return change(actor, async ({ tx, at, record }) => {
    const row = await openWebhook(tx, webhookId, at);
    if (!row) return gone;
    await record({ ...about(row), event: "webhook.ended", changes: ended("webhook", row, at) });
    return done(null);
  });
}

/** Sends a ping, to see whether somebody listens and can check the signature. */
export function testWebhook(actor: Writer, { webhookId }: { webhookId: string }): Promise<Changed<null>> {
  return change(actor, async ({ tx, at, record }) => {
    const row = await openWebhook(tx, webhookId, at);
    if (!row) return gone;
    if (row.isPaused) return refused("This webhook is paused. Resume it first.");
    await enqueue(tx, [newDelivery(row.id, ping, { data: {}, at })]);
    await record({ ...about(row), event: "webhook.tested" });
    return done(null);
  });
}

const gone = refused("This webhook has ended.");

function openWebhook(tx: Tx, id: string, at: Date) {
  return tx.webhook.findFirst({ where: { id, ...inForceAt(at) } });
}

export function about({ id, url }: Rows["webhook"]) {
  return { subject: "webhook" as const, subjectId: id, title: new URL(url).host };
}
