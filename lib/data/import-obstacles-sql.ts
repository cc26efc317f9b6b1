import "server-only";
import { beginningPlaces, type Dependent, dependents } from "./import-apply-sql";
import { appliedChanges, endedRows } from "./import-undo-sql";

/** Beside the person, what two rows that must not overlap have in common. */
const keys: Record<Dependent, readonly string[]> = {
  assignments: [],
  out_of_scope: [],
  covers: ["unit_id", "persona"],
  seats: ["kind"],
  provider_covers: ["provider_id", "side"],
  spend_owners: ["unit_id", "side"],
  leaves: [],
};

const overlap = (a: string, b: string) =>
  `tstzrange(${a}."from", ${a}."until") && tstzrange(${b}."from", ${b}."until")`;

/** Posts that the import has written are no obstacle to taking it back. */
const notWritten = (post: string) => `
  NOT EXISTS (SELECT FROM taken w WHERE w.new_post_id = ${post}.id)
  AND NOT EXISTS (SELECT FROM taken w WHERE w.post_move = 'CORRECT' AND w.post_id = ${post}.id)`;

/** Selects of a person's id: rows of theirs that are not as the import left them, or that hang on what it made. */
const people = [
  // Whoever it added or changed, where somebody has changed the same field since; a later import counts as one.
  `SELECT c.person_id FROM taken c LEFT JOIN people p ON p.id = c.person_id,
     jsonb_to_record(coalesce(c.was -> 'person', '{}')) AS was(name text, email text, "externalId" text, kind person_kind, "timeZone" text)
   WHERE c.outcome <> 'MISSING' AND (p.import_id IS DISTINCT FROM c.import_id
     OR p.name <> c.name AND was.name IS DISTINCT FROM c.name
     OR p.email IS DISTINCT FROM c.email AND was.email IS DISTINCT FROM c.email
     OR p.external_id IS DISTINCT FROM c.external_id AND was."externalId" IS DISTINCT FROM c.external_id
     OR p.kind <> c.kind AND was.kind IS DISTINCT FROM c.kind
     OR p.time_zone IS DISTINCT FROM c.time_zone AND was."timeZone" IS DISTINCT FROM c.time_zone
     OR c.outcome = 'NEW' AND p.typed <> '{}')`,
  // The post that it began or mended.
  `SELECT c.person_id FROM taken c LEFT JOIN posts p ON p.id = CASE c.post_move WHEN 'BEGIN' THEN c.new_post_id ELSE c.post_id END
   WHERE c.post_move IN ('BEGIN', 'CORRECT') AND (p.unit_id, p.manager_id, p.title, p.location, p."until")
     IS DISTINCT FROM (c.unit_id, c.manager_id, c.title, c.location, c."until")`,
  // The post that it ended.
  `SELECT c.person_id FROM taken c LEFT JOIN posts p ON p.id = c.post_id
   WHERE c.post_id IS NOT NULL AND c.post_move IN ('BEGIN', 'END')
     AND p."until" IS DISTINCT FROM CASE c.post_move WHEN 'BEGIN' THEN c."from" ELSE c."until" END`,
  // A post that stands where the one before would go on.
  `SELECT c.person_id FROM taken c JOIN posts p ON p.id = c.post_id
     JOIN posts o ON o.person_id = c.person_id AND o.id <> p.id AND o.id IS DISTINCT FROM c.new_post_id
   WHERE c.post_move <> 'NONE' AND tstzrange(p."from", (c.was -> 'post' ->> 'until')::timestamptz) && tstzrange(o."from", o."until")`,
  // The unit or the manager of before is no longer there.
  `SELECT c.person_id FROM taken c, jsonb_to_record(c.was -> 'post') AS was("unitId" uuid, "managerId" uuid)
   WHERE c.post_move = 'CORRECT' AND (was."managerId" IS NOT NULL AND NOT EXISTS (SELECT FROM people p WHERE p.id = was."managerId")
     OR was."unitId" IS NOT NULL AND NOT EXISTS (SELECT FROM units u WHERE u.id = was."unitId"))`,
  // Somebody else has the e-mail or the employee ID of before.
  `SELECT p.id FROM taken c JOIN people p ON p.email = c.was -> 'person' ->> 'email' AND p.id <> c.person_id WHERE c.outcome = 'CHANGED'`,
  `SELECT p.id FROM taken c JOIN people p ON p.external_id = c.was -> 'person' ->> 'externalId' AND p.id <> c.person_id
   WHERE c.outcome = 'CHANGED'`,
  // What was said of a person whom it added, and who reports to them.
  ...dependents.map(
    (table) => `SELECT c.person_id FROM taken c JOIN ${table} d ON d.person_id = c.person_id WHERE c.outcome = 'NEW'`,
  ),
  `SELECT c.person_id FROM taken c JOIN posts o ON o.person_id = c.person_id AND o.id <> c.new_post_id WHERE c.outcome = 'NEW'`,
  // Who is planned to fill a gap.
  `SELECT c.person_id FROM taken c JOIN gap_follow_ups f ON f.nominee_id = c.person_id WHERE c.outcome = 'NEW'`,
  `SELECT o.person_id FROM taken c JOIN confirmations o ON o.person_id = c.person_id WHERE c.outcome = 'NEW'`,
  // Who is asked by a campaign, and about whom.
  `SELECT l.person_id FROM taken c JOIN campaign_links l ON l.person_id = c.person_id WHERE c.outcome = 'NEW'`,
  `SELECT k.person_id FROM taken c JOIN campaign_asks k ON k.person_id = c.person_id WHERE c.outcome = 'NEW'`,
  `SELECT o.person_id FROM taken c JOIN posts o ON o.manager_id = c.person_id WHERE c.outcome = 'NEW' AND ${notWritten("o")}`,
  // Who is in a unit that it made, or at a time to which it brought one forward; and who covers it then.
  `SELECT o.person_id FROM places u JOIN posts o ON o.unit_id = u.unit_id AND (u.is_new OR ${overlap("o", "u")}) WHERE ${notWritten("o")}`,
  `SELECT o.person_id FROM places u JOIN covers o ON o.unit_id = u.unit_id AND (u.is_new OR ${overlap("o", "u")})`,
  `SELECT o.person_id FROM places u JOIN spend_owners o ON o.unit_id = u.unit_id AND (u.is_new OR ${overlap("o", "u")})`,
  // What it ended, where that has changed since, and what stands where it would go on.
  ...dependents.flatMap((table) => [
    `SELECT was."takenFrom" FROM (${endedRows(table)}) was LEFT JOIN ${table} d ON d.id = was.id
     WHERE d."until" IS DISTINCT FROM CASE WHEN was."from" < was.ends THEN was.ends END OR (d.id IS NULL) <> (was."from" >= was.ends)`,
    `SELECT was."takenFrom" FROM (${endedRows(table)}) was JOIN ${table} d ON d.person_id = was.person_id AND d.id <> was.id
     ${keys[table].map((key) => `AND d.${key} = was.${key}`).join(" ")} AND ${overlap("d", "was")}
     WHERE NOT EXISTS (SELECT FROM (${endedRows(table)}) e WHERE e.id = d.id)`,
  ]),
  `SELECT d.person_id FROM (${endedRows("seats")}) was JOIN seats d ON d.kind = 'LEAD' AND d.person_id <> was.person_id
   WHERE was.kind = 'LEAD' AND ${overlap("d", "was")} AND NOT EXISTS (SELECT FROM (${endedRows("seats")}) e WHERE e.id = d.id)`,
];

// Units that were closed since, although somebody would be back in them, or cover them again.
const backIn = (facts: string) => `
  SELECT back.unit_id FROM (${facts}) back JOIN audit_events e ON e.subject_id = back.unit_id::text AND e.event = 'unit.closed'
    JOIN (SELECT unit_id, CASE WHEN bool_and("until" IS NOT NULL) THEN max("until") END AS closes FROM unit_versions GROUP BY unit_id) life
      ON life.unit_id = back.unit_id AND life.closes IS NOT NULL AND (back."until" IS NULL OR back."until" > life.closes)
  WHERE e.seq > (SELECT max(seq) FROM audit_events WHERE subject_id = $1::text AND event = 'import.applied')`;

/** Selects of a unit's id, likewise. */
const units = [
  // The place that it began, and the code of a unit that it made.
  `SELECT u.unit_id FROM places u LEFT JOIN unit_versions v ON v.unit_id = u.unit_id AND v."from" = u."from"
   WHERE (v.name, v.parent_id, v."until") IS DISTINCT FROM (u.name, u.parent_id, u."until")`,
  `SELECT u.unit_id FROM places u JOIN unit_versions v ON v.unit_id = u.unit_id AND v."from" <> u."from" WHERE u.is_new`,
  `SELECT place.unit_id FROM import_units place JOIN units u ON u.id = place.unit_id
   WHERE place.import_id = $1::uuid AND place.is_new AND place.code <> u.code`,
  `SELECT u.unit_id FROM places u JOIN unit_spends s ON s.unit_id = u.unit_id WHERE u.is_new`,
  `SELECT u.unit_id FROM places u JOIN embed_links e ON e.unit_id = u.unit_id WHERE u.is_new`,
  `SELECT u.unit_id FROM places u JOIN campaigns c ON c.unit_id = u.unit_id WHERE u.is_new`,
  `SELECT u.unit_id FROM places u JOIN campaign_asks k ON k.new_unit_id = u.unit_id WHERE u.is_new`,
  `SELECT u.unit_id FROM places u JOIN open_seats o ON o.unit_id = u.unit_id WHERE u.is_new OR ${overlap("o", "u")}`,
  // A unit that was put below it.
  `SELECT v.unit_id FROM places u JOIN unit_versions v ON v.parent_id = u.unit_id AND (u.is_new OR ${overlap("v", "u")})
   WHERE NOT EXISTS (SELECT FROM places w WHERE w.unit_id = v.unit_id AND w."from" = v."from")`,
  backIn(`SELECT CASE c.post_move WHEN 'CORRECT' THEN (c.was -> 'post' ->> 'unitId')::uuid ELSE p.unit_id END AS unit_id,
    (c.was -> 'post' ->> 'until')::timestamptz AS "until" FROM taken c JOIN posts p ON p.id = c.post_id WHERE c.post_move <> 'NONE'`),
  backIn(`SELECT unit_id, "until" FROM (${endedRows("covers")}) was`),
  backIn(`SELECT unit_id, "until" FROM (${endedRows("spend_owners")}) was`),
];

/** Who and what stands in the way of taking an import back: { subject, id, name, count of all }. $2 of them, by name. */
export const obstaclesSql = `
  WITH taken AS MATERIALIZED (${appliedChanges}), places AS MATERIALIZED (${beginningPlaces}), found AS (
    SELECT 'person' AS subject, person_id AS id FROM (${people.join("\nUNION ALL ")}) person
    UNION SELECT 'unit', unit_id FROM (${units.join("\nUNION ALL ")}) unit
  )
  SELECT found.subject, found.id, coalesce(p.name, v.name, c.name, '') AS name, count(*) OVER ()::int AS count
  FROM found LEFT JOIN people p ON p.id = found.id
    LEFT JOIN LATERAL (SELECT name FROM unit_versions WHERE unit_id = found.id ORDER BY "from" DESC LIMIT 1) v ON true
    LEFT JOIN LATERAL (SELECT name FROM taken WHERE taken.person_id = found.id LIMIT 1) c ON p.id IS NULL AND v.name IS NULL
  ORDER BY found.subject, fold(coalesce(p.name, v.name, c.name, '')), found.id LIMIT $2`;
