/** Half-open: holds from `from` on and no longer at `until`; open-ended while `until` is null. */
export type Interval = { from: Date; until: Date | null };

/** Half-open: a person who changes persona at noon has the old one until 12:00 and the new one from 12:00, never both. */
export function holdsAt(interval: Interval, at: Date): boolean {
  return interval.from <= at && (interval.until === null || at < interval.until);
}

export function overlaps(a: Interval, b: Interval): boolean {
  return (a.until === null || b.from < a.until) && (b.until === null || a.from < b.until);
}
