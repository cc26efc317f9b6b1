import type { ReactNode } from "react";
import { PersonLink } from "@/components/ui/person-link";
import type { DepartureAnswer, LostCell } from "@/lib/domain/departure-answer";
import {
  emptiedSeatInWords,
  lostProviderInWords,
  lostSpendInWords,
  worseCellInWords,
} from "@/lib/domain/departure-words";
import type { Some } from "@/lib/domain/import-effect";
import { countInWords } from "@/lib/domain/wording";
import { SeverityBadge } from "./severity-badge";

/** What coverage would lose, group by group, and who could take over. Groups of nothing are left out. */
export function DepartureDetails({ answer }: { answer: DepartureAnswer }) {
  const { cells, singles, seats, providers, spends, opened, currency } = answer;
  return (
    <div className="flex flex-col gap-4 text-sm">
      <Group title="Cells lost" of={cells} keyOf={({ unit, persona }) => `${unit.id} ${persona}`}>
        {(cell) => <Lost cell={cell} currency={currency} />}
      </Group>
      <Group title="Left to one person" of={singles} keyOf={({ unit, persona }) => `${unit.id} ${persona}`}>
        {(cell) => worseCellInWords(cell, currency)}
      </Group>
      <Group title="Empty seats" of={seats} keyOf={({ person, kind }) => `${person.id} ${kind}`}>
        {emptiedSeatInWords}
      </Group>
      <Group title="Providers without a side" of={providers} keyOf={({ provider, side }) => `${provider.id} ${side}`}>
        {lostProviderInWords}
      </Group>
      <Group title="Spend without an owner" of={spends} keyOf={({ unit, side }) => `${unit.id} ${side}`}>
        {lostSpendInWords}
      </Group>
      <Group title="Gaps that open" of={opened} keyOf={({ id }) => id}>
        {({ severity, headline }) => (
          <span className="flex items-start gap-3 max-md:flex-col max-md:gap-0.5">
            <SeverityBadge severity={severity} className="w-20 shrink-0" />
            <span>{headline}</span>
          </span>
        )}
      </Group>
    </div>
  );
}

type GroupProps<T> = { title: string; of: Some<T>; keyOf: (each: T) => string; children: (each: T) => ReactNode };

function Group<T>({ title, of: { first, count }, keyOf, children }: GroupProps<T>) {
  if (count === 0) return null;
  const rest = count - first.length;
  return (
    // No heading: it stands below headings of any level.
    <section aria-label={title}>
      <p className="font-semibold">
        {title} <span className="font-normal text-ink-soft tabular-nums">{count}</span>
      </p>
      <ul className="mt-1 flex flex-col gap-1.5 text-pretty wrap-anywhere">
        {first.map((each) => (
          <li key={keyOf(each)}>{children(each)}</li>
        ))}
        {rest > 0 && <li className="text-ink-soft">and {countInWords(rest, "more", "more")}</li>}
      </ul>
    </section>
  );
}

function Lost({ cell, currency }: { cell: LostCell; currency: string }) {
  return (
    <>
      {worseCellInWords(cell, currency)}
      {!cell.isGap && <span className="text-ink-soft"> (too short to be a gap)</span>}
      {cell.candidates.length > 0 && (
        <ul
          aria-label="Who could take over"
          className="mt-1 flex flex-col gap-0.5 border-l-2 border-line pl-3 text-ink-soft"
        >
          {cell.candidates.map((candidate) => (
            <li key={candidate.id}>
              <PersonLink person={candidate} className="text-ink" />:{" "}
              {[...candidate.reasons, ...candidate.warnings].join(", ")}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
