"use client";

import { startTransition, useState } from "react";
import { answered, type FormAction } from "@/components/action-form";
import { useToast } from "@/components/ui/toast";
import { doneToast } from "@/components/use-done-toast";
import type { FormState } from "@/lib/actions/form-state";
import type { PersonResult } from "@/lib/domain/person-result";
import type { FinanceFunction, Persona } from "@/lib/domain/persona";

type Decision = { persona: Persona | null; functions: readonly FinanceFunction[]; isOutOfScope: boolean };

/** What is going on with a row beyond what the server last said: on its way, or refused and why. */
export type RowOutcome = ({ state: "pending" } & Decision) | { state: "refused"; message: string };

export type RowOutcomes = ReadonlyMap<string, RowOutcome>;

type Run = {
  personId: string;
  action: FormAction;
  fields: Record<string, string | readonly string[]>;
  shows: Decision;
};

/**
 * Runs an action for one row at once: the row shows the outcome before the server has answered, and says it on the row
 * when it is refused. `settle` marks those whom a command over many refused.
 */
export function useRowOutcomes() {
  const toast = useToast();
  const [outcomes, setOutcomes] = useState<RowOutcomes>(new Map());
  const set = (personId: string, outcome: RowOutcome | null) =>
    setOutcomes((before) => withOutcome(before, personId, outcome));

  function run({ personId, action, fields, shows }: Run) {
    set(personId, { state: "pending", ...shows });
    startTransition(async () => {
      const state = await answered(action, formOf({ personId, ...fields }));
      // Inside a transition again, so that the row changes together with the page that the action brought.
      startTransition(() => set(personId, refusalOf(state)));
      if (state.status === "done") toast(doneToast(state));
    });
  }

  function settle(people: readonly { id: string }[], refused: readonly PersonResult[]) {
    for (const { id } of people) set(id, null);
    for (const { personId, problem } of refused) set(personId, { state: "refused", message: problem ?? "" });
  }

  return { outcomes, run, settle };
}

function withOutcome(before: RowOutcomes, personId: string, outcome: RowOutcome | null): RowOutcomes {
  const after = new Map(before);
  if (outcome) after.set(personId, outcome);
  else after.delete(personId);
  return after;
}

function refusalOf(state: FormState): RowOutcome | null {
  if (state.status !== "refused") return null;
  return { state: "refused", message: state.problems.map((problem) => problem.message).join(" ") };
}

function formOf(fields: Record<string, string | readonly string[]>): FormData {
  const form = new FormData();
  for (const [name, values] of Object.entries(fields)) for (const value of [values].flat()) form.append(name, value);
  return form;
}
