import "server-only";
import type { Granted } from "@/lib/domain/access";
import type { ComparedFacts } from "@/lib/domain/comparison-facts";
import { type Compared, type ComparedPerson, comparisonValues } from "./comparison";
import { comparedFactsSql } from "./comparison-facts";
import { candidatesSql, firstFree, isBackSql, pairsSql, shapedSql, thenSql } from "./comparison-sql";
import { query } from "./db";

/** As many people are looked at at a time: what an export keeps in memory does not grow with what changed. */
const usualBatch = 1_000;
const mostFacts = 10_000;

type Batch = { last: string | null; people: ComparedPerson[] };

/** Everybody who differs, in the order of their ids, a batch at a time. */
export async function* comparedPeople(
  _actor: Granted<"structure:read">,
  compared: Compared,
  batch = usualBatch,
): AsyncGenerator<ComparedPerson[]> {
  for (let after: string | null = "00000000-0000-0000-0000-000000000000"; after !== null; ) {
    const values: unknown[] = [...comparisonValues(compared), after];
    const [row]: Batch[] = await query<Batch>(batchSql(compared, batch), values);
    if (row) yield row.people;
    after = row?.last ?? null;
  }
}

function batchSql({ units, persona = null }: Compared, batch: number): string {
  const isScoped = units !== null;
  const page = `AND person_id > $${firstFree(isScoped)}::uuid ORDER BY person_id LIMIT ${batch}`;
  // The first of all parts together are among the first of each.
  const candidates = `SELECT person_id FROM (${candidatesSql(isScoped, page)}) every ORDER BY person_id LIMIT ${batch}`;
  return `WITH pair AS MATERIALIZED (${pairsSql(candidates, isScoped)}),
    people AS (
      SELECT person.id, person.name, ${thenSql("b")} AS before, ${thenSql("a")} AS after, ${isBackSql} AS "isBack"
      FROM (${shapedSql(persona)}) shown JOIN people person ON person.id = shown.person_id
    )
    SELECT (SELECT person_id FROM pair ORDER BY person_id DESC LIMIT 1) AS last,
      (SELECT coalesce(json_agg(people ORDER BY people.id), '[]') FROM people) AS people`;
}

/** What else came and went: the lists of `getComparison`, whole. */
export async function comparedFacts(_actor: Granted<"structure:read">, compared: Compared): Promise<ComparedFacts> {
  const columns = Object.entries(comparedFactsSql(compared.units !== null, mostFacts)).map(
    ([name, sql]) => `(${sql}) AS "${name}"`,
  );
  const [row] = await query<ComparedFacts>(`SELECT ${columns.join(",\n")}`, comparisonValues(compared));
  if (!row) throw new Error("A statement without FROM gives one row");
  return row;
}
