"use client";

import { Plus } from "lucide-react";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Field, Select, TextInput } from "@/components/ui/field";
import { UnitPicker } from "@/components/units/unit-picker";
import { isPersona, type Persona } from "@/lib/domain/persona";
import type { Exemption } from "@/lib/domain/policy";
import { PersonaOptions } from "../people/persona-options";
import type { EditContext } from "./edit-context";

type AddProps = { context: Pick<EditContext, "nameUnit">; onAdd: (exemption: Exemption) => void };

/** A cell that is not to be required, with its reason. */
export function AddExemption({ context, onAdd }: AddProps) {
  const [made, setMade] = useState(0);
  const [persona, setPersona] = useState<Persona>("EXECUTIVE");
  const [unit, setUnit] = useState<{ id: string; name: string } | null>(null);
  const [reason, setReason] = useState("");
  const [isTried, setTried] = useState(false);

  function add() {
    if (!unit || reason.trim() === "") {
      setTried(true);
      return;
    }
    context.nameUnit(unit);
    onAdd({ unitId: unit.id, persona, reason: reason.trim() });
    setMade(made + 1);
    setUnit(null);
    setReason("");
    setTried(false);
  }

  return (
    <div className="grid items-start gap-3 md:grid-cols-[12rem_1fr_1fr_auto]">
      <Field label="Persona">
        <Select value={persona} onChange={(event) => isPersona(event.target.value) && setPersona(event.target.value)}>
          <PersonaOptions />
        </Select>
      </Field>
      <Field label="Unit" error={isTried && !unit && "Choose a unit."}>
        <UnitPicker key={made} start={null} none="Choose a unit" onChoose={(_, chosen) => setUnit(chosen)} />
      </Field>
      <Field label="Why it is not required" error={isTried && reason.trim() === "" && "Give a reason."}>
        <TextInput value={reason} maxLength={500} onChange={(event) => setReason(event.currentTarget.value)} />
      </Field>
      <Button onClick={add} className="md:mt-6.5">
        <Plus aria-hidden="true" className="size-4" />
        Add
        <span className="sr-only"> an exception</span>
      </Button>
    </div>
  );
}
