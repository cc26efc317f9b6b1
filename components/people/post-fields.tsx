"use client";

import { DateInput, Field, TextInput } from "@/components/ui/field";
import type { Day } from "@/lib/domain/day";
import type { FoundPerson } from "@/lib/domain/found-person";
import { PersonPicker } from "./person-picker";
import { type UnitOption, UnitSelect } from "./unit-select";

/** Where somebody works, to begin with. */
export type PostStart = { unitId: string | null; manager: FoundPerson | null; title: string; location: string };

export const noPost: PostStart = { unitId: null, manager: null, title: "", location: "" };

type PostFieldsProps = {
  start: PostStart;
  units: readonly UnitOption[];
  /** Whose post it is: nobody is their own manager. */
  personId?: string | undefined;
  today: Day;
  problem: (field: string) => string | undefined;
};

/** Fields: title, unitId, managerId, location, from. */
export function PostFields({ start, units, personId, today, problem }: PostFieldsProps) {
  return (
    <>
      <Field label="Job title" error={problem("title")}>
        <TextInput name="title" defaultValue={start.title} />
      </Field>
      <div className="grid gap-4 sm:grid-cols-2">
        <Field label="Unit" error={problem("unitId")}>
          <UnitSelect name="unitId" units={units} start={start.unitId} none="No unit" />
        </Field>
        <Field label="Location" error={problem("location")}>
          <TextInput name="location" defaultValue={start.location} />
        </Field>
      </div>
      <Field label="Manager" hint="Empty for who reports to nobody." error={problem("managerId")}>
        <PersonPicker name="managerId" start={start.manager} except={personId} />
      </Field>
      <Field label="From" hint="First day in this post." error={problem("from")}>
        <DateInput name="from" defaultValue={today} />
      </Field>
    </>
  );
}
