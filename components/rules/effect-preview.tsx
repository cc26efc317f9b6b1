"use client";

import { ArrowRight } from "lucide-react";
import type { RuleEffect, SuggestionShift } from "@/lib/domain/rule-effect";
import { countInWords } from "@/lib/domain/wording";
import { Notice } from "../ui/notice";
import { SuggestedBadge } from "./suggested-badge";
import { useRuleEffect } from "./use-rule-effect";

/** What a rule would change, while it is typed or before it is removed. `question` is for the effect's address. */
export function EffectPreview({ question }: { question: string | null }) {
  const state = useRuleEffect(question);
  return (
    <section aria-label="Effect" aria-live="polite" className="min-h-24">
      {state.status === "none" && (
        <p className="text-sm text-ink-soft">Type words of a title to see whose suggestion changes.</p>
      )}
      {state.status === "loading" && <p className="text-sm text-ink-soft">Looking whose suggestion changes…</p>}
      {state.status === "refused" && <p className="text-sm text-ink-soft">{state.message}</p>}
      {state.status === "ready" && <Effect effect={state.effect} />}
    </section>
  );
}

function Effect({ effect }: { effect: RuleEffect }) {
  const { found, changed, shifts, decidedOtherwise } = effect;
  if (found === 0 && changed === 0)
    return <Notice title="Nobody's title contains this">Nobody's suggestion changes.</Notice>;
  if (changed === 0)
    return (
      <Notice title={`In the title of ${countInWords(found, "person", "people")}`}>
        Nobody's suggestion changes: other rules say the same, or an earlier one decides.
      </Notice>
    );
  return (
    <Notice tone="accent" title={`Changes the suggestion of ${countInWords(changed, "person", "people")}`}>
      <ul className="flex flex-col gap-1.5">
        {shifts.map((shift) => (
          <li key={JSON.stringify([shift.from, shift.to])} className="flex flex-wrap items-center gap-2">
            <span className="min-w-12 text-right font-medium tabular-nums">{shift.people.toLocaleString("en-US")}</span>
            <Shift {...shift} />
          </li>
        ))}
      </ul>
      {decidedOtherwise > 0 && (
        <p className="mt-2">
          {countInWords(decidedOtherwise, "of them is", "of them are")} decided to be something else. What is decided
          stays.
        </p>
      )}
      <Examples {...effect} />
    </Notice>
  );
}

function Examples({ examples, titles }: RuleEffect) {
  return (
    <>
      <p className="mt-3 font-medium">
        {titles > examples.length ? `The most common of ${titles.toLocaleString("en-US")} titles` : "Titles"}
      </p>
      <ul className="mt-1 flex flex-col gap-1">
        {examples.map(({ title, people, from }) => (
          <li key={JSON.stringify([title, from])} className="flex justify-between gap-4">
            <bdi className="min-w-0 wrap-anywhere">{title}</bdi>
            <span className="text-ink-soft tabular-nums">{countInWords(people, "person", "people")}</span>
          </li>
        ))}
      </ul>
    </>
  );
}

function Shift({ from, to }: SuggestionShift) {
  return (
    <>
      <SuggestedBadge {...from} />
      <ArrowRight aria-label="to" role="img" className="size-4 shrink-0 text-ink-soft" />
      <SuggestedBadge {...to} />
    </>
  );
}
