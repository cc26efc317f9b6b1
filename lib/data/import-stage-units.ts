import "server-only";
import type { PoolClient } from "pg";
import { v7 } from "uuid";
import { type RegisterUnit, resolveUnits } from "@/lib/domain/import-units";

/**
 * Links the unit paths of a file to the register as it is at an instant, as it was decided, or to units that applying will
 * make.
 */
export async function stageUnits(client: PoolClient, importId: string, at: Date): Promise<void> {
  const paths = await client.query<{ path: string }>(
    "SELECT DISTINCT unit_path AS path FROM import_rows WHERE import_id = $1 AND unit_path <> ''",
    [importId],
  );
  const units = await client.query<RegisterUnit>(
    `SELECT DISTINCT ON (u.id) u.id, u.code, v.name, v.parent_id AS "parentId",
       CASE WHEN v."from" > $1 THEN v."from" END AS "beginsAt"
     FROM units u JOIN unit_versions v ON v.unit_id = u.id AND (v."until" IS NULL OR v."until" > $1)
     ORDER BY u.id, v."from"`,
    [at],
  );
  const meant = await client.query<{ path: string; unit: string }>(
    `SELECT key AS path, meant AS unit FROM import_decisions
     WHERE import_id = $1 AND question = 'UNIT' AND answer = 'SAME'`,
    [importId],
  );
  const resolved = resolveUnits({
    paths: paths.rows.map(({ path }) => path),
    units: units.rows,
    newId: v7,
    meant: new Map(meant.rows.map(({ path, unit }) => [path, unit])),
  });
  await client.query("DELETE FROM import_units WHERE import_id = $1", [importId]);
  await client.query(
    `INSERT INTO import_units (import_id, path, unit_id, parent_id, is_new, begins, "until", code, problem, near_id)
     SELECT $1, path, "unitId", "parentId", "isNew", begins, "until", code, problem, "nearId"
     FROM jsonb_to_recordset($2) AS unit(path text, "unitId" uuid, "parentId" uuid, "isNew" boolean, begins boolean,
       "until" timestamptz, code text, problem text, "nearId" uuid)`,
    [importId, JSON.stringify(resolved)],
  );
}

/** Units that only refused rows name are not made. */
export async function dropUnusedUnits(client: PoolClient, importId: string): Promise<void> {
  await client.query(
    `WITH RECURSIVE used AS (
       SELECT unit_id FROM import_changes WHERE import_id = $1 AND outcome IN ('NEW', 'CHANGED', 'UNCHANGED')
       UNION
       SELECT unit.parent_id FROM import_units unit JOIN used USING (unit_id) WHERE unit.import_id = $1
     )
     DELETE FROM import_units WHERE import_id = $1 AND begins AND unit_id NOT IN (
       SELECT unit_id FROM used WHERE unit_id IS NOT NULL)`,
    [importId],
  );
}
