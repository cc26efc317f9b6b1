import { addDays, dayOf, startOfDay } from "./day";
import type { Gap } from "./gap";
import type { Severity } from "./gap-kind";

/** Midnights after one instant, up to another: some kinds of gaps open by the passing of days alone. */
export function midnights(after: Date, upTo: Date, timeZone: string): Date[] {
  const found: Date[] = [];
  for (let day = addDays(dayOf(after, timeZone), 1); ; day = addDays(day, 1)) {
    const midnight = startOfDay(day, timeZone);
    if (midnight > upTo) return found;
    if (midnight > after) found.push(midnight);
  }
}

/**
 * The instants at which gaps are looked for, in order and each once, the last always among them. Of more than `most` they
 * are taken evenly: what opened in between is dated a little late, never early.
 */
export function instantsToWalk(edges: readonly Date[], last: Date, most: number): Date[] {
  const all = [...new Set([...edges, last].map((each) => each.getTime()))].sort((a, b) => a - b);
  const count = Math.min(all.length, Math.max(1, most));
  return Array.from({ length: count }, (_, index) => all[Math.ceil(((index + 1) * all.length) / count) - 1])
    .filter((time) => time !== undefined)
    .map((time) => new Date(time));
}

/** What is known of a gap while it is open. */
export type SeenGap = { severity: Severity; title: string };

export type GapChanges = {
  opened: Gap[];
  /** By their ids. */
  closed: string[];
  /** Open before and after, but worse, better, or called otherwise. */
  altered: Gap[];
};

/** What an evaluation says that the one before did not. */
export function gapChanges(
  open: ReadonlyMap<string, SeenGap>,
  gaps: readonly Gap[],
  titleOf: (gap: Gap) => string,
): GapChanges {
  const ids = new Set(gaps.map(({ id }) => id));
  return {
    opened: gaps.filter(({ id }) => !open.has(id)),
    closed: [...open.keys()].filter((id) => !ids.has(id)),
    altered: gaps.filter((gap) => {
      const seen = open.get(gap.id);
      return seen !== undefined && (seen.severity !== gap.severity || seen.title !== titleOf(gap));
    }),
  };
}
