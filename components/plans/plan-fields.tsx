"use client";

import type { Day } from "@/lib/domain/day";
import type { ProblemFinder } from "../action-form";
import { DateInput, Field, TextArea, TextInput } from "../ui/field";

export type PlanStart = { name: string; purpose: string; day: Day | null };

/** Fields: name, purpose, day. */
export function PlanFields({ start, problem }: { start: PlanStart; problem: ProblemFinder }) {
  return (
    <>
      <Field label="Name" error={problem("name")}>
        <TextInput name="name" defaultValue={start.name} required autoComplete="off" maxLength={100} />
      </Field>
      <Field label="What it is for" error={problem("purpose")} required={false}>
        <TextArea name="purpose" defaultValue={start.purpose} rows={3} maxLength={500} />
      </Field>
      <Field
        label="From day"
        hint="The day from which all of it is to hold. Empty: whichever day it is looked at."
        error={problem("day")}
        required={false}
      >
        <DateInput name="day" defaultValue={start.day ?? ""} />
      </Field>
    </>
  );
}
