import "server-only";
import type { Tx } from "./db";
import type { Json, JsonRow, RowChange, Table } from "./row-change";

const tableNames: Record<Table, string> = {
  organisation: "organisation",
  policyVersion: "policy_versions",
  unit: "units",
  unitVersion: "unit_versions",
  unitSpend: "unit_spends",
  person: "people",
  post: "posts",
  leave: "leaves",
  assignment: "assignments",
  confirmation: "confirmations",
  outOfScope: "out_of_scope",
  cover: "covers",
  seat: "seats",
  provider: "providers",
  providerCover: "provider_covers",
  spendOwner: "spend_owners",
  openSeat: "open_seats",
  interaction: "interactions",
  embedLink: "embed_links",
  suggestionRule: "suggestion_rules",
  gapFollowUp: "gap_follow_ups",
  waiver: "waivers",
  comment: "comments",
  savedView: "saved_views",
  capabilityView: "capability_views",
  capabilityLine: "capability_lines",
  webhook: "webhooks",
  plan: "plans",
  planStep: "plan_steps",
  campaign: "campaigns",
  campaignLink: "campaign_links",
  campaignAsk: "campaign_asks",
  user: "users",
};

/** Changes that one statement can write: of one table, and of the same fields. */
type Batch = { table: Table; does: "insert" | "update" | "delete"; fields: string[]; rows: RowChange[] };

/**
 * Writes changes in groups that do not depend on each other, such as those of one person each: the first of every group
 * together, then the second, so that thousands take a few statements. Constraints of the database that refuse one throw.
 */
export async function writeRows(tx: Tx, groups: readonly (readonly RowChange[])[]): Promise<void> {
  const turns = groups.reduce((most, { length }) => Math.max(most, length), 0);
  for (let turn = 0; turn < turns; turn += 1) {
    for (const batch of batchesOf(groups.flatMap((group) => group[turn] ?? []))) await write(tx, batch);
  }
}

/** Those of the changes whose row does not say any more what they left behind: they cannot be taken back. */
export async function changedSince(tx: Tx, changes: readonly RowChange[]): Promise<RowChange[]> {
  const changed: RowChange[] = [];
  for (const { table, does, fields, rows } of batchesOf(changes)) {
    const differs = fields.map((field) => `now.${field} IS DISTINCT FROM said.${field}`);
    const is = does === "delete" ? ["now.id IS NOT NULL"] : ["now.id IS NULL", ...differs];
    const found = await tx.$queryRawUnsafe<{ id: string }[]>(
      `SELECT said.id::text AS id FROM ${setOf(table)} said LEFT JOIN ${tableNames[table]} now ON now.id = said.id
       WHERE ${is.join(" OR ")}`,
      valuesOf(rows),
    );
    const ids = new Set(found.map(({ id }) => id));
    changed.push(...rows.filter(({ id }) => ids.has(id)));
  }
  return changed;
}

function batchesOf(changes: readonly RowChange[]): Batch[] {
  const batches = new Map<string, Batch>();
  for (const change of changes) {
    const { table, before, after } = change;
    const does = after === null ? "delete" : before === null ? "insert" : "update";
    const fields = Object.keys(after ?? {})
      .filter((field) => field !== "id")
      .map((field) => quoted(columnOf(field)))
      .sort();
    const key = [does, table, ...fields].join();
    const batch = batches.get(key);
    if (batch) batch.rows.push(change);
    else batches.set(key, { table, does, fields, rows: [change] });
  }
  return [...batches.values()];
}

async function write(tx: Tx, { table, does, fields, rows }: Batch): Promise<void> {
  const name = tableNames[table];
  const columns = ['"id"', ...fields].join(", ");
  const statements = {
    insert: `INSERT INTO ${name} (${columns}) SELECT ${columns} FROM ${setOf(table)}`,
    update: `UPDATE ${name} SET ${fields.map((field) => `${field} = said.${field}`).join(", ")}
             FROM ${setOf(table)} said WHERE ${name}.id = said.id`,
    delete: `DELETE FROM ${name} USING ${setOf(table)} said WHERE ${name}.id = said.id`,
  };
  const written = await tx.$executeRawUnsafe(statements[does], valuesOf(rows));
  if (written !== rows.length) throw new Error(`${does} of ${rows.length} in ${name} met ${written}.`);
}

/** $1 as rows of a table, each value read as the type of its column. */
function setOf(table: Table): string {
  return `jsonb_populate_recordset(NULL::${tableNames[table]}, $1::jsonb)`;
}

function valuesOf(rows: readonly RowChange[]): string {
  return JSON.stringify(rows.map(({ id, after }) => ({ ...columnsOf(after ?? {}), id })));
}

/** A row by the names of its columns. */
export function columnsOf(row: JsonRow): JsonRow {
  return Object.fromEntries(Object.entries(row).map(([field, value]): [string, Json] => [columnOf(field), value]));
}

function columnOf(field: string): string {
  return field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

// "from" is a word of SQL. The audit trail names the fields of an undo: nothing but a name may come of them.
function quoted(column: string): string {
  if (!/^[a-z_]+$/.test(column)) throw new Error(`${column} is not the name of a column.`);
  return `"${column}"`;
}
