import "server-only";
import type { Interval } from "@/lib/domain/interval";

/** An interval in milliseconds: to parse PostgreSQL's own text for an instant takes longer than the rest of its row. */
export type Dated = { from: number; until: number | null };

/** The columns of a row's interval for plain SQL, by default as a `Dated`. The arguments are the author's words. */
export function dated(alias: string, from = "from", until = "until"): string {
  const milliseconds = (column: string) => `round(date_part('epoch', ${alias}."${column}") * 1000)`;
  return `${milliseconds("from")} AS "${from}", ${milliseconds("until")} AS "${until}"`;
}

export function interval({ from, until }: Dated): Interval {
  return { from: instantAt(from), until: until === null ? null : instantAt(until) };
}

// Thousands of rows begin on the same day: one object for all of them is less to make, and less to hold.
const known = new Map<number, Date>();
const mostKnown = 50_000;

function instantAt(milliseconds: number): Date {
  const same = known.get(milliseconds);
  if (same) return same;
  if (known.size >= mostKnown) known.clear();
  const date = new Date(milliseconds);
  known.set(milliseconds, date);
  return date;
}
