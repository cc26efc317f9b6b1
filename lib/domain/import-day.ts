import { type Day, isDay } from "./day";

/** How days written with slashes are read: 03/04/2026 is the third of April or the fourth of March. */
export const dayOrders = ["DAY_FIRST", "MONTH_FIRST"] as const;
export type DayOrder = (typeof dayOrders)[number];

export const dayOrderNames: Record<DayOrder, string> = {
  DAY_FIRST: "Day first (31/12/2026)",
  MONTH_FIRST: "Month first (12/31/2026)",
};

export function isDayOrder(value: unknown): value is DayOrder {
  return dayOrders.some((order) => order === value);
}

const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ]\d{2}:\d{2}\S{0,20})?$/;
const dotted = /^(\d{1,2})\. ?(\d{1,2})\. ?(\d{4})$/;
const slashed = /^(\d{1,2})[/-](\d{1,2})[/-](\d{4})$/;
const named = /^(\d{1,2})[ -]([a-z]{3,9})[ -](\d{4})$/i;
const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/** The day, or why it is none. `order` is only needed for days with slashes; without it those are refused, not guessed. */
export function parseDay(text: string, order: DayOrder | null): { day: Day } | { reason: string } {
  const slash = slashed.exec(text);
  if (slash) {
    if (order === null)
      return { reason: `“${text}” can be read day first or month first: say which above the columns` };
    const [, first, second, year] = slash;
    return order === "DAY_FIRST" ? built(text, year, second, first) : built(text, year, first, second);
  }
  const isoParts = iso.exec(text);
  if (isoParts) return built(text, isoParts[1], isoParts[2], isoParts[3]);
  const dots = dotted.exec(text);
  if (dots) return built(text, dots[3], dots[2], dots[1]);
  const words = named.exec(text);
  if (words)
    return built(text, words[3], String(months.indexOf((words[2] ?? "").slice(0, 3).toLowerCase()) + 1), words[1]);
  return { reason: `“${text}” is not a date that is understood: write it as 2026-12-31` };
}

function built(text: string, year = "", month = "", day = ""): { day: Day } | { reason: string } {
  const value = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  return isDay(value) ? { day: value } : { reason: `“${text}” is not a day of the calendar` };
}

/** What the days with slashes of a file have shown so far; add every value, then ask `dayOrderOf`. */
export type DayEvidence = { slashed: number; dayFirst: number; monthFirst: number };

export const noDayEvidence: DayEvidence = { slashed: 0, dayFirst: 0, monthFirst: 0 };

export function addDayEvidence(evidence: DayEvidence, text: string): DayEvidence {
  const parts = slashed.exec(text.trim());
  if (!parts) return evidence;
  return {
    slashed: evidence.slashed + 1,
    dayFirst: evidence.dayFirst + (Number(parts[1]) > 12 ? 1 : 0),
    monthFirst: evidence.monthFirst + (Number(parts[2]) > 12 ? 1 : 0),
  };
}

/** The order that the file itself proves; null when nothing does or when its rows contradict each other. */
export function dayOrderOf(evidence: DayEvidence): DayOrder | null {
  if (evidence.dayFirst > 0 && evidence.monthFirst === 0) return "DAY_FIRST";
  if (evidence.monthFirst > 0 && evidence.dayFirst === 0) return "MONTH_FIRST";
  return null;
}
