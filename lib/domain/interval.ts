/** Half-open: holds from `from` on and no longer at `until`; open-ended while `until` is null. */
export type Interval = { from: Date; until: Date | null };

/** Half-open: a person who changes persona at noon has the old one until 12:00 and the new one from 12:00, never both. */
export function holdsAt(interval: Interval, at: Date): boolean {
  // By number: to compare dates themselves converts both each time, which shows with a hundred thousand people.
  const instant = at.getTime();
  return interval.from.getTime() <= instant && (interval.until === null || instant < interval.until.getTime());
}

/** Over at that instant, or before. */
export function isOverBy({ until }: Pick<Interval, "until">, at: Date): boolean {
  return until !== null && until <= at;
}

export function overlaps(a: Interval, b: Interval): boolean {
  return (a.until === null || b.from < a.until) && (b.until === null || a.from < b.until);
}

/** The stretches without a break, in order of time: where one interval begins as another ends, they are one. */
export function unbroken(intervals: readonly Interval[]): Interval[] {
  const stretches: Interval[] = [];
  for (const { from, until } of [...intervals].sort((a, b) => a.from.getTime() - b.from.getTime())) {
    const last = stretches.at(-1);
    if (last?.until?.getTime() === from.getTime()) last.until = until;
    else stretches.push({ from, until });
  }
  return stretches;
}
