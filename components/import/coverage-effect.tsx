import { ChevronRight } from "lucide-react";
import type { Route } from "next";
import Link from "next/link";
import type { ReactNode } from "react";
import { SeverityBadge } from "@/components/coverage/severity-badge";
import { Skeleton } from "@/components/ui/skeleton";
import type { Tone } from "@/components/ui/tone";
import { ToneIcon } from "@/components/ui/tone-icon";
import type { Day } from "@/lib/domain/day";
import { dayText } from "@/lib/domain/day-text";
import type { Gap } from "@/lib/domain/gap";
import { explainGap } from "@/lib/domain/gap-explanation";
import type { ExplanationContext } from "@/lib/domain/gap-words";
import type { ImportEffect, Some } from "@/lib/domain/import-effect";
import { personaNames } from "@/lib/domain/persona";
import { seatNames } from "@/lib/domain/seat";
import { countInWords, percentInWords } from "@/lib/domain/wording";

type CoverageEffectProps = { effect: ImportEffect; day: Day; context: ExplanationContext };

/** What applying an import does to coverage: gaps, seats and personas, each opening to the first of them. */
export function CoverageEffect({ effect, day, context }: CoverageEffectProps) {
  const { opened, closed, seats, doubts } = effect;
  const isNothing = [opened, closed, seats, doubts].every(({ count }) => count === 0);
  return (
    <section aria-label="Effect on coverage" className="flex flex-col gap-2 text-sm">
      <p>
        <span className="font-medium">Effect on coverage, as of {dayText(day)}:</span>{" "}
        {isNothing ? "none. No gap opens or closes, and no seat is emptied." : figuresInWords(effect)}
      </p>
      <div className="divide-y divide-line overflow-clip rounded-lg border border-line empty:hidden">
        <Effects of={opened} tone="danger" title={`Opens ${countInWords(opened.count, "gap", "gaps")}`}>
          {(gap) => <GapLine gap={gap} context={context} />}
        </Effects>
        <Effects of={closed} tone="ok" title={`Closes ${countInWords(closed.count, "gap", "gaps")}`}>
          {(gap) => <GapLine gap={gap} context={context} />}
        </Effects>
        <Effects of={seats} tone="warning" title={`Empties ${countInWords(seats.count, "CCoE seat", "CCoE seats")}`}>
          {({ personId, name, kind, from }) => (
            <span>
              <PersonLink id={personId} name={name} />: {seatNames[kind]}, empty from {dayText(from)}
            </span>
          )}
        </Effects>
        <Effects
          of={doubts}
          tone="warning"
          title={`Makes ${countInWords(doubts.count, "persona", "personas")} doubtful, as title or unit change`}
        >
          {({ personId, name, title, persona, suggested, reason }) => (
            <span>
              <PersonLink id={personId} name={name} /> ({title || "no title"}): {personaNames[persona]}, while{" "}
              {personaNames[suggested]} is suggested ({reason})
            </span>
          )}
        </Effects>
      </div>
    </section>
  );
}

type EffectsProps<T> = { of: Some<T>; tone: Tone; title: string; children: (each: T) => ReactNode };

function Effects<T>({ of: { first, count }, tone, title, children }: EffectsProps<T>) {
  if (count === 0) return null;
  return (
    <details className="group" open={count <= 3}>
      <summary className="flex list-none items-center gap-2 px-3 py-2 hover:bg-surface-hover [&::-webkit-details-marker]:hidden">
        <ChevronRight
          aria-hidden="true"
          className="size-4 shrink-0 text-ink-soft transition-transform group-open:rotate-90"
        />
        <ToneIcon tone={tone} />
        {title}
      </summary>
      <ul className="flex flex-col gap-1.5 px-3 pb-3 pl-9 text-pretty wrap-anywhere">
        {first.map((each, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a list that is shown once, in its order
          <li key={index}>{children(each)}</li>
        ))}
        {count > first.length && (
          <li className="text-ink-soft">and {countInWords(count - first.length, "more", "more")}</li>
        )}
      </ul>
    </details>
  );
}

function GapLine({ gap, context }: { gap: Gap; context: ExplanationContext }) {
  return (
    <span className="flex items-start gap-3 max-md:flex-col max-md:gap-0.5">
      <SeverityBadge severity={gap.severity} className="w-20 shrink-0" />
      <span>{explainGap(gap, context).headline}</span>
    </span>
  );
}

function PersonLink({ id, name }: { id: string; name: string }) {
  return (
    <Link href={`/people/${id}` as Route} prefetch={false} className="font-medium underline underline-offset-3">
      {name || "No name"}
    </Link>
  );
}

function figuresInWords({ figures: { before, after } }: ImportEffect): string {
  const share = (ratio: number | null) => (ratio === null ? "not evaluated" : percentInWords(Math.floor(ratio * 100)));
  const line = (name: string, from: number | null, to: number | null) =>
    share(from) === share(to) ? `${name} stays at ${share(to)}` : `${name} goes from ${share(from)} to ${share(to)}`;
  const coverage = line("coverage", before.coverage.ratio, after.coverage.ratio);
  const weighted = line("weighed by spend it", before.spendWeighted.ratio, after.spendWeighted.ratio);
  return after.spendWeighted.ratio === null ? `${coverage}.` : `${coverage}; ${weighted}.`;
}

/** While the register is read as it would be. */
export function EffectSkeleton() {
  return (
    <div role="status" className="flex flex-col gap-2">
      <span className="sr-only">Working out the effect on coverage</span>
      <Skeleton className="h-5 w-80 max-w-full" />
      <Skeleton className="h-20 w-full" />
    </div>
  );
}
