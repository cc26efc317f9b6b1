import "server-only";
import type { Granted } from "@/lib/domain/access";
import { inForce } from "./as-of";
import { query } from "./db";

export type NamedUnit = { id: string; code: string; name: string };

/** A unit and the units above it, with their tags, the highest first; empty when it did not exist at the instant. */
export function unitPath(
  _: Granted<"people:read">,
  unitId: string,
  at: Date,
): Promise<(NamedUnit & { tags: string[] })[]> {
  return query<NamedUnit & { tags: string[] }>(
    `WITH RECURSIVE above AS (
       SELECT version.*, 0 AS level FROM unit_versions version WHERE unit_id = $1 AND ${inForce("version", "$2")}
       UNION ALL SELECT version.*, above.level + 1 FROM above JOIN unit_versions version
         ON version.unit_id = above.parent_id AND ${inForce("version", "$2")} WHERE above.level < 30
     )
     SELECT unit.id, unit.code, above.name, above.tags FROM above JOIN units unit ON unit.id = above.unit_id ORDER BY level DESC`,
    [unitId, at],
  );
}

/** What a unit was called at an instant; null when it did not exist then. */
export async function unitNamed(
  _: Granted<"people:read">,
  unitId: string,
  at: Date,
): Promise<{ id: string; name: string } | null> {
  const [unit] = await query<{ id: string; name: string }>(
    `SELECT unit_id AS id, name FROM unit_versions version WHERE unit_id = $1 AND ${inForce("version", "$2")}`,
    [unitId, at],
  );
  return unit ?? null;
}
