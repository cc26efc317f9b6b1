"use client";

import { ActionDialog } from "@/components/action-dialog";
import { Button } from "@/components/ui/button";
import { DateInput, Field } from "@/components/ui/field";
import { addLeaveAction } from "@/lib/actions/leaves";
import type { Day } from "@/lib/domain/day";
import type { NamedPerson } from "./assign-dialog";

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
      {(problem) => (
        <div className="grid gap-4 sm:grid-cols-2">
          <Field label="First day" error={problem("from")}>
            <DateInput name="from" defaultValue={today} />
          </Field>
          <Field label="Last day" hint="Empty while it is not known." error={problem("lastDay")}>
            <DateInput name="lastDay" />
          </Field>
        </div>
      )}
    </ActionDialog>
  );
}
