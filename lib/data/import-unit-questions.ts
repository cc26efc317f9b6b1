import "server-only";
import type { UnitQuestion } from "@/lib/domain/import-decision";
import { query } from "./db";

/** More than these are not read one by one: they are answered in one stroke. */
const mostShown = 200;

/** The units of a file whose names are nearly those of known units, undecided or not. */
export function listUnitQuestions(importId: string): Promise<UnitQuestion[]> {
  return query<UnitQuestion>(
    `WITH named AS MATERIALIZED (
       SELECT unit_path AS path, count(*) AS times FROM import_rows WHERE import_id = $1 AND unit_path <> '' GROUP BY unit_path
     )
     SELECT u.path, u.near_id AS "nearId", (SELECT name FROM unit_versions v WHERE v.unit_id = u.near_id ORDER BY v."from" DESC LIMIT 1) AS near,
       (SELECT coalesce(sum(times), 0)::int FROM named
         WHERE named.path = u.path OR starts_with(named.path, u.path || ' > ')) AS people,
       CASE WHEN d.answer IS NOT NULL
         THEN jsonb_build_object('answer', d.answer, 'by', decider.name, 'at', d.decided_at) END AS decision
     FROM import_units u
       LEFT JOIN import_decisions d ON d.import_id = u.import_id AND d.question = 'UNIT' AND d.key = u.path
       LEFT JOIN users decider ON decider.id = d.decided_by
     WHERE u.import_id = $1 AND u.near_id IS NOT NULL ORDER BY u.path LIMIT ${mostShown}`,
    [importId],
  );
}
