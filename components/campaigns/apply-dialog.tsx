"use client";

import { useState } from "react";
import { applyAnswerAction } from "@/lib/actions/campaigns";
import { personaWith } from "@/lib/domain/campaign-answer";
import type { CampaignTask } from "@/lib/domain/campaign-task";
import { addDays, type Day } from "@/lib/domain/day";
import { financeFunctionNames, financeFunctions, isPersona, type Persona } from "@/lib/domain/persona";
import { ActionButton } from "../action-button";
import { ActionDialog } from "../action-dialog";
import { LastDayField } from "../people/end-employment-dialog";
import { PersonaOptions } from "../people/persona-options";
import { Button } from "../ui/button";
import { Checkbox } from "../ui/checkbox";
import { Field, Select } from "../ui/field";
import { UnitPicker } from "../units/unit-picker";

type ApplyDialogProps = {
  task: CampaignTask;
  /** The day on which it was answered. */
  day: Day;
  today: Day;
};

/** The change that an answer asks for: at one press where the answer says all of it, else filled in as far as it does. */
export function ApplyDialog({ task, day, today }: ApplyDialogProps) {
  const { id, person, answer, newPersona, newFunctions, newUnit, note } = task;
  if (answer === "WRONG" && note === "" && (newPersona !== null || newUnit !== null)) {
    const what = [newPersona && personaWith(newPersona, newFunctions), newUnit?.name].filter(Boolean).join(", ");
    const hidden = { askId: id, persona: newPersona ?? "", functions: newFunctions, unitId: newUnit?.id ?? "" };
    return (
      <ActionButton action={applyAnswerAction} hidden={hidden} label={`Apply to ${person.name}: ${what}`}>
        Apply
      </ActionButton>
    );
  }
  return (
    <ActionDialog
      trigger={
        <Button size="small" aria-label={`Apply the answer about ${person.name}`}>
          Apply
        </Button>
      }
      title={
        <>
          What becomes of <bdi>{person.name}</bdi>?
        </>
      }
      description={answer === "LEFT" ? "Persona, seats, covers and leave end with the last day." : note || undefined}
      action={applyAnswerAction}
      hidden={{ askId: id }}
      submit={answer === "LEFT" ? "Enter the last day" : "Apply"}
      danger={answer === "LEFT"}
    >
      {(problem) =>
        answer === "LEFT" ? (
          <LastDayField personId={person.id} start={addDays(day, -1)} latest={today} problem={problem("lastDay")} />
        ) : (
          <Instead task={task} problem={problem} />
        )
      }
    </ActionDialog>
  );
}

type InsteadProps = { task: CampaignTask; problem: (field: string) => string | undefined };

function Instead({ task: { newPersona, newFunctions, newUnit }, problem }: InsteadProps) {
  const [persona, setPersona] = useState<Persona | null>(newPersona);
  return (
    <>
      <Field label="Persona" error={problem("persona")} required={false}>
        <Select
          name="persona"
          value={persona ?? ""}
          onChange={({ target: { value } }) => setPersona(isPersona(value) ? value : null)}
        >
          <option value="">As it is</option>
          <PersonaOptions />
        </Select>
      </Field>
      {persona === "FINANCE" && (
        <fieldset>
          <legend className="text-sm font-medium">What do they do?</legend>
          {financeFunctions.map((each) => (
            <Checkbox
              key={each}
              name="functions"
              value={each}
              label={financeFunctionNames[each]}
              defaultChecked={newFunctions.includes(each)}
            />
          ))}
          {problem("functions") && <p className="text-sm text-danger">{problem("functions")}</p>}
        </fieldset>
      )}
      <Field label="Unit" error={problem("unitId")} required={false}>
        <UnitPicker name="unitId" start={newUnit} none="As it is" />
      </Field>
    </>
  );
}
