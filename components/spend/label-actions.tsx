"use client";

import { ActionButton } from "@/components/action-button";
import { ActionDialog } from "@/components/action-dialog";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { UnitPicker } from "@/components/units/unit-picker";
import { chooseSpendUnitAction } from "@/lib/actions/spend-drafts";

type LabelActionsProps = {
  draftId: string;
  label: string;
  /** The unit whose name is nearly this. */
  near: { id: string; name: string } | null;
  /** Whether it is left out already. */
  isLeftOut: boolean;
};

/** Says which unit a name of a file means. */
export function LabelActions({ draftId, label, near, isLeftOut }: LabelActionsProps) {
  const shown = label === "" ? "amounts without a value" : label;
  return (
    <div className="-my-1 flex flex-wrap gap-2">
      {near && (
        <ActionButton
          action={chooseSpendUnitAction}
          hidden={{ draftId, label, unitId: near.id }}
          label={`It is ${near.name}: ${shown}`}
        >
          {`It is ${near.name}`}
        </ActionButton>
      )}
      <ActionDialog
        trigger={
          <Button size="small" variant="quiet" aria-label={`Choose a unit for ${shown}`}>
            Choose a unit
          </Button>
        }
        title={
          <>
            The unit of <bdi>{shown}</bdi>
          </>
        }
        action={chooseSpendUnitAction}
        hidden={{ draftId, label }}
        submit="Choose"
      >
        {(problem) => (
          <Field label="Unit" error={problem("unitId")}>
            <UnitPicker name="unitId" start={null} none="No unit: leave it out" />
          </Field>
        )}
      </ActionDialog>
      {!isLeftOut && (
        <ActionButton
          action={chooseSpendUnitAction}
          hidden={{ draftId, label, unitId: "" }}
          label={`Leave out ${shown}`}
        >
          Leave out
        </ActionButton>
      )}
    </div>
  );
}
