import { addDays, type Day, dayOf, startOfDay } from "./day";

/** The Monday of a day's week. */
export function mondayOf(day: Day): Day {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return addDays(day, -((weekday + 6) % 7));
}

/** The start of the week that an instant is in, by the calendar of an IANA time zone: what the letter of that week ends with. */
export function weekStart(at: Date, timeZone: string): { day: Day; at: Date } {
  const day = mondayOf(dayOf(at, timeZone));
  return { day, at: startOfDay(day, timeZone) };
}
