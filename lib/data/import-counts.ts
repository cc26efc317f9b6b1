import "server-only";
import type { PoolClient } from "pg";
import { type ImportCounts, noCounts } from "@/lib/domain/import-outcome";
import { holds } from "./import-last-decision";
import { viewConditions } from "./import-views";

// What is skipped is shown with what it would be, and counted apart.
const counted = Object.entries({ ...viewConditions, NEW: "outcome = 'NEW'", CHANGED: "outcome = 'CHANGED'" }).map(
  ([view, condition]) => `count(*) FILTER (WHERE ${condition})::int AS "${view}"`,
);

/** Rows of a compared import per view, and what else the preview announces. */
export async function countChanges(client: PoolClient, importId: string, at: Date): Promise<ImportCounts> {
  const { rows } = await client.query<Omit<ImportCounts, "newUnits" | "openUnits" | "employed">>(
    `SELECT ${counted.join(", ")},
       count(*) FILTER (WHERE outcome = 'MISSING' AND post_move = 'END')::int AS leavers,
       count(*) FILTER (WHERE similar_to IS NOT NULL AND outcome IN ('CHANGED', 'UNCHANGED'))::int AS merged,
       count(*) FILTER (WHERE cardinality(takes) > 0 AND skips IS NULL)::int AS taken,
       count(*) FILTER (WHERE conflicts IS NOT NULL AND row_choice.key IS NULL)::int AS "openConflicts",
       count(*) FILTER (WHERE similar_to IS NOT NULL AND skips IS NULL AND match.key IS NULL)::int AS "openSimilar"
     FROM import_changes c
       LEFT JOIN import_decisions row_choice ON row_choice.import_id = c.import_id AND row_choice.question = 'ROW'
         AND row_choice.key = c.line::text AND ${holds("row_choice", "c")}
       LEFT JOIN import_decisions match ON match.import_id = c.import_id AND match.question = 'PERSON'
         AND match.key = c.line::text AND match.answer IS NOT NULL
     WHERE c.import_id = $1`,
    [importId],
  );
  const others = await client.query<Pick<ImportCounts, "newUnits" | "openUnits" | "employed">>(
    `SELECT count(*) FILTER (WHERE is_new)::int AS "newUnits",
       count(*) FILTER (WHERE near_id IS NOT NULL AND d.answer IS NULL)::int AS "openUnits",
       (SELECT count(*)::int FROM posts WHERE "from" <= $2 AND ("until" IS NULL OR "until" > $2)) AS employed
     FROM import_units u LEFT JOIN import_decisions d
       ON d.import_id = u.import_id AND d.question = 'UNIT' AND d.key = u.path
     WHERE u.import_id = $1`,
    [importId, at],
  );
  return { ...noCounts, ...rows[0], ...others.rows[0] };
}
