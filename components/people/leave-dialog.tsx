"use client";

import { useState } from "react";
import { ActionDialog } from "@/components/action-dialog";
import { DepartureNote } from "@/components/coverage/departure-note";
import { Button } from "@/components/ui/button";
import { DateInput, Field } from "@/components/ui/field";
import { addLeaveAction } from "@/lib/actions/leaves";
import type { Day } from "@/lib/domain/day";
import type { NamedPerson } from "./chosen-people";

/** Enters an absence: its dates, never its cause. */
export function LeaveDialog({ person, seen, today }: { person: NamedPerson; seen: string; today: Day }) {
  return (
    <ActionDialog
      trigger={<Button size="small">Enter leave</Button>}
      title={
        <>
          Leave of <bdi>{person.name}</bdi>
        </>
      }
      description="Only its dates. Nobody is asked why."
      action={addLeaveAction}
      hidden={{ personId: person.id, seen }}
      submit="Enter leave"
    >
      {(problem) => <LeaveFields personId={person.id} today={today} problem={problem} />}
    </ActionDialog>
  );
}

type LeaveFieldsProps = { personId: string; today: Day; problem: (field: string) => string | undefined };

function LeaveFields({ personId, today, problem }: LeaveFieldsProps) {
  const [from, setFrom] = useState(today);
  const [lastDay, setLastDay] = useState("");
  return (
    <>
      <div className="grid gap-4 sm:grid-cols-2">
        <Field label="First day" error={problem("from")}>
          <DateInput name="from" value={from} onChange={(event) => setFrom(event.target.value)} />
        </Field>
        <Field label="Last day" hint="Empty while it is not known." error={problem("lastDay")}>
          <DateInput name="lastDay" value={lastDay} onChange={(event) => setLastDay(event.target.value)} />
        </Field>
      </div>
      <DepartureNote question={{ what: "IS_AWAY", personIds: [personId], from, lastDay }} />
    </>
  );
}
