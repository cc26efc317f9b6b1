"use client";

import { X } from "lucide-react";
import { Button, IconButton } from "@/components/ui/button";
import { type Severity, severities, severityNames } from "@/lib/domain/gap-kind";
import { manyOf, oneOf } from "@/lib/domain/gap-words";
import { personas } from "@/lib/domain/persona";
import type { Requirement } from "@/lib/domain/policy";
import { requirementKey } from "@/lib/domain/policy-check";
import type { EditContext } from "./edit-context";
import { InlineNumber, InlineSelect } from "./inline-controls";
import { Remarks } from "./remarks";
import { ScopeControl } from "./scope-control";

const asUsual = "AS_USUAL";
const severityOptions: readonly { value: Severity | typeof asUsual; label: string }[] = [
  { value: asUsual, label: "as usual" },
  ...severities.map((value) => ({ value, label: severityNames[value].toLowerCase() })),
];

type RowProps = { requirement: Requirement; number: number; context: EditContext };

/** One rule, whose parts are picked in its sentence, with what is to be said of it. */
export function RequirementRow({ requirement, number, context }: RowProps) {
  const { edit, words, remarks } = context;
  const { id, scope, minimum, persona, spendFrom, severity } = requirement;
  const personaWords = minimum === 1 ? oneOf : manyOf;

  function set(patch: Partial<Requirement>) {
    edit((policy) => ({
      ...policy,
      requirements: policy.requirements.map((each) => (each.id === id ? { ...each, ...patch } : each)),
    }));
  }
  function remove() {
    edit((policy) => ({ ...policy, requirements: policy.requirements.filter((each) => each.id !== id) }));
  }

  return (
    <li className="flex items-start gap-3 px-4 py-2.5">
      <span aria-hidden="true" className="mt-2 w-5 shrink-0 text-right text-sm text-ink-soft tabular-nums">
        {number}
      </span>
      <div className="min-w-0 flex-1">
        <div className="leading-10 wrap-anywhere">
          <ScopeControl number={number} scope={scope} onChange={(next) => set({ scope: next })} context={context} />
          {" needs at least "}
          <InlineNumber label={`Rule ${number}: minimum`} value={minimum} onChange={(next) => set({ minimum: next })} />{" "}
          <InlineSelect
            label={`Rule ${number}: persona`}
            value={persona}
            options={personas.map((value) => ({ value, label: personaWords[value] }))}
            onChange={(next) => set({ persona: next })}
          />{" "}
          {spendFrom === null ? (
            <Button size="small" variant="quiet" onClick={() => set({ spendFrom: 100_000 })}>
              whatever it spends
              <span className="sr-only">: let rule {number} depend on spend</span>
            </Button>
          ) : (
            <>
              {"where spend is at least "}
              <InlineNumber
                label={`Rule ${number}: spend from`}
                value={spendFrom}
                before={<span className="text-sm text-ink-soft">{words.currency}</span>}
                after=" a month"
                onChange={(next) => set({ spendFrom: next })}
              />
              <Button size="small" variant="quiet" onClick={() => set({ spendFrom: null })}>
                <X aria-hidden="true" className="size-4" />
                <span className="sr-only">Let rule {number} hold whatever it spends</span>
              </Button>
            </>
          )}
          <span className="ml-1 text-sm whitespace-nowrap text-ink-soft">
            {"Severity: "}
            <InlineSelect
              label={`Rule ${number}: severity`}
              value={severity ?? asUsual}
              options={severityOptions}
              onChange={(next) => set({ severity: next === asUsual ? null : next })}
            />
          </span>
        </div>
        <Remarks remarks={remarks} rule={requirementKey(requirement)} />
      </div>
      <IconButton label={`Remove rule ${number}`} onClick={remove} className="mt-0.5 shrink-0">
        <X aria-hidden="true" className="size-4" />
      </IconButton>
    </li>
  );
}
