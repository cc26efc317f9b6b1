import "server-only";
import type { Persona } from "@/lib/domain/persona";
import { inForce } from "./as-of";
import { query } from "./db";

/** Units whose people are asked for: the unit and those below it, and those above it, whose executives answer for it too. */
export type UnitScope = { unitId: string; name: string; below: string[]; above: string[] };

/** Null when there is no such unit at that instant. The id is any text: what is no uuid is no unit. */
export async function readUnitScope(unitId: string, at: Date): Promise<UnitScope | null> {
  const [scope] = await query<UnitScope>(
    `WITH RECURSIVE tree AS (
       SELECT version.unit_id, version.parent_id, version.name FROM unit_versions version WHERE ${inForce("version", "$2")}
     ), below(id) AS (
       SELECT unit_id FROM tree WHERE unit_id::text = $1
       UNION SELECT tree.unit_id FROM tree JOIN below ON tree.parent_id = below.id
     ), above(id) AS (
       SELECT parent_id FROM tree WHERE unit_id::text = $1
       UNION SELECT tree.parent_id FROM tree JOIN above ON tree.unit_id = above.id
     )
     SELECT unit_id AS "unitId", name, ARRAY(SELECT id FROM below) AS below,
       ARRAY(SELECT id FROM above WHERE id IS NOT NULL) AS above
     FROM tree WHERE unit_id::text = $1`,
    [unitId, at],
  );
  return scope ?? null;
}

const isOnLeave = (alias: string) =>
  `EXISTS (SELECT FROM leaves leave WHERE leave.person_id = ${alias}.person_id AND ${inForce("leave", "$1")})`;

/** Employed and not on leave at `$1`. */
export const isPresent = (alias: string) =>
  `EXISTS (SELECT FROM posts post WHERE post.person_id = ${alias}.person_id AND ${inForce("post", "$1")})
   AND NOT ${isOnLeave(alias)}`;

/**
 * Who has a persona by assignment at `$1`, as `FROM ... WHERE ...` of `assigned`. With `isScoped`, in the units `$2`, and
 * the executives of the units `$3` above them, who cover those below their own.
 */
export function assignedSql(isScoped: boolean): string {
  // Joined rather than asked for: nobody has two posts at once, and a small unit is best begun at its posts.
  return `assignments assigned JOIN posts post ON post.person_id = assigned.person_id AND ${inForce("post", "$1")}
    WHERE ${inForce("assigned", "$1")} AND ${ownUnit(isScoped)} AND NOT ${isOnLeave("assigned")}`;
}

// The first condition says nothing new: it is the one that the index on units can answer.
const ownUnit = (isScoped: boolean) =>
  isScoped
    ? `post.unit_id = ANY($2::uuid[] || $3::uuid[]) AND (post.unit_id = ANY($2) OR assigned.persona = 'EXECUTIVE')`
    : "true";

/**
 * Who stands in for a persona by cover and does not have it by assignment as well, once each, as (persona, person_id,
 * "from"). Deputies do not count, as in lib/domain/cell-holders.ts.
 */
export function coveringSql(isScoped: boolean): string {
  return `SELECT cover.persona, cover.person_id, min(cover."from") AS "from" FROM covers cover
    WHERE ${inForce("cover", "$1")} AND NOT cover.is_deputy AND ${isPresent("cover")}
      ${isScoped ? "AND cover.unit_id = ANY($2::uuid[])" : ""}
      AND NOT EXISTS (
        SELECT FROM assignments assigned JOIN posts post ON post.person_id = assigned.person_id
        WHERE assigned.person_id = cover.person_id AND assigned.persona = cover.persona
          AND ${inForce("assigned", "$1")} AND ${inForce("post", "$1")} AND ${ownUnit(isScoped)}
      )
    GROUP BY cover.persona, cover.person_id`;
}

/** The values that the two refer to; parameters of one's own begin at `firstFree`. */
export const holdersValues = (at: Date, scope: UnitScope | null) => (scope ? [at, scope.below, scope.above] : [at]);

export const firstFree = (scope: UnitScope | null) => holdersValues(new Date(0), scope).length + 1;

/** The boxes in which a person is counted at an instant. */
export async function boxesOf(
  personId: string,
  { at, scope }: { at: Date; scope: UnitScope | null },
): Promise<Persona[]> {
  const person = `$${firstFree(scope)}`;
  const rows = await query<{ persona: Persona }>(
    `SELECT assigned.persona FROM ${assignedSql(scope !== null)} AND assigned.person_id = ${person}
     UNION SELECT persona FROM (${coveringSql(scope !== null)}) covering WHERE person_id = ${person}`,
    [...holdersValues(at, scope), personId],
  );
  return rows.map(({ persona }) => persona);
}
