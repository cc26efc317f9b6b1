"use client";

import { closeUnitAction } from "@/lib/actions/units";
import { FormDialog, typedOr } from "../form-dialog";
import { Button } from "../ui/button";
import { DateInput, Field } from "../ui/field";
import { problemOf } from "../ui/problems";

export function CloseUnitDialog({ unit, seen }: { unit: { id: string; name: string }; seen: string }) {
  return (
    <FormDialog
      trigger={<Button variant="danger">Close this unit</Button>}
      title={`Close ${unit.name}`}
      description="Past days keep it. Covers for it end with it. People and units below it must be moved first."
      action={closeUnitAction}
      hidden={{ unitId: unit.id, seen }}
      submit={{ label: "Close unit", danger: true }}
    >
      {(refused) => (
        <Field
          label="First day without it"
          hint="Now, if left empty."
          error={problemOf(refused.problems, "from")}
          required={false}
        >
          <DateInput name="from" defaultValue={typedOr(refused, "from", "")} />
        </Field>
      )}
    </FormDialog>
  );
}
