import type { Coverage } from "./coverage";
import type { Cell, CellState } from "./coverage-cell";
import type { Day } from "./day";
import type { Severity } from "./gap-kind";
import type { JudgedUnit } from "./judged-unit";
import { moneyAtRisk } from "./money-at-risk";
import { lastDayOf } from "./period-text";
import { type Persona, personas } from "./persona";
import type { PersonRef } from "./standing";

/** A cell as it is shown: a few of its people by name, the others as a number. */
export type MatrixCell = {
  persona: Persona;
  state: CellState;
  /** 0 when it is not required, null when that cannot be said. */
  minimum: number | null;
  /** The first of the holders; in an absent holder's cell, of whoever is away. */
  names: readonly string[];
  count: number;
  /** The last day of the leave of who is back first, if that is known. */
  awayUntil: Day | null;
  /** Of its worst gap that is not waived. */
  severity: Severity | null;
  /** Gaps of it, and of this persona in the units below, but for the waived ones. */
  gaps: number;
  gapsBelow: number;
};

export type MatrixRow = Pick<
  JudgedUnit,
  "id" | "code" | "name" | "below" | "people" | "spend" | "judgedSpend" | "isRolledUp"
> & {
  /** From 0 at the top of what is shown. */
  depth: number;
  /** Monthly spend, of this unit and those below, that unmet cells leave without somebody; null when it is not known. */
  atRisk: number | null;
  /** One for each persona, in their order. */
  cells: readonly MatrixCell[];
};

export type Matrix = {
  /** Each unit before those below it, siblings by name. */
  rows: readonly MatrixRow[];
  /** The units above the one in view, the topmost first. */
  above: readonly { id: string; name: string }[];
};

export const namesPerCell = 2;

/** What is in view of the matrix: a unit with those below it, or all. */
export function matrixOf(
  { units, cells }: Pick<Coverage, "units" | "cells">,
  { unitId, timeZone }: { unitId: string | null; timeZone: string },
): Matrix {
  const top = units.find(({ id }) => id === unitId);
  const start = top ? units.indexOf(top) : 0;
  const end = top ? start + top.below + 1 : units.length;
  const atRisk = moneyAtRisk(units, cells);
  const running = personas.map((_, at) => runningGaps(units.map((_, index) => cells[index * personas.length + at])));
  const rows = units.slice(start, end).map((unit, offset): MatrixRow => {
    const index = start + offset;
    const { id, code, name, below, people, spend, judgedSpend, isRolledUp } = unit;
    const own = cells.slice(index * personas.length, (index + 1) * personas.length);
    return {
      ...{ id, code, name, below, people, spend, judgedSpend, isRolledUp },
      depth: unit.depth - (top?.depth ?? 0),
      atRisk: atRisk[index] ?? null,
      cells: own.map((cell, at) => matrixCell(cell, between(running[at], index + 1, index + 1 + below), timeZone)),
    };
  });
  return { rows, above: top ? pathTo(units, top) : [] };
}

function matrixCell(cell: Cell, gapsBelow: number, timeZone: string): MatrixCell {
  const { persona, state, minimum, holders, leftOut } = cell;
  const open = openGaps(cell);
  const away = leftOut.filter(({ isDeputy }) => !isDeputy).filter((each) => each.reason === "ON_LEAVE");
  const people: readonly PersonRef[] = state === "ABSENT" ? away.map(({ person }) => person) : holders;
  const returns = away.map(({ leave }) => leave.until).filter((until) => until !== null);
  const first = returns.sort((a, b) => a.getTime() - b.getTime())[0];
  return {
    persona,
    state,
    minimum,
    names: people.slice(0, namesPerCell).map(({ name }) => name),
    count: people.length,
    awayUntil: state === "ABSENT" && first ? lastDayOf(first, timeZone) : null,
    severity: open[0]?.severity ?? null,
    gaps: open.length,
    gapsBelow,
  };
}

/** An accepted gap is nothing that somebody must see to. */
function openGaps({ gaps }: Cell): Cell["gaps"] {
  return gaps.filter(({ state }) => state !== "WAIVED");
}

/** How many gaps are before each place and before the end, so that those of any stretch are a difference. */
function runningGaps(cells: readonly (Cell | undefined)[]): number[] {
  const running = [0];
  for (const cell of cells) running.push((running.at(-1) ?? 0) + (cell ? openGaps(cell).length : 0));
  return running;
}

function between(running: readonly number[] | undefined, from: number, until: number): number {
  return (running?.[until] ?? 0) - (running?.[from] ?? 0);
}

function pathTo(units: readonly JudgedUnit[], unit: JudgedUnit): { id: string; name: string }[] {
  const parent = units.find(({ id }) => id === unit.parentId);
  return parent ? [...pathTo(units, parent), { id: parent.id, name: parent.name }] : [];
}
