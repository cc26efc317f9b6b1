"use client";

import { useState } from "react";
import { addPlanStepAction } from "@/lib/actions/plan-steps";
import { type PlanStepKind, planStepNames } from "@/lib/domain/plan-step";
import { ActionDialog } from "../action-dialog";
import { Button } from "../ui/button";
import { Field, Select } from "../ui/field";
import { type StepChoices, StepFields } from "./step-fields";

type AddStepDialogProps = { planId: string; revision: number; choices: StepChoices };

const groups = { people: "People", ccoe: "CCoE and providers", units: "Units" } as const;
// The names of each group are those of its kinds.
const kindsOf = (group: keyof typeof groups) => Object.entries(planStepNames[group]) as [PlanStepKind, string][];
const every = (Object.keys(groups) as (keyof typeof groups)[]).map((group) => [group, kindsOf(group)] as const);

/** Says what changes, by picking. */
export function AddStepDialog({ planId, revision, choices }: AddStepDialogProps) {
  const [kind, setKind] = useState<PlanStepKind>("MOVE_PERSON");
  return (
    <ActionDialog
      trigger={<Button variant="primary">Add a step</Button>}
      title="Add a step"
      description="It comes after the others, and is made on top of them."
      action={addPlanStepAction}
      hidden={{ planId, revision: String(revision) }}
      submit="Add the step"
    >
      {(problem) => (
        <>
          <Field label="What changes" error={problem("kind")}>
            <Select
              name="kind"
              value={kind}
              onChange={({ target }) => {
                const chosen = every.flatMap(([, kinds]) => kinds).find(([each]) => each === target.value);
                if (chosen) setKind(chosen[0]);
              }}
            >
              {every.map(([group, kinds]) => (
                <optgroup key={group} label={groups[group]}>
                  {kinds.map(([each, name]) => (
                    <option key={each} value={each}>
                      {name}
                    </option>
                  ))}
                </optgroup>
              ))}
            </Select>
          </Field>
          <StepFields key={kind} kind={kind} choices={choices} problem={problem} />
        </>
      )}
    </ActionDialog>
  );
}
