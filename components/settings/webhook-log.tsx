"use client";

import { sendAgainAction } from "@/lib/actions/webhooks";
import { instantText } from "@/lib/domain/day-text";
import { type DeliveryState, deliveryState, mostAttempts } from "@/lib/domain/webhook";
import { ActionButton } from "../action-button";
import { Table, Td, Th, Tr } from "../ui/table";
import { DeliveryBadge, eventWords } from "./webhook-words";

type Delivery = {
  id: string;
  event: string;
  url: string;
  body: string;
  createdAt: Date;
  attempts: number;
  nextTryAt: Date | null;
  deliveredAt: Date | null;
  answerStatus: number | null;
  answerExcerpt: string;
  isOpen: boolean;
};

/** What was sent, to whom, and what came back. */
export function WebhookLog({ deliveries, timeZone }: { deliveries: readonly Delivery[]; timeZone: string }) {
  return (
    <Table caption="Deliveries of webhooks">
      <thead>
        <tr>
          <Th>When</Th>
          <Th>Event</Th>
          <Th>To</Th>
          <Th>Outcome</Th>
          <Th>
            <span className="sr-only">Actions</span>
          </Th>
        </tr>
      </thead>
      <tbody>
        {deliveries.map((delivery) => (
          <Tr key={delivery.id}>
            <Td label="When" className="whitespace-nowrap">
              {instantText(delivery.createdAt, timeZone)}
            </Td>
            <Th scope="row" className="font-medium">
              {eventWords(delivery.event)}
            </Th>
            <Td label="To" className="wrap-anywhere">
              <bdi>{new URL(delivery.url).host}</bdi>
            </Td>
            <Td label="Outcome">
              <Outcome delivery={delivery} state={deliveryState(delivery)} timeZone={timeZone} />
            </Td>
            <Td className="md:py-1! md:text-right">
              {delivery.isOpen && (
                <ActionButton
                  action={sendAgainAction}
                  hidden={{ deliveryId: delivery.id }}
                  label={`Send again: ${eventWords(delivery.event)}, ${instantText(delivery.createdAt, timeZone)}`}
                >
                  Send again
                </ActionButton>
              )}
            </Td>
          </Tr>
        ))}
      </tbody>
    </Table>
  );
}

type OutcomeProps = { delivery: Delivery; state: DeliveryState; timeZone: string };

function Outcome({ delivery, state, timeZone }: OutcomeProps) {
  const { attempts, nextTryAt, answerStatus, answerExcerpt, body } = delivery;
  return (
    <div className="flex flex-col gap-1">
      <span>
        <DeliveryBadge state={state} status={answerStatus} />{" "}
        <span className="text-ink-soft">
          {attempts} of {mostAttempts} tries{nextTryAt && attempts > 0 && `, next ${instantText(nextTryAt, timeZone)}`}
        </span>
      </span>
      <details className="text-sm">
        <summary className="cursor-pointer text-ink-soft">Sent and answered</summary>
        <dl className="mt-1 grid gap-1">
          <dt className="font-medium">Sent</dt>
          <dd>
            <pre className="max-w-xl font-mono text-xs wrap-anywhere whitespace-pre-wrap">{body}</pre>
          </dd>
          <dt className="font-medium">Answered</dt>
          <dd className="max-w-xl wrap-anywhere">{answerExcerpt || "Nothing"}</dd>
        </dl>
      </details>
    </div>
  );
}
