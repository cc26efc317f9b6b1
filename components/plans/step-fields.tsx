"use client";

import type { Day } from "@/lib/domain/day";

import type { PlanStepKind } from "@/lib/domain/plan-step";
import { providerSideNames, providerSides } from "@/lib/domain/provider";
import { seatKinds, seatNames } from "@/lib/domain/seat";
import type { UnitOption } from "@/lib/domain/unit";
import type { ProblemFinder } from "../action-form";
import { PersonPicker } from "../people/person-picker";
import { PersonaChoice } from "../people/persona-fields";
import { PersonaOptions } from "../people/persona-options";
import { Checkbox } from "../ui/checkbox";
import { Field, Select, TextInput } from "../ui/field";
import { UnitPicker } from "../units/unit-picker";

/** What a step can be about, to choose from. */
export type StepChoices = {
  day: Day;
  /** Units that the steps before it found. */
  planned: readonly UnitOption[];
  providers: readonly { id: string; name: string }[];
};

type StepFieldsProps = { kind: PlanStepKind; choices: StepChoices; problem: ProblemFinder };

/** The fields of one kind of step: see lib/actions/plan-fields.ts. */
export function StepFields({ kind, choices, problem }: StepFieldsProps) {
  const unit = (name: string, label: string, none = "Choose a unit") => (
    <Field label={label} error={problem(name)}>
      <UnitPicker name={name} start={null} none={none} asOf={choices.day} planned={choices.planned} />
    </Field>
  );
  switch (kind) {
    case "MOVE_PERSON":
      return (
        <>
          <Person problem={problem} />
          {unit("unitId", "To the unit")}
          <Field label="Manager" hint="Empty: the one that they have." error={problem("managerId")} required={false}>
            <PersonPicker name="managerId" start={null} />
          </Field>
        </>
      );
    case "ASSIGN":
      return (
        <>
          <Person problem={problem} />
          <PersonaChoice start={{ persona: null, functions: [], share: 100 }} problem={problem} />
          <Share problem={problem} />
        </>
      );
    case "END_ASSIGNMENT":
    case "LEAVE":
      return <Person problem={problem} />;
    case "ADD_COVER":
    case "END_COVER":
      return (
        <>
          <Person problem={problem} />
          {unit("unitId", "Unit")}
          <PersonaSelect problem={problem} />
          {kind === "ADD_COVER" && (
            <Checkbox name="isDeputy" label="As a deputy" hint="Stands in, and does not count as one who covers it." />
          )}
        </>
      );
    case "FILL_SEAT":
    case "LEAVE_SEAT":
      return (
        <>
          <Person problem={problem} />
          <Field label="Kind of seat" error={problem("seat")}>
            <Select name="seat" defaultValue="CORE">
              {seatKinds.map((each) => (
                <option key={each} value={each}>
                  {seatNames[each]}
                </option>
              ))}
            </Select>
          </Field>
          {kind === "FILL_SEAT" && <Share problem={problem} />}
        </>
      );
    case "ADD_PROVIDER_COVER":
    case "END_PROVIDER_COVER":
      return (
        <>
          <Person problem={problem} />
          <Field label="Provider" error={problem("providerId")}>
            <Select name="providerId" defaultValue="">
              <option value="">Choose a provider</option>
              {choices.providers.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </Select>
          </Field>
          <Field label="Side" error={problem("side")}>
            <Select name="side" defaultValue="ENGINEERING">
              {providerSides.map((side) => (
                <option key={side} value={side}>
                  {providerSideNames[side]}
                </option>
              ))}
            </Select>
          </Field>
        </>
      );
    case "OPEN_SEAT":
      return (
        <>
          <Field label="What it is called" hint="FinOps Analyst, say." error={problem("title")}>
            <TextInput name="title" autoComplete="off" />
          </Field>
          <Field label="Seat of the CCoE" error={problem("seat")} required={false}>
            <Select name="seat" defaultValue="">
              <option value="">None: a persona for a unit</option>
              {seatKinds.map((each) => (
                <option key={each} value={each}>
                  {seatNames[each]}
                </option>
              ))}
            </Select>
          </Field>
          <PersonaSelect problem={problem} />
          {unit("unitId", "For the unit", "No unit")}
          <Share problem={problem} />
        </>
      );
    case "NEW_UNIT":
      return (
        <>
          <Field label="Name" error={problem("name")}>
            <TextInput name="name" autoComplete="off" />
          </Field>
          <Field label="Code" error={problem("code")}>
            <TextInput name="code" autoComplete="off" className="max-w-48" />
          </Field>
          {unit("parentId", "Under", "At the top")}
        </>
      );
    case "MOVE_UNIT":
      return (
        <>
          {unit("unitId", "Unit")}
          {unit("parentId", "Under", "At the top")}
        </>
      );
    case "MERGE_UNIT":
      return (
        <>
          {unit("unitId", "Unit")}
          {unit("intoId", "Into")}
        </>
      );
    case "CLOSE_UNIT":
      return unit("unitId", "Unit");
  }
}

function Person({ problem }: { problem: ProblemFinder }) {
  return (
    <Field label="Person" error={problem("personId")}>
      <PersonPicker name="personId" start={null} />
    </Field>
  );
}

function Share({ problem }: { problem: ProblemFinder }) {
  return (
    <Field label="Time share, %" error={problem("share")}>
      <TextInput name="share" inputMode="numeric" defaultValue={100} className="max-w-24" />
    </Field>
  );
}

function PersonaSelect({ problem }: { problem: ProblemFinder }) {
  return (
    <Field label="As" error={problem("persona")}>
      <Select name="persona" defaultValue="">
        <option value="">Choose a persona</option>
        <PersonaOptions />
      </Select>
    </Field>
  );
}
