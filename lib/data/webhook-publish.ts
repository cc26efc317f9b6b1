import "server-only";
import { v7 } from "uuid";
import type { WebhookEvent } from "@/lib/domain/webhook";
import { inForceAt } from "./as-of";
import type { Tx } from "./db";
import { sendJobs } from "./job-queue";

/** Something that happened, as a webhook is told it: plain JSON. See docs/webhooks.md. */
export type Happening = { event: WebhookEvent; data: object };

/** The webhooks that are to be told of an event now. */
export async function listeningTo(tx: Tx, event: WebhookEvent, at: Date): Promise<string[]> {
  const where = { events: { has: event }, isPaused: false, ...inForceAt(at) };
  return (await tx.webhook.findMany({ where, select: { id: true } })).map(({ id }) => id);
}

/** Writes what is to be told to whom, and sends the jobs that tell it: in the transaction of what it tells of. */
export async function publish(tx: Tx, happenings: readonly Happening[], at: Date): Promise<void> {
  const deliveries: ReturnType<typeof newDelivery>[] = [];
  for (const event of new Set(happenings.map((each) => each.event))) {
    const webhooks = await listeningTo(tx, event, at);
    const those = happenings.filter((each) => each.event === event);
    deliveries.push(...webhooks.flatMap((id) => those.map(({ data }) => newDelivery(id, event, { data, at }))));
  }
  await enqueue(tx, deliveries);
}

export function newDelivery(webhookId: string, event: string, { data, at }: { data: object; at: Date }) {
  const body = JSON.stringify({ type: event, timestamp: at.toISOString(), data });
  return { id: v7(), webhookId, event, body, createdAt: at, nextTryAt: at };
}

export async function enqueue(tx: Tx, deliveries: readonly ReturnType<typeof newDelivery>[]): Promise<void> {
  if (deliveries.length === 0) return;
  await tx.webhookDelivery.createMany({ data: [...deliveries] });
  await sendJobs(
    tx,
    deliveries.map(({ id }) => ({ name: "deliver", data: { deliveryId: id } })),
  );
}
