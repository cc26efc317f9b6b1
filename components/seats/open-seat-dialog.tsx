"use client";

import { useState } from "react";
import { ActionDialog } from "@/components/action-dialog";
import { ShareAndFrom } from "@/components/people/persona-fields";
import { Button } from "@/components/ui/button";
import { Radio } from "@/components/ui/checkbox";
import { Field, Select, TextInput } from "@/components/ui/field";
import { UnitPicker } from "@/components/units/unit-picker";
import { openSeatAction } from "@/lib/actions/open-seats";
import type { Day } from "@/lib/domain/day";

import { seatKinds, seatNames } from "@/lib/domain/seat";
import { PersonaOptions } from "../people/persona-options";

/** States an approved position: a seat of the CCoE, or a persona for a unit. */
export function OpenSeatDialog({ today }: { today: Day }) {
  const [isOfCcoe, setOfCcoe] = useState(true);
  return (
    <ActionDialog
      trigger={<Button variant="primary">Open a seat</Button>}
      title="Open a seat"
      description="An approved position that nobody fills yet. It stays on the list until it is filled or withdrawn."
      action={openSeatAction}
      hidden={{}}
      submit="Open the seat"
    >
      {(problem) => (
        <>
          <Field label="Title" hint="As it is advertised, such as FinOps Analyst." error={problem("title")}>
            <TextInput name="title" autoComplete="off" />
          </Field>
          <fieldset className="flex flex-col">
            <legend className="text-sm font-medium">What it is</legend>
            <Radio label="A seat of the CCoE" checked={isOfCcoe} onChange={() => setOfCcoe(true)} />
            <Radio label="A persona for a unit" checked={!isOfCcoe} onChange={() => setOfCcoe(false)} />
          </fieldset>
          {isOfCcoe ? (
            <Field label="Kind of seat" error={problem("seat")}>
              <Select name="seat" defaultValue="CORE">
                {seatKinds.map((kind) => (
                  <option key={kind} value={kind}>
                    {seatNames[kind]}
                  </option>
                ))}
              </Select>
            </Field>
          ) : (
            <>
              <Field label="Persona" error={problem("persona") ?? problem("seat")}>
                <Select name="persona" defaultValue="ENGINEERING">
                  <PersonaOptions />
                </Select>
              </Field>
              <Field label="Unit" error={problem("unitId")}>
                <UnitPicker name="unitId" start={null} none="Choose a unit" />
              </Field>
            </>
          )}
          <ShareAndFrom share={100} today={today} problem={problem} />
        </>
      )}
    </ActionDialog>
  );
}
