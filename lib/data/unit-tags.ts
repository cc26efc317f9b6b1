import "server-only";
import type { Granted } from "@/lib/domain/access";
import { inForce } from "./as-of";
import { query } from "./db";

/** Every tag that a unit has at an instant, by name. */
export async function listUnitTags(_: Granted<"coverage:read">, at: Date): Promise<string[]> {
  const rows = await query<{ tag: string }>(
    `SELECT DISTINCT unnest(v.tags) AS tag FROM unit_versions v WHERE ${inForce("v", "$1")} ORDER BY tag`,
    [at],
  );
  return rows.map(({ tag }) => tag);
}
