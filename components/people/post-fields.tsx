"use client";

import { DateInput, Field, TextInput } from "@/components/ui/field";
import { UnitPicker } from "@/components/units/unit-picker";
import type { Day } from "@/lib/domain/day";
import type { FoundPerson } from "@/lib/domain/found-person";
import { PersonPicker } from "./person-picker";

/** Where somebody works, to begin with. */
export type PostStart = {
  unit: { id: string; name: string } | null;
  manager: FoundPerson | null;
  title: string;
  location: string;
};

export const noPost: PostStart = { unit: null, manager: null, title: "", location: "" };

type PostFieldsProps = {
  start: PostStart;
  /** Whose post it is: nobody is their own manager. */
  personId?: string | undefined;
  today: Day;
  problem: (field: string) => string | undefined;
  onUnit?: ((unitId: string | null) => void) | undefined;
  onFrom?: ((from: Day) => void) | undefined;
};

/** Fields: title, unitId, managerId, location, from. */
export function PostFields({ start, personId, today, problem, onUnit, onFrom }: PostFieldsProps) {
  return (
    <>
      <Field label="Job title" error={problem("title")}>
        <TextInput name="title" defaultValue={start.title} />
      </Field>
      <div className="grid gap-4 sm:grid-cols-2">
        <Field label="Unit" error={problem("unitId")}>
          <UnitPicker name="unitId" start={start.unit} none="No unit" onChoose={onUnit} />
        </Field>
        <Field label="Location" error={problem("location")}>
          <TextInput name="location" defaultValue={start.location} />
        </Field>
      </div>
      <Field label="Manager" hint="Empty for who reports to nobody." error={problem("managerId")}>
        <PersonPicker name="managerId" start={start.manager} except={personId} />
      </Field>
      <Field label="From" hint="First day in this post." error={problem("from")}>
        <DateInput name="from" defaultValue={today} onChange={(event) => onFrom?.(event.target.value)} />
      </Field>
    </>
  );
}
