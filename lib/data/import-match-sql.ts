import "server-only";

/**
 * Of `compareSql`: whom each row means. `matched` finds the person: by decision, by employee ID, then by e-mail, never by
 * name. `known` adds what the register says of them, and the post in question: the one in force, or for somebody who only
 * joins later the one that begins then.
 */
export const matchSql = `
row_choice AS (
  SELECT key::int AS line, answer = 'SKIP' AS is_skipped, answer = 'THEIRS' AS is_theirs, seen FROM import_decisions
  WHERE import_id = $1 AND question = 'ROW' AND answer IS NOT NULL
), same_as AS (
  SELECT d.key::int AS line, p.id, p.name FROM import_decisions d JOIN people p ON p.id = d.meant
  WHERE d.import_id = $1 AND d.question = 'PERSON' AND d.answer = 'SAME'
), same_id AS (
  SELECT external_id, count(*) AS times, min(line) AS first FROM import_rows
  WHERE import_id = $1 AND external_id IS NOT NULL GROUP BY external_id HAVING count(*) > 1
), same_email AS (
  SELECT email, count(*) AS times, min(line) AS first FROM import_rows
  WHERE import_id = $1 AND email IS NOT NULL GROUP BY email HAVING count(*) > 1
), matched AS MATERIALIZED (
  SELECT r.line, r.external_id, r.email, r.name, r.title, r.unit_path, r.manager_ref, r.manager_email, r.location,
    r.time_zone, r.kind, r.starts_on, r.last_day, r.warnings, u.unit_id,
    coalesce(same_as.id, by_id.id, by_email.id) AS person_id, same_as.id AS same_as,
    CASE WHEN by_id.id IS NULL AND by_email.external_id <> r.external_id THEN by_email.id END AS other_id,
    CASE WHEN r.starts_on > $3::date THEN r.starts_on::timestamp AT TIME ZONE $4 ELSE $2::timestamptz END AS joins,
    (r.last_day + 1)::timestamp AT TIME ZONE $4 AS leaves,
    r.reasons || array_remove(ARRAY[
      CASE WHEN same_id.times > 1 THEN
        format('Employee ID “%s” is in %s rows of the file, first in row %s', r.external_id, same_id.times, same_id.first) END,
      CASE WHEN same_email.times > 1 THEN
        format('%s is in %s rows of the file, first in row %s', r.email, same_email.times, same_email.first) END,
      CASE WHEN by_id.id <> by_email.id THEN
        format('The employee ID is %s’s in the register, the e-mail %s’s', by_id.name, by_email.name) END,
      CASE WHEN by_id.id IS NULL AND by_email.external_id <> r.external_id AND by_email.id IS DISTINCT FROM same_as.id THEN
        format('The e-mail is %s’s in the register, whose employee ID is %s', by_email.name, by_email.external_id) END,
      CASE WHEN same_as.id <> coalesce(by_id.id, by_email.id) THEN
        format('It was decided to be %s, but by its identity it is %s', same_as.name, coalesce(by_id.name, by_email.name)) END,
      u.problem
    ], NULL) AS reasons
  FROM import_rows r
    LEFT JOIN same_id USING (external_id)
    LEFT JOIN same_email ON same_email.email = r.email
    LEFT JOIN people by_id ON by_id.external_id = r.external_id
    LEFT JOIN people by_email ON by_email.email = r.email
    LEFT JOIN same_as ON same_as.line = r.line
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
    coalesce(row_choice.is_skipped, false) AS is_skipped, coalesce(row_choice.is_theirs, false) AS is_theirs, row_choice.seen,
    pe.name AS old_name, pe.email AS old_email, pe.external_id AS old_external_id, pe.kind AS old_kind,
    pe.time_zone AS old_time_zone, coalesce(pe.typed, '{}') AS typed, pe.import_id AS old_import_id,
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
    LEFT JOIN row_choice ON row_choice.line = m.line
    LEFT JOIN same_person ON same_person.person_id = m.person_id
    LEFT JOIN in_question p ON p.line = m.line
    LEFT JOIN later ON later.person_id = m.person_id
)`;
