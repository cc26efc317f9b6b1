"use client";

import { ActionDialog } from "@/components/action-dialog";
import { PersonPicker } from "@/components/people/person-picker";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { nameSpendOwnerAction } from "@/lib/actions/spend-owners";
import type { Day } from "@/lib/domain/day";
import type { SpendSide } from "@/lib/domain/spend-owner";
import { SpendSideFields } from "./spend-side-fields";

type NameOwnerDialogProps = {
  unit: { id: string; name: string };
  /** The side that nobody has yet, else the first. */
  start: SpendSide;
  today: Day;
};

/** Says who answers for what a unit spends. */
export function NameOwnerDialog({ unit, start, today }: NameOwnerDialogProps) {
  return (
    <ActionDialog
      trigger={<Button size="small">Name an owner</Button>}
      title={
        <>
          Who owns the spend of <bdi>{unit.name}</bdi>?
        </>
      }
      description="The business owner answers for what it is spent on, the technical owner for what runs."
      action={nameSpendOwnerAction}
      hidden={{ unitId: unit.id }}
      submit="Name the owner"
    >
      {(problem) => (
        <>
          <Field label="Person" error={problem("personId")}>
            <PersonPicker name="personId" start={null} />
          </Field>
          <SpendSideFields start={start} today={today} problem={problem} />
        </>
      )}
    </ActionDialog>
  );
}
