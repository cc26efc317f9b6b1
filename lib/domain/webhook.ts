import { done, type Outcome, refused } from "./outcome";

/** What a webhook can be told. */
export const webhookEvents = ["gap.opened", "gap.closed", "assignment.changed"] as const;
export type WebhookEvent = (typeof webhookEvents)[number];

export const webhookEventNames: Record<WebhookEvent, string> = {
  "gap.opened": "A gap opened",
  "gap.closed": "A gap closed",
  "assignment.changed": "An assignment changed",
};

/** Sent at the press of a button, to see whether somebody listens. */
export const ping = "ping";

export const longestUrl = 2_000;
/** How many webhooks may be open at once: each event is sent to each. */
export const mostWebhooks = 20;

/** What an admin states of a webhook. Whether its host may be called is asked when it is called: names move. */
export function webhookStatement(
  stated: { url: string; events: readonly WebhookEvent[] },
  { mayBePlain }: { mayBePlain: boolean },
): Outcome<{ url: string; events: WebhookEvent[] }> {
  const text = stated.url.trim();
  if (text === "") return refused("The address is missing.", "url");
  if (text.length > longestUrl || !URL.canParse(text))
    return refused("This is not an address. Give one such as https://example.com/muster.", "url");
  const url = new URL(text);
  if (url.protocol !== "https:" && !(mayBePlain && url.protocol === "http:"))
    return refused("The address must begin with https://.", "url");
  if (url.username !== "" || url.password !== "")
    return refused("Leave user and password out of the address: what is sent is signed.", "url");
  if (stated.events.length === 0) return refused("Choose at least one event.", "events");
  url.hash = "";
  return done({ url: url.href, events: webhookEvents.filter((event) => stated.events.includes(event)) });
}

/** Seconds until the next try, by how many there have been: about a day in all, then it is given up. */
const pauses = [10, 60, 300, 1_800, 7_200, 21_600, 43_200];
export const mostAttempts = pauses.length + 1;

/** When a delivery that failed is tried again; null when it is given up. */
export function nextTry(attempts: number, at: Date): Date | null {
  const pause = pauses[attempts - 1];
  return pause === undefined ? null : new Date(at.getTime() + pause * 1_000);
}

/** Whether the receiver has taken it. It must say so itself: a redirect is followed nowhere. */
export function isTaken(status: number): boolean {
  return status >= 200 && status < 300;
}

export const deliveryStates = ["waiting", "delivered", "given-up"] as const;
export type DeliveryState = (typeof deliveryStates)[number];

export function deliveryState(delivery: { deliveredAt: Date | null; nextTryAt: Date | null }): DeliveryState {
  if (delivery.deliveredAt) return "delivered";
  return delivery.nextTryAt ? "waiting" : "given-up";
}
