"use client";

import { ActionDialog } from "@/components/action-dialog";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { SpendSideFields } from "@/components/units/spend-side-fields";
import { UnitPicker } from "@/components/units/unit-picker";
import { nameSpendOwnerAction } from "@/lib/actions/spend-owners";
import type { Day } from "@/lib/domain/day";
import type { NamedPerson } from "./chosen-people";

/** Lets a person answer for what a unit spends. */
export function SpendOwnerDialog({ person, seen, today }: { person: NamedPerson; seen: string; today: Day }) {
  return (
    <ActionDialog
      trigger={<Button size="small">Add a unit</Button>}
      title={
        <>
          Whose spend <bdi>{person.name}</bdi> owns
        </>
      }
      action={nameSpendOwnerAction}
      hidden={{ personId: person.id, seen }}
      submit="Name the owner"
    >
      {(problem) => (
        <>
          <Field label="Unit" error={problem("unitId")}>
            <UnitPicker name="unitId" start={null} none="Choose a unit" />
          </Field>
          <SpendSideFields start="BUSINESS" today={today} problem={problem} />
        </>
      )}
    </ActionDialog>
  );
}
