import type { GapState } from "./gap";
import { type Severity, severities } from "./gap-kind";

/** How many gaps there are: those that nobody has accepted by severity, and those that somebody has for a time. */
export type GapCount = { gaps: Record<Severity, number>; waived: number };

type Counted = { severity: Severity; state: GapState };

export function noGaps(): GapCount {
  const gaps = Object.fromEntries(severities.map((severity) => [severity, 0])) as Record<Severity, number>;
  return { gaps, waived: 0 };
}

/** Adds one to a count, which changes. */
export function addGap(count: GapCount, { severity, state }: Counted): void {
  if (state === "WAIVED") count.waived += 1;
  else count.gaps[severity] += 1;
}

/** @param count what has been counted before, which changes */
export function countGaps(gaps: Iterable<Counted>, count = noGaps()): GapCount {
  for (const gap of gaps) addGap(count, gap);
  return count;
}
