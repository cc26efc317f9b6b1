import "server-only";
import type { PlannedRows, PlanTable } from "@/lib/domain/planned-register";
import { type PlanGround, storedName } from "./plan-register";
import type { JsonRow } from "./row-change";
import { columnsOf } from "./row-write";
import type { Read } from "./snapshot";

/**
 * Reads as if a plan were applied already: in front of each statement, the tables that it would write are given as they
 * would be. Nothing is written and nobody waits, and the statements are those that read the register itself.
 */
export function readAsPlanned(read: Read, planned: PlannedRows, { stored }: Pick<PlanGround, "stored">): Read {
  // Every table of a plan has an entry.
  const changed = (Object.keys(planned) as PlanTable[]).filter((table) => {
    return planned[table].gone.length > 0 || planned[table].put.length > 0;
  });
  if (changed.length === 0) return read;
  const own = changed.flatMap((table) => {
    const put = planned[table].put.map((row) => ({ ...stored.get(row.id), ...asStored(row) }));
    return [planned[table].gone, JSON.stringify(put)];
  });
  return (text, values = []) => {
    const tables = changed.map((table, index) => tableAsPlanned(storedName(table), values.length + 1 + index * 2));
    return read(withTables(text, tables), [...values, ...own]);
  };
}

function withTables(text: string, tables: readonly string[]): string {
  const statement = text.trimStart();
  const [, recursive = "", rest] = /^WITH (RECURSIVE )?([\s\S]*)$/.exec(statement) ?? [];
  return `WITH ${recursive}${tables.join(", ")}${rest === undefined ? ` ${statement}` : `, ${rest}`}`;
}

// Not materialized: the indexes of the register go on being of use.
function tableAsPlanned(name: string, first: number): string {
  return `${name} AS NOT MATERIALIZED (
    SELECT * FROM public.${name} r WHERE r.id <> ALL ($${first}::uuid[])
    UNION ALL SELECT * FROM jsonb_populate_recordset(NULL::public.${name}, $${first + 1}::jsonb))`;
}

function asStored(row: object): JsonRow {
  // Dates become ISO strings, which the database reads as instants.
  return columnsOf(JSON.parse(JSON.stringify(row)) as JsonRow);
}
