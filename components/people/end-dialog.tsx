"use client";

import { useState } from "react";
import { ActionDialog } from "@/components/action-dialog";
import { DepartureNote } from "@/components/coverage/departure-note";
import { Button } from "@/components/ui/button";
import { DateInput, Field } from "@/components/ui/field";
import { endAssignmentAction } from "@/lib/actions/assignments";
import { endCoverAction, endProviderCoverAction } from "@/lib/actions/covers";
import { endLeaveAction } from "@/lib/actions/leaves";
import { bringIntoScopeAction } from "@/lib/actions/out-of-scope";
import { leaveSeatAction } from "@/lib/actions/seats";
import { endSpendOwnerAction } from "@/lib/actions/spend-owners";
import type { Day } from "@/lib/domain/day";
import { type DepartureQuestion, isRowToLose } from "@/lib/domain/departure-question";

const ends = {
  assignment: { action: endAssignmentAction, id: "personId" },
  outOfScope: { action: bringIntoScopeAction, id: "personId" },
  seat: { action: leaveSeatAction, id: "seatId" },
  cover: { action: endCoverAction, id: "coverId" },
  providerCover: { action: endProviderCoverAction, id: "providerCoverId" },
  spendOwner: { action: endSpendOwnerAction, id: "spendOwnerId" },
  leave: { action: endLeaveAction, id: "leaveId" },
} as const;

type EndDialogProps = {
  /** What ends, and its id; an assignment and being out of scope are ended by their person. */
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
      hidden={{ [ends[what].id]: id, ...(ends[what].id === "personId" && { seen }) }}
      submit={isLeave ? "End the leave" : "End it"}
    >
      {(problem) => <EndField what={what} id={id} today={today} problem={problem("from")} />}
    </ActionDialog>
  );
}

type EndFieldProps = { what: keyof typeof ends; id: string; today: Day; problem: string | undefined };

function EndField({ what, id, today, problem }: EndFieldProps) {
  const [from, setFrom] = useState(today);
  const isLeave = what === "leave";
  return (
    <>
      <Field
        label={isLeave ? "First day back" : "From"}
        hint={isLeave ? undefined : "The first day on which it no longer holds. Today means now."}
        error={problem}
      >
        <DateInput name="from" value={from} onChange={(event) => setFrom(event.target.value)} />
      </Field>
      <DepartureNote question={questionOf(what, id, from)} />
    </>
  );
}

/** Coming back, from leave or into scope, costs nobody anything. */
function questionOf(what: keyof typeof ends, id: string, from: Day): DepartureQuestion | null {
  if (what === "assignment") return { what: "LOSES_PERSONA", personIds: [id], from };
  return isRowToLose(what) ? { what: "LOSES_ROW", table: what, rowId: id, from } : null;
}
