"use client";

import { useState } from "react";
import { Checkbox } from "@/components/ui/checkbox";
import { classes } from "@/components/ui/classes";
import { DateInput, Field, TextInput } from "@/components/ui/field";
import { PersonaMark } from "@/components/ui/persona-mark";
import type { Day } from "@/lib/domain/day";
import {
  type FinanceFunction,
  financeFunctionNames,
  financeFunctions,
  type Persona,
  personaNames,
  personas,
} from "@/lib/domain/persona";

/** An assignment to begin with. */
export type PersonaStart = { persona: Persona | null; functions: readonly FinanceFunction[]; share: number };

type PersonaFieldsProps = { start: PersonaStart; today: Day; problem: (field: string) => string | undefined };

/** Fields: persona, functions, share, from. */
export function PersonaFields({ start, today, problem }: PersonaFieldsProps) {
  return (
    <>
      <PersonaChoice start={start} problem={problem} />
      <ShareAndFrom share={start.share} today={today} problem={problem} />
    </>
  );
}

/** Fields: persona, functions. */
export function PersonaChoice({ start, problem }: Omit<PersonaFieldsProps, "today">) {
  const [persona, setPersona] = useState(start.persona);
  return (
    <>
      <fieldset>
        <legend className="mb-1.5 text-sm font-medium">Persona</legend>
        <div className="grid gap-2 sm:grid-cols-2">
          {personas.map((each) => (
            <label
              key={each}
              className={classes(
                "flex min-h-11 items-center gap-2.5 rounded-md border px-3 py-2 text-sm has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent",
                persona === each ? "border-ink bg-surface-hover font-medium" : "border-line-strong",
              )}
            >
              <input
                type="radio"
                name="persona"
                value={each}
                checked={persona === each}
                onChange={() => setPersona(each)}
                className="sr-only"
              />
              <PersonaMark persona={each} />
              {personaNames[each]}
            </label>
          ))}
        </div>
        <FieldError message={problem("persona")} />
      </fieldset>
      {persona === "FINANCE" && (
        <fieldset>
          <legend className="text-sm font-medium">What do they do?</legend>
          <div className="flex flex-wrap gap-x-6">
            {financeFunctions.map((each) => (
              <Checkbox
                key={each}
                name="functions"
                value={each}
                label={financeFunctionNames[each]}
                defaultChecked={start.functions.includes(each)}
              />
            ))}
          </div>
          <FieldError message={problem("functions")} />
        </fieldset>
      )}
    </>
  );
}

/** Fields: share, from. */
export function ShareAndFrom({
  share,
  today,
  problem,
}: {
  share: number;
  today: Day;
  problem: (field: string) => string | undefined;
}) {
  return (
    <div className="grid grid-cols-2 gap-4">
      <Field label="Time share, %" error={problem("share")}>
        <TextInput name="share" inputMode="numeric" defaultValue={share} className="max-w-24" />
      </Field>
      <Field label="From" error={problem("from")}>
        <DateInput name="from" defaultValue={today} />
      </Field>
    </div>
  );
}

function FieldError({ message }: { message: string | undefined }) {
  return message && <p className="mt-1.5 text-sm text-danger">{message}</p>;
}
