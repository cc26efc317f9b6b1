import "server-only";
import { beginningPlaces, dependents } from "./import-apply-sql";

/** Rows of a change set that applying has made true; $1 is the import. */
export const appliedChanges = `
  SELECT c.* FROM import_changes c JOIN imports i ON i.id = c.import_id
  WHERE c.import_id = $1::uuid AND (c.outcome IN ('NEW', 'CHANGED')
    OR c.outcome = 'MISSING' AND c.post_move = 'END' AND i.ends_missing)`;

const taken = `WITH taken AS (${appliedChanges})`;

/** A row that ended with an employment, as it was. */
export const endedRows = (table: string) => `
  SELECT c.person_id AS "takenFrom", c."until" AS ends, was.* FROM (${appliedChanges}) c,
    jsonb_array_elements(c.was -> 'ended') AS held,
    jsonb_populate_record(NULL::${table}, held -> 'row') AS was
  WHERE held ->> 'table' = '${table}'`;

const newPosts = `${taken} DELETE FROM posts USING taken c WHERE c.post_move = 'BEGIN' AND posts.id = c.new_post_id`;

/** Only a post that was mended in place has other facts than its end to get back. */
const oldPosts = `${taken}
  UPDATE posts SET "until" = was."until",
    unit_id = CASE c.post_move WHEN 'CORRECT' THEN was."unitId" ELSE posts.unit_id END,
    manager_id = CASE c.post_move WHEN 'CORRECT' THEN was."managerId" ELSE posts.manager_id END,
    title = CASE c.post_move WHEN 'CORRECT' THEN was.title ELSE posts.title END,
    location = CASE c.post_move WHEN 'CORRECT' THEN was.location ELSE posts.location END
  FROM taken c, jsonb_to_record(c.was -> 'post') AS
    was("unitId" uuid, "managerId" uuid, title text, location text, "until" timestamptz)
  WHERE c.post_move <> 'NONE' AND posts.id = c.post_id`;

/** What had ended with an employment goes on, and what would not have begun is there again. */
const goOn = dependents.flatMap((table) => [
  `UPDATE ${table} d SET "until" = was."until" FROM (${endedRows(table)}) was WHERE d.id = was.id`,
  `INSERT INTO ${table} SELECT again.* FROM (${appliedChanges}) c, jsonb_array_elements(c.was -> 'ended') AS held,
     jsonb_populate_record(NULL::${table}, held -> 'row') AS again
   WHERE held ->> 'table' = '${table}' AND NOT EXISTS (SELECT FROM ${table} d WHERE d.id = again.id)`,
]);

/** What somebody has changed since in another field of the same person stays. */
const changedPeople = `${taken}
  UPDATE people SET import_id = was."importId",
    name = CASE WHEN was.name IS DISTINCT FROM c.name THEN was.name ELSE people.name END,
    email = CASE WHEN was.email IS DISTINCT FROM c.email THEN was.email ELSE people.email END,
    external_id = CASE WHEN was."externalId" IS DISTINCT FROM c.external_id THEN was."externalId" ELSE people.external_id END,
    kind = CASE WHEN was.kind IS DISTINCT FROM c.kind THEN was.kind ELSE people.kind END,
    time_zone = CASE WHEN was."timeZone" IS DISTINCT FROM c.time_zone THEN was."timeZone" ELSE people.time_zone END,
    typed = people.typed || coalesce((SELECT jsonb_object_agg(key, value) FROM jsonb_each(was.typed) WHERE key = ANY (c.takes)), '{}')
  FROM taken c, jsonb_to_record(c.was -> 'person') AS
    was(name text, email text, "externalId" text, kind person_kind, "timeZone" text, "importId" uuid, typed jsonb)
  WHERE c.outcome = 'CHANGED' AND people.id = c.person_id`;

const newPeople = `${taken} DELETE FROM people USING taken c WHERE c.outcome = 'NEW' AND people.id = c.person_id`;

const places = `DELETE FROM unit_versions USING (${beginningPlaces}) place
  WHERE unit_versions.unit_id = place.unit_id AND unit_versions."from" = place."from"`;

const newUnits = `DELETE FROM units USING import_units place
  WHERE place.import_id = $1::uuid AND place.is_new AND units.id = place.unit_id`;

/** Of the change set, which is as it was before it was applied. */
const forgetEnded = `UPDATE import_changes SET was = was - 'ended' WHERE import_id = $1::uuid AND was ? 'ended'`;

/**
 * What taking an import back writes, in this order: what `applySql` wrote, backwards, from what `import_changes` kept.
 * Each statement works on all rows at once; that nothing depends on them was made sure of before.
 */
export const takeBackSql = [newPosts, oldPosts, ...goOn, changedPeople, newPeople, places, newUnits, forgetEnded];

/** Users who were linked to somebody whom the import added. */
export const linkedUsersSql = `${taken} SELECT u.id FROM users u JOIN taken c ON c.person_id = u.person_id WHERE c.outcome = 'NEW'`;
