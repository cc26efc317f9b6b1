import { type DeliveryState, ping, webhookEventNames, webhookEvents } from "@/lib/domain/webhook";
import { Badge } from "../ui/badge";
import type { Tone } from "../ui/tone";

/** An event as the log and the lists name it; one of a later version as it is stored. */
export function eventWords(event: string): string {
  if (event === ping) return "Test";
  const known = webhookEvents.find((each) => each === event);
  return known ? webhookEventNames[known] : event;
}

export const deliveryWords: Record<DeliveryState, string> = {
  waiting: "Waiting",
  delivered: "Delivered",
  "given-up": "Given up",
};
const tones: Record<DeliveryState, Tone> = { waiting: "warning", delivered: "ok", "given-up": "danger" };

/** Where a delivery is, with the status of the last answer. */
export function DeliveryBadge({ state, status }: { state: DeliveryState; status: number | null }) {
  return (
    <Badge tone={tones[state]}>
      {deliveryWords[state]}
      {status !== null && `, ${status}`}
    </Badge>
  );
}
