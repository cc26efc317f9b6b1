import "server-only";
import { inForce } from "./as-of";
import { query } from "./db";

/** A unit and all units below it, as the tree stood at an instant. Empty when the unit did not exist then. */
export async function unitSubtree(unitId: string, at: Date): Promise<string[]> {
  const rows = await query<{ id: string }>(
    `WITH RECURSIVE below(id) AS (
       SELECT unit_id FROM unit_versions top WHERE unit_id = $1 AND ${inForce("top", "$2")}
       UNION SELECT version.unit_id FROM below JOIN unit_versions version
         ON version.parent_id = below.id AND ${inForce("version", "$2")}
     ) SELECT id FROM below`,
    [unitId, at],
  );
  return rows.map(({ id }) => id);
}
