import "server-only";

/** The last name of a path, as `import_rows` has it. */
const unitName = "reverse(split_part(reverse(nullif(unit_path, '')), ' > ', 1))";

/**
 * Of `compareSql`: what becomes of each person that is not refused. `line_up` finds managers, among rows that make or know
 * somebody. `disputed` sets what was typed in Muster against the file, `settled` says what of it stays: all, unless theirs
 * was taken of these very conflicts. `wanted` says what person and post become, `moved` what it takes to get there.
 */
export const wantedSql = `
by_ref AS (
  SELECT external_id, target, name FROM known
  WHERE external_id IS NOT NULL AND cardinality(refusals) = 0 AND NOT (is_skipped AND post_id IS NULL)
), by_mail AS (
  SELECT coalesce(email, old_email) AS email, target, name FROM known
  WHERE coalesce(email, old_email) IS NOT NULL AND cardinality(refusals) = 0 AND NOT (is_skipped AND post_id IS NULL)
), line_up AS MATERIALIZED (
  SELECT k.*, coalesce(f1.target, g1.id) AS manager_by_ref, coalesce(f2.target, g2.id) AS manager_by_mail,
    coalesce(f1.name, g1.name, f2.name, g2.name) AS manager_name
  FROM known k
    LEFT JOIN by_ref f1 ON f1.external_id = k.manager_ref
    LEFT JOIN (SELECT people.* FROM people JOIN in_force ON in_force.person_id = people.id) g1
      ON g1.external_id = k.manager_ref
    LEFT JOIN by_mail f2 ON f2.email = k.manager_email
    LEFT JOIN (SELECT people.* FROM people JOIN in_force ON in_force.person_id = people.id) g2
      ON g2.email = k.manager_email
  WHERE cardinality(k.refusals) = 0
), judged AS (
  SELECT l.*, old_unit_name, old_manager_name, CASE
      WHEN NOT 'manager' = ANY ($5::text[]) THEN NULL
      WHEN line = ANY ($6::int[]) THEN 'The manager reports to this person, directly or through others'
      WHEN manager_ref IS NOT NULL AND manager_by_ref IS NULL THEN
        format('Manager “%s” is neither in the file nor employed in the register', manager_ref)
      WHEN manager_ref IS NULL AND manager_email IS NOT NULL AND manager_by_mail IS NULL THEN
        format('Manager %s is neither in the file nor employed in the register', manager_email)
      WHEN manager_by_ref <> manager_by_mail THEN 'The manager’s employee ID and e-mail mean two people'
      WHEN coalesce(manager_by_ref, manager_by_mail) = target THEN 'The row names the person as their own manager'
    END AS manager_problem,
    coalesce(manager_by_ref, manager_by_mail) AS manager_stated
  FROM line_up l
    LEFT JOIN (SELECT unit_id AS id, name AS old_unit_name FROM unit_versions
      WHERE "from" <= $2 AND ("until" IS NULL OR "until" > $2)) old_unit ON old_unit.id = l.old_unit_id
    LEFT JOIN (SELECT id, name AS old_manager_name FROM people) old_manager ON old_manager.id = l.old_manager_id
), disputed AS (
  SELECT j.*, CASE WHEN typed <> '{}' THEN (
    SELECT jsonb_agg(jsonb_build_object('field', field, 'ours', ours, 'theirs', theirs,
      'by', typed -> field ->> 'by', 'at', typed -> field ->> 'at'))
    FROM (VALUES
      ('name', old_name, j.name),
      ('email', old_email, coalesce(j.email, old_email)),
      ('externalId', old_external_id, coalesce(j.external_id, old_external_id)),
      ('kind', initcap(old_kind::text), initcap(coalesce(j.kind, old_kind)::text)),
      ('timeZone', old_time_zone, coalesce(j.time_zone, old_time_zone)),
      ('title', old_title, CASE WHEN 'title' = ANY ($5) THEN j.title ELSE old_title END),
      ('location', old_location, CASE WHEN 'location' = ANY ($5) THEN j.location ELSE old_location END),
      ('unitId', CASE WHEN 'unit' = ANY ($5) AND old_unit_id IS DISTINCT FROM j.unit_id THEN coalesce(old_unit_name, 'none') END,
        CASE WHEN 'unit' = ANY ($5) AND old_unit_id IS DISTINCT FROM j.unit_id THEN coalesce(${unitName}, 'none') END),
      ('managerId', CASE WHEN 'manager' = ANY ($5) AND old_manager_id IS DISTINCT FROM manager_stated AND manager_problem IS NULL
          THEN coalesce(old_manager_name, 'none') END,
        CASE WHEN 'manager' = ANY ($5) AND old_manager_id IS DISTINCT FROM manager_stated AND manager_problem IS NULL
          THEN coalesce(manager_name, 'none') END)
    ) AS field(field, ours, theirs)
    WHERE typed ? field AND nullif(ours, '') IS DISTINCT FROM nullif(theirs, '')
      AND CASE WHEN field IN ('title', 'location', 'unitId', 'managerId') THEN post_id IS NOT NULL ELSE NOT is_old_news END
  ) END AS conflicts
  FROM judged j
), settled AS (
  SELECT d.*, takes, typed - takes AS stays FROM disputed d CROSS JOIN LATERAL (
    SELECT CASE WHEN is_theirs AND conflicts = seen
      THEN ARRAY(SELECT conflict ->> 'field' FROM jsonb_array_elements(conflicts) conflict) ELSE '{}'::text[] END AS takes
  ) taken
), wanted AS (
  SELECT s.*,
    CASE WHEN stays ? 'name' OR is_old_news THEN old_name ELSE name END AS new_name,
    CASE WHEN stays ? 'email' OR is_old_news THEN old_email ELSE coalesce(email, old_email) END AS new_email,
    CASE WHEN stays ? 'externalId' OR is_old_news THEN old_external_id
      ELSE coalesce(external_id, old_external_id) END AS new_external_id,
    CASE WHEN stays ? 'kind' OR is_old_news THEN old_kind ELSE coalesce(kind, old_kind, 'EMPLOYEE') END AS new_kind,
    CASE WHEN stays ? 'timeZone' OR is_old_news THEN old_time_zone ELSE coalesce(time_zone, old_time_zone) END AS new_time_zone,
    CASE WHEN 'unit' = ANY ($5) AND NOT (post_id IS NOT NULL AND stays ? 'unitId') THEN unit_id
      ELSE old_unit_id END AS new_unit_id,
    CASE WHEN 'manager' = ANY ($5) AND manager_problem IS NULL AND NOT (post_id IS NOT NULL AND stays ? 'managerId')
      THEN manager_stated ELSE old_manager_id END AS new_manager_id,
    CASE WHEN 'title' = ANY ($5) AND NOT (post_id IS NOT NULL AND stays ? 'title') THEN title
      ELSE coalesce(old_title, '') END AS new_title,
    CASE WHEN 'location' = ANY ($5) AND NOT (post_id IS NOT NULL AND stays ? 'location') THEN location
      ELSE coalesce(old_location, '') END AS new_location,
    least(coalesce(leaves, old_until), next) AS new_until
  FROM settled s
), moved AS (
  SELECT w.*,
    (new_name, new_email, new_external_id, new_kind, new_time_zone) IS DISTINCT FROM
      (old_name, old_email, old_external_id, old_kind, old_time_zone) AS is_person_changed,
    (CASE
      WHEN post_id IS NULL AND leaves <= $2::timestamptz THEN 'NONE'
      WHEN post_id IS NULL THEN 'BEGIN'
      WHEN new_until <= $2::timestamptz
        OR (new_unit_id, new_manager_id, new_title, new_location) IS NOT DISTINCT FROM
          (old_unit_id, old_manager_id, old_title, old_location)
        THEN CASE WHEN new_until IS DISTINCT FROM old_until THEN 'END' ELSE 'NONE' END
      WHEN old_from >= $2::timestamptz THEN 'CORRECT'
      ELSE 'BEGIN'
    END)::post_move AS move
  FROM wanted w
), sorted AS MATERIALIZED (
  SELECT m.*, ${unitName} AS unit_name, is_skipped AND would <> 'UNCHANGED' AS is_left, would
  FROM moved m CROSS JOIN LATERAL (
    SELECT (CASE WHEN is_new THEN 'NEW' WHEN is_person_changed OR move <> 'NONE' THEN 'CHANGED' ELSE 'UNCHANGED' END)::import_outcome
      AS would
  ) outcome
)`;
