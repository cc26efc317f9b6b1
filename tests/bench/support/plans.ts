import type { Pool } from "pg";

type Node = {
  "Node Type": string;
  "Relation Name"?: string;
  "Actual Rows"?: number;
  "Actual Loops"?: number;
  "Rows Removed by Filter"?: number;
  Plans?: Node[];
};

/** What a statement read: rows that its scans looked at, and the tables that it read from end to end. */
export type Reading = { rows: number; wholeTables: string[] };

/** Notes every statement that runs through the pool meanwhile. */
export async function statementsOf(pool: Pool, work: () => Promise<unknown>): Promise<[string, unknown[]][]> {
  const statements: [string, unknown[]][] = [];
  const original = pool.query;
  const run = pool.query.bind(pool);
  const noting = (text: string, values: unknown[]) => {
    statements.push([text, values]);
    return run(text, values);
  };
  Object.assign(pool, { query: noting });
  await work().finally(() => Object.assign(pool, { query: original }));
  return statements;
}

/** Runs statements again under EXPLAIN ANALYZE and adds up what they read. */
export async function readingOf(pool: Pool, statements: readonly [string, unknown[]][]): Promise<Reading> {
  const reading: Reading = { rows: 0, wholeTables: [] };
  for (const [text, values] of statements) {
    const { rows } = await pool.query<{ "QUERY PLAN": { Plan: Node }[] }>(
      `EXPLAIN (ANALYZE, FORMAT JSON) ${text}`,
      values,
    );
    for (const { Plan } of rows[0]?.["QUERY PLAN"] ?? []) add(Plan, reading);
  }
  return reading;
}

function add(node: Node, reading: Reading) {
  const table = node["Relation Name"];
  const loops = node["Actual Loops"] ?? 0;
  if (table) reading.rows += ((node["Actual Rows"] ?? 0) + (node["Rows Removed by Filter"] ?? 0)) * loops;
  // A scan that a LIMIT stopped early, or of a table of a few rows, shows in the rows alone.
  if (table && node["Node Type"] === "Seq Scan" && loops > 0) reading.wholeTables.push(table);
  for (const below of node.Plans ?? []) add(below, reading);
}
