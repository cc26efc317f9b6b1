import "server-only";
import type { PoolClient } from "pg";
import { findLoops } from "@/lib/domain/import-loops";

// Rows as arrays: as objects, tens of thousands of them cost twice the time.
const edgesSql = `
  WITH taken AS (
    SELECT line, person_id, manager_id FROM import_changes
    WHERE import_id = $1 AND outcome IN ('NEW', 'CHANGED', 'UNCHANGED')
  )
  SELECT line, person_id, manager_id FROM taken WHERE manager_id IS NOT NULL
  UNION ALL
  SELECT NULL, person_id, manager_id FROM posts
  WHERE "from" <= $2 AND ("until" IS NULL OR "until" > $2) AND manager_id IS NOT NULL
    AND person_id NOT IN (SELECT person_id FROM taken)`;

/** Rows of the file that are part of a loop of managers, as people would report on the day of the file. */
export async function loopLines(client: PoolClient, importId: string, at: Date): Promise<number[]> {
  const { rows } = await client.query<[number | null, string, string]>({
    text: edgesSql,
    values: [importId, at],
    rowMode: "array",
  });
  const managerOf = new Map(rows.map(([, person, manager]) => [person, manager]));
  const members = new Set(findLoops(managerOf).flat());
  if (members.size === 0) return [];
  return rows.flatMap(([line, person]) => (line !== null && members.has(person) ? [line] : []));
}
