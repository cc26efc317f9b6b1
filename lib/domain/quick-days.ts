import { addDays, type Day } from "./day";

/** Days that are asked for most, each once: on the first of a month its eve is the end of last month as well. */
export function quickDays(today: Day): { name: string; day: Day }[] {
  const startOfMonth = `${today.slice(0, 8)}01`;
  const startOfYear = `${today.slice(0, 5)}01-01`;
  return [
    { name: "Today", day: today },
    { name: "End of last month", day: addDays(startOfMonth, -1) },
    { name: "End of last year", day: addDays(startOfYear, -1) },
    { name: "A year ago", day: addDays(today, -365) },
  ].filter(({ day }, index, all) => all.findIndex((other) => other.day === day) === index);
}
