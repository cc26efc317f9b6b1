import "server-only";
import type { Granted } from "@/lib/domain/access";
import type { Persona } from "@/lib/domain/persona";
import type { BoxPerson } from "@/lib/domain/structure";
import type { BoxPlace } from "@/lib/domain/structure-address";
import { inForce } from "./as-of";
import { query } from "./db";
import { assignedSql, coveringSql, firstFree, holdersValues, type UnitScope } from "./persona-holders";

export type BoxPage = { people: BoxPerson[]; hasNext: boolean };

export const boxPageSize = 50;

/**
 * A page of the people in a box, who have been in it longest first: those who have the persona, and after the last of
 * them those who only cover for it, who are few and are not paged.
 */
export async function listBox(
  _actor: Granted<"structure:read">,
  persona: Persona,
  { at, scope, after }: { at: Date; scope: UnitScope | null; after: BoxPlace | null },
): Promise<BoxPage> {
  const free = firstFree(scope);
  const isScoped = scope !== null;
  const keyset = after ? `AND (assigned."from", assigned.person_id) > ($${free + 1}, $${free + 2}::uuid)` : "";
  const rows = await query<BoxPerson>(
    `WITH page AS (
       SELECT assigned.person_id, assigned."from", false AS is_cover FROM ${assignedSql(isScoped)}
         AND assigned.persona = $${free}::persona ${keyset}
       ORDER BY assigned."from", assigned.person_id LIMIT ${boxPageSize + 1}
     ), covering AS (
       SELECT person_id, "from", true AS is_cover FROM (${coveringSql(isScoped)}) covering
       WHERE persona = $${free}::persona AND (SELECT count(*) FROM page) <= ${boxPageSize}
     )
     SELECT person.id, person.name, coalesce(post.title, '') AS title, unit.name AS "unitName", member."from",
       member.is_cover AS "isCover"
     FROM (SELECT * FROM page UNION ALL SELECT * FROM covering) member
     JOIN people person ON person.id = member.person_id
     LEFT JOIN posts post ON post.person_id = person.id AND ${inForce("post", "$1")}
     LEFT JOIN unit_versions unit ON unit.unit_id = post.unit_id AND ${inForce("unit", "$1")}
     ORDER BY member.is_cover, member."from", member.person_id`,
    [...holdersValues(at, scope), persona, ...(after ? [after.from, after.personId] : [])],
  );
  const assigned = rows.filter((row) => !row.isCover).length;
  const hasNext = assigned > boxPageSize;
  return { people: hasNext ? rows.slice(0, boxPageSize) : rows, hasNext };
}
