"use client";

import { useActionState } from "react";
import { answered } from "@/components/action-form";
import { SubmitButton } from "@/components/ui/submit-button";
import { useDoneToast } from "@/components/use-done-toast";
import { type FormState, newForm } from "@/lib/actions/form-state";
import { undoAction } from "@/lib/actions/undo";

/** Takes a change back from the history. What stands in the way is said beside it. */
export function UndoButton({ changeId, together, title }: { changeId: string; together: number; title: string }) {
  const [state, send] = useActionState((_: FormState, form: FormData) => answered(undoAction, form), newForm);
  useDoneToast(state);
  const text = together > 1 ? `Undo for all ${together}` : "Undo";
  return (
    <form action={send} className="flex flex-col items-end gap-1">
      <input type="hidden" name="changeId" value={changeId} />
      <SubmitButton size="small" variant="quiet" aria-label={`${text}: ${title}`}>
        {text}
      </SubmitButton>
      {state.status === "refused" && (
        <p role="alert" className="max-w-64 text-right text-sm text-danger">
          {state.problems.map((problem) => problem.message).join(" ")}
        </p>
      )}
    </form>
  );
}
