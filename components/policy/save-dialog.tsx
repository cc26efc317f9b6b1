"use client";

import { ActionDialog } from "@/components/action-dialog";
import { Button } from "@/components/ui/button";
import { DateInput, Field, TextInput } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { savePolicyAction } from "@/lib/actions/coverage-policy";
import type { Day } from "@/lib/domain/day";
import { dayText } from "@/lib/domain/day-text";
import type { PolicyChange } from "@/lib/domain/policy-changes";
import { ChangeList } from "./change-list";

type SaveDialogProps = {
  /** JSON of the policy. */
  policy: string;
  changes: readonly PolicyChange[];
  today: Day;
  seen: string;
  /** The first day of the next version that is planned already; null for none. */
  nextPlanned: Day | null;
  onSaved: () => void;
};

/** From which day the policy holds, and why. A refusal leaves the draft as it is. */
export function SaveDialog({ policy, changes, today, seen, nextPlanned, onSaved }: SaveDialogProps) {
  return (
    <ActionDialog
      trigger={<Button variant="primary">Save…</Button>}
      title="Save the policy"
      description="Past days stay as they were judged."
      action={savePolicyAction}
      hidden={{ policy, seen }}
      submit="Save"
      onDone={() => {
        onSaved();
        return undefined;
      }}
    >
      {(problem) => (
        <>
          <div className="max-h-60 overflow-y-auto rounded-lg border border-line px-3 py-2.5">
            <ChangeList changes={changes} />
          </div>
          {nextPlanned && (
            <Notice tone="warning" title={`Another version is planned from ${dayText(nextPlanned)} on`}>
              It takes over on that day as it is, without what you change now.
            </Notice>
          )}
          <Field label="Holds from" hint="Today or a later day." error={problem("from")}>
            <DateInput name="from" defaultValue={today} min={today} required />
          </Field>
          <Field label="Note" hint="Why, for whoever reads the history." error={problem("note")} required={false}>
            <TextInput name="note" maxLength={500} autoComplete="off" />
          </Field>
        </>
      )}
    </ActionDialog>
  );
}
