import "server-only";
import type { Granted } from "@/lib/domain/access";
import { type Month, type MonthSpend, monthStart, monthsBack } from "@/lib/domain/spend";
import { inForce } from "./as-of";
import { likePattern } from "./directory-search";
import { type Read, snapshot } from "./snapshot";

/** A unit with what it spent in each of the grid's months, the earliest first; null where nothing is known. */
export type SpendGridRow = { id: string; code: string; name: string; above: string | null; spends: MonthSpend[] };

export type SpendGrid = {
  months: Month[];
  rows: SpendGridRow[];
  /** Units that fit the filters, on all pages. */
  found: number;
  /** Of all units: in each month, what is known together and of how many nothing is known. */
  totals: { month: Month; amount: number; missing: number }[];
  units: number;
};

export type SpendGridQuery = {
  latest: Month;
  count: number;
  /** Part of a name or code. */
  search: string;
  /** Only units of which a month before the latest is not known. */
  onlyMissing: boolean;
  /** From 0. */
  page: number;
};

export const unitsPerPage = 50;

/** The spend of the units of an instant, a page of them at a time. */
export function readSpendGrid(_: Granted<"unit:write">, asked: SpendGridQuery, at: Date): Promise<SpendGrid> {
  const months = monthsBack(asked.latest, asked.count).reverse();
  return snapshot(async (read) => {
    const [{ units = 0 } = {}] = await read<{ units: number }>(
      `SELECT count(*)::int AS units FROM unit_versions version WHERE ${inForce("version", "$1")}`,
      [at],
    );
    const { rows, found } = await readRows(read, asked, { at, months });
    const totals = await readTotals(read, { at, months, units });
    return { months, rows, found, totals, units };
  });
}

type Row = {
  id: string;
  code: string;
  name: string;
  above: string | null;
  known: Record<Month, string>;
  found: number;
};

async function readRows(
  read: Read,
  { search, onlyMissing, page }: SpendGridQuery,
  { at, months }: { at: Date; months: readonly Month[] },
): Promise<{ rows: SpendGridRow[]; found: number }> {
  const rows = await read<Row>(
    `WITH known AS (
       SELECT unit_id, jsonb_object_agg(to_char(month, 'YYYY-MM'), amount::text) AS amounts,
         count(*) FILTER (WHERE month < $3::date)::int AS before
       FROM unit_spends WHERE month BETWEEN $2::date AND $3::date GROUP BY unit_id
     )
     SELECT unit.id, unit.code, version.name, parent.name AS above, coalesce(known.amounts, '{}') AS known,
       count(*) OVER ()::int AS found
     FROM unit_versions version JOIN units unit ON unit.id = version.unit_id
       LEFT JOIN unit_versions parent ON parent.unit_id = version.parent_id AND ${inForce("parent", "$1")}
       LEFT JOIN known ON known.unit_id = unit.id
     WHERE ${inForce("version", "$1")}
       AND ($4 = '' OR version.folded LIKE ${likePattern("$4")} OR fold(unit.code) LIKE ${likePattern("$4")})
       AND (NOT $5::boolean OR coalesce(known.before, 0) < $6)
     ORDER BY fold(version.name) COLLATE "C", unit.id LIMIT ${unitsPerPage} OFFSET $7`,
    [at, firstDay(months[0]), firstDay(months.at(-1)), search, onlyMissing, months.length - 1, page * unitsPerPage],
  );
  return {
    found: rows[0]?.found ?? 0,
    rows: rows.map(({ known, found: _, ...row }) => ({
      ...row,
      spends: months.map((month) => ({ month, amount: known[month]?.replace(/\.00$/, "") ?? null })),
    })),
  };
}

async function readTotals(
  read: Read,
  { at, months, units }: { at: Date; months: readonly Month[]; units: number },
): Promise<SpendGrid["totals"]> {
  const rows = await read<{ month: Month; amount: number; known: number }>(
    `SELECT to_char(spend.month, 'YYYY-MM') AS month, sum(spend.amount)::float8 AS amount, count(*)::int AS known
     FROM unit_spends spend JOIN unit_versions version ON version.unit_id = spend.unit_id AND ${inForce("version", "$1")}
     WHERE spend.month BETWEEN $2::date AND $3::date GROUP BY spend.month`,
    [at, firstDay(months[0]), firstDay(months.at(-1))],
  );
  const byMonth = new Map(rows.map((row) => [row.month, row]));
  return months.map((month) => {
    const { amount = 0, known = 0 } = byMonth.get(month) ?? {};
    return { month, amount, missing: units - known };
  });
}

function firstDay(month: Month = ""): string {
  return monthStart(month).toISOString().slice(0, 10);
}
