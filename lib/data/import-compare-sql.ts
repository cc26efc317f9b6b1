import "server-only";

/**
 * Compares the staged rows of an import with the register as it is at an instant, in one statement over sets, and writes
 * what applying does with each row, and with each employed person who is in none.
 *
 * $1 import · $2 instant from which the file's facts hold · $3 the file's day · $4 time zone of the register
 * $5 fields that the file states · $6 rows whose manager would close a loop
 *
 * `matched` finds the person: by employee ID, then by e-mail, never by name. `known` adds the post in question: the one
 * in force, or for somebody who only joins later the one that begins then. `line_up` finds managers, `wanted` says what
 * person and post become, `moved` what it takes to get there.
 */
export const compareSql = `
WITH same_id AS (
  SELECT external_id, count(*) AS times, min(line) AS first FROM import_rows
  WHERE import_id = $1 AND external_id IS NOT NULL GROUP BY external_id HAVING count(*) > 1
), same_email AS (
  SELECT email, count(*) AS times, min(line) AS first FROM import_rows
  WHERE import_id = $1 AND email IS NOT NULL GROUP BY email HAVING count(*) > 1
), matched AS MATERIALIZED (
  SELECT r.line, r.external_id, r.email, r.name, r.title, r.unit_path, r.manager_ref, r.manager_email, r.location,
    r.time_zone, r.kind, r.starts_on, r.last_day, r.warnings, u.unit_id,
    coalesce(by_id.id, by_email.id) AS person_id,
    CASE WHEN r.starts_on > $3::date THEN r.starts_on::timestamp AT TIME ZONE $4 ELSE $2::timestamptz END AS joins,
    (r.last_day + 1)::timestamp AT TIME ZONE $4 AS leaves,
    r.reasons || array_remove(ARRAY[
      CASE WHEN same_id.times > 1 THEN
        format('Employee ID “%s” is in %s rows of the file, first in row %s', r.external_id, same_id.times, same_id.first) END,
      CASE WHEN same_email.times > 1 THEN
        format('%s is in %s rows of the file, first in row %s', r.email, same_email.times, same_email.first) END,
      CASE WHEN by_id.id <> by_email.id THEN
        format('The employee ID is %s’s in the register, the e-mail %s’s', by_id.name, by_email.name) END,
      CASE WHEN by_id.id IS NULL AND by_email.external_id <> r.external_id THEN
        format('The e-mail is %s’s in the register, whose employee ID is %s', by_email.name, by_email.external_id) END,
      u.problem
    ], NULL) AS reasons
  FROM import_rows r
    LEFT JOIN same_id USING (external_id)
    LEFT JOIN same_email ON same_email.email = r.email
    LEFT JOIN people by_id ON by_id.external_id = r.external_id
    LEFT JOIN people by_email ON by_email.email = r.email
    LEFT JOIN import_units u ON u.import_id = $1 AND u.path = r.unit_path
  WHERE r.import_id = $1
), same_person AS (
  SELECT person_id, min(line) AS first FROM matched WHERE person_id IS NOT NULL GROUP BY person_id HAVING count(*) > 1
), in_force AS (
  SELECT * FROM posts WHERE "from" <= $2::timestamptz AND ("until" IS NULL OR "until" > $2::timestamptz)
), in_question AS (
  SELECT DISTINCT ON (m.line) m.line, p.* FROM matched m JOIN posts p ON p.person_id = m.person_id
    AND (p."until" IS NULL OR p."until" > $2::timestamptz) AND p."from" <= m.joins
  ORDER BY m.line, p."from"
), later AS (
  SELECT person_id, max("from") AS begins FROM posts WHERE "from" > $2::timestamptz GROUP BY person_id
), known AS MATERIALIZED (
  SELECT m.*, coalesce(m.person_id, uuid_v7()) AS target, m.person_id IS NULL AS is_new,
    pe.name AS old_name, pe.email AS old_email, pe.external_id AS old_external_id, pe.kind AS old_kind,
    pe.time_zone AS old_time_zone, pe.typed, pe.import_id AS old_import_id,
    p.id AS post_id, p.unit_id AS old_unit_id, p.manager_id AS old_manager_id, p.title AS old_title,
    p.location AS old_location, p."from" AS old_from, p."until" AS old_until,
    coalesce(later.begins > greatest(m.joins, p."from"), false) AS is_old_news,
    CASE WHEN m.person_id IS NOT NULL AND (p.id IS NULL OR p."until" IS NOT NULL) THEN
      (SELECT min("from") FROM posts n WHERE n.person_id = m.person_id AND n."from" > greatest(m.joins, p."from")) END AS next,
    m.reasons || array_remove(ARRAY[
      CASE WHEN cardinality(m.reasons) = 0 AND same_person.first IS NOT NULL THEN
        format('%s in the register is meant by several rows of the file, first by row %s', pe.name, same_person.first) END,
      CASE WHEN m.person_id IS NULL AND m.leaves <= $2::timestamptz THEN
        format('The last day, %s, is before the day of the file: there is nobody to add', m.last_day) END,
      CASE WHEN m.leaves <= m.joins AND m.leaves > $2::timestamptz THEN
        format('The last day, %s, is before the first', m.last_day) END,
      CASE WHEN p.id IS NOT NULL AND m.leaves <= p."from" THEN
        format('The last day, %s, is before %s began in the register', m.last_day, pe.name) END
    ], NULL) AS refusals
  FROM matched m
    LEFT JOIN people pe ON pe.id = m.person_id
    LEFT JOIN same_person ON same_person.person_id = m.person_id
    LEFT JOIN in_question p ON p.line = m.line
    LEFT JOIN later ON later.person_id = m.person_id
), by_ref AS (
  SELECT external_id, target, name FROM known WHERE external_id IS NOT NULL AND cardinality(refusals) = 0
), by_mail AS (
  SELECT coalesce(email, old_email) AS email, target, name FROM known
  WHERE coalesce(email, old_email) IS NOT NULL AND cardinality(refusals) = 0
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
  SELECT l.*, CASE
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
), wanted AS (
  SELECT j.*,
    CASE WHEN is_new OR NOT (typed ? 'name' OR is_old_news) THEN name ELSE old_name END AS new_name,
    CASE WHEN is_new OR NOT (typed ? 'email' OR is_old_news) THEN coalesce(email, old_email) ELSE old_email END AS new_email,
    CASE WHEN is_new OR NOT (typed ? 'externalId' OR is_old_news) THEN coalesce(external_id, old_external_id)
      ELSE old_external_id END AS new_external_id,
    CASE WHEN is_new OR NOT (typed ? 'kind' OR is_old_news) THEN coalesce(kind, old_kind, 'EMPLOYEE') ELSE old_kind END AS new_kind,
    CASE WHEN is_new OR NOT (typed ? 'timeZone' OR is_old_news) THEN coalesce(time_zone, old_time_zone)
      ELSE old_time_zone END AS new_time_zone,
    CASE WHEN 'unit' = ANY ($5) AND NOT coalesce(post_id IS NOT NULL AND typed ? 'unitId', false) THEN unit_id
      ELSE old_unit_id END AS new_unit_id,
    CASE WHEN 'manager' = ANY ($5) AND manager_problem IS NULL
        AND NOT coalesce(post_id IS NOT NULL AND typed ? 'managerId', false) THEN manager_stated
      ELSE old_manager_id END AS new_manager_id,
    CASE WHEN 'title' = ANY ($5) AND NOT coalesce(post_id IS NOT NULL AND typed ? 'title', false) THEN title
      ELSE coalesce(old_title, '') END AS new_title,
    CASE WHEN 'location' = ANY ($5) AND NOT coalesce(post_id IS NOT NULL AND typed ? 'location', false) THEN location
      ELSE coalesce(old_location, '') END AS new_location,
    least(coalesce(leaves, old_until), next) AS new_until
  FROM judged j
), moved AS MATERIALIZED (
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
)
INSERT INTO import_changes (import_id, line, outcome, person_id, name, external_id, email, kind, time_zone, post_move,
  post_id, new_post_id, unit_id, manager_id, title, location, "from", "until", fields, kept, was, reasons, warnings)
SELECT $1, m.line,
  (CASE WHEN is_new THEN 'NEW' WHEN is_person_changed OR move <> 'NONE' THEN 'CHANGED' ELSE 'UNCHANGED' END)::import_outcome,
  target, new_name, new_external_id, new_email, new_kind, new_time_zone, move, post_id,
  CASE WHEN move = 'BEGIN' THEN uuid_v7() END,
  new_unit_id, new_manager_id, new_title, new_location,
  CASE WHEN post_id IS NULL THEN joins ELSE greatest($2::timestamptz, old_from) END, new_until,
  CASE WHEN NOT is_new AND (is_person_changed OR move <> 'NONE') THEN (
    SELECT jsonb_agg(jsonb_build_object('field', field, 'before', before, 'after', after)) FROM (VALUES
      ('name', old_name, new_name),
      ('email', old_email, new_email),
      ('externalId', old_external_id, new_external_id),
      ('kind', initcap(old_kind::text), initcap(new_kind::text)),
      ('timeZone', old_time_zone, new_time_zone),
      ('employment', CASE WHEN post_id IS NULL AND move = 'BEGIN' THEN 'not employed' END,
        CASE WHEN post_id IS NULL AND move = 'BEGIN' THEN 'employed' END),
      ('title', CASE WHEN move IN ('BEGIN', 'CORRECT') THEN old_title END, CASE WHEN move IN ('BEGIN', 'CORRECT') THEN new_title END),
      ('location', CASE WHEN move IN ('BEGIN', 'CORRECT') THEN old_location END,
        CASE WHEN move IN ('BEGIN', 'CORRECT') THEN new_location END),
      ('unitId', CASE WHEN move IN ('BEGIN', 'CORRECT') AND old_unit_id IS DISTINCT FROM new_unit_id THEN old_unit_name END,
        CASE WHEN move IN ('BEGIN', 'CORRECT') AND old_unit_id IS DISTINCT FROM new_unit_id THEN
          reverse(split_part(reverse(nullif(unit_path, '')), ' > ', 1)) END),
      ('managerId', CASE WHEN move IN ('BEGIN', 'CORRECT') AND old_manager_id IS DISTINCT FROM new_manager_id THEN old_manager_name END,
        CASE WHEN move IN ('BEGIN', 'CORRECT') AND old_manager_id IS DISTINCT FROM new_manager_id THEN manager_name END),
      ('lastDay', CASE WHEN old_until IS DISTINCT FROM new_until THEN ((old_until AT TIME ZONE $4)::date - 1)::text END,
        CASE WHEN old_until IS DISTINCT FROM new_until THEN ((new_until AT TIME ZONE $4)::date - 1)::text END)
    ) AS field(field, before, after) WHERE nullif(before, '') IS DISTINCT FROM nullif(after, '')) END,
  CASE WHEN typed <> '{}' THEN (
    SELECT jsonb_agg(jsonb_build_object('field', field, 'ours', ours, 'theirs', theirs)) FROM (VALUES
      ('name', old_name, m.name),
      ('email', old_email, coalesce(m.email, old_email)),
      ('externalId', old_external_id, coalesce(m.external_id, old_external_id)),
      ('kind', initcap(old_kind::text), initcap(coalesce(m.kind, old_kind)::text)),
      ('timeZone', old_time_zone, coalesce(m.time_zone, old_time_zone)),
      ('title', old_title, CASE WHEN 'title' = ANY ($5) THEN m.title ELSE old_title END),
      ('location', old_location, CASE WHEN 'location' = ANY ($5) THEN m.location ELSE old_location END),
      ('unitId', CASE WHEN 'unit' = ANY ($5) AND old_unit_id IS DISTINCT FROM m.unit_id THEN coalesce(old_unit_name, 'none') END,
        CASE WHEN 'unit' = ANY ($5) AND old_unit_id IS DISTINCT FROM m.unit_id THEN
          coalesce(reverse(split_part(reverse(nullif(unit_path, '')), ' > ', 1)), 'none') END),
      ('managerId', CASE WHEN 'manager' = ANY ($5) AND old_manager_id IS DISTINCT FROM manager_stated AND manager_problem IS NULL
          THEN coalesce(old_manager_name, 'none') END,
        CASE WHEN 'manager' = ANY ($5) AND old_manager_id IS DISTINCT FROM manager_stated AND manager_problem IS NULL
          THEN coalesce(manager_name, 'none') END)
    ) AS field(field, ours, theirs)
    WHERE typed ? field AND nullif(ours, '') IS DISTINCT FROM nullif(theirs, '')
      AND (post_id IS NOT NULL OR field NOT IN ('title', 'location', 'unitId', 'managerId'))) END,
  CASE WHEN NOT is_new AND (is_person_changed OR move <> 'NONE') THEN jsonb_build_object(
    'person', jsonb_build_object('name', old_name, 'email', old_email, 'externalId', old_external_id, 'kind', old_kind,
      'timeZone', old_time_zone, 'importId', old_import_id),
    'post', CASE WHEN post_id IS NOT NULL THEN jsonb_build_object('unitId', old_unit_id, 'managerId', old_manager_id,
      'title', old_title, 'location', old_location, 'until', old_until) END) END,
  '{}',
  m.warnings || array_remove(ARRAY[
    manager_problem || CASE WHEN post_id IS NULL THEN ': no manager is taken' ELSE ': the manager stays as it is' END,
    CASE WHEN is_old_news AND (m.name, coalesce(m.email, old_email)) IS DISTINCT FROM (old_name, old_email)
      THEN 'The register knows a later day: name, e-mail, employee ID, employment type and time zone stay as they are' END,
    CASE WHEN next IS NOT NULL AND new_until = next AND move IN ('BEGIN', 'CORRECT')
      THEN format('Holds until %s, when what the register already knows begins', (next AT TIME ZONE $4)::date) END
  ], NULL)
FROM moved m
  LEFT JOIN (SELECT unit_id AS id, name AS old_unit_name FROM unit_versions
    WHERE "from" <= $2 AND ("until" IS NULL OR "until" > $2)) old_unit ON old_unit.id = m.old_unit_id
  LEFT JOIN (SELECT id, name AS old_manager_name FROM people) old_manager ON old_manager.id = m.old_manager_id
UNION ALL
SELECT $1, line, 'REFUSED', person_id, name, external_id, email, kind, time_zone, 'NONE', NULL, NULL, unit_id, NULL, title,
  location, NULL, NULL, NULL, NULL, NULL, refusals, warnings
FROM known WHERE cardinality(refusals) > 0
UNION ALL
SELECT $1, -row_number() OVER (ORDER BY pe.name, pe.id)::int, 'MISSING', pe.id, pe.name, pe.external_id, pe.email, pe.kind,
  pe.time_zone, (CASE WHEN pe.import_id IS NOT NULL AND p."from" < $2 THEN 'END' ELSE 'NONE' END)::post_move, p.id, NULL,
  p.unit_id, p.manager_id, p.title, p.location, p."from", $2, NULL, NULL,
  jsonb_build_object('post', jsonb_build_object('until', p."until")), '{}',
  array_remove(ARRAY[
    CASE WHEN pe.import_id IS NULL THEN 'Added in Muster, not by a file: stays in any case' END,
    CASE WHEN p."from" >= $2 THEN 'Begins on this very day: stays in any case' END
  ], NULL)
FROM in_force p JOIN people pe ON pe.id = p.person_id
WHERE NOT EXISTS (SELECT FROM matched WHERE matched.person_id = pe.id)`;
