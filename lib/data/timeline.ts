import "server-only";
import type { Interval } from "@/lib/domain/interval";
import type { Placement } from "@/lib/domain/timeline";
import { inserted, type RowChange, type Rows, removed, type Table, updated } from "./row-change";

type Dated = { [T in Table]: Rows[T] extends Interval ? T : never }[Table];

/** The row holds no longer from `until` on; one that would not have begun by then is removed. */
export function ended<T extends Dated>(table: T, row: Rows[T], until: Date): RowChange[] {
  return row.from < until ? updated(table, row, { until } as Partial<Rows[T]>) : [removed(table, row)];
}

/** What was in force where a placement puts something holds no longer from there on. */
export function cleared<T extends Dated>(table: T, { ends, replaces }: Placement<Rows[T]>, from: Date): RowChange[] {
  return [...(ends ? ended(table, ends, from) : []), ...(replaces ? [removed(table, replaces)] : [])];
}

/** Puts a new row where a placement says: see `place` of lib/domain/timeline.ts. */
export function placed<T extends Dated>(table: T, placement: Placement<Rows[T]>, row: Rows[T]): RowChange[] {
  return [...cleared(table, placement, row.from), inserted(table, row)];
}
