"use client";

import { dismissAnswerAction } from "@/lib/actions/campaigns";
import { ActionDialog } from "../action-dialog";
import { Button } from "../ui/button";
import { Field, TextInput } from "../ui/field";

type DismissDialogProps = { task: { id: string; person: { name: string } } };

/** Nothing becomes of the answer, for a reason that stays with it. */
export function DismissDialog({ task: { id, person } }: DismissDialogProps) {
  return (
    <ActionDialog
      trigger={
        <Button size="small" variant="quiet" aria-label={`Dismiss the answer about ${person.name}`}>
          Dismiss
        </Button>
      }
      title={
        <>
          Dismiss the answer about <bdi>{person.name}</bdi>
        </>
      }
      action={dismissAnswerAction}
      hidden={{ askId: id }}
      submit="Dismiss"
    >
      {(problem) => (
        <Field label="Reason" error={problem("reason")}>
          <TextInput name="reason" autoComplete="off" maxLength={300} />
        </Field>
      )}
    </ActionDialog>
  );
}
