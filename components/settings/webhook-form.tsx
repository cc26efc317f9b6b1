"use client";

import { useState } from "react";
import { addWebhookAction } from "@/lib/actions/webhooks";
import { webhookEventNames, webhookEvents } from "@/lib/domain/webhook";
import { useSentForm } from "../action-form";
import { Checkbox } from "../ui/checkbox";
import { Field, TextInput } from "../ui/field";
import { FormSummary } from "../ui/form-summary";
import { problemOf } from "../ui/problems";
import { SubmitButton } from "../ui/submit-button";

/** States an address and what it is told. Begins anew once it is added. */
export function WebhookForm() {
  const [added, setAdded] = useState(0);
  return <Statement key={added} onDone={() => setAdded(added + 1)} />;
}

function Statement({ onDone }: { onDone: () => void }) {
  const { problems, pending, onSubmit } = useSentForm(addWebhookAction, onDone);
  const ofEvents = problemOf(problems, "events");
  return (
    <form noValidate onSubmit={onSubmit} className="flex max-w-xl flex-col gap-5">
      <FormSummary problems={problems} />
      <Field label="Address" hint="Each event is posted to it as JSON." error={problemOf(problems, "url")}>
        <TextInput name="url" type="url" required autoComplete="off" placeholder="https://example.com/muster" />
      </Field>
      <fieldset aria-describedby={ofEvents && "webhook-events-error"}>
        <legend className="mb-1 text-sm font-medium">Is told when</legend>
        {webhookEvents.map((event) => (
          <Checkbox key={event} name="events" value={event} label={webhookEventNames[event]} />
        ))}
        {ofEvents && (
          <p id="webhook-events-error" className="text-sm text-danger">
            {ofEvents}
          </p>
        )}
      </fieldset>
      <SubmitButton pending={pending} className="self-start">
        Add the webhook
      </SubmitButton>
    </form>
  );
}
