import "server-only";
import { isTaken, nextTry } from "@/lib/domain/webhook";
import { db } from "./db";
import { sendJobs } from "./job-queue";
import { type Answer, call } from "./webhook-call";
import { signedHeaders } from "./webhook-secret";

/** For how long whoever has begun a try has it: another may begin one when that process was killed. */
const leaseMilliseconds = 30_000;

/**
 * Tries a delivery that is due, and notes what came of it. At least once: who was killed between the answer and the note
 * sends it again, under the same id. What is over, or being tried, is left alone.
 */
export async function deliver(deliveryId: string, at = new Date()): Promise<void> {
  const delivery = await begin(deliveryId, at);
  if (!delivery) return;
  const { webhook, event, body, attempts } = delivery;
  const isOpen = !webhook.isPaused && (webhook.until === null || webhook.until > at);
  if (!isOpen)
    return note(deliveryId, { status: null, excerpt: "Not sent: the webhook is paused or has ended." }, null);
  const headers = { ...signedHeaders(webhook.id, { id: deliveryId, body }, new Date()), "Muster-Event": event };
  const answer = await call(new URL(webhook.url), body, headers);
  await note(deliveryId, answer, nextTry(attempts, at));
}

async function begin(id: string, at: Date) {
  const due = { id, nextTryAt: { lte: at } };
  const data = { attempts: { increment: 1 }, lastTriedAt: at, nextTryAt: new Date(at.getTime() + leaseMilliseconds) };
  const { count } = await db().webhookDelivery.updateMany({ where: due, data });
  const delivery = await db().webhookDelivery.findUnique({ where: { id }, include: { webhook: true } });
  if (count === 1) return delivery;
  // Not yet due by this process's clock, or being tried by another: looked at again when it is.
  if (delivery?.nextTryAt)
    await sendJobs(db(), [{ name: "deliver", data: { deliveryId: id }, startAfter: delivery.nextTryAt }]);
  return null;
}

async function note(id: string, { status, excerpt }: Answer, next: Date | null): Promise<void> {
  const isDelivered = status !== null && isTaken(status);
  const nextTryAt = isDelivered ? null : next;
  const data = {
    answerStatus: status,
    answerExcerpt: excerpt,
    nextTryAt,
    deliveredAt: isDelivered ? new Date() : null,
  };
  await db().$transaction(async (tx) => {
    await tx.webhookDelivery.update({ where: { id }, data });
    if (nextTryAt) await sendJobs(tx, [{ name: "deliver", data: { deliveryId: id }, startAfter: nextTryAt }]);
  });
}
