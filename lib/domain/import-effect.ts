import type { Coverage } from "./coverage";
import type { CoverageFigures } from "./coverage-figures";
import type { Day } from "./day";
import type { Gap } from "./gap";
import { gapsNotIn } from "./gap-difference";
import type { Persona } from "./persona";
import type { SeatKind } from "./seat";

/** The first of some things, and how many there are. */
export type Some<T> = { first: readonly T[]; count: number };

export type EmptiedSeat = { personId: string; name: string; kind: SeatKind; from: Day };
export type NewDoubt = {
  personId: string;
  name: string;
  title: string;
  persona: Persona;
  suggested: Persona;
  reason: string;
};

/** What applying an import would do to coverage, as of a day. */
export type ImportEffect = {
  opened: Some<Gap>;
  closed: Some<Gap>;
  figures: { before: CoverageFigures; after: CoverageFigures };
  seats: Some<EmptiedSeat>;
  doubts: Some<NewDoubt>;
};

/** As many of each as are told one by one. */
export const told = 10;

/** Gaps that are there after and were not before, and the other way round. They know each other by their identity. */
export function gapsBetween(before: Coverage, after: Coverage): Pick<ImportEffect, "opened" | "closed"> {
  return { opened: some(gapsNotIn(after.gaps, before.gaps)), closed: some(gapsNotIn(before.gaps, after.gaps)) };
}

export function some<T>(all: readonly T[]): Some<T> {
  return { first: all.slice(0, told), count: all.length };
}
