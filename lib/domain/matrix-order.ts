import type { MatrixRow } from "./coverage-matrix";

/** By what the units under one unit are sorted; the tree itself stays. */
export const matrixOrders = ["NAME", "RISK", "GAPS", "SPEND"] as const;
export type MatrixOrder = (typeof matrixOrders)[number];

export const matrixOrderNames: Record<MatrixOrder, string> = {
  NAME: "Name",
  RISK: "Money at risk",
  GAPS: "Gaps",
  SPEND: "Spend",
};

/** Down to which level units are open: 1 shows the topmost alone. */
export const matrixLevels = [1, 2, 3, "ALL"] as const;
export type MatrixLevel = (typeof matrixLevels)[number];

/** Rows that are open at first: as many levels as this many rows hold. */
const rowsAtFirst = 40;

/** Gaps of a unit and of those below it. */
export function gapsOf({ cells }: Pick<MatrixRow, "cells">): number {
  return cells.reduce((sum, cell) => sum + cell.gaps + cell.gapsBelow, 0);
}

/** Rows of the tree with siblings in another order: most first, those that are equal by name. */
export function ordered(rows: readonly MatrixRow[], order: MatrixOrder): readonly MatrixRow[] {
  if (order === "NAME") return rows;
  const weights = order === "SPEND" ? spendsWithBelow(rows) : rows.map((row) => weightOf(row, order));
  const sorted: MatrixRow[] = [];
  const place = (from: number, until: number) => {
    const siblings: number[] = [];
    for (let index = from; index < until; index += 1 + (rows[index]?.below ?? 0)) siblings.push(index);
    for (const index of siblings.sort((a, b) => (weights[b] ?? -1) - (weights[a] ?? -1) || a - b)) {
      const row = rows[index];
      if (row === undefined) continue;
      sorted.push(row);
      place(index + 1, index + 1 + row.below);
    }
  };
  place(0, rows.length);
  return sorted;
}

/** Each unit that has no closed one above it. */
export function inSight(rows: readonly MatrixRow[], closed: ReadonlySet<string>): MatrixRow[] {
  let skip = 0;
  return rows.filter((row) => {
    if (skip > 0) {
      skip -= 1;
      return false;
    }
    if (closed.has(row.id)) skip = row.below;
    return true;
  });
}

/** The units that are closed where a level is chosen; where none is, those that would make the matrix too long to begin with. */
export function closedAt(rows: readonly MatrixRow[], level: MatrixLevel | null): ReadonlySet<string> {
  if (level === "ALL") return new Set();
  const deepest = level === null ? levelThatFits(rows) : level - 1;
  return new Set(rows.filter(({ depth, below }) => depth >= deepest && below > 0).map(({ id }) => id));
}

function levelThatFits(rows: readonly MatrixRow[]): number {
  const perLevel: number[] = [];
  for (const { depth } of rows) perLevel[depth] = (perLevel[depth] ?? 0) + 1;
  let sum = 0;
  const firstTooMany = perLevel.findIndex((count) => {
    sum += count;
    return sum > rowsAtFirst;
  });
  return firstTooMany === -1 ? perLevel.length : Math.max(0, firstTooMany - 1);
}

function weightOf(row: MatrixRow, order: "RISK" | "GAPS"): number {
  return order === "GAPS" ? gapsOf(row) : (row.atRisk ?? 0);
}

function spendsWithBelow(rows: readonly MatrixRow[]): number[] {
  const sums = rows.map(({ spend }) => spend ?? 0);
  for (let index = rows.length - 1; index >= 0; index -= 1) {
    const until = index + (rows[index]?.below ?? 0);
    for (let child = index + 1; child <= until; child += 1 + (rows[child]?.below ?? 0)) {
      sums[index] = (sums[index] ?? 0) + (sums[child] ?? 0);
    }
  }
  return sums;
}
