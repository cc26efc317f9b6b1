import "server-only";
import type { CoverageFacts } from "@/lib/domain/coverage-facts";
import { shortestBreakMs } from "@/lib/domain/gap-life";
import { inForce } from "./as-of";
import { type Dated, dated, interval } from "./dated";
import type { Read } from "./snapshot";

/** What people have decided about gaps, as it stands at an instant: those that are accepted, and those that are planned. */
export async function readGapLife(read: Read, at: Date): Promise<Pick<CoverageFacts, "waivers" | "plannedGaps">> {
  const waivers = await read<{ gapId: string } & Dated>(
    `SELECT w.gap_id AS "gapId", ${dated("w")} FROM waivers w WHERE ${inForce("w", "$1")}`,
    [at],
  );
  const plannedGaps = await read<CoverageFacts["plannedGaps"][number]>(plannedSql, [at, shortestBreakMs]);
  return { waivers: waivers.map((row) => ({ ...row, ...interval(row) })), plannedGaps };
}

// What was planned before the gap closed, and stayed closed for a while, is over: see lib/domain/gap-life.ts.
const plannedSql = `
  SELECT f.gap_id AS "gapId", f.nominee_id AS "personId", f.planned_on::timestamp AT TIME ZONE o.time_zone AS on
  FROM gap_follow_ups f, organisation o
  WHERE ${inForce("f", "$1")} AND f.nominee_id IS NOT NULL AND NOT EXISTS (
    SELECT FROM gap_spells s
    WHERE s.gap_id = f.gap_id AND s."until" > f."from" AND s."until" <= $1::timestamptz - $2 * interval '1 millisecond'
      AND NOT EXISTS (SELECT FROM gap_spells again WHERE again.gap_id = s.gap_id AND again."from" >= s."until"
        AND again."from" < s."until" + $2 * interval '1 millisecond'))`;
