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
  return { from: new Date(from), until: until === null ? null : new Date(until) };
}
