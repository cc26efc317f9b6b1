"use client";

import { ActionDialog } from "@/components/action-dialog";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { DateInput, Field, Select } from "@/components/ui/field";
import { UnitPicker } from "@/components/units/unit-picker";
import { addCoverAction } from "@/lib/actions/covers";
import type { Day } from "@/lib/domain/day";
import type { Persona } from "@/lib/domain/persona";
import type { NamedPerson } from "./chosen-people";
import { PersonaOptions } from "./persona-options";

type CoverDialogProps = {
  person: NamedPerson;
  persona: Persona | null;
  seen: string;
  today: Day;
};

/** Lets a person cover a further unit, or another persona for a unit. */
export function CoverDialog({ person, persona, seen, today }: CoverDialogProps) {
  return (
    <ActionDialog
      trigger={<Button size="small">Add a cover</Button>}
      title={
        <>
          What <bdi>{person.name}</bdi> also covers
        </>
      }
      description="A person covers their own unit with their own persona without being told to."
      action={addCoverAction}
      hidden={{ personId: person.id, seen }}
      submit="Add the cover"
    >
      {(problem) => (
        <>
          <Field label="Unit" error={problem("unitId")}>
            <UnitPicker name="unitId" start={null} none="Choose a unit" />
          </Field>
          <Field label="As" error={problem("persona")}>
            <Select name="persona" defaultValue={persona ?? ""}>
              <option value="">Choose a persona</option>
              <PersonaOptions />
            </Select>
          </Field>
          <Checkbox
            name="isDeputy"
            label="As a deputy"
            hint="Stands in, and does not count as one of those who cover it."
          />
          <Field label="From" error={problem("from")}>
            <DateInput name="from" defaultValue={today} />
          </Field>
        </>
      )}
    </ActionDialog>
  );
}
