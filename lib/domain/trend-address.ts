import { addDays, type Day, isDay } from "./day";
import { type Parameters, parameter } from "./directory";
import { daysFrom } from "./trend";
import { withQuery } from "./with-query";

/** What the trend shows, as its address says it. */
export type TrendAddress = {
  /** The last day; null is today. */
  asOf: Day | null;
  /** The first; null is two years before the last. */
  from: Day | null;
};

export function trendAddress(parameters: Parameters): TrendAddress {
  return { asOf: dayIn(parameters, "asOf"), from: dayIn(parameters, "from") };
}

function dayIn(parameters: Parameters, name: string): Day | null {
  const given = parameter(parameters, name);
  return given !== undefined && isDay(given) ? given : null;
}

export function trendHref(address: TrendAddress, path = "/coverage/trend"): string {
  return withQuery(path, address);
}

/** Monthly points of two years. */
const usualMonths = 23;

/** The first and the last day; or what is wrong with the first. */
export function trendRange({ asOf, from }: TrendAddress, today: Day): { from: Day; until: Day } | { problem: string } {
  const until = asOf ?? today;
  const first = from ?? monthsBefore(until, usualMonths);
  if (first >= until) return { problem: "Choose a first day before the last." };
  return { from: first, until };
}

/** The end of the month so many months before that of a day. */
export function monthsBefore(day: Day, months: number): Day {
  const [year = 0, month = 1] = day.split("-").map(Number);
  const after = new Date(Date.UTC(year, month - months, 1));
  return addDays(after.toISOString().slice(0, 10), -1);
}

/** Ranges that are asked for most, up to the same last day. */
export function usualRanges(until: Day): { name: string; from: Day }[] {
  return [
    { name: "Four weeks", from: addDays(until, -28) },
    { name: "Six months", from: monthsBefore(until, 5) },
    { name: "Two years", from: monthsBefore(until, usualMonths) },
    { name: "Five years", from: monthsBefore(until, 59) },
  ].filter(({ from }) => daysFrom(from, until) > 0);
}
