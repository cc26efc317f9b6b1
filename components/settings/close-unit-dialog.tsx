"use client";

import { closeUnitAction } from "@/lib/actions/units";
import { ActionDialog } from "../action-dialog";
import { Button } from "../ui/button";
import { DateInput, Field } from "../ui/field";

export function CloseUnitDialog({ unit, seen }: { unit: { id: string; name: string }; seen: string }) {
  return (
    <ActionDialog
      trigger={<Button variant="danger">Close this unit</Button>}
      title={`Close ${unit.name}`}
      description="Past days keep it. Covers for it end with it. People and units below it must be moved first."
      action={closeUnitAction}
      hidden={{ unitId: unit.id, seen }}
      submit="Close unit"
      danger
    >
      {(problem) => (
        <Field label="First day without it" hint="Now, if left empty." error={problem("from")} required={false}>
          <DateInput name="from" />
        </Field>
      )}
    </ActionDialog>
  );
}
