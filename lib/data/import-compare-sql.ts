import "server-only";
import { matchSql } from "./import-match-sql";
import { wantedSql } from "./import-wanted-sql";

/** A row that is taken or skipped. A skipped one says what it would have changed, and changes nothing. */
const takenSql = `
SELECT $1, line, CASE WHEN is_left THEN 'SKIPPED' ELSE would END, CASE WHEN NOT (is_new AND is_left) THEN target END,
  new_name, new_external_id, new_email, new_kind, new_time_zone,
  CASE WHEN is_left THEN 'NONE' ELSE move END, post_id, CASE WHEN move = 'BEGIN' AND NOT is_left THEN uuid_v7() END,
  new_unit_id, new_manager_id, new_title, new_location,
  CASE WHEN post_id IS NULL THEN joins ELSE greatest($2::timestamptz, old_from) END, new_until,
  CASE WHEN would = 'CHANGED' THEN (
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
        CASE WHEN move IN ('BEGIN', 'CORRECT') AND old_unit_id IS DISTINCT FROM new_unit_id THEN unit_name END),
      ('managerId', CASE WHEN move IN ('BEGIN', 'CORRECT') AND old_manager_id IS DISTINCT FROM new_manager_id THEN old_manager_name END,
        CASE WHEN move IN ('BEGIN', 'CORRECT') AND old_manager_id IS DISTINCT FROM new_manager_id THEN manager_name END),
      ('lastDay', CASE WHEN old_until IS DISTINCT FROM new_until THEN ((old_until AT TIME ZONE $4)::date - 1)::text END,
        CASE WHEN old_until IS DISTINCT FROM new_until THEN ((new_until AT TIME ZONE $4)::date - 1)::text END)
    ) AS field(field, before, after) WHERE nullif(before, '') IS DISTINCT FROM nullif(after, '')) END,
  conflicts, takes, CASE WHEN is_left THEN would END, same_as, CASE WHEN same_as IS NOT NULL THEN 'DECISION' END,
  CASE WHEN would = 'CHANGED' AND NOT is_left THEN jsonb_build_object(
    'person', jsonb_build_object('name', old_name, 'email', old_email, 'externalId', old_external_id, 'kind', old_kind,
      'timeZone', old_time_zone, 'importId', old_import_id, 'typed', typed),
    'post', CASE WHEN post_id IS NOT NULL THEN jsonb_build_object('unitId', old_unit_id, 'managerId', old_manager_id,
      'title', old_title, 'location', old_location, 'until', old_until) END) END,
  '{}',
  warnings || array_remove(ARRAY[
    manager_problem || CASE WHEN post_id IS NULL THEN ': no manager is taken' ELSE ': the manager stays as it is' END,
    CASE WHEN is_old_news AND (name, coalesce(email, old_email)) IS DISTINCT FROM (old_name, old_email)
      THEN 'The register knows a later day: name, e-mail, employee ID, employment type and time zone stay as they are' END,
    CASE WHEN next IS NOT NULL AND new_until = next AND move IN ('BEGIN', 'CORRECT')
      THEN format('Holds until %s, when what the register already knows begins', (next AT TIME ZONE $4)::date) END
  ], NULL)
FROM sorted`;

/** Of a row whose one fault is another employee ID than the register has under its e-mail, somebody can say who it is. */
const refusedSql = `
SELECT $1, line, 'REFUSED', person_id, name, external_id, email, kind, time_zone, 'NONE', NULL, NULL, unit_id, NULL, title,
  location, NULL, NULL, NULL, NULL, '{}', NULL, coalesce(same_as, offered),
  CASE WHEN same_as IS NOT NULL THEN 'DECISION' WHEN offered IS NOT NULL THEN 'ID' END, NULL, refusals, warnings
FROM known CROSS JOIN LATERAL (SELECT CASE WHEN cardinality(refusals) = 1 THEN other_id END AS offered) offer
WHERE cardinality(refusals) > 0`;

/** Who is in no row, numbered by name. */
const missingSql = `
SELECT $1, -row_number() OVER (ORDER BY pe.name, pe.id)::int, 'MISSING', pe.id, pe.name, pe.external_id, pe.email, pe.kind,
  pe.time_zone,
  (CASE WHEN pe.import_id IS NOT NULL AND p."from" < $2 AND stay.key IS NULL THEN 'END' ELSE 'NONE' END)::post_move, p.id, NULL,
  p.unit_id, p.manager_id, p.title, p.location, p."from", $2, NULL, NULL, '{}', NULL, NULL, NULL,
  jsonb_build_object('post', jsonb_build_object('until', p."until")), '{}',
  array_remove(ARRAY[
    CASE WHEN pe.import_id IS NULL THEN 'Added in Muster, not by a file: stays in any case' END,
    CASE WHEN p."from" >= $2 THEN 'Begins on this very day: stays in any case' END
  ], NULL)
FROM in_force p JOIN people pe ON pe.id = p.person_id
  LEFT JOIN import_decisions stay ON stay.import_id = $1 AND stay.question = 'LEAVER' AND stay.key = pe.id::text
    AND stay.answer = 'SKIP'
WHERE NOT EXISTS (SELECT FROM matched WHERE matched.person_id = pe.id)`;

/**
 * Compares the staged rows of an import with the register as it is at an instant, in one statement over sets, and writes
 * what applying does with each row, and with each employed person who is in none. What was decided on the rows is part of
 * it: a skipped manager, say, is a manager less for the rows below.
 *
 * $1 import · $2 instant from which the file's facts hold · $3 the file's day · $4 time zone of the register
 * $5 fields that the file states · $6 rows whose manager would close a loop
 */
export const compareSql = `
WITH ${matchSql}, ${wantedSql}
INSERT INTO import_changes (import_id, line, outcome, person_id, name, external_id, email, kind, time_zone, post_move,
  post_id, new_post_id, unit_id, manager_id, title, location, "from", "until", fields, conflicts, takes, skips, similar_to,
  similar_by, was, reasons, warnings)
${takenSql}
UNION ALL ${refusedSql}
UNION ALL ${missingSql}`;
