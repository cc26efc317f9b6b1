import "server-only";
import type { Granted } from "@/lib/domain/access";
import { type Candidate, candidateFits } from "@/lib/domain/candidate";
import type { Persona } from "@/lib/domain/persona";
import { inForce } from "./as-of";
import { query } from "./db";

// Of each reason the first few, so that the many of one do not hide the others.
const perFit = 5;
const perFitFound = 20;

/**
 * Who could fill a cell now, best first: its deputies, people of the unit who do the same elsewhere, the same persona
 * in the units next to it and then anywhere, those who cover it elsewhere, people of the unit without a persona. A
 * search finds anybody else after them. Only people in force who do not hold the cell already; among equals those who
 * cover the fewest units.
 *
 * @param search part of a name or title; without it those who fit best
 */
export function listCandidates(
  _: Granted<"coverage:read">,
  { unitId, persona, search = "" }: { unitId: string; persona: Persona; search?: string },
): Promise<Candidate[]> {
  const words = search.trim();
  return query<Candidate>(statement, [new Date(), unitId, persona, words, words === "" ? perFit : perFitFound]);
}

const rank = (name: (typeof candidateFits)[number]) => candidateFits.indexOf(name);

// Units next to a unit: the one above, those below, and those under the same unit.
const statement = `
  WITH words AS (SELECT '%' || regexp_replace(fold($4), '([\\\\%_])', '\\\\\\1', 'g') || '%' AS pattern),
  here AS (SELECT v.parent_id FROM unit_versions v WHERE v.unit_id = $2 AND ${inForce("v", "$1")}),
  near AS (
    SELECT v.unit_id FROM unit_versions v LEFT JOIN here ON true
    WHERE ${inForce("v", "$1")} AND v.unit_id <> $2
      AND (v.parent_id = $2 OR v.unit_id = here.parent_id OR v.parent_id = here.parent_id)
  ),
  cover AS (SELECT c.person_id, c.unit_id, c.is_deputy FROM covers c WHERE c.persona = $3::persona AND ${inForce("c", "$1")}),
  fits AS (
    SELECT person_id, ${rank("DEPUTY")} AS fit FROM cover WHERE unit_id = $2 AND is_deputy
    UNION ALL
    SELECT cover.person_id, CASE WHEN o.unit_id = $2 THEN ${rank("SAME_UNIT")} ELSE ${rank("COVERS_ELSEWHERE")} END
    FROM cover JOIN posts o ON o.person_id = cover.person_id AND ${inForce("o", "$1")}
    WHERE cover.unit_id <> $2 AND NOT cover.is_deputy
    UNION ALL
    SELECT a.person_id, CASE WHEN near.unit_id IS NULL THEN ${rank("SAME_PERSONA")} ELSE ${rank("NEAR")} END
    FROM assignments a JOIN posts o ON o.person_id = a.person_id AND ${inForce("o", "$1")}
    LEFT JOIN near ON near.unit_id = o.unit_id
    WHERE a.persona = $3::persona AND ${inForce("a", "$1")} AND o.unit_id IS DISTINCT FROM $2
    UNION ALL
    SELECT o.person_id, ${rank("NO_PERSONA")} FROM posts o
    WHERE o.unit_id = $2 AND ${inForce("o", "$1")}
      AND NOT EXISTS (SELECT FROM assignments a WHERE a.person_id = o.person_id AND ${inForce("a", "$1")})
    UNION ALL
    SELECT p.id, ${rank("SEARCHED")} FROM people p WHERE $4 <> '' AND p.folded LIKE (SELECT pattern FROM words)
    UNION ALL
    SELECT o.person_id, ${rank("SEARCHED")} FROM posts o
    WHERE $4 <> '' AND ${inForce("o", "$1")} AND o.folded LIKE (SELECT pattern FROM words)
  ),
  best AS (
    SELECT f.person_id, min(f.fit) AS fit FROM fits f
    WHERE EXISTS (SELECT FROM posts o WHERE o.person_id = f.person_id AND ${inForce("o", "$1")})
      AND NOT EXISTS (
        SELECT FROM assignments a JOIN posts o ON o.person_id = a.person_id AND ${inForce("o", "$1")}
        WHERE a.person_id = f.person_id AND a.persona = $3::persona AND ${inForce("a", "$1")} AND o.unit_id = $2
      )
      AND NOT EXISTS (SELECT FROM cover WHERE cover.person_id = f.person_id AND cover.unit_id = $2 AND NOT is_deputy)
      AND NOT EXISTS (SELECT FROM leaves l WHERE l.person_id = f.person_id AND ${inForce("l", "$1")})
    GROUP BY f.person_id
  ),
  busy AS (
    SELECT c.person_id, count(*)::int AS covers FROM covers c WHERE NOT c.is_deputy AND ${inForce("c", "$1")} GROUP BY c.person_id
  ),
  few AS (
    SELECT best.person_id, best.fit, coalesce(busy.covers, 0) AS covers,
      row_number() OVER (PARTITION BY best.fit ORDER BY coalesce(busy.covers, 0), best.person_id) AS place
    FROM best LEFT JOIN busy ON busy.person_id = best.person_id
    WHERE $4 = ''
      OR EXISTS (SELECT FROM people p WHERE p.id = best.person_id AND p.folded LIKE (SELECT pattern FROM words))
      OR EXISTS (
        SELECT FROM posts o WHERE o.person_id = best.person_id AND ${inForce("o", "$1")}
          AND o.folded LIKE (SELECT pattern FROM words)
      )
  )
  SELECT p.id, p.name, o.title, v.name AS unit, a.persona, few.covers,
    (ARRAY['${candidateFits.join("','")}'])[few.fit + 1] AS fit
  FROM few
  JOIN people p ON p.id = few.person_id
  JOIN posts o ON o.person_id = p.id AND ${inForce("o", "$1")}
  LEFT JOIN unit_versions v ON v.unit_id = o.unit_id AND ${inForce("v", "$1")}
  LEFT JOIN assignments a ON a.person_id = p.id AND ${inForce("a", "$1")}
  WHERE few.place <= $5
  ORDER BY few.fit, few.covers, p.name COLLATE "C", p.id`;
