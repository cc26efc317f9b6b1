"use client";

import { Checkbox } from "@/components/ui/checkbox";
import { type Persona, personaShortNames, personas } from "@/lib/domain/persona";
import type { Policy } from "@/lib/domain/policy";
import type { ClauseKey } from "@/lib/domain/policy-clause";
import type { EditContext } from "./edit-context";
import { InlineNumber } from "./inline-controls";

type ClausePersonasProps = { clause: ClauseKey; policy: Policy; edit: EditContext["edit"] };

/** The personas that a clause names, where it names any. */
export function ClausePersonas({ clause, policy, edit }: ClausePersonasProps) {
  if (clause === "RATIO_HEADCOUNT") return <Ratios policy={policy} edit={edit} />;
  if (clause === "CORE_PERSONA_MISSING") return <CorePersonas policy={policy} edit={edit} />;
  return null;
}

type Props = Omit<ClausePersonasProps, "clause">;

const group = "flex flex-wrap gap-x-6 leading-normal";

function Ratios({ policy, edit }: Props) {
  const { ratioHeadcount } = policy;
  function set(persona: Persona, people: number | undefined) {
    edit((before) => {
      const { [persona]: _, ...others } = before.ratioHeadcount;
      return { ...before, ratioHeadcount: people === undefined ? others : { ...others, [persona]: people } };
    });
  }
  return (
    <fieldset className={group}>
      <legend className="sr-only">Personas that need a ratio</legend>
      {personas.map((persona) => {
        const people = ratioHeadcount[persona];
        return (
          <span key={persona} className="flex items-center gap-1">
            <Checkbox
              label={personaShortNames[persona]}
              checked={people !== undefined}
              onChange={(event) => set(persona, event.currentTarget.checked ? 30 : undefined)}
            />
            {people !== undefined && (
              <InlineNumber
                label={`People for each holder, ${personaShortNames[persona]}`}
                value={people}
                before={<span className="text-sm">: one for</span>}
                after={<span className="text-sm"> people</span>}
                onChange={(next) => set(persona, next)}
              />
            )}
          </span>
        );
      })}
    </fieldset>
  );
}

function CorePersonas({ policy, edit }: Props) {
  const { core } = policy;
  return (
    <fieldset className={group}>
      <legend className="sr-only">Personas of the core team</legend>
      {personas.map((persona) => (
        <Checkbox
          key={persona}
          label={personaShortNames[persona]}
          checked={core.personas.includes(persona)}
          onChange={(event) => {
            const { checked } = event.currentTarget;
            edit((before) => ({
              ...before,
              core: {
                ...before.core,
                // In the order of the personas, so that a box unchecked and checked again leaves nothing changed.
                personas: personas.filter((each) => (each === persona ? checked : before.core.personas.includes(each))),
              },
            }));
          }}
        />
      ))}
      <Checkbox
        label="Finance and procurement apart"
        checked={core.functions.length > 0}
        onChange={(event) => {
          const functions: Policy["core"]["functions"] = event.currentTarget.checked ? ["FINANCE", "PROCUREMENT"] : [];
          edit((before) => ({ ...before, core: { ...before.core, functions } }));
        }}
      />
    </fieldset>
  );
}
