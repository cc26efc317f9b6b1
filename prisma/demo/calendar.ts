import { addDays, dayOf, startOfDay } from "@/lib/domain/day";

/** Days from today, negative in the past: the demo's history moves along with the day on which it is loaded. */
export type Offset = number;

/** The day on which the register of the demo begins: eighteen months back. */
export const registerBegins: Offset = -548;

export type Calendar = {
  /** The first instant of a day. */
  day(offset: Offset): Date;
  /** The first of a calendar month, `ago` months back, as the database keeps months: midnight in UTC. */
  month(ago: number): Date;
};

export function createCalendar(now: Date, timeZone: string): Calendar {
  const today = dayOf(now, timeZone);
  const [year = 0, month = 1] = today.split("-").map(Number);
  return {
    day: (offset) => startOfDay(addDays(today, offset), timeZone),
    month: (ago) => new Date(Date.UTC(year, month - 1 - ago, 1)),
  };
}
