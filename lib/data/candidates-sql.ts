import "server-only";
import { inForce } from "./as-of";
import { likePattern } from "./directory-search";

// Of each source so many: enough that a better one is not cut off, few enough to weigh one by one.
const perSource = 60;
const perTitle = 3;
const perUnit = 200;

/** Posts in force of people who are not on leave. */
const working = `
  SELECT o.person_id, o.unit_id, o.title, o.folded FROM posts o
  WHERE ${inForce("o", "$1")} AND NOT EXISTS (SELECT FROM leaves l WHERE l.person_id = o.person_id AND ${inForce("l", "$1")})`;

/** What is known of each person of a source `pool(person_id)`, as `CandidateFacts` without what depends on the cell. */
export const aboutPool = (columns: string) => `
  SELECT p.id, p.name, o.title, v.name AS unit, a.persona, ${columns},
    (SELECT count(*)::int FROM covers c WHERE c.person_id = p.id AND NOT c.is_deputy AND ${inForce("c", "$1")}) AS covers,
    coalesce(a.share, 0) + (
      SELECT coalesce(sum(s.share), 0)::int FROM seats s WHERE s.person_id = p.id AND ${inForce("s", "$1")}
    ) AS given,
    CASE WHEN EXISTS (SELECT FROM posts next WHERE next.person_id = p.id AND next."from" >= o."until") THEN NULL
      ELSE o."until" END AS "leavesAt",
    (SELECT min(l."from") FROM leaves l WHERE l.person_id = p.id AND l."from" > $1) AS "leaveAt"
  FROM pool
  JOIN people p ON p.id = pool.person_id
  JOIN posts o ON o.person_id = p.id AND ${inForce("o", "$1")}
  LEFT JOIN unit_versions v ON v.unit_id = o.unit_id AND ${inForce("v", "$1")}
  LEFT JOIN assignments a ON a.person_id = p.id AND ${inForce("a", "$1")}`;

/** Whoever a text finds by name or title; bounded before anything is asked about them. Empty for an empty text. */
export const foundBy = (text: string) => `
  (SELECT o.person_id FROM people p JOIN (${working}) o ON o.person_id = p.id
   WHERE ${text} <> '' AND p.folded LIKE ${likePattern(text)} LIMIT ${perSource})
  UNION
  (SELECT o.person_id FROM (${working}) o WHERE ${text} <> '' AND o.folded LIKE ${likePattern(text)} LIMIT ${perSource})`;

/**
 * $1 instant, $2 unit, $3 persona, $4 search. Where from: deputies; who covers the persona elsewhere; the persona next to
 * the unit and then anywhere, those with the most time first; people of the unit, of each title a few. With a search those
 * of them whom it finds, and anybody else whom it finds.
 *
 * Whoever holds the cell is left out: by their own unit, by a cover, as an Executive from above, and, where nobody works
 * in the unit and it is judged with those below, from below.
 */
export const cellCandidates = `
  WITH RECURSIVE above(id, depth) AS (
    SELECT v.parent_id, 1 FROM unit_versions v WHERE v.unit_id = $2 AND ${inForce("v", "$1")} AND v.parent_id IS NOT NULL
    UNION
    SELECT v.parent_id, above.depth + 1 FROM above JOIN unit_versions v ON v.unit_id = above.id AND ${inForce("v", "$1")}
    WHERE v.parent_id IS NOT NULL AND above.depth < 50
  ),
  within(id) AS (
    SELECT $2::uuid
    UNION
    SELECT v.unit_id FROM within JOIN unit_versions v ON v.parent_id = within.id AND ${inForce("v", "$1")}
    WHERE NOT EXISTS (SELECT FROM posts o WHERE o.unit_id = $2 AND ${inForce("o", "$1")})
  ),
  near AS (
    SELECT v.unit_id AS id FROM unit_versions v WHERE ${inForce("v", "$1")} AND v.unit_id <> $2 AND (
      v.parent_id = $2 OR v.unit_id = (SELECT id FROM above WHERE depth = 1)
      OR v.parent_id = (SELECT id FROM above WHERE depth = 1)
    )
  ),
  cover AS MATERIALIZED (
    SELECT c.person_id, c.unit_id, c.is_deputy FROM covers c WHERE c.persona = $3::persona AND ${inForce("c", "$1")}
  ),
  fits AS (
    SELECT person_id FROM cover WHERE unit_id = $2 AND is_deputy
    UNION
    (SELECT person_id FROM cover WHERE unit_id <> $2 LIMIT ${perUnit})
    UNION
    (SELECT a.person_id FROM near JOIN posts o ON o.unit_id = near.id AND ${inForce("o", "$1")}
     JOIN assignments a ON a.person_id = o.person_id AND a.persona = $3::persona AND ${inForce("a", "$1")}
     ORDER BY a.share, a.person_id LIMIT ${perSource})
    UNION
    (SELECT a.person_id FROM assignments a WHERE a.persona = $3::persona AND ${inForce("a", "$1")}
     ORDER BY a.share, a.person_id LIMIT ${perSource})
    UNION
    (SELECT person_id FROM (
       SELECT o.person_id, row_number() OVER (PARTITION BY o.title, a.persona ORDER BY o.person_id) AS place
       FROM posts o LEFT JOIN assignments a ON a.person_id = o.person_id AND ${inForce("a", "$1")}
       WHERE o.unit_id = $2 AND ${inForce("o", "$1")}
         AND NOT EXISTS (SELECT FROM out_of_scope s WHERE s.person_id = o.person_id AND ${inForce("s", "$1")})
     ) here WHERE place <= ${perTitle} LIMIT ${perUnit})
  ),
  wanted AS (
    SELECT person_id FROM fits WHERE $4 = '' OR EXISTS (
      SELECT FROM people p WHERE p.id = fits.person_id AND p.folded LIKE ${likePattern("$4")}
      UNION ALL
      SELECT FROM posts o WHERE o.person_id = fits.person_id AND ${inForce("o", "$1")} AND o.folded LIKE ${likePattern("$4")}
    )
    UNION ${foundBy("$4")}
  ),
  pool AS (
    SELECT wanted.person_id FROM wanted JOIN (${working}) o ON o.person_id = wanted.person_id
    WHERE NOT EXISTS (
        SELECT FROM assignments a WHERE a.person_id = o.person_id AND a.persona = $3::persona AND ${inForce("a", "$1")}
          AND (o.unit_id IN (SELECT id FROM within) OR $3 = 'EXECUTIVE' AND o.unit_id IN (SELECT id FROM above))
      )
      AND NOT EXISTS (
        SELECT FROM cover WHERE cover.person_id = o.person_id AND cover.unit_id IN (SELECT id FROM within) AND NOT is_deputy
      )
  )
  ${aboutPool(`o.unit_id IS NOT DISTINCT FROM $2 AS "isHere", o.unit_id IN (SELECT id FROM near) AS "isNear",
    EXISTS (SELECT FROM cover WHERE cover.person_id = p.id AND cover.unit_id = $2 AND is_deputy) AS "isDeputyHere",
    (SELECT count(*)::int FROM cover WHERE cover.person_id = p.id AND cover.unit_id <> $2 AND is_deputy) AS "deputyFor",
    EXISTS (SELECT FROM cover WHERE cover.person_id = p.id AND cover.unit_id <> $2 AND NOT is_deputy) AS "coversElsewhere"`)}`;

/**
 * $1 instant, $2 provider, $3 side, $4 search. Where from: those who answer for other providers from this side, the core team,
 * and the persona of the side, those with the most time first. Whoever answers for it already is left out.
 */
export const providerCandidates = `
  WITH answer AS MATERIALIZED (
    SELECT c.person_id, c.provider_id FROM provider_covers c WHERE c.side = $3::provider_side AND ${inForce("c", "$1")}
  ),
  core AS MATERIALIZED (
    SELECT s.person_id FROM seats s WHERE s.kind IN ('LEAD', 'DEPUTY', 'CORE') AND ${inForce("s", "$1")}
  ),
  fits AS (
    (SELECT a.person_id FROM assignments a
     WHERE a.persona = $3::text::persona AND ${inForce("a", "$1")} AND (
       a.person_id IN (SELECT person_id FROM answer) OR a.person_id IN (SELECT person_id FROM core)
       OR 'PROCUREMENT' = ANY (a.functions)
     ) ORDER BY a.share, a.person_id LIMIT ${perUnit})
    UNION
    (SELECT a.person_id FROM assignments a WHERE a.persona = $3::text::persona AND ${inForce("a", "$1")}
     ORDER BY a.share, a.person_id LIMIT ${perSource})
  ),
  wanted AS (
    SELECT person_id FROM fits WHERE $4 = '' UNION ${foundBy("$4")}
  ),
  pool AS (
    SELECT wanted.person_id FROM wanted JOIN (${working}) o ON o.person_id = wanted.person_id
    WHERE NOT EXISTS (SELECT FROM answer WHERE answer.person_id = o.person_id AND answer.provider_id = $2)
  )
  ${aboutPool(`(SELECT count(*)::int FROM answer WHERE answer.person_id = p.id) AS "answersFor",
    p.id IN (SELECT person_id FROM core) AS "isCore",
    coalesce('PROCUREMENT' = ANY (a.functions), false) AS "isProcurement"`)}`;
