"use client";

import { RotateCcw } from "lucide-react";
import { Button } from "@/components/ui/button";
import { RowCheckbox } from "@/components/ui/checkbox";
import { classes } from "@/components/ui/classes";
import { type GapKind, gapKindNames } from "@/lib/domain/gap-kind";
import type { Policy } from "@/lib/domain/policy";
import {
  type ClauseKey,
  clauseParts,
  clauseText,
  clauseWithDefault,
  isPlain,
  plainClauseNames,
  plainClauses,
} from "@/lib/domain/policy-clause";
import { type ThresholdKey, thresholds } from "@/lib/domain/policy-threshold";
import { ClausePersonas } from "./clause-personas";
import { type EditContext, switched } from "./edit-context";
import { InlineNumber } from "./inline-controls";

const rowClasses = "flex items-start gap-3 px-4 py-2.5";

/** What the policy says of some kinds of gaps: each can be switched off, and has its numbers in its sentence. */
export function ClauseList({ kinds, context }: { kinds: readonly GapKind[]; context: EditContext }) {
  const { policy, edit } = context;
  return (
    <ul className="divide-y divide-line rounded-lg border border-line bg-surface-raised shadow-raised">
      {kinds.map((kind) => {
        const isOn = policy.kinds[kind];
        return (
          <li key={kind} className={rowClasses}>
            <RowCheckbox
              label={`Look for “${gapKindNames[kind]}”`}
              checked={isOn}
              onChange={(event) => {
                const { checked } = event.currentTarget;
                edit((before) => switched(before, kind, checked));
              }}
              className="mt-2"
            />
            <div className="min-w-0 flex-1">
              <p className={classes("text-sm font-medium", !isOn && "text-ink-soft")}>
                {gapKindNames[kind]}
                {!isOn && <span className="font-normal"> - not looked for</span>}
              </p>
              <ClauseSentence clause={kind} context={context} />
            </div>
            <BackToDefault clause={kind} context={context} />
          </li>
        );
      })}
    </ul>
  );
}

/** The aim, and what is material: no kinds of gaps, but what the rules and other clauses go by. */
export function PlainClauses({ context }: { context: EditContext }) {
  return (
    <ul className="mt-3 rounded-lg border border-line bg-surface-raised shadow-raised">
      {plainClauses.map((clause) => (
        <li key={clause} className={rowClasses}>
          <div className="min-w-0 flex-1">
            <ClauseSentence clause={clause} context={context} />
          </div>
          <BackToDefault clause={clause} context={context} />
        </li>
      ))}
    </ul>
  );
}

type ClauseProps = { clause: ClauseKey; context: EditContext };

function ClauseSentence({ clause, context }: ClauseProps) {
  const { policy, edit, words } = context;
  return (
    <div className="leading-10 text-pretty">
      {clauseParts(clause, policy, words.currency).map((part) =>
        typeof part === "string" ? (
          part
        ) : (
          <ThresholdControl key={part.slot} slot={part.slot} policy={policy} edit={edit} currency={words.currency} />
        ),
      )}
      <ClausePersonas clause={clause} policy={policy} edit={edit} />
    </div>
  );
}

type ThresholdProps = { slot: ThresholdKey; policy: Policy; edit: EditContext["edit"]; currency: string };

function ThresholdControl({ slot, policy, edit, currency }: ThresholdProps) {
  const { unit, name, read, write } = thresholds[slot];
  const value = read(policy);
  const isShare = unit === "SHARE";
  return (
    <InlineNumber
      label={name}
      // A share is shown in percent; rounded, since 0.07 times 100 is not 7 for a computer.
      value={isShare ? Math.round(value * 10_000) / 100 : value}
      before={unit === "MONEY" && <span className="text-sm text-ink-soft">{currency}</span>}
      after={after[unit](value)}
      onChange={(next) => edit((before) => write(before, isShare ? next / 100 : next))}
    />
  );
}

const after = {
  MONEY: () => "",
  PERCENT: () => " %",
  SHARE: () => " %",
  DAYS: (count: number) => (count === 1 ? " day" : " days"),
  UNITS: (count: number) => (count === 1 ? " unit" : " units"),
};

function BackToDefault({ clause, context: { policy, defaults, edit, words } }: ClauseProps) {
  const usual = clauseText(clause, defaults, words.currency);
  const isUsual = clauseText(clause, policy, words.currency) === usual;
  if (isUsual && (isPlain(clause) || policy.kinds[clause] === defaults.kinds[clause])) return null;
  return (
    <Button
      size="small"
      variant="quiet"
      title={usual}
      onClick={() => edit((before) => clauseWithDefault(before, clause, defaults))}
      className="mt-1 shrink-0"
    >
      <RotateCcw aria-hidden="true" className="size-4" />
      <span className="max-md:sr-only">Default</span>
      <span className="sr-only">, for “{isPlain(clause) ? plainClauseNames[clause] : gapKindNames[clause]}”</span>
    </Button>
  );
}
