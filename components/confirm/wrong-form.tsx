"use client";

import { type FormEvent, useState } from "react";
import { Checkbox } from "@/components/ui/checkbox";
import { Field, Select, TextInput } from "@/components/ui/field";
import { problemOf } from "@/components/ui/problems";
import { SubmitButton } from "@/components/ui/submit-button";
import { UnitPicker } from "@/components/units/unit-picker";
import { type Answered, longestNote, type Question } from "@/lib/domain/campaign-answer";
import type { Problem } from "@/lib/domain/outcome";
import {
  type FinanceFunction,
  financeFunctionNames,
  financeFunctions,
  isPersona,
  type Persona,
} from "@/lib/domain/persona";
import { PersonaOptions } from "../people/persona-options";

type WrongFormProps = {
  start: Question["answered"];
  problems: readonly Problem[];
  isSaving: boolean;
  maySearchUnits: boolean;
  onSave: (given: Answered) => void;
};

/** What would be right instead: a persona, a unit, or in words. */
export function WrongForm({ start, problems, isSaving, maySearchUnits, onSave }: WrongFormProps) {
  const [persona, setPersona] = useState<Persona | null>(start?.newPersona ?? null);
  const [functions, setFunctions] = useState<readonly FinanceFunction[]>(start?.newFunctions ?? []);
  const [unitId, setUnitId] = useState<string | null>(null);
  const [note, setNote] = useState(start?.note ?? "");
  const problem = (field: string) => problemOf(problems, field);

  function onSubmit(event: FormEvent) {
    event.preventDefault();
    onSave({ answer: "WRONG", newPersona: persona, newFunctions: [...functions], newUnitId: unitId, note });
  }

  return (
    <form noValidate onSubmit={onSubmit} className="flex flex-col gap-3">
      <Field label="What are they instead?" error={problem("newPersona")}>
        <Select
          autoFocus
          value={persona ?? ""}
          onChange={({ target: { value } }) => setPersona(isPersona(value) ? value : null)}
        >
          <option value="">I do not know, or none</option>
          <PersonaOptions />
        </Select>
      </Field>
      {persona === "FINANCE" && (
        <fieldset>
          <legend className="text-sm font-medium">What do they do?</legend>
          {financeFunctions.map((each) => (
            <Checkbox
              key={each}
              label={financeFunctionNames[each]}
              checked={functions.includes(each)}
              onChange={({ target: { checked } }) =>
                setFunctions(financeFunctions.filter((one) => (one === each ? checked : functions.includes(one))))
              }
            />
          ))}
          {problem("newFunctions") && <p className="text-sm text-danger">{problem("newFunctions")}</p>}
        </fieldset>
      )}
      {maySearchUnits && (
        <Field label="They work in another unit" error={problem("newUnitId")} required={false}>
          <UnitPicker start={null} none="The same unit" onChoose={setUnitId} />
        </Field>
      )}
      <Field
        label="In your words"
        hint={maySearchUnits ? undefined : "Such as where they work now."}
        error={problem("note")}
        required={false}
      >
        <TextInput value={note} maxLength={longestNote} onChange={({ target: { value } }) => setNote(value)} />
      </Field>
      <SubmitButton variant="primary" pending={isSaving} className="self-start max-sm:self-stretch">
        Save
      </SubmitButton>
    </form>
  );
}
