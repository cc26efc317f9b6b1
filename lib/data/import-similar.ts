import "server-only";
import type { PoolClient } from "pg";

/** A name that more people than these have says nothing about who is who. */
const mostNamesakes = 5;

/** Shorter e-mails differ by a letter because they are different: initials, say. */
const shortestLocalPart = 5;

/** The local part of an e-mail without one of its letters, each in turn, and whole: two that share one are a letter apart. */
function withoutOneLetter(table: string): string {
  return `
  SELECT ${table}.*, overlay(email PLACING '' FROM letter FOR 1) AS shape
  FROM ${table} CROSS JOIN LATERAL generate_series(1, strpos(email, '@') - 1) letter
  WHERE substr(email, letter, 1) ~ '[[:alpha:]]' AND strpos(email, '@') > ${shortestLocalPart}
  UNION ALL SELECT ${table}.*, email FROM ${table} WHERE strpos(email, '@') > ${shortestLocalPart}`;
}

/**
 * Of new people, finds those who may be somebody whom the register knows and who is not in the file: by the same name, or by
 * an e-mail that is one letter apart. Numbers and dots are no letters: "j.smith2" is not nearly "j.smith3". What is found
 * is offered, and merges nobody. $1 is the import.
 */
const similarSql = `
WITH absent AS MATERIALIZED (
  SELECT p.id, fold(p.name) AS name, p.email, split_part(p.email, '@', 2) AS domain FROM people p
  WHERE NOT EXISTS (SELECT FROM import_changes c WHERE c.import_id = $1 AND c.line > 0 AND c.person_id = p.id)
), strangers AS MATERIALIZED (
  SELECT line, fold(name) AS name, email, split_part(email, '@', 2) AS domain FROM import_changes
  WHERE import_id = $1 AND outcome = 'NEW' AND EXISTS (SELECT FROM absent)
), known_names AS (
  SELECT name FROM absent GROUP BY name HAVING count(*) <= ${mostNamesakes}
  INTERSECT SELECT name FROM strangers GROUP BY name HAVING count(*) <= ${mostNamesakes}
), namesakes AS MATERIALIZED (
  SELECT s.line, a.id, CASE WHEN s.domain = a.domain THEN 'NAME_AND_DOMAIN' ELSE 'NAME' END AS likeness
  FROM known_names JOIN strangers s USING (name) JOIN absent a USING (name)
), unnamed AS (
  SELECT line, email FROM strangers WHERE email IS NOT NULL AND line NOT IN (SELECT line FROM namesakes)
), addressed AS (
  SELECT id, email FROM absent WHERE email IS NOT NULL
), sender AS (${withoutOneLetter("unnamed")}
), recipient AS (${withoutOneLetter("addressed")}
), found AS (
  SELECT * FROM namesakes
  UNION ALL SELECT sender.line, recipient.id, 'EMAIL' FROM sender JOIN recipient USING (shape)
), best AS (
  SELECT DISTINCT ON (line) line, id, likeness FROM found
  ORDER BY line, likeness = 'NAME_AND_DOMAIN' DESC,
    EXISTS (SELECT FROM posts WHERE person_id = id AND "until" IS NULL) DESC, id
)
UPDATE import_changes c SET similar_to = best.id, similar_by = best.likeness
FROM best WHERE c.import_id = $1 AND c.line = best.line`;

/** New people who may be one in two rows: of one name, title and unit. They are warned of, and can be skipped. */
const twiceSql = `
WITH twice AS (
  SELECT array_agg(line ORDER BY line) AS lines FROM import_changes WHERE import_id = $1 AND outcome = 'NEW'
  GROUP BY lower(name), title, unit_id HAVING count(*) BETWEEN 2 AND ${mostNamesakes}
)
UPDATE import_changes c SET warnings = c.warnings || format('Perhaps twice in the file: row %s has the same name, title and unit',
  array_to_string(array_remove(twice.lines, c.line), ', '))
FROM twice, unnest(twice.lines) each(line) WHERE c.import_id = $1 AND c.line = each.line`;

/** Marks the new people of a comparison who may be somebody known, and those who may be each other. */
export async function markSimilar(client: PoolClient, importId: string): Promise<void> {
  await client.query(similarSql, [importId]);
  await client.query(twiceSql, [importId]);
}
