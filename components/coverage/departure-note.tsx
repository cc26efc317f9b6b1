"use client";

import { Skeleton } from "@/components/ui/skeleton";
import { useSearch } from "@/components/use-search";
import type { DepartureAnswer } from "@/lib/domain/departure-answer";
import { type DepartureQuestion, departureQuery } from "@/lib/domain/departure-question";
import { DepartureEffectNotice } from "./departure-effect-notice";

/**
 * What coverage would lose, beside a form and before its button is pressed. Asked for again as the form changes; nothing
 * waits for it. Null asks nothing.
 */
export function DepartureNote({ question }: { question: DepartureQuestion | null }) {
  const address = question && `/api/coverage/departure${departureQuery(question)}`;
  const { answer, state, answered } = useSearch<DepartureAnswer>(address);
  if (address === null) return null;
  const isCurrent = answer !== null && answered === address;
  return (
    <section aria-label="Effect on coverage" aria-live="polite" aria-busy={!isCurrent && state !== "failed"}>
      {state === "failed" && <p className="text-sm text-ink-soft">The effect on coverage could not be read.</p>}
      {state !== "failed" && !answer && (
        <>
          <span className="sr-only">Working out the effect on coverage</span>
          <Skeleton className="h-16 w-full" />
        </>
      )}
      {answer && (
        <div className={isCurrent ? undefined : "opacity-60"}>
          <DepartureEffectNotice answer={answer} />
        </div>
      )}
    </section>
  );
}
