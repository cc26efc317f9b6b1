/** A calendar day as "2026-03-31". */
export type Day = string;

const pattern = /^(\d{4})-(\d{2})-(\d{2})$/;

/** True for days that exist in the calendar between the years 1900 and 2199. */
export function isDay(value: string): value is Day {
  const parts = pattern.exec(value);
  if (!parts) return false;
  const year = Number(parts[1]);
  if (year < 1900 || year > 2199) return false;
  const midnight = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(midnight.getTime()) && midnight.toISOString().startsWith(value);
}

/** The day that it is at an instant, in an IANA time zone. */
export function dayOf(at: Date, timeZone: string): Day {
  // en-CA writes dates as ISO 8601 does.
  return new Intl.DateTimeFormat("en-CA", { timeZone, year: "numeric", month: "2-digit", day: "2-digit" }).format(at);
}

export function addDays(day: Day, days: number): Day {
  const midnight = new Date(`${day}T00:00:00Z`);
  midnight.setUTCDate(midnight.getUTCDate() + days);
  return midnight.toISOString().slice(0, 10);
}

/** The same day of the month before, or the last that it has. */
export function monthBefore(day: Day): Day {
  const last = addDays(`${day.slice(0, 8)}01`, -1);
  const same = `${last.slice(0, 8)}${day.slice(8)}`;
  return same < last ? same : last;
}

/** The first instant of a day in an IANA time zone. Where clocks skip midnight, the first instant that exists. */
export function startOfDay(day: Day, timeZone: string): Date {
  const utc = new Date(`${day}T00:00:00Z`).getTime();
  // Twice, since the offset at the first guess may be that of the other side of a clock change.
  const guess = utc - offsetAt(utc, timeZone);
  const start = utc - offsetAt(guess, timeZone);
  return new Date(dayOf(new Date(start), timeZone) < day ? guess : start);
}

function offsetAt(instant: number, timeZone: string): number {
  const parts = new Intl.DateTimeFormat("en-US", {
    timeZone,
    hourCycle: "h23",
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
    second: "numeric",
  }).formatToParts(new Date(instant));
  const part = (type: string) => Number(parts.find((each) => each.type === type)?.value);
  const local = Date.UTC(part("year"), part("month") - 1, part("day"), part("hour"), part("minute"), part("second"));
  return local - Math.floor(instant / 1000) * 1000;
}

/**
 * The instant that a page's `asOf` means: today is now, any other day is its last millisecond, so that what was
 * decided on that day is in it. No day, or something that is not one, is today.
 */
export function instantOf(
  asOf: string | undefined,
  now: Date,
  timeZone: string,
): { day: Day; at: Date; isToday: boolean } {
  const today = dayOf(now, timeZone);
  if (asOf === undefined || !isDay(asOf) || asOf === today) return { day: today, at: now, isToday: true };
  return { day: asOf, at: new Date(startOfDay(addDays(asOf, 1), timeZone).getTime() - 1), isToday: false };
}

/** From when something holds that is said to begin on a day: now for today, the day's first instant otherwise. */
export function beginningOf(day: Day, now: Date, timeZone: string): Date {
  return day === dayOf(now, timeZone) ? now : startOfDay(day, timeZone);
}
