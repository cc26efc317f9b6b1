import { done, type Outcome, refused } from "./outcome";

/** A calendar month as "2026-03". */
export type Month = string;

export function isMonth(value: string): value is Month {
  return /^(19|20|21)\d{2}-(0[1-9]|1[0-2])$/.test(value);
}

/** The first instant of a month as the database keeps months: midnight in UTC. */
export function monthStart(month: Month): Date {
  return new Date(`${month}-01T00:00:00Z`);
}

export function monthOf(start: Date): Month {
  return start.toISOString().slice(0, 7);
}

/** The month and those before it, the latest first. */
export function monthsBack(latest: Month, count: number): Month[] {
  return Array.from({ length: count }, (_, ago) => shifted(latest, -ago));
}

/** The last months of the stretches before and after one of `count` months that ends with `latest`. */
export function monthsAround(latest: Month, count: number): { earlier: Month; later: Month } {
  return { earlier: shifted(latest, -count), later: shifted(latest, count) };
}

function shifted(month: Month, by: number): Month {
  const start = monthStart(month);
  return monthOf(new Date(Date.UTC(start.getUTCFullYear(), start.getUTCMonth() + by, 1)));
}

const name = new Intl.DateTimeFormat("en-GB", { timeZone: "UTC", month: "long", year: "numeric" });

/** "March 2026" */
export function monthText(month: Month): string {
  return name.format(monthStart(month));
}

const short = new Intl.DateTimeFormat("en-GB", { timeZone: "UTC", month: "short", year: "2-digit" });

/** "Mar 26" */
export function shortMonthText(month: Month): string {
  return short.format(monthStart(month));
}

/** What one unit spends in one month; null where nothing is known. */
export type MonthSpend = { month: Month; amount: string | null };

/**
 * An amount as typed: digits, perhaps with a point and two more, perhaps in groups set apart by spaces. A comma is
 * refused, since some read it as the point and others as the mark between thousands.
 */
export function typedAmount(text: string, field: string): Outcome<string | null> {
  const digits = text.replace(/[\s\u00a0\u202f'’]/g, "");
  if (digits === "") return done(null);
  if (/^\d{1,12}(\.\d{1,2})?$/.test(digits)) return done(digits);
  return refused("Give an amount such as 12500 or 12500.50, without a comma.", field);
}
