"use client";

import type { ReactElement } from "react";
import { waiveGapAction } from "@/lib/actions/gaps";
import { addDays, type Day } from "@/lib/domain/day";
import { longestWaiver, usualWaiver } from "@/lib/domain/gap-follow-up";
import { ActionDialog } from "../action-dialog";
import { DateInput, Field, TextInput } from "../ui/field";
import { type GapRef, seenOf } from "./gap-ref";

export type GapDialogProps = {
  gap: GapRef;
  today: Day;
  /** The button that opens it. */
  trigger: ReactElement;
};

/** Accepts a gap for a while. The one who presses the button is who approves it. */
export function WaiveGapDialog({ gap, today, trigger }: GapDialogProps) {
  return (
    <ActionDialog
      trigger={trigger}
      title="Waive this gap"
      description={
        <>
          <bdi>{gap.name}</bdi> is accepted, in your name, until the day that you give. It stays in the list.
        </>
      }
      action={waiveGapAction}
      hidden={{ gapId: gap.id, ...seenOf(gap) }}
      submit="Waive"
    >
      {(problem) => (
        <>
          <Field label="Reason" hint="Whoever reads it in a year should understand it." error={problem("reason")}>
            <TextInput name="reason" required autoComplete="off" maxLength={500} />
          </Field>
          <Field label="Until" hint="At most twelve months." error={problem("lastDay")}>
            <DateInput
              name="lastDay"
              defaultValue={addDays(today, usualWaiver)}
              min={today}
              max={longestWaiver(today)}
              required
            />
          </Field>
        </>
      )}
    </ActionDialog>
  );
}
