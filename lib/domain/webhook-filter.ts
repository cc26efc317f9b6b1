import type { Parameters } from "./audit-filter";
import { type DeliveryState, deliveryStates, ping, webhookEvents } from "./webhook";

/** What the address of the webhooks' page says of its log. What makes no sense in it is left out. */
export type WebhookFilter = {
  webhook: string | null;
  event: string | null;
  state: DeliveryState | null;
  /** Only deliveries older than the one of this id. */
  before: string | null;
};

export const loggedEvents: readonly string[] = [...webhookEvents, ping];

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

export function webhookFilter(parameters: Parameters): WebhookFilter {
  const text = (name: string) => {
    const value = parameters[name];
    return typeof value === "string" ? value : (value?.[0] ?? "");
  };
  const id = (name: string) => (uuid.test(text(name)) ? text(name) : null);
  return {
    webhook: id("webhook"),
    event: loggedEvents.find((event) => event === text("event")) ?? null,
    state: deliveryStates.find((state) => state === text("state")) ?? null,
    before: id("before"),
  };
}

/** The address of the page with a filter, and another part of the log. */
export function webhookHref({ webhook, event, state }: WebhookFilter, before: string | null = null): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries({ webhook, event, state, before })) if (value) query.set(name, value);
  return query.size > 0 ? `/settings/webhooks?${query}` : "/settings/webhooks";
}
