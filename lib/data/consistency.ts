import "server-only";
import type { Obstacle } from "@/lib/domain/obstacle";
import type { Tx } from "./db";
import type { AuditEvent } from "./generated/client";
import { dependents } from "./import-apply-sql";
import { laterEvents } from "./later-events";
import type { RowChange } from "./row-change";

/** What a change is about: people, units and providers by their ids, and those of them whose place it says. */
export type Touched = { people: string[]; units: string[]; providers: string[]; posted: string[] };

/** A fact that cannot be, and whom or what it goes against: `subject` and `blame` say who that is. */
export type Contradiction = { kind: string; id: string; subject: string; blame: string };

/** How the kinds end of what goes on when the person has left. */
export const afterEmployment = "after employment";

export function touchedBy(events: readonly AuditEvent[]): Touched {
  const touched = { people: new Set<string>(), units: new Set<string>(), providers: new Set<string>() };
  const posted = new Set<string>();
  const add = (to: Set<string>, value: unknown) => typeof value === "string" && to.add(value);
  for (const { subject, subjectId, changes } of events) {
    if (subject === "person") touched.people.add(subjectId);
    if (subject === "unit") touched.units.add(subjectId);
    if (subject === "provider") touched.providers.add(subjectId);
    // Written by `record` alone, from rows of this very type.
    for (const { table, before, after } of changes as RowChange[]) {
      if (table === "post" && subject === "person") posted.add(subjectId);
      for (const row of [before, after]) {
        add(touched.people, row?.personId);
        add(touched.units, row?.unitId);
        add(touched.providers, row?.providerId);
      }
    }
  }
  const { people, units, providers } = touched;
  return { people: [...people], units: [...units], providers: [...providers], posted: [...posted] };
}

/**
 * Facts about what a change touches that contradict each other, though the constraints of the database let them be: the
 * commands never leave such behind, but an undo out of its turn could.
 */
export function contradictions(tx: Tx, { people, units, providers, posted }: Touched): Promise<Contradiction[]> {
  return tx.$queryRawUnsafe<Contradiction[]>(contradictionsSql, people, units, providers, posted);
}

/** Who or what stands in the way, by name, with what was done to them after an event. */
export async function obstaclesOf(tx: Tx, found: readonly Contradiction[], seq: bigint): Promise<Obstacle[]> {
  const ids = [...new Set(found.map(({ blame }) => blame))];
  const names = await tx.$queryRawUnsafe<{ id: string; name: string }[]>(namesSql, ids);
  const later = await laterEvents(tx, ids, seq);
  return names.map(({ id, name }) => {
    const subject = found.find(({ blame }) => blame === id)?.subject ?? "person";
    return { subject, id, name, later: later.get(id) ?? null };
  });
}

/** A fact that begins before, or goes on after, what it needs: `u` has the whole life of that. */
const outlives = (fact: string) =>
  `(u.id IS NULL OR u."from" > ${fact}."from" OR u."until" IS NOT NULL AND (${fact}."until" IS NULL OR ${fact}."until" > u."until"))`;

const lifeOf = (table: string, id: string) => `
  SELECT ${id} AS id, min("from") AS "from", CASE WHEN bool_and("until" IS NOT NULL) THEN max("until") END AS "until"
  FROM ${table} GROUP BY ${id}`;

// Up the line of managers, or of units, as long as it is the line at one instant; deeper than any organisation.
const lineUp = (table: string, own: string, above: string, begin: string) => `
  SELECT row.${own} AS root, row.${own} AS via, row.${above} AS id, row."from", row."until", 1 AS depth
  FROM ${table} row WHERE row.${own} = ANY (${begin}) AND row.${above} IS NOT NULL
  UNION ALL
  SELECT line.root, row.${own}, row.${above}, greatest(line."from", row."from"), least(line."until", row."until"), line.depth + 1
  FROM line JOIN ${table} row ON row.${own} = line.id AND row.${above} IS NOT NULL
    AND (line."until" IS NULL OR row."from" < line."until") AND (row."until" IS NULL OR row."until" > line."from")
  WHERE line.id <> line.root AND line.depth < 100`;

const contradictionsSql = `
  WITH employment AS (SELECT * FROM (${lifeOf("posts", "person_id")}) life WHERE id = ANY ($1::uuid[])), unit AS (${lifeOf("unit_versions", "unit_id")})
  ${dependents
    .map(
      (
        table,
      ) => `SELECT '${table} ${afterEmployment}' AS kind, d.id::text, 'person' AS subject, d.person_id::text AS blame
    FROM ${table} d JOIN employment e ON e.id = d.person_id WHERE e."until" IS NOT NULL AND (d."until" IS NULL OR d."until" > e."until")`,
    )
    .join("\n  UNION ALL ")}
  UNION ALL SELECT 'persona out of scope', a.id::text, 'person', a.person_id::text FROM assignments a
    JOIN out_of_scope o ON o.person_id = a.person_id AND tstzrange(o."from", o."until") && tstzrange(a."from", a."until")
    WHERE a.person_id = ANY ($1::uuid[])
  ${["posts", "covers", "spend_owners"]
    .map(
      (
        table,
      ) => `UNION ALL SELECT '${table} without unit', d.id::text, 'unit', d.unit_id::text FROM ${table} d LEFT JOIN unit u ON u.id = d.unit_id
    WHERE d.unit_id IS NOT NULL AND (d.person_id = ANY ($1::uuid[]) OR d.unit_id = ANY ($2::uuid[])) AND ${outlives("d")}`,
    )
    .join("\n  ")}
  UNION ALL SELECT 'unit without parent', v.id::text, 'unit', v.parent_id::text FROM unit_versions v LEFT JOIN unit u ON u.id = v.parent_id
    WHERE v.parent_id IS NOT NULL AND (v.unit_id = ANY ($2::uuid[]) OR v.parent_id = ANY ($2::uuid[])) AND ${outlives("v")}
  UNION ALL SELECT 'answers without provider', d.id::text, 'provider', d.provider_id::text FROM provider_covers d JOIN providers u ON u.id = d.provider_id
    WHERE (d.person_id = ANY ($1::uuid[]) OR d.provider_id = ANY ($3::uuid[])) AND ${outlives("d")}
  UNION ALL SELECT 'loop of managers', found.root::text, 'person', found.via::text FROM (
    WITH RECURSIVE line AS (${lineUp("posts", "person_id", "manager_id", "$4::uuid[]")}) SELECT root, via FROM line WHERE id = root) found
  UNION ALL SELECT 'loop of units', found.root::text, 'unit', found.via::text FROM (
    WITH RECURSIVE line AS (${lineUp("unit_versions", "unit_id", "parent_id", "$2::uuid[]")}) SELECT root, via FROM line WHERE id = root) found`;

const namesSql = `
  SELECT id::text, name FROM people WHERE id = ANY ($1::uuid[])
  UNION ALL SELECT id::text, name FROM providers WHERE id = ANY ($1::uuid[])
  UNION ALL (SELECT DISTINCT ON (unit_id) unit_id::text, name FROM unit_versions WHERE unit_id = ANY ($1::uuid[]) ORDER BY unit_id, "from" DESC)`;
