"use client";

import { ActionDialog } from "@/components/action-dialog";
import { Button } from "@/components/ui/button";
import { DateInput, Field } from "@/components/ui/field";
import { endEmploymentAction } from "@/lib/actions/people";
import type { Day } from "@/lib/domain/day";
import type { NamedPerson } from "./assign-dialog";

type EndEmploymentDialogProps = { person: NamedPerson; lastDay: Day | null; seen: string; today: Day };

/** Enters or changes the last day. */
export function EndEmploymentDialog({ person, lastDay, seen, today }: EndEmploymentDialogProps) {
  return (
    <ActionDialog
      trigger={<Button size="small">{lastDay ? "Change the last day" : "End employment"}</Button>}
      title={
        <>
          Last day of <bdi>{person.name}</bdi>
        </>
      }
      description="Persona, seats, covers and leave end with it. You can undo it."
      action={endEmploymentAction}
      hidden={{ personId: person.id, seen }}
      submit="Enter the last day"
      danger
    >
      {(problem) => (
        <Field label="Last day" hint="Still employed on this day." error={problem("lastDay")}>
          <DateInput name="lastDay" defaultValue={lastDay ?? today} />
        </Field>
      )}
    </ActionDialog>
  );
}
