import "server-only";
import type { Severity } from "@/lib/domain/gap-kind";
import type { Tx } from "./db";

/** A gap that opened or closed, at an instant. */
export type GapTransition = {
  gapId: string;
  kind: string;
  severity: Severity;
  title: string;
  unitId: string | null;
  at: Date;
};
export type GapTransitions = { opened: GapTransition[]; closed: GapTransition[] };

/** What opened and closed after one instant and until another. At most so many of each: nobody reads, or receives, more. */
export async function transitionsBetween(tx: Tx, after: Date, upTo: Date): Promise<GapTransitions> {
  const of = (edge: '"from"' | '"until"') =>
    tx.$queryRawUnsafe<GapTransition[]>(
      `SELECT gap_id AS "gapId", kind, severity, title, unit_id AS "unitId", ${edge} AS at FROM gap_spells
       WHERE ${edge} > $1 AND ${edge} <= $2 ORDER BY ${edge}, gap_id LIMIT 1000`,
      after,
      upTo,
    );
  return { opened: await of('"from"'), closed: await of('"until"') };
}
