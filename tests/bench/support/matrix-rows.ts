import { type MatrixCell, type MatrixRow, namesPerCell } from "@/lib/domain/coverage-matrix";
import { personas } from "@/lib/domain/persona";

const names = ["Anna Müller", "Björn Nowak-Strauß", "Chloé García", "Dmitri Østergård", "Elif Yılmaz", "Farah Haddad"];
const units = ["Retail", "Payments", "Logistics", "Platform", "Claims", "Research"];

/** As many units, in a tree eight wide, whose cells differ as they do in life. */
export function matrixRows(count: number): MatrixRow[] {
  const below = new Array<number>(count + 1).fill(0);
  for (let n = count; n > 8; n -= 1) {
    const parent = Math.floor((n - 1) / 8);
    below[parent] = (below[parent] ?? 0) + 1 + (below[n] ?? 0);
  }
  const rows: MatrixRow[] = [];
  const place = (n: number, depth: number) => {
    rows.push(rowOf(n, depth, below[n] ?? 0));
    for (let child = n * 8 + 1; child <= Math.min(count, n * 8 + 8); child += 1) place(child, depth + 1);
  };
  for (let n = 1; n <= Math.min(8, count); n += 1) place(n, 0);
  return rows;
}

function rowOf(n: number, depth: number, below: number): MatrixRow {
  const spend = 1000 + ((n * 7919) % 400_000);
  const id = `01900000-0000-7001-8${((n * 2_654_435_761) % 4096).toString(16).padStart(3, "0")}-${n.toString(16).padStart(12, "0")}`;
  return {
    ...{ id, code: `U${n}`, name: `${units[n % units.length]} ${n}`, depth, below, spend, judgedSpend: spend },
    ...{ people: n % 90, isRolledUp: false, atRisk: n % 3 === 0 ? spend : 0 },
    cells: personas.map((persona, column): MatrixCell => cellOf(persona, (n * 31 + column * 17) % 23)),
  };
}

function cellOf(persona: MatrixCell["persona"], count: number): MatrixCell {
  const isGap = count === 0;
  return {
    ...{ persona, count, minimum: 1, awayUntil: null, gaps: isGap ? 1 : 0, gapsBelow: count % 5 },
    state: isGap ? "GAP" : count === 1 ? "SINGLE" : "COVERED",
    severity: isGap ? "HIGH" : null,
    names: Array.from({ length: Math.min(namesPerCell, count) }, (_, at) => names[(count + at) % names.length] ?? ""),
  };
}
