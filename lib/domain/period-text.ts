import { type Day, dayOf } from "./day";
import { shortDayText } from "./day-text";
import type { Interval } from "./interval";

/** "1 Mar 2026 to 30 Jun 2026", the last day included, or "since 1 Mar 2026" while it is open-ended. */
export function periodText({ from, until }: Interval, { at, timeZone }: { at: Date; timeZone: string }): string {
  const first = shortDayText(dayOf(from, timeZone));
  if (until !== null) return `${first} to ${lastDayText(until, timeZone)}`;
  return from <= at ? `since ${first}` : `from ${first} on`;
}

/** The last day, included, of what ends at an instant. */
export function lastDayOf(until: Date, timeZone: string): Day {
  return dayOf(new Date(until.getTime() - 1), timeZone);
}

export function lastDayText(until: Date, timeZone: string): string {
  return shortDayText(lastDayOf(until, timeZone));
}
