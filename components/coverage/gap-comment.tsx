"use client";

import { useState } from "react";
import { commentOnGapAction } from "@/lib/actions/gaps";
import { HiddenFields, useSentForm } from "../action-form";
import { Field, TextArea } from "../ui/field";
import { FormSummary } from "../ui/form-summary";
import { problemOf } from "../ui/problems";
import { SubmitButton } from "../ui/submit-button";

/** Says something about a gap. Begins anew once it is said. */
export function GapComment({ gapId }: { gapId: string }) {
  const [said, setSaid] = useState(0);
  return <CommentForm key={said} gapId={gapId} onDone={() => setSaid(said + 1)} />;
}

function CommentForm({ gapId, onDone }: { gapId: string; onDone: () => void }) {
  const { problems, pending, onSubmit } = useSentForm(commentOnGapAction, onDone);
  return (
    <form noValidate onSubmit={onSubmit} className="mt-6 flex max-w-prose flex-col gap-3 print:hidden">
      <FormSummary problems={problems} />
      <HiddenFields values={{ gapId }} />
      <Field label="Comment" hint="Whoever may see gaps reads it." error={problemOf(problems, "text")}>
        <TextArea name="text" rows={3} maxLength={2_000} />
      </Field>
      <SubmitButton pending={pending} variant="secondary" className="self-start">
        Add the comment
      </SubmitButton>
    </form>
  );
}
