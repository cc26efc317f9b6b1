"use client";

import { Undo2 } from "lucide-react";
import { useSentForm } from "@/components/action-form";
import { FormSummary } from "@/components/ui/form-summary";
import { SubmitButton } from "@/components/ui/submit-button";
import { undoAction } from "@/lib/actions/undo";

/** Takes an applied import back whole, at once: the toast that says so can undo that, too. */
export function UndoImport({ changeId }: { changeId: string }) {
  const { problems, pending, onSubmit } = useSentForm(undoAction);
  return (
    <form onSubmit={onSubmit} className="flex flex-col gap-3">
      <FormSummary problems={problems} title="Nothing was undone" />
      <input type="hidden" name="changeId" value={changeId} />
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
        <SubmitButton variant="secondary" pending={pending}>
          <Undo2 aria-hidden="true" className="size-4" />
          Undo this import
        </SubmitButton>
        <p className="text-sm text-ink-soft">
          {pending
            ? "Undoing. A large import takes as long as applying it did."
            : "The register becomes what it was before. The file stays here and can be applied again."}
        </p>
      </div>
    </form>
  );
}
