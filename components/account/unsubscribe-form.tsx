"use client";

import { useActionState } from "react";
import { FormSummary } from "@/components/ui/form-summary";
import { SubmitButton } from "@/components/ui/submit-button";
import { newForm } from "@/lib/actions/form-state";
import { unsubscribeAction } from "@/lib/actions/unsubscribe";

/** Stops the mail of whoever has the link. */
export function UnsubscribeForm({ token }: { token: string }) {
  const [state, send, pending] = useActionState(unsubscribeAction, newForm);
  if (state.status === "done") return <p role="status">No more mail is sent to you.</p>;
  return (
    <form action={send} className="flex flex-col gap-4">
      <FormSummary problems={state.status === "refused" ? state.problems : []} />
      <input type="hidden" name="token" value={token} />
      <SubmitButton pending={pending} className="self-start">
        Stop the mail
      </SubmitButton>
    </form>
  );
}
