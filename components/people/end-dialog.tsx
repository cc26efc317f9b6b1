"use client";

import { ActionDialog } from "@/components/action-dialog";
import { Button } from "@/components/ui/button";
import { DateInput, Field } from "@/components/ui/field";
import { endAssignmentAction } from "@/lib/actions/assignments";
import { endCoverAction, endProviderCoverAction } from "@/lib/actions/covers";
import { endLeaveAction } from "@/lib/actions/leaves";
import { leaveSeatAction } from "@/lib/actions/seats";
import type { Day } from "@/lib/domain/day";

const ends = {
  assignment: { action: endAssignmentAction, id: "personId" },
  seat: { action: leaveSeatAction, id: "seatId" },
  cover: { action: endCoverAction, id: "coverId" },
  providerCover: { action: endProviderCoverAction, id: "providerCoverId" },
  leave: { action: endLeaveAction, id: "leaveId" },
} as const;

type EndDialogProps = {
  /** What ends, and its id; an assignment is ended by its person. */
  what: keyof typeof ends;
  id: string;
  /** In words: "Deputy of the CCoE". */
  name: string;
  seen: string;
  today: Day;
};

/** Ends something dated from a day on. */
export function EndDialog({ what, id, name, seen, today }: EndDialogProps) {
  const isLeave = what === "leave";
  return (
    <ActionDialog
      trigger={
        <Button size="small" variant="quiet" aria-label={`End: ${name}`}>
          End
        </Button>
      }
      title={isLeave ? "Back from leave" : `End: ${name}`}
      action={ends[what].action}
      hidden={{ [ends[what].id]: id, ...(what === "assignment" && { seen }) }}
      submit={isLeave ? "End the leave" : "End it"}
    >
      {(problem) => (
        <Field
          label={isLeave ? "First day back" : "From"}
          hint={isLeave ? undefined : "The first day on which it no longer holds. Today means now."}
          error={problem("from")}
        >
          <DateInput name="from" defaultValue={today} />
        </Field>
      )}
    </ActionDialog>
  );
}
