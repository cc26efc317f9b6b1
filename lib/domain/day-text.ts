import type { Day } from "./day";

// Fixed language and zone: the server and every browser write the same.
const long = new Intl.DateTimeFormat("en-GB", { timeZone: "UTC", day: "numeric", month: "long", year: "numeric" });
const short = new Intl.DateTimeFormat("en-GB", { timeZone: "UTC", day: "numeric", month: "short", year: "numeric" });

/** "31 March 2026", for sentences. */
export function dayText(day: Day): string {
  return long.format(new Date(`${day}T00:00:00Z`));
}

/** "31 Mar 2026", for tables. */
export function shortDayText(day: Day): string {
  return short.format(new Date(`${day}T00:00:00Z`));
}

/** "31 Mar 2026, 14:05" in an IANA time zone. */
export function instantText(at: Date, timeZone: string): string {
  return new Intl.DateTimeFormat("en-GB", {
    timeZone,
    day: "numeric",
    month: "short",
    year: "numeric",
    hour: "2-digit",
    minute: "2-digit",
  }).format(at);
}
