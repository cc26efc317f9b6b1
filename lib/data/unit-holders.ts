import "server-only";
import type { Granted } from "@/lib/domain/access";
import type { FinanceFunction, Persona } from "@/lib/domain/persona";
import { inForce } from "./as-of";
import { query } from "./db";

/** Why somebody answers for a unit: they work in it or below it, cover it, stand in for who does, or lead from above. */
export type HoldingWay = "OWN" | "BELOW" | "COVER" | "DEPUTY" | "ABOVE";

export type UnitHolder = {
  id: string;
  name: string;
  title: string;
  persona: Persona;
  functions: FinanceFunction[];
  way: HoldingWay;
  /** Of all holders of this persona, how many there are. */
  total: number;
};

const shown = 6;

/**
 * Whom to ask for each persona of a unit: a few of each, its own people first. Only who is there: employed, not on
 * leave. A unit without people of its own is answered for by those below it.
 */
export function unitHolders(_: Granted<"people:read">, unitId: string, at: Date): Promise<UnitHolder[]> {
  return query<UnitHolder>(
    `WITH RECURSIVE above(id) AS (
       SELECT parent_id FROM unit_versions version WHERE unit_id = $1 AND ${inForce("version", "$2")}
       UNION SELECT version.parent_id FROM above JOIN unit_versions version
         ON version.unit_id = above.id AND ${inForce("version", "$2")}
     ), below(id) AS (
       SELECT $1::uuid UNION SELECT version.unit_id FROM below JOIN unit_versions version
         ON version.parent_id = below.id AND ${inForce("version", "$2")}
     ), own(id, way) AS (
       SELECT id, CASE WHEN id = $1 THEN 'OWN' ELSE 'BELOW' END FROM below
       WHERE id = $1 OR NOT EXISTS (SELECT FROM posts post WHERE post.unit_id = $1 AND ${inForce("post", "$2")})
     ), holder AS (
       SELECT post.person_id, assignment.persona, own.way FROM own
         JOIN posts post ON post.unit_id = own.id AND ${inForce("post", "$2")}
         JOIN assignments assignment ON assignment.person_id = post.person_id AND ${inForce("assignment", "$2")}
       UNION ALL
       SELECT person_id, persona, CASE WHEN is_deputy THEN 'DEPUTY' ELSE 'COVER' END FROM covers cover
       WHERE cover.unit_id = $1 AND ${inForce("cover", "$2")}
       UNION ALL
       SELECT post.person_id, assignment.persona, 'ABOVE' FROM above
         JOIN posts post ON post.unit_id = above.id AND ${inForce("post", "$2")}
         JOIN assignments assignment ON assignment.person_id = post.person_id AND ${inForce("assignment", "$2")}
           AND assignment.persona = 'EXECUTIVE'
     ), there AS (
       SELECT DISTINCT ON (holder.persona, holder.person_id) holder.persona, holder.way, person.id, person.name, post.title,
         coalesce(assignment.functions::text[], '{}') AS functions,
         array_position(ARRAY['OWN', 'BELOW', 'COVER', 'DEPUTY', 'ABOVE'], holder.way) AS rank
       FROM holder
       JOIN people person ON person.id = holder.person_id
       JOIN posts post ON post.person_id = person.id AND ${inForce("post", "$2")}
       LEFT JOIN assignments assignment ON assignment.person_id = person.id AND assignment.persona = holder.persona
         AND ${inForce("assignment", "$2")}
       WHERE NOT EXISTS (SELECT FROM leaves leave WHERE leave.person_id = person.id AND ${inForce("leave", "$2")})
       ORDER BY holder.persona, holder.person_id, rank
     ), ranked AS (
       SELECT there.*, row_number() OVER by_name AS place, count(*) OVER (PARTITION BY persona)::integer AS total
       FROM there WINDOW by_name AS (PARTITION BY persona ORDER BY rank, fold(name) COLLATE "C", id)
     )
     SELECT id, name, title, persona, functions, way, total FROM ranked WHERE place <= ${shown} ORDER BY persona, place`,
    [unitId, at],
  );
}
