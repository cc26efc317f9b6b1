import "server-only";
import type { Granted } from "@/lib/domain/access";
import { done, refused } from "@/lib/domain/outcome";
import { type DeliveryState, deliveryState } from "@/lib/domain/webhook";
import type { WebhookFilter } from "@/lib/domain/webhook-filter";
import { inForceAt } from "./as-of";
import { type Changed, change } from "./change";
import { db } from "./db";
import type { Prisma } from "./generated/client";
import { sendJobs } from "./job-queue";
import { webhookSecret } from "./webhook-secret";
import { about } from "./webhooks";

type Writer = Granted<"connection:write">;

export type OpenWebhook = {
  id: string;
  url: string;
  events: string[];
  isPaused: boolean;
  from: Date;
  secret: string;
  last: { at: Date; state: DeliveryState; status: number | null } | null;
};

/** The webhooks that have not ended, with how the last delivery of each went; the newest first. */
export async function listWebhooks(_: Writer, at: Date): Promise<OpenWebhook[]> {
  const rows = await db().webhook.findMany({ where: inForceAt(at), orderBy: { from: "desc" } });
  return Promise.all(
    rows.map(async ({ until: _until, ...row }) => {
      const last = await lastDelivery(row.id);
      return {
        ...row,
        secret: webhookSecret(row.id),
        last: last ? { at: last.createdAt, state: deliveryState(last), status: last.answerStatus } : null,
      };
    }),
  );
}

/** Asked of each by itself: the last of many at once are picked from all deliveries of a month, with their texts. */
function lastDelivery(webhookId: string) {
  return db().webhookDelivery.findFirst({
    where: { webhookId, attempts: { gt: 0 } },
    orderBy: { createdAt: "desc" },
    select: { createdAt: true, deliveredAt: true, nextTryAt: true, answerStatus: true },
  });
}

export type Delivery = Prisma.WebhookDeliveryGetPayload<object> & { url: string; isOpen: boolean };

/** As many deliveries as a page of the log shows. */
export const loggedPerPage = 50;

/** A page of the log, the newest first, and every webhook that is in the log, open or ended. */
export async function readWebhookLog(
  _: Writer,
  { webhook, event, state, before }: WebhookFilter,
  at: Date,
): Promise<{ deliveries: Delivery[]; hasMore: boolean; webhooks: { id: string; url: string }[] }> {
  const inState = {
    waiting: { nextTryAt: { not: null } },
    delivered: { deliveredAt: { not: null } },
    "given-up": { nextTryAt: null, deliveredAt: null },
  } as const;
  const where = {
    ...(webhook === null ? {} : { webhookId: webhook }),
    ...(event === null ? {} : { event }),
    ...(before === null ? {} : { id: { lt: before } }),
    ...(state === null ? {} : inState[state]),
  };
  const [rows, webhooks] = await Promise.all([
    // Ids of version 7 are in the order of time.
    db().webhookDelivery.findMany({
      where,
      orderBy: { id: "desc" },
      take: loggedPerPage + 1,
      include: { webhook: true },
    }),
    db().webhook.findMany({ orderBy: { from: "desc" }, select: { id: true, url: true }, take: 100 }),
  ]);
  const deliveries = rows.slice(0, loggedPerPage).map(({ webhook: { url, until, isPaused }, ...row }) => ({
    ...row,
    url,
    isOpen: !isPaused && (until === null || until > at),
  }));
  return { deliveries, hasMore: rows.length > loggedPerPage, webhooks };
}

/** Tries a delivery again, now and as often as at first. */
export function sendAgain(actor: Writer, { deliveryId }: { deliveryId: string }): Promise<Changed<null>> {
  return change(actor, async ({ tx, at, record }) => {
    const delivery = await tx.webhookDelivery.findUnique({ where: { id: deliveryId }, include: { webhook: true } });
    if (!delivery) return refused("This delivery is no longer in the log.");
    const { webhook } = delivery;
    if (webhook.isPaused || (webhook.until !== null && webhook.until <= at))
      return refused("This webhook is paused or has ended.");
    await tx.webhookDelivery.update({
      where: { id: deliveryId },
      data: { attempts: 0, deliveredAt: null, nextTryAt: at },
    });
    await sendJobs(tx, [{ name: "deliver", data: { deliveryId } }]);
    await record({ ...about(webhook), event: "webhook.sent-again" });
    return done(null);
  });
}

/** For how many days a delivery that is over stays in the log. */
export const keptDays = 30;

export async function clearWebhookLog(at: Date): Promise<void> {
  const createdAt = { lt: new Date(at.getTime() - keptDays * 86_400_000) };
  await db().webhookDelivery.deleteMany({ where: { createdAt, nextTryAt: null } });
}
