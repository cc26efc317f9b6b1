"use client";

import { deliveryStates } from "@/lib/domain/webhook";
import { loggedEvents } from "@/lib/domain/webhook-filter";
import { Button } from "../ui/button";
import { Field, Select } from "../ui/field";
import { useUrlFilters } from "../use-url-filters";
import { deliveryWords, eventWords } from "./webhook-words";

const filters = ["webhook", "event", "state"] as const;

/** Which deliveries are shown. It lives in the address. */
export function WebhookFilters({ webhooks }: { webhooks: readonly { id: string; url: string }[] }) {
  const { isPending, isNarrowed, bound, clear } = useUrlFilters(filters);
  return (
    <div aria-busy={isPending || undefined} className="mb-4 flex flex-wrap items-end gap-3">
      <Field label="To" className="w-72 max-w-full">
        <Select {...bound("webhook")}>
          <option value="">Any webhook</option>
          {webhooks.map(({ id, url }) => (
            <option key={id} value={id}>
              {url}
            </option>
          ))}
        </Select>
      </Field>
      <Field label="Event" className="w-52">
        <Select {...bound("event")}>
          <option value="">Any</option>
          {loggedEvents.map((event) => (
            <option key={event} value={event}>
              {eventWords(event)}
            </option>
          ))}
        </Select>
      </Field>
      <Field label="Outcome" className="w-40">
        <Select {...bound("state")}>
          <option value="">Any</option>
          {deliveryStates.map((state) => (
            <option key={state} value={state}>
              {deliveryWords[state]}
            </option>
          ))}
        </Select>
      </Field>
      {isNarrowed && (
        <Button variant="quiet" onClick={clear}>
          Show all
        </Button>
      )}
    </div>
  );
}
