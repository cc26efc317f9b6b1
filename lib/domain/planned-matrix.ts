import type { Coverage } from "./coverage";
import { type MatrixCell, type MatrixRow, matrixOf } from "./coverage-matrix";

/** A cell as it would be, and as it is where that differs; null where there is no such unit. */
export type PlannedCell = {
  persona: MatrixCell["persona"];
  before: MatrixCell | null;
  after: MatrixCell | null;
  isChanged: boolean;
};

export type PlannedRow = Pick<MatrixRow, "id" | "name" | "depth"> & {
  /** There only before, or only after. */
  sign: "CAME" | "WENT" | null;
  cells: PlannedCell[];
};

/** The matrix as it would be, each cell with what it is compared with; units that are no more come last. */
export function plannedMatrix(before: Coverage, after: Coverage, timeZone: string): PlannedRow[] {
  const all = { unitId: null, timeZone };
  const was = new Map(matrixOf(before, all).rows.map((row) => [row.id, row]));
  const is = matrixOf(after, all).rows;
  const here = new Set(is.map(({ id }) => id));
  return [
    ...is.map((row) => plannedRow(row, was.get(row.id) ?? null, row)),
    ...[...was.values()].filter(({ id }) => !here.has(id)).map((row) => plannedRow({ ...row, depth: 0 }, row, null)),
  ];
}

function plannedRow({ id, name, depth, cells }: MatrixRow, was: MatrixRow | null, is: MatrixRow | null): PlannedRow {
  return {
    ...{ id, name, depth },
    sign: was === null ? "CAME" : is === null ? "WENT" : null,
    cells: cells.map(({ persona }, at) => {
      const [before, after] = [was?.cells[at] ?? null, is?.cells[at] ?? null];
      return { persona, before, after, isChanged: shown(before) !== shown(after) };
    }),
  };
}

/** What of a cell is to be seen. */
function shown(cell: MatrixCell | null): string {
  if (cell === null) return "";
  const { state, minimum, names, count, severity } = cell;
  return JSON.stringify([state, minimum, names, count, severity]);
}
