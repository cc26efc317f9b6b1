import "server-only";
import type { Granted } from "@/lib/domain/access";
import { query } from "./db";

/** What people, units, providers and users of these ids are called now. */
export async function namesOf(_: Granted<"audit:read">, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await query<{ id: string; name: string }>(
    `SELECT id, name FROM people WHERE id = ANY($1::uuid[])
     UNION ALL SELECT id, name FROM providers WHERE id = ANY($1::uuid[])
     UNION ALL SELECT id, name FROM users WHERE id = ANY($1::uuid[])
     UNION ALL (SELECT DISTINCT ON (unit_id) unit_id, name FROM unit_versions WHERE unit_id = ANY($1::uuid[])
       ORDER BY unit_id, "from" DESC)`,
    [ids],
  );
  return new Map(rows.map(({ id, name }) => [id, name]));
}
