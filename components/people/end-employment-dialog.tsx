"use client";

import { useState } from "react";
import { ActionDialog } from "@/components/action-dialog";
import { DepartureNote } from "@/components/coverage/departure-note";
import { Button } from "@/components/ui/button";
import { DateInput, Field } from "@/components/ui/field";
import { endEmploymentAction } from "@/lib/actions/people";
import { addDays, type Day, isDay } from "@/lib/domain/day";
import type { NamedPerson } from "./chosen-people";

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
      {(problem) => <LastDayField personId={person.id} start={lastDay ?? today} problem={problem("lastDay")} />}
    </ActionDialog>
  );
}

type LastDayFieldProps = { personId: string; start: Day; latest?: Day | undefined; problem: string | undefined };

/** The last day, with what is lost when it comes. */
export function LastDayField({ personId, start, latest, problem }: LastDayFieldProps) {
  const [lastDay, setLastDay] = useState(start);
  return (
    <>
      <Field label="Last day" hint="Still employed on this day." error={problem}>
        <DateInput name="lastDay" max={latest} value={lastDay} onChange={(event) => setLastDay(event.target.value)} />
      </Field>
      <DepartureNote
        question={isDay(lastDay) ? { what: "LEAVES", personIds: [personId], from: addDays(lastDay, 1) } : null}
      />
    </>
  );
}
