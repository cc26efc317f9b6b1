import type { Candidate } from "./candidate";
import type { Day } from "./day";
import type { DepartureEffect, WorseCell } from "./departure-effect";
import { explainGap } from "./gap-explanation";
import { type Severity, severities } from "./gap-kind";
import type { ExplanationContext } from "./gap-words";
import { type Some, some } from "./import-effect";

type Named = { id: string; name: string };

/** A gap that opens, as a line. */
export type OpenedGap = { id: string; severity: Severity; headline: string };

/** A lost cell with those who fit best to take it over, best first. */
export type LostCell = WorseCell & { candidates: readonly Candidate[] };

/** What somebody's going would cost: plain data, for a page and over the wire. */
export type DepartureAnswer = Omit<DepartureEffect, "opened" | "cells"> & {
  /** The day on which it is judged. */
  day: Day;
  currency: string;
  people: readonly Named[];
  cells: Some<LostCell>;
  opened: Some<OpenedGap>;
  /** How many gaps open of each severity, the worst first, without those of which none does. */
  severities: readonly { severity: Severity; count: number }[];
};

export type Telling = {
  day: Day;
  people: readonly Named[];
  /** Of a cell, by its `cellKey`. */
  candidates: ReadonlyMap<string, readonly Candidate[]>;
  context: ExplanationContext;
};

export function cellKey({ unit, persona }: Pick<WorseCell, "unit" | "persona">): string {
  return `${unit.id} ${persona}`;
}

export function departureAnswer({ opened, cells, ...effect }: DepartureEffect, telling: Telling): DepartureAnswer {
  const { day, people, candidates, context } = telling;
  const { first, count } = some(opened);
  const lines = first.map((gap) => ({
    id: gap.id,
    severity: gap.severity,
    headline: explainGap(gap, context).headline,
  }));
  return {
    ...effect,
    day,
    people,
    currency: context.currency,
    cells: {
      ...cells,
      first: cells.first.map((cell) => ({ ...cell, candidates: candidates.get(cellKey(cell)) ?? [] })),
    },
    opened: { first: lines, count },
    severities: severities
      .map((severity) => ({ severity, count: opened.filter((gap) => gap.severity === severity).length }))
      .filter((each) => each.count > 0),
  };
}

/** Whether nothing of it would be missed. */
export function isHarmless({ cells, singles, seats, providers, spends, opened }: DepartureAnswer): boolean {
  return [cells, singles, seats, providers, spends, opened].every(({ count }) => count === 0);
}
