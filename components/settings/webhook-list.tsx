"use client";

import { endWebhookAction, pauseWebhookAction, resumeWebhookAction, testWebhookAction } from "@/lib/actions/webhooks";
import { instantText } from "@/lib/domain/day-text";
import type { DeliveryState } from "@/lib/domain/webhook";
import { ActionButton } from "../action-button";
import { ActionDialog } from "../action-dialog";
import { Badge } from "../ui/badge";
import { Button } from "../ui/button";
import { CopyButton } from "../ui/copy-button";
import { Table, Td, Th, Tr } from "../ui/table";
import { DeliveryBadge, eventWords } from "./webhook-words";

type Webhook = {
  id: string;
  url: string;
  events: readonly string[];
  isPaused: boolean;
  secret: string;
  last: { at: Date; state: DeliveryState; status: number | null } | null;
};

/** Webhooks that have not ended: what each is told, and how the last delivery went. */
export function WebhookList({ webhooks, timeZone }: { webhooks: readonly Webhook[]; timeZone: string }) {
  return (
    <Table caption="Webhooks">
      <thead>
        <tr>
          <Th>Address</Th>
          <Th>Is told when</Th>
          <Th>Last delivery</Th>
          <Th>
            <span className="sr-only">Actions</span>
          </Th>
        </tr>
      </thead>
      <tbody>
        {webhooks.map(({ id, url, events, isPaused, secret, last }) => (
          <Tr key={id}>
            <Th scope="row" className="font-medium wrap-anywhere">
              <bdi>{url}</bdi> {isPaused && <Badge tone="warning">Paused</Badge>}
            </Th>
            <Td label="Is told when">
              <ul>
                {events.map((event) => (
                  <li key={event}>{eventWords(event)}</li>
                ))}
              </ul>
            </Td>
            <Td label="Last delivery">
              {last ? (
                <span>
                  <DeliveryBadge state={last.state} status={last.status} />{" "}
                  <span className="text-ink-soft">{instantText(last.at, timeZone)}</span>
                </span>
              ) : (
                <span className="text-ink-soft">Nothing was sent yet</span>
              )}
            </Td>
            <Td className="md:py-1! md:text-right">
              <span className="inline-flex flex-wrap items-start gap-1 md:justify-end">
                <CopyButton variant="quiet" size="small" of={`of ${url}`} text={() => secret}>
                  Copy secret
                </CopyButton>
                {!isPaused && (
                  <ActionButton action={testWebhookAction} hidden={{ webhookId: id }} label={`Send a test to ${url}`}>
                    Test
                  </ActionButton>
                )}
                <ActionButton
                  action={isPaused ? resumeWebhookAction : pauseWebhookAction}
                  hidden={{ webhookId: id }}
                  label={`${isPaused ? "Resume" : "Pause"} ${url}`}
                >
                  {isPaused ? "Resume" : "Pause"}
                </ActionButton>
                <EndWebhook id={id} url={url} />
              </span>
            </Td>
          </Tr>
        ))}
      </tbody>
    </Table>
  );
}

function EndWebhook({ id, url }: { id: string; url: string }) {
  const trigger = (
    <Button size="small" variant="quiet" aria-label={`End ${url}`}>
      End
    </Button>
  );
  return (
    <ActionDialog
      trigger={trigger}
      title="End the webhook"
      description={`${url} is told nothing any more. What was sent to it stays in the log for a month.`}
      action={endWebhookAction}
      hidden={{ webhookId: id }}
      submit="End"
      danger
    />
  );
}
