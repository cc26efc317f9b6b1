import "server-only";

/** Places in the tree that applying begins. `importId` is SQL for the import's id. */
export const placesOf = (importId: string) => `
  SELECT DISTINCT ON (place.unit_id) place.unit_id,
    coalesce(known.name, reverse(split_part(reverse(place.path), ' > ', 1))) AS name, place.parent_id,
    coalesce(known.tags, '{}') AS tags,
    i.effective_at AS "from", place."until", place.is_new
  FROM import_units place JOIN imports i ON i.id = place.import_id
    LEFT JOIN unit_versions known ON known.unit_id = place.unit_id AND known."from" = place."until"
  WHERE place.import_id = ${importId} AND place.begins`;

/** Of the import that $1 is. */
export const beginningPlaces = placesOf("$1::uuid");

/**
 * What applying writes, in this order; $1 is the import. Each statement works on all rows at once: the register's rules
 * hold because the comparison found the register as it still is.
 */
export const applySql = {
  units: `INSERT INTO units (id, code) SELECT unit_id, code FROM import_units WHERE import_id = $1::uuid AND is_new`,

  places: `
    INSERT INTO unit_versions (unit_id, name, parent_id, tags, "from", "until")
    SELECT unit_id, name, parent_id, tags, "from", "until" FROM (${beginningPlaces}) place`,

  newPeople: `
    INSERT INTO people (id, external_id, email, name, kind, time_zone, import_id)
    SELECT person_id, external_id, email, name, kind, time_zone, import_id FROM import_changes
    WHERE import_id = $1::uuid AND outcome = 'NEW' ORDER BY person_id`,

  /** A value that is taken from the file was not typed in Muster any more. */
  changedPeople: `
    UPDATE people SET external_id = c.external_id, email = c.email, name = c.name, kind = c.kind, time_zone = c.time_zone,
      import_id = c.import_id, typed = people.typed - coalesce(c.takes, '{}')
    FROM import_changes c WHERE c.import_id = $1::uuid AND c.outcome = 'CHANGED' AND people.id = c.person_id`,

  correctedPosts: `
    UPDATE posts SET unit_id = c.unit_id, manager_id = c.manager_id, title = c.title, location = c.location, "until" = c."until"
    FROM import_changes c WHERE c.import_id = $1::uuid AND c.post_move = 'CORRECT' AND posts.id = c.post_id`,

  /** Also for who is not in the file, if $2 says so. */
  endedPosts: `
    UPDATE posts SET "until" = CASE c.post_move WHEN 'BEGIN' THEN c."from" ELSE c."until" END
    FROM import_changes c WHERE c.import_id = $1::uuid AND posts.id = c.post_id
      AND (c.post_move = 'BEGIN' OR c.post_move = 'END' AND (c.outcome <> 'MISSING' OR $2::boolean))`,

  newPosts: `
    INSERT INTO posts (id, person_id, unit_id, manager_id, title, location, "from", "until")
    SELECT new_post_id, person_id, unit_id, manager_id, title, location, "from", "until" FROM import_changes
    WHERE import_id = $1::uuid AND post_move = 'BEGIN' ORDER BY person_id`,
};

/** Facts that end with an employment, as `endEmployment` ends them too. */
export const dependents = [
  "assignments",
  "out_of_scope",
  "covers",
  "seats",
  "provider_covers",
  "spend_owners",
  "leaves",
] as const;
export type Dependent = (typeof dependents)[number];

/** Who leaves by this import, and when: nobody whose employment goes on in a later post. $2 as for `endedPosts`. */
const leaving = `
  SELECT c.import_id, c.line, c.person_id, c."until" AS ends FROM import_changes c
  WHERE c.import_id = $1::uuid AND c."until" IS NOT NULL AND c.post_move <> 'NONE'
    AND (c.outcome = 'CHANGED' OR c.outcome = 'MISSING' AND $2::boolean)
    AND NOT EXISTS (SELECT FROM posts p WHERE p.person_id = c.person_id AND p."from" >= c."until")`;

/** Keeps the rows that are about to end as they are, for the undo. */
export const keepDependentsSql = `
  WITH leaving AS (${leaving}), held AS (
    ${dependents.map((table) => `SELECT l.line, '${table}' AS name, to_jsonb(d) AS was FROM leaving l JOIN ${table} d ON d.person_id = l.person_id AND (d."until" IS NULL OR d."until" > l.ends)`).join("\n    UNION ALL ")}
  )
  UPDATE import_changes c SET was = c.was || jsonb_build_object('ended', kept.rows)
  FROM (SELECT line, jsonb_agg(jsonb_build_object('table', name, 'row', was)) AS rows FROM held GROUP BY line) kept
  WHERE c.import_id = $1::uuid AND c.line = kept.line`;

/** Ends what has begun, and removes what would not begin any more. */
export const endDependentsSql = dependents.flatMap((table) => [
  `WITH leaving AS (${leaving}) DELETE FROM ${table} d USING leaving l WHERE d.person_id = l.person_id AND d."from" >= l.ends`,
  `WITH leaving AS (${leaving}) UPDATE ${table} d SET "until" = l.ends FROM leaving l
   WHERE d.person_id = l.person_id AND d."from" < l.ends AND (d."until" IS NULL OR d."until" > l.ends)`,
]);
