import "server-only";
import { type ChangeShape, comparedFields, type Standing } from "@/lib/domain/comparison";
import { type Persona, personas } from "@/lib/domain/persona";
import { inForce } from "./as-of";

/** `$1` and `$2` are the two instants; with `isScoped`, `$3` and `$4` are the units compared at each. */
export const firstFree = (isScoped: boolean) => (isScoped ? 5 : 3);

/** As the statements number them. */
const standings: readonly Standing[] = ["OUT", "ELSEWHERE", "IN"];
export const out = 0;
const elsewhere = 1;
export const within = 2;
/** Where the parts of a shape begin in its number, behind a bit for each field. */
const places = { before: 8, after: 10, personaBefore: 12, personaAfter: 15 };

const personal = ["posts", "assignments", "seats", "covers", "provider_covers"];

/**
 * Whoever may differ: of whom something began or ended in between. A row that holds at both instants is the same row at
 * both, so nobody else can. With units compared, also those whose unit is in them at only one of the two. `page` narrows
 * each part down, so that a page of them does not read the others.
 */
export function candidatesSql(isScoped: boolean, page = ""): string {
  const edges = personal.flatMap((table) =>
    ["from", "until"].map((edge) => `SELECT DISTINCT person_id FROM ${table} WHERE "${edge}" > $1 AND "${edge}" <= $2`),
  );
  const regrouped = `SELECT DISTINCT person_id FROM posts WHERE ${inForce("posts", "$1")} AND unit_id IN (
    (SELECT unnest($3::uuid[]) EXCEPT SELECT unnest($4::uuid[])) UNION ALL
    (SELECT unnest($4::uuid[]) EXCEPT SELECT unnest($3::uuid[])))`;
  return [...edges, ...(isScoped ? [regrouped] : [])].map((part) => `(${part} ${page})`).join("\nUNION ");
}

/** Candidates at both instants, as `pair`: `b_` is before, `a_` after. `candidates` selects person_id. */
export function pairsSql(candidates: string, isScoped: boolean): string {
  const sides = [
    { side: "b", at: "$1", units: "$3" },
    { side: "a", at: "$2", units: "$4" },
  ];
  const columns = sides.map(({ side, units }) => {
    const isIn = isScoped ? `coalesce(${side}_post.unit_id = ANY(${units}::uuid[]), false)` : "true";
    return `CASE WHEN ${side}_post.id IS NULL THEN ${out} WHEN ${isIn} THEN ${within} ELSE ${elsewhere} END AS ${side}_standing,
      ${side}_post.unit_id AS ${side}_unit, ${side}_post.manager_id AS ${side}_manager, ${side}_post.title AS ${side}_title,
      CASE WHEN ${side}_post.id IS NOT NULL THEN ${side}_assigned.persona END AS ${side}_persona,
      ${side}_assigned.functions::text[] AS ${side}_functions, ${side}_assigned.share AS ${side}_share,
      ${side}_seat.list AS ${side}_seats, ${side}_cover.list AS ${side}_covers, ${side}_answer.list AS ${side}_providers`;
  });
  const joins = sides.map(({ side, at }) => {
    const one = (table: string, alias: string) =>
      `LEFT JOIN ${table} ${side}_${alias} ON ${side}_${alias}.person_id = candidate.person_id AND ${inForce(`${side}_${alias}`, at)}`;
    const all = (table: string, alias: string, item: string) =>
      `LEFT JOIN (SELECT each.person_id, array_agg(${item} ORDER BY ${item}) AS list FROM ${table} each
         WHERE ${inForce("each", at)} GROUP BY each.person_id) ${side}_${alias} ON ${side}_${alias}.person_id = candidate.person_id`;
    return [
      one("posts", "post"),
      one("assignments", "assigned"),
      all("seats", "seat", "each.kind::text"),
      all("covers", "cover", "concat_ws(' ', each.unit_id, each.persona, each.is_deputy)"),
      all("provider_covers", "answer", "concat_ws(' ', each.provider_id, each.side)"),
    ].join("\n");
  });
  return `SELECT candidate.person_id, ${columns.join(",\n")}
    FROM (${candidates}) candidate ${joins.join("\n")}`;
}

const differs: Record<(typeof comparedFields)[number], string> = {
  persona: "b_persona IS DISTINCT FROM a_persona",
  terms: `b_persona = a_persona AND (b_share <> a_share OR NOT (b_functions @> a_functions AND a_functions @> b_functions))`,
  unit: "b_unit IS DISTINCT FROM a_unit",
  manager: "b_manager IS DISTINCT FROM a_manager",
  title: "b_title <> a_title",
  seats: "b_seats IS DISTINCT FROM a_seats",
  covers: "b_covers IS DISTINCT FROM a_covers",
  providers: "b_providers IS DISTINCT FROM a_providers",
};

const isThere = `b_standing <> ${out} AND a_standing <> ${out}`;
const bits = comparedFields.map((field, bit) => `CASE WHEN ${differs[field]} THEN ${1 << bit} ELSE 0 END`).join(" + ");
const personaCode = (side: "b" | "a") =>
  `CASE WHEN ${side}_standing = ${within} THEN CASE ${side}_persona ${personas
    .map((persona, index) => `WHEN '${persona}' THEN ${index + 1}`)
    .join(" ")} ELSE 0 END ELSE 0 END`;

/**
 * Those of `pair` who differ, with their shape as a number, which `shapeOfCode` reads. Among a hundred thousand people a
 * number is sorted and counted several times as fast as what it stands for. With a persona, those alone who had it or have it.
 */
export const shapedSql = (persona: Persona | null) => `SELECT * FROM (
  SELECT pair.*, ((CASE WHEN ${isThere} THEN ${bits} ELSE 0 END) | (b_standing << ${places.before}) |
    (a_standing << ${places.after}) | (${personaCode("b")} << ${places.personaBefore}) |
    (${personaCode("a")} << ${places.personaAfter})) AS code
  FROM pair WHERE ${within} IN (b_standing, a_standing)
    ${persona ? `AND ((b_standing = ${within} AND b_persona = '${persona}') OR (a_standing = ${within} AND a_persona = '${persona}'))` : ""}
) each WHERE b_standing <> a_standing OR code & ${(1 << comparedFields.length) - 1} <> 0`;

/** A shape as `ChangeShape` of lib/domain/comparison.ts, which a test holds to what the rules say of the same people. */
export function shapeOfCode(code: number): ChangeShape {
  const part = (place: number, length: number) => (code >> place) & ((1 << length) - 1);
  return {
    before: standings[part(places.before, 2)] ?? "OUT",
    after: standings[part(places.after, 2)] ?? "OUT",
    personaBefore: personas[part(places.personaBefore, 3) - 1] ?? null,
    personaAfter: personas[part(places.personaAfter, 3) - 1] ?? null,
    fields: comparedFields.filter((_, bit) => part(bit, 1) === 1),
  };
}

/** A person at one of the instants, as `PersonThen` of lib/domain/comparison.ts. */
export function thenSql(side: "b" | "a"): string {
  const at = side === "b" ? "$1" : "$2";
  const unitName = (unitId: string) =>
    `(SELECT version.name FROM unit_versions version WHERE version.unit_id = ${unitId} AND ${inForce("version", at)})`;
  const unit = (id: string) => `json_build_object('id', ${id}, 'name', coalesce(${unitName(id)}, ''))`;
  const list = (table: string, item: string, order: string) =>
    `coalesce((SELECT json_agg(${item} ORDER BY ${order}) FROM ${table} each
       WHERE each.person_id = shown.person_id AND ${inForce("each", at)}), '[]')`;
  const nothing = `json_build_object('standing', 'OUT', 'unit', NULL, 'manager', NULL, 'title', '', 'assignment', NULL,
    'seats', '{}'::text[], 'covers', '{}'::text[], 'providers', '{}'::text[])`;
  return `CASE WHEN shown.${side}_standing = ${out} THEN ${nothing} ELSE json_build_object(
    'standing', CASE shown.${side}_standing WHEN ${within} THEN 'IN' ELSE 'ELSEWHERE' END,
    'unit', CASE WHEN shown.${side}_unit IS NOT NULL THEN ${unit(`shown.${side}_unit`)} END,
    'manager', (SELECT json_build_object('id', id, 'name', name) FROM people WHERE id = shown.${side}_manager),
    'title', shown.${side}_title,
    'assignment', CASE WHEN shown.${side}_persona IS NOT NULL THEN json_build_object('persona', shown.${side}_persona,
      'functions', shown.${side}_functions, 'share', shown.${side}_share) END,
    'seats', ${list("seats", "each.kind", "each.kind")},
    'covers', ${list("covers", `json_build_object('unit', ${unit("each.unit_id")}, 'persona', each.persona, 'isDeputy', each.is_deputy)`, "each.unit_id, each.persona")},
    'providers', ${list("provider_covers", `json_build_object('provider', (SELECT json_build_object('id', id, 'name', name) FROM providers WHERE id = each.provider_id), 'side', each.side)`, "each.provider_id, each.side")}
  ) END`;
}

/** Was employed once before the first instant, though not at it. */
export const isBackSql = `shown.b_standing = ${out}
  AND EXISTS (SELECT FROM posts WHERE person_id = person.id AND "until" <= $1)`;
