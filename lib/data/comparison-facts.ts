import "server-only";
import type { ComparedFacts } from "@/lib/domain/comparison-facts";
import { inForce } from "./as-of";

type Identity = { table: string; same: string; columns: string; joins?: string; order: string };

/** Rows of a table whose like is in force at only one of the two instants. */
function cameAndWent({ table, same, columns, joins = "", order }: Identity): string {
  const side = (sign: string, at: string, other: string) =>
    `SELECT '${sign}' AS sign, ${columns}, ${order} AS place FROM ${table} each ${joins}
     WHERE ${inForce("each", at)} AND NOT EXISTS (SELECT FROM ${table} twin WHERE ${same} AND ${inForce("twin", other)})`;
  return `${side("CAME", "$2", "$1")} UNION ALL ${side("WENT", "$1", "$2")}`;
}

const person = `JOIN people person ON person.id = each.person_id`;
const personColumn = `json_build_object('id', person.id, 'name', person.name) AS person`;
const byName = `fold(person.name) COLLATE "C"`;
const seats = cameAndWent({
  table: "seats",
  same: "twin.person_id = each.person_id AND twin.kind = each.kind",
  columns: `${personColumn}, each.kind`,
  joins: person,
  order: `lpad(array_position(enum_range(NULL::seat_kind), each.kind)::text, 2, '0') || ${byName}`,
});
const providerCovers = cameAndWent({
  table: "provider_covers",
  same: "twin.person_id = each.person_id AND twin.provider_id = each.provider_id AND twin.side = each.side",
  columns: `${personColumn}, provider.name AS provider, each.side`,
  joins: `${person} JOIN providers provider ON provider.id = each.provider_id`,
  order: byName,
});
const providers = cameAndWent({
  table: "providers",
  same: "twin.id = each.id",
  columns: "each.id, each.name",
  order: "each.name",
});
const sameWay = "twin.source = each.source AND twin.target = each.target AND twin.label = each.label";
const interactionColumns = "each.id, each.source, each.target, each.label, each.meaning, each.rhythm";
const interactions = `${cameAndWent({
  table: "interactions",
  same: sameWay,
  columns: interactionColumns,
  order: "each.position::text",
})} UNION ALL SELECT 'CHANGED', ${interactionColumns}, each.position::text FROM interactions each
  JOIN interactions twin ON ${sameWay} AND ${inForce("twin", "$1")} AND (twin.meaning, twin.rhythm) IS DISTINCT FROM (each.meaning, each.rhythm)
  WHERE ${inForce("each", "$2")}`;

const unitChanges = (isScoped: boolean) => `SELECT * FROM (
  SELECT CASE WHEN was.id IS NULL THEN 'CAME' WHEN is_.id IS NULL THEN 'WENT' ELSE 'CHANGED' END AS sign,
    unit.id, coalesce(is_.name, was.name) AS name, was.name AS "nameBefore", parent.name AS parent,
    before.name AS "parentBefore", is_.parent_id IS DISTINCT FROM was.parent_id AS "isMoved",
    fold(coalesce(is_.name, was.name)) COLLATE "C" AS place
  FROM units unit
  LEFT JOIN unit_versions was ON was.unit_id = unit.id AND ${inForce("was", "$1")}
  LEFT JOIN unit_versions is_ ON is_.unit_id = unit.id AND ${inForce("is_", "$2")}
  LEFT JOIN unit_versions before ON before.unit_id = was.parent_id AND ${inForce("before", "$1")}
  LEFT JOIN unit_versions parent ON parent.unit_id = is_.parent_id AND ${inForce("parent", "$2")}
  WHERE (was.id IS NOT NULL OR is_.id IS NOT NULL) ${isScoped ? "AND unit.id = ANY($3::uuid[] || $4::uuid[])" : ""}
) each WHERE sign <> 'CHANGED' OR name <> "nameBefore" OR "isMoved"`;

const listed = (sql: string, limit: number) => `WITH every AS (${sql})
  SELECT json_build_object('count', (SELECT count(*) FROM every),
    'first', (SELECT coalesce(json_agg(each), '[]') FROM (SELECT * FROM every ORDER BY place LIMIT ${limit}) each)) AS part`;

/** A statement for each part of `ComparedFacts`, each of one row and column; of each as many are listed as `limit` says. */
export function comparedFactsSql(isScoped: boolean, limit: number): Record<keyof ComparedFacts, string> {
  return {
    seats: listed(seats, limit),
    providerCovers: listed(providerCovers, limit),
    providers: listed(providers, limit),
    interactions: listed(interactions, limit),
    unitChanges: listed(unitChanges(isScoped), limit),
  };
}
