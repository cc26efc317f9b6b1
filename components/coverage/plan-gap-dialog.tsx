"use client";

import { planGapAction } from "@/lib/actions/gaps";
import { addDays, type Day } from "@/lib/domain/day";
import type { FoundPerson } from "@/lib/domain/found-person";
import { usualDue } from "@/lib/domain/gap-follow-up";
import { ActionDialog } from "../action-dialog";
import { PersonPicker } from "../people/person-picker";
import { DateInput, Field } from "../ui/field";
import { seenOf } from "./gap-ref";
import type { GapDialogProps } from "./waive-gap-dialog";

type PlanGapDialogProps = GapDialogProps & {
  /** Who is planned already, and from when; or who comes first among the candidates. */
  start?: { nominee: FoundPerson | null; day: Day | null } | undefined;
};

/** Says who is to fill a gap, and from when. It stays open until they do. */
export function PlanGapDialog({ gap, today, start, trigger }: PlanGapDialogProps) {
  return (
    <ActionDialog
      trigger={trigger}
      title="Plan who fills this gap"
      description={
        <>
          <bdi>{gap.name}</bdi> stays open until they are assigned. Without an owner yet, it becomes yours.
        </>
      }
      action={planGapAction}
      hidden={{ gapId: gap.id, ...seenOf(gap) }}
      submit="Plan"
    >
      {(problem) => (
        <>
          <Field label="Nominee" error={problem("nomineeId")}>
            <PersonPicker name="nomineeId" start={start?.nominee ?? null} />
          </Field>
          <Field label="From" error={problem("day")}>
            <DateInput name="day" defaultValue={start?.day ?? addDays(today, usualDue)} min={today} required />
          </Field>
        </>
      )}
    </ActionDialog>
  );
}
