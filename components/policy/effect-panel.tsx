"use client";

import { Notice } from "@/components/ui/notice";
import { figureKeys, figureNames, type Share } from "@/lib/domain/coverage-figures";
import { dayText } from "@/lib/domain/day-text";
import { severityNames } from "@/lib/domain/gap-kind";
import type { PolicyEffect } from "@/lib/domain/policy-effect";
import { countInWords, percentInWords } from "@/lib/domain/wording";
import { GapLineList } from "./gap-line-list";
import type { EffectState } from "./use-policy-effect";

/** What saving would do to coverage, before it is done. */
export function EffectPanel({ state, currency }: { state: EffectState; currency: string }) {
  const { effect, status, problems } = state;
  return (
    <section aria-label="Effect" aria-busy={status === "working"} className="flex flex-col gap-3 text-sm">
      <h2 className="text-lg font-semibold">Effect</h2>
      {status === "failed" && (
        <Notice tone="warning" title="The effect could not be worked out">
          Check the connection. The next change asks again.
        </Notice>
      )}
      {problems.length > 0 && (
        <Notice tone="danger" title="This cannot be saved yet">
          <ul className="flex flex-col gap-1">
            {problems.map(({ message }) => (
              <li key={message}>{message}</li>
            ))}
          </ul>
        </Notice>
      )}
      {effect ? (
        <Effect effect={effect} currency={currency} />
      ) : (
        status === "working" && <p className="text-ink-soft">Working out what it changes…</p>
      )}
    </section>
  );
}

function Effect({ effect, currency }: { effect: PolicyEffect; currency: string }) {
  const { day, opened, closed, shifted, figures } = effect;
  const { before, after } = figures;
  const isNothing = opened.count + closed.count + shifted.count === 0;
  return (
    <>
      <p className="text-pretty text-ink-soft">
        {isNothing ? "Opens and closes no gap" : "If it held today"}, as of {dayText(day)}.
      </p>
      <div className="divide-y divide-line overflow-clip rounded-lg border border-line empty:hidden">
        <GapLineList
          of={opened}
          tone="danger"
          title={`Opens ${countInWords(opened.count, "gap", "gaps")}`}
          currency={currency}
        />
        <GapLineList
          of={closed}
          tone="ok"
          title={`Closes ${countInWords(closed.count, "gap", "gaps")}`}
          currency={currency}
        />
        <GapLineList
          of={shifted}
          tone="warning"
          title={`Changes the severity of ${countInWords(shifted.count, "gap", "gaps")}`}
          currency={currency}
          note={({ before: was }) => `Was ${severityNames[was].toLowerCase()}.`}
        />
      </div>
      <dl className="grid grid-cols-[1fr_auto] gap-x-4 gap-y-1.5 rounded-lg border border-line px-3 py-2.5">
        {figureKeys.map((key) => (
          <Figure key={key} name={figureNames[key]} before={before[key]} after={after[key]} />
        ))}
      </dl>
    </>
  );
}

function Figure({ name, before, after }: { name: string; before: Share; after: Share }) {
  const text = ({ ratio }: Share) =>
    ratio === null ? "not evaluated" : percentInWords(Math.floor(ratio * 1_000) / 10);
  return (
    <>
      <dt>{name}</dt>
      <dd className="text-right tabular-nums">
        {text(before) === text(after) ? (
          text(after)
        ) : (
          <>
            {text(before)} <span aria-hidden="true">→</span>
            <span className="sr-only">becomes</span> <strong className="font-semibold">{text(after)}</strong>
          </>
        )}
      </dd>
    </>
  );
}
