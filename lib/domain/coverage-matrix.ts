import type { Coverage } from "./coverage";
import type { Cell, CellState } from "./coverage-cell";
import type { Severity } from "./gap";
import type { JudgedUnit } from "./judged-unit";
import { type Persona, personas } from "./persona";
import type { PersonRef } from "./standing";

/** A cell as it is shown: a few of its people by name, the others as a number. */
export type MatrixCell = {
  persona: Persona;
  state: CellState;
  /** 0 when it is not required, null when that cannot be said. */
  minimum: number | null;
  /** Holders; in an absent holder's cell, whoever is away. */
  people: { id: string; name: string }[];
  count: number;
  /** When the first of those who are away is back, if that is known. */
  awayUntil: Date | null;
  severity: Severity | null;
  /** Gaps of this persona in the units below. */
  gapsBelow: number;
};

export type MatrixRow = Pick<
  JudgedUnit,
  "id" | "code" | "name" | "parentId" | "below" | "people" | "spend" | "judgedSpend" | "isRolledUp"
> & {
  /** From 0 at the top of what is shown. */
  depth: number;
  /** How many of the units below follow in the matrix: all, or none where it is cut. */
  belowShown: number;
  cells: MatrixCell[];
};

export type Matrix = {
  rows: MatrixRow[];
  /** The units above the one in view, the topmost first. */
  above: { id: string; name: string }[];
  page: number;
  pages: number;
  /** Units in view, shown or not. */
  units: number;
};

/** Rows that one page shows: more would be slow to draw and no help to read. */
export const rowsPerPage = 120;
const namesPerCell = 3;

/**
 * The part of the matrix that is in view: a unit with those below it, or all. As many levels as fit on a page; where
 * already the first does not, it is cut into pages.
 */
export function matrixOf({ units, cells }: Coverage, view: { unitId: string | null; page: number }): Matrix {
  const top = units.find(({ id }) => id === view.unitId);
  const base = top?.depth ?? 0;
  const start = top ? units.indexOf(top) : 0;
  const inView = units.map((unit, index) => ({ unit, index, depth: unit.depth - base }));
  const all = top ? inView.slice(start, start + top.below + 1) : inView;
  const deepest = depthThatFits(all.map(({ depth }) => depth));
  const fitting = all.filter(({ depth }) => depth <= deepest);
  const pages = Math.max(1, Math.ceil(fitting.length / rowsPerPage));
  const page = Math.min(view.page, pages);

  const running = personas.map((_, at) => runningGaps(units.map((_, index) => cells[index * personas.length + at])));
  const rows = fitting.slice((page - 1) * rowsPerPage, page * rowsPerPage).map(({ unit, index, depth }): MatrixRow => {
    const { id, code, name, parentId, below, people, spend, judgedSpend, isRolledUp } = unit;
    const subtree = inView.slice(index + 1, index + 1 + below);
    const own = cells.slice(index * personas.length, (index + 1) * personas.length);
    return {
      ...{ id, code, name, parentId, below, people, spend, judgedSpend, isRolledUp, depth },
      belowShown: subtree.filter((each) => each.depth <= deepest).length,
      cells: own.map((cell, at) => matrixCell(cell, between(running[at], index + 1, index + 1 + below))),
    };
  });
  return { rows, above: top ? pathTo(units, top) : [], page, pages, units: all.length };
}

function matrixCell({ persona, state, minimum, holders, leftOut, gap }: Cell, gapsBelow: number): MatrixCell {
  const away = leftOut.filter(({ isDeputy }) => !isDeputy).filter((each) => each.reason === "ON_LEAVE");
  const people: readonly PersonRef[] = state === "ABSENT" ? away.map(({ person }) => person) : holders;
  const returns = away.map(({ leave }) => leave.until).filter((until) => until !== null);
  const first = returns.sort((a, b) => a.getTime() - b.getTime())[0] ?? null;
  return {
    persona,
    state,
    minimum,
    people: people.slice(0, namesPerCell).map(({ id, name }) => ({ id, name })),
    count: people.length,
    awayUntil: state === "ABSENT" ? first : null,
    severity: gap?.severity ?? null,
    gapsBelow,
  };
}

/** The deepest level down to which all units fit on a page; the first when not even that does. */
function depthThatFits(depths: readonly number[]): number {
  const perLevel: number[] = [];
  for (const depth of depths) perLevel[depth] = (perLevel[depth] ?? 0) + 1;
  let sum = 0;
  const firstTooDeep = perLevel.findIndex((count) => {
    sum += count;
    return sum > rowsPerPage;
  });
  return firstTooDeep === -1 ? perLevel.length - 1 : Math.max(0, firstTooDeep - 1);
}

/** How many gaps are before each place and before the end, so that those of any stretch are a difference. */
function runningGaps(cells: readonly (Cell | undefined)[]): number[] {
  const running = [0];
  for (const cell of cells) running.push((running.at(-1) ?? 0) + (cell?.gap ? 1 : 0));
  return running;
}

function between(running: readonly number[] | undefined, from: number, until: number): number {
  return (running?.[until] ?? 0) - (running?.[from] ?? 0);
}

function pathTo(units: readonly JudgedUnit[], unit: JudgedUnit): { id: string; name: string }[] {
  const parent = units.find(({ id }) => id === unit.parentId);
  return parent ? [...pathTo(units, parent), { id: parent.id, name: parent.name }] : [];
}
