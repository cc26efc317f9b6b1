import "server-only";
import { inForce } from "./as-of";
import { out, within } from "./comparison-sql";

const shownUnits = 25;
const shownInBox = 3;

/** The first of those who came to a box, and of those who went from it, and how many. */
export const boxesSql = `SELECT persona, sign, max(count) AS count,
    json_agg(json_build_object('id', person.id, 'name', person.name) ORDER BY person.id) AS first
  FROM (
    SELECT persona, sign, person_id, count(*) OVER same AS count, row_number() OVER (same ORDER BY person_id) AS place
    FROM boxed WINDOW same AS (PARTITION BY persona, sign)
  ) each JOIN people person ON person.id = each.person_id WHERE place <= ${shownInBox} GROUP BY persona, sign`;

/** The units whose people changed most. Counted by pairs of units first: there are far fewer of those than of people. */
export const unitsSql = `WITH pairs AS (
    SELECT b_unit, a_unit, b_standing, a_standing, "isMoved", "isOther", count(*) AS people
    FROM shaped, LATERAL (SELECT b_unit IS DISTINCT FROM a_unit AS "isMoved", b_persona IS DISTINCT FROM a_persona AS "isOther") one
    GROUP BY b_unit, a_unit, b_standing, a_standing, "isMoved", "isOther"
  ), flow AS (
    SELECT way.unit_id, way.kind, people FROM pairs, LATERAL (VALUES
      (a_unit, CASE WHEN b_standing = ${out} THEN 'joined' END, a_standing),
      (b_unit, CASE WHEN a_standing = ${out} THEN 'left' END, b_standing),
      (a_unit, CASE WHEN b_standing <> ${out} AND a_standing <> ${out} AND "isMoved" THEN 'movedIn' END, a_standing),
      (b_unit, CASE WHEN b_standing <> ${out} AND a_standing <> ${out} AND "isMoved" THEN 'movedOut' END, b_standing),
      (a_unit, CASE WHEN b_standing <> ${out} AND a_standing <> ${out} AND "isOther" THEN 'personas' END, a_standing)
    ) way(unit_id, kind, standing) WHERE kind IS NOT NULL AND standing = ${within} AND way.unit_id IS NOT NULL
  ), counted AS (
    SELECT unit_id, sum(people) AS total, ${["joined", "left", "movedIn", "movedOut", "personas"]
      .map((kind) => `coalesce(sum(people) FILTER (WHERE kind = '${kind}'), 0) AS "${kind}"`)
      .join(", ")} FROM flow GROUP BY unit_id
  ) SELECT counted.unit_id AS id, coalesce(is_.name, was.name, '') AS name, counted.*, count(*) OVER () AS "unitCount"
  FROM counted
  LEFT JOIN unit_versions is_ ON is_.unit_id = counted.unit_id AND ${inForce("is_", "$2")}
  LEFT JOIN unit_versions was ON was.unit_id = counted.unit_id AND ${inForce("was", "$1")}
  ORDER BY total DESC, name, counted.unit_id LIMIT ${shownUnits}`;

/** Who came to the box of a persona, by assignment or by covering for it, and who went from it. */
export function boxedSql(isScoped: boolean): string {
  const own = (side: "b" | "a") => `CASE WHEN ${side}_standing = ${within} THEN ${side}_persona END`;
  const of = (side: "b" | "a", units: string) => `SELECT ${own(side)} WHERE ${own(side)} IS NOT NULL
    UNION SELECT split_part(cover, ' ', 2)::persona FROM unnest(${side}_covers) cover
    WHERE ${side}_standing <> ${out} AND split_part(cover, ' ', 3) = 'f' ${isScoped ? `AND split_part(cover, ' ', 1)::uuid = ANY(${units}::uuid[])` : ""}`;
  const before = of("b", "$3");
  const after = of("a", "$4");
  const covers = "b_covers IS NULL AND a_covers IS NULL";
  const changed = `${covers} AND ${own("b")} IS DISTINCT FROM ${own("a")}`;
  return `SELECT person_id, ${own("a")} AS persona, 'CAME' AS sign FROM shaped WHERE ${changed} AND ${own("a")} IS NOT NULL
    UNION ALL SELECT person_id, ${own("b")}, 'WENT' FROM shaped WHERE ${changed} AND ${own("b")} IS NOT NULL
    UNION ALL SELECT person_id, box.persona, box.sign FROM shaped CROSS JOIN LATERAL (
      SELECT came.persona, 'CAME' AS sign FROM (${after} EXCEPT (${before})) came(persona)
      UNION ALL SELECT went.persona, 'WENT' FROM (${before} EXCEPT (${after})) went(persona)
    ) box WHERE NOT (${covers})`;
}
