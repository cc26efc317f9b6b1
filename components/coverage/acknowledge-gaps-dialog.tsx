"use client";

import type { ReactElement } from "react";
import { acknowledgeGapsAction } from "@/lib/actions/gaps";
import type { Day } from "@/lib/domain/day";
import { usualDue } from "@/lib/domain/gap-follow-up";
import type { Named } from "@/lib/domain/gap-life";
import { notBefore } from "@/lib/domain/gap-line";
import { countInWords } from "@/lib/domain/wording";
import { ActionDialog } from "../action-dialog";
import { DateInput, Field, Select } from "../ui/field";

type AcknowledgeGapsDialogProps = {
  trigger: ReactElement;
  /** By their ids, or all that the query of a list matches. */
  gaps: { gapIds: readonly string[] } | { matching: string };
  count: number;
  /** Who may own a gap. */
  owners: readonly Named[];
  /** Who is chosen at first, and by when. */
  start: { ownerId: string; due: Day | null };
  today: Day;
  seen: string;
  onDone?: (() => void) | undefined;
};

/** Says who sees to one gap, or to many, and by when. */
export function AcknowledgeGapsDialog(props: AcknowledgeGapsDialogProps) {
  const { trigger, gaps, count, owners, start, today, seen, onDone } = props;
  const what = count === 1 ? "this gap" : countInWords(count, "gap", "gaps");
  return (
    <ActionDialog
      trigger={trigger}
      title={`Take on ${what}`}
      description="Whoever owns a gap sees to it that it is filled, or waived with a reason."
      action={acknowledgeGapsAction}
      hidden={{ ...gaps, seen }}
      submit="Save"
      onDone={() => {
        onDone?.();
        return undefined;
      }}
    >
      {(problem) => (
        <>
          <Field label="Owner" error={problem("ownerId")}>
            <Select name="ownerId" defaultValue={start.ownerId}>
              {owners.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </Select>
          </Field>
          <Field label="Due" error={problem("due") ?? problem("gapIds")}>
            <DateInput name="due" defaultValue={notBefore(start.due, today, usualDue)} min={today} required />
          </Field>
        </>
      )}
    </ActionDialog>
  );
}
