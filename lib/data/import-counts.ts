import "server-only";
import type { PoolClient } from "pg";
import type { ImportCounts } from "@/lib/domain/import-outcome";

/** Rows of a compared import per outcome, and what else the preview announces. */
export async function countChanges(client: PoolClient, importId: string): Promise<ImportCounts> {
  const { rows } = await client.query<Omit<ImportCounts, "newUnits">>(
    `SELECT count(*) FILTER (WHERE outcome = 'NEW')::int AS "NEW",
       count(*) FILTER (WHERE outcome = 'CHANGED')::int AS "CHANGED",
       count(*) FILTER (WHERE outcome = 'UNCHANGED')::int AS "UNCHANGED",
       count(*) FILTER (WHERE outcome = 'REFUSED')::int AS "REFUSED",
       count(*) FILTER (WHERE outcome = 'MISSING')::int AS "MISSING",
       count(*) FILTER (WHERE outcome <> 'MISSING' AND cardinality(warnings) > 0)::int AS "WARNED",
       count(*) FILTER (WHERE kept IS NOT NULL)::int AS "KEPT",
       count(*) FILTER (WHERE outcome = 'MISSING' AND post_move = 'END')::int AS leavers
     FROM import_changes WHERE import_id = $1`,
    [importId],
  );
  const units = await client.query<{ count: number }>(
    "SELECT count(*)::int AS count FROM import_units WHERE import_id = $1 AND is_new",
    [importId],
  );
  const none = { NEW: 0, CHANGED: 0, UNCHANGED: 0, REFUSED: 0, MISSING: 0, WARNED: 0, KEPT: 0, leavers: 0 };
  return { ...(rows[0] ?? none), newUnits: units.rows[0]?.count ?? 0 };
}
