import { holdsAt, type Interval } from "./interval";

/**
 * What putting a new row into a timeline of half-open rows that do not overlap does to it. The row in force at `from`
 * ends there, or is replaced where it began at that very instant; rows that begin later stay, and the new one ends
 * where the first of them begins.
 */
export type Placement<T> = { ends: T | null; replaces: T | null; until: Date | null };

/** The end of a row that two timelines bound: the earlier of both; null, for never, is the latest. */
export function earlierEnd(a: Date | null, b: Date | null): Date | null {
  if (a === null || b === null) return a ?? b;
  return a < b ? a : b;
}

/** The beginning of a row that two timelines bound: the later of both. */
export function laterBeginning(a: Date, b: Date): Date {
  return new Date(Math.max(a.getTime(), b.getTime()));
}

export function place<T extends Interval>(rows: readonly T[], from: Date): Placement<T> {
  const current = rows.find((row) => holdsAt(row, from)) ?? null;
  const next = rows
    .map((row) => row.from)
    .filter((each) => each > from)
    .sort((a, b) => a.getTime() - b.getTime())[0];
  const isSameStart = current?.from.getTime() === from.getTime();
  return { ends: isSameStart ? null : current, replaces: isSameStart ? current : null, until: next ?? null };
}
