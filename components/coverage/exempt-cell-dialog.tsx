"use client";

import type { ReactElement } from "react";
import { endExemptionAction, exemptCellAction } from "@/lib/actions/coverage-policy";
import { type Persona, personaNames } from "@/lib/domain/persona";
import { ActionDialog } from "../action-dialog";
import { Field, TextInput } from "../ui/field";

type ExemptCellDialogProps = {
  unit: { id: string; name: string };
  persona: Persona;
  /** Why the cell is not required already; null while the rules of the policy decide. */
  exemption: string | null;
  /** The button that opens it. */
  trigger: ReactElement;
};

/** Says of one cell that it is not required, and why; or lets the rules of the policy decide again. */
export function ExemptCellDialog({ unit, persona, exemption, trigger }: ExemptCellDialogProps) {
  const hidden = { unitId: unit.id, persona };
  const cell = (
    <>
      {personaNames[persona]} in <bdi>{unit.name}</bdi>
    </>
  );
  if (exemption !== null) {
    return (
      <ActionDialog
        trigger={trigger}
        title={<>{cell}: as the rules say</>}
        description={`It is not required now: ${exemption}`}
        action={endExemptionAction}
        hidden={hidden}
        submit="Let the rules decide"
      />
    );
  }
  return (
    <ActionDialog
      trigger={trigger}
      title={<>{cell}: not required</>}
      description="From today on no rule of the policy asks for it, also not a version that is planned. It stays visible as not required."
      action={exemptCellAction}
      hidden={hidden}
      submit="Not required"
    >
      {(problem) => (
        <Field label="Why" error={problem("reason")}>
          <TextInput name="reason" required maxLength={500} autoComplete="off" />
        </Field>
      )}
    </ActionDialog>
  );
}
