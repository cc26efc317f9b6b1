import { type CellState, cellStates } from "./coverage-cell";
import type { MatrixCell, MatrixRow } from "./coverage-matrix";
import type { Day } from "./day";
import { type Severity, severities } from "./gap-kind";
import { type Persona, personas } from "./persona";

/** State, minimum, count, severity (-1: none), gaps, gaps below, last day away; then the names. */
type PackedCell = [number, number | null, number, number, number, number, Day | null, ...string[]];
/** Id, code, name, depth, units below, people, spend, judged spend, money at risk, whether rolled up; then the cells. */
type PackedRow = [
  ...[string, string, string, number, number, number],
  ...[number | null, number | null, number | null, 0 | 1],
  ...PackedCell[],
];

/** Rows without the names of their fields: what travels for a thousand units is a third of what it would be. */
export type PackedRows = readonly PackedRow[];

export function packRows(rows: readonly MatrixRow[]): PackedRows {
  return rows.map((row): PackedRow => {
    const { id, code, name, depth, below, people, spend, judgedSpend, atRisk, isRolledUp, cells } = row;
    const packed = cells.map(packCell);
    return [id, code, name, depth, below, people, spend, judgedSpend, atRisk, isRolledUp ? 1 : 0, ...packed];
  });
}

export function unpackRows(packed: PackedRows): MatrixRow[] {
  return packed.map(
    ([id, code, name, depth, below, people, spend, judgedSpend, atRisk, isRolledUp, ...cells]): MatrixRow => ({
      ...{ id, code, name, depth, below, people, spend, judgedSpend, atRisk },
      isRolledUp: isRolledUp === 1,
      cells: cells.map((cell, index) => unpackCell(cell, personas[index] ?? "ENGINEERING")),
    }),
  );
}

function packCell({ state, minimum, count, severity, gaps, gapsBelow, awayUntil, names }: MatrixCell): PackedCell {
  const rank = severity === null ? -1 : severities.indexOf(severity);
  return [cellStates.indexOf(state), minimum, count, rank, gaps, gapsBelow, awayUntil, ...names];
}

function unpackCell(packed: PackedCell, persona: Persona): MatrixCell {
  const [at, minimum, count, rank, gaps, gapsBelow, awayUntil, ...names] = packed;
  const state: CellState = cellStates[at] ?? "NOT_EVALUATED";
  const severity: Severity | null = severities[rank] ?? null;
  return { persona, state, minimum, count, severity, gaps, gapsBelow, awayUntil, names };
}
