import "server-only";
import { inForce } from "./as-of";

/**
 * The assignments that a campaign would ask about now, each with who is asked; null where nobody can be: there is no
 * manager, or whoever it is does not work here any more, is away until it is over, or has neither an address nor a sign-in.
 *
 * $1 now, $2 the unit and all below it or null, $3 the persona or null, $4 whether of the core team only, $5 since when
 * nobody has confirmed or null, $6 who is asked, $7 the end of the campaign.
 */
export const campaignScopeSql = `
  SELECT a.id AS assignment_id, a.person_id, p.name, a.persona, a.functions, asked.id AS answerer_id
  FROM assignments a
  JOIN people p ON p.id = a.person_id
  JOIN posts o ON o.person_id = a.person_id AND ${inForce("o", "$1::timestamptz")}
  LEFT JOIN people asked ON asked.id = CASE $6::answerer WHEN 'HOLDER' THEN a.person_id ELSE o.manager_id END
    AND EXISTS (SELECT FROM posts own WHERE own.person_id = asked.id AND ${inForce("own", "$1::timestamptz")})
    AND NOT EXISTS (SELECT FROM leaves l WHERE l.person_id = asked.id AND ${inForce("l", "$1::timestamptz")}
      AND (l."until" IS NULL OR l."until" > $7::timestamptz))
    AND (asked.email IS NOT NULL OR EXISTS (SELECT FROM users u WHERE u.person_id = asked.id AND u.is_active))
  WHERE ${inForce("a", "$1::timestamptz")}
    AND ($2::uuid[] IS NULL OR o.unit_id = ANY ($2::uuid[]))
    AND ($3::persona IS NULL OR a.persona = $3::persona)
    AND (NOT $4::boolean OR EXISTS (SELECT FROM seats s WHERE s.person_id = a.person_id
      AND s.kind IN ('LEAD', 'DEPUTY', 'CORE') AND ${inForce("s", "$1::timestamptz")}))
    AND ($5::timestamptz IS NULL OR a.confirmed_at IS NULL OR a.confirmed_at < $5::timestamptz)`;

/** Counts of what would be asked, and a few whom nobody can be asked about: one row. */
export const campaignPreviewSql = `
  WITH chosen AS (${campaignScopeSql})
  SELECT count(answerer_id)::int AS asks, count(DISTINCT answerer_id)::int AS answerers,
    (count(*) - count(answerer_id))::int AS unreachable,
    coalesce((SELECT json_agg(few) FROM (
      SELECT person_id AS id, name FROM chosen WHERE answerer_id IS NULL ORDER BY name COLLATE "C", person_id LIMIT 5) few), '[]') AS people
  FROM chosen`;

/** Writes the links and the questions of campaign $8; links work until $9. */
export const campaignStartSql = `
  WITH chosen AS MATERIALIZED (SELECT * FROM (${campaignScopeSql}) every WHERE answerer_id IS NOT NULL),
  links AS (
    INSERT INTO campaign_links (campaign_id, person_id, "from", "until")
    SELECT $8::uuid, answerer_id, $1::timestamptz, $9::timestamptz FROM (SELECT DISTINCT answerer_id FROM chosen) each
    RETURNING id, person_id
  )
  INSERT INTO campaign_asks (campaign_id, link_id, person_id, assignment_id, persona, functions, new_functions)
  SELECT $8::uuid, links.id, chosen.person_id, chosen.assignment_id, chosen.persona, chosen.functions, '{}'
  FROM chosen JOIN links ON links.person_id = chosen.answerer_id`;
