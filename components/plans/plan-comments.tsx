"use client";

import { useState } from "react";
import { commentOnPlanAction } from "@/lib/actions/plans";
import { instantText } from "@/lib/domain/day-text";
import { useSentForm } from "../action-form";
import { Field, TextArea } from "../ui/field";
import { problemOf } from "../ui/problems";
import { SubmitButton } from "../ui/submit-button";

type Said = { id: string; author: { name: string }; text: string; at: Date };

type PlanCommentsProps = { planId: string; comments: readonly Said[]; timeZone: string };

/** What was said about a plan, and a place to say more. */
export function PlanComments({ planId, comments, timeZone }: PlanCommentsProps) {
  const [said, setSaid] = useState(0);
  return (
    <div className="max-w-prose">
      {comments.length > 0 && (
        <ol className="mb-5 flex flex-col gap-4">
          {comments.map(({ id, author, text, at }) => (
            <li key={id} className="text-sm">
              <p className="text-ink-soft">
                <bdi className="font-medium text-ink">{author.name}</bdi>,{" "}
                <time dateTime={at.toISOString()}>{instantText(at, timeZone)}</time>
              </p>
              <p className="whitespace-pre-line wrap-anywhere">{text}</p>
            </li>
          ))}
        </ol>
      )}
      <CommentForm key={said} planId={planId} onDone={() => setSaid(said + 1)} />
    </div>
  );
}

function CommentForm({ planId, onDone }: { planId: string; onDone: () => void }) {
  const { problems, pending, onSubmit } = useSentForm(commentOnPlanAction, onDone);
  return (
    <form noValidate onSubmit={onSubmit} className="flex flex-col items-start gap-3 print:hidden">
      <input type="hidden" name="planId" value={planId} />
      <Field label="Comment" error={problemOf(problems, "text") ?? problems[0]?.message} className="w-full">
        <TextArea name="text" rows={3} required />
      </Field>
      <SubmitButton pending={pending} variant="secondary">
        Comment
      </SubmitButton>
    </form>
  );
}
