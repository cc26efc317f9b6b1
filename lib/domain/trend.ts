import type { CoverageFigures } from "./coverage-figures";
import { addDays, type Day } from "./day";
import type { GapCount } from "./gap-count";

/** How coverage stood at the end of a day. */
export type TrendPoint = { day: Day; figures: CoverageFigures } & GapCount;

export type TrendStep = "day" | "week" | "month";

/** As many points as a picture of the width of a page tells apart; each of them is an evaluation. */
export const mostPoints = 61;

/** From how many days on a range is told by weeks, and by months. */
const weeksFrom = 46;
const monthsFrom = 200;

/** Days lie closer where the range is short. */
export function stepOf(from: Day, until: Day): TrendStep {
  const days = daysFrom(from, until);
  return days >= monthsFrom ? "month" : days >= weeksFrom ? "week" : "day";
}

/**
 * The days of a range at whose end is looked: its first, its last, and those between at equal steps back from the last.
 * By months they are the last days of months; where there are more months than points, of every second, third and so on.
 */
export function trendDays(from: Day, until: Day): Day[] {
  if (from >= until) return [until];
  const inside = stepsBack(until, stepOf(from, until)).takeAfter(from);
  const every = Math.max(1, Math.ceil(inside.length / (mostPoints - 2)));
  const kept = inside.filter((_, index) => (index + 1) % every === 0);
  return [from, ...kept.reverse(), until];
}

/** The days before one, the latest first. */
function stepsBack(until: Day, step: TrendStep) {
  const before = step === "month" ? eveOfMonth : (day: Day) => addDays(day, step === "week" ? -7 : -1);
  return {
    takeAfter(from: Day): Day[] {
      const days: Day[] = [];
      for (let day = before(until); day > from; day = before(day)) days.push(day);
      return days;
    },
  };
}

/** The last day before the month that a day is in. */
function eveOfMonth(day: Day): Day {
  return addDays(`${day.slice(0, 8)}01`, -1);
}

export function daysFrom(from: Day, until: Day): number {
  return Math.round((Date.parse(until) - Date.parse(from)) / 86_400_000);
}

/** Something that explains a bend: another policy, or an import. */
export type TrendNote = { day: Day; kind: "POLICY" | "IMPORT"; text: string };
