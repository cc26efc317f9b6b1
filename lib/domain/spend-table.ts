import { centsOf } from "./exact-decimal";
import { done, type Outcome, refused } from "./outcome";
import type { Month } from "./spend";
import { amountIn, guessNotation, type Notation, notations } from "./spend-amount";
import { monthIn } from "./spend-month";
import { type DraftLine, tooMuch } from "./spend-preview";

export type SpendTable = { lines: DraftLine[]; notation: Notation; isWide: boolean };
type Row = { row: number; cells: readonly string[] };
type Options = { notation: Notation | null; mark: readonly string[] };

const unitWords = [
  "unit code",
  "code",
  "cost center",
  "cost centre",
  "unit",
  "business unit",
  "unit name",
  "name",
  "department",
];
const monthWords = ["month", "billing month", "period", "billing period", "date"];
const amountWords = ["amount", "spend", "cost", "monthly spend", "billed cost", "total", "costs"];
/** A title, or what a report was asked for, may stand above the headings. */
const mostAbove = 10;
const mostAmounts = 60_000;

/**
 * The amounts of a table in one of two forms: a row for each unit and month, or a row for each unit with the months as
 * headings. Empty cells say nothing. Refused where it cannot be known what is meant.
 */
export function readSpendTable(rows: readonly Row[], { notation, mark }: Options): Outcome<SpendTable> {
  const shape = shapeOf(rows);
  if (!shape) return refused(noShape);
  const cells = rows.slice(shape.from).flatMap((row) => shape.read(row));
  const written = cells.filter(({ typed }) => typed !== "");
  if (written.length === 0) return refused("There is no amount below the headings.");
  if (written.length > mostAmounts) return refused("These are more than 60,000 amounts. Split them.");
  const guess = notation
    ? { notation }
    : guessNotation(
        written.map(({ typed }) => typed),
        mark,
      );
  if ("doubtful" in guess) return refused(doubt(guess.doubtful, guess.other), "notation");
  const lines = written.map((cell) => lineOf(cell, guess.notation, mark));
  return done({ lines, notation: guess.notation, isWide: shape.isWide });
}

type Cell = { row: number; label: string; month: Month | null; said: string; typed: string };
type Shape = { from: number; isWide: boolean; read: (row: Row) => Cell[] };

function shapeOf(rows: readonly Row[]): Shape | null {
  if (isBare(rows[0]?.cells ?? [])) {
    return { from: 0, isWide: false, read: (row) => [cellAt(row, { unit: [0], month: 1, amount: 2 })] };
  }
  for (const [above, { cells }] of rows.slice(0, mostAbove).entries()) {
    const shape = wide(cells) ?? long(cells);
    if (shape) return { ...shape, from: above + 1 };
  }
  return null;
}

/** Pasted without headings: unit, month, amount. */
function isBare([, month = "", amount = "", ...more]: readonly string[]): boolean {
  const isAmount = notations.some((notation) => amountIn(amount, notation) !== null);
  return more.length === 0 && monthIn(month) !== null && isAmount && monthIn(amount) === null;
}

function wide(headings: readonly string[]): Omit<Shape, "from"> | null {
  const months = headings.map((heading) => monthIn(heading));
  const columns = months.flatMap((month, amount) => (month === null ? [] : [{ month, amount }]));
  const others = headings.flatMap((heading, index) => (months[index] === null ? [{ heading, index }] : []));
  // A row of data may hold a month as well: of headings, every cell but a few is one.
  if (columns.length === 0 || others.length === 0 || columns.length < headings.length - 4) return null;
  const found = named(headings, unitWords);
  const unit = found.length > 0 ? found : others.slice(0, 1).map(({ index }) => index);
  const read = ({ row, cells }: Row) => {
    const label = labelAt(cells, unit);
    return columns.map(({ month, amount }) => ({ row, label, month, said: "", typed: cells[amount]?.trim() ?? "" }));
  };
  return { isWide: true, read };
}

function long(headings: readonly string[]): Omit<Shape, "from"> | null {
  const [unit, [month], [amount]] = [
    named(headings, unitWords),
    named(headings, monthWords),
    named(headings, amountWords),
  ];
  if (unit.length === 0 || month === undefined || amount === undefined) return null;
  return { isWide: false, read: (row) => [cellAt(row, { unit, month, amount })] };
}

function cellAt({ row, cells }: Row, at: { unit: readonly number[]; month: number; amount: number }): Cell {
  const said = cells[at.month]?.trim() ?? "";
  return { row, label: labelAt(cells, at.unit), month: monthIn(said), said, typed: cells[at.amount]?.trim() ?? "" };
}

/** The first of the columns that says something: a code, or else a name. */
function labelAt(cells: readonly string[], columns: readonly number[]): string {
  return columns.map((column) => tidied(cells[column] ?? "")).find((label) => label !== "") ?? "";
}

/** Columns by what their headings are called, those of the earlier words first. */
function named(headings: readonly string[], words: readonly string[]): number[] {
  const plain = headings.map((heading) =>
    heading
      .toLowerCase()
      .replace(/[_\-\s]+/g, " ")
      .replace(/ ?\(.*\)$/, "")
      .trim(),
  );
  return words.map((word) => plain.indexOf(word)).filter((column) => column >= 0);
}

function tidied(label: string): string {
  return label
    .replace(/[\p{Cc}\p{Cf}]/gu, " ")
    .replace(/\s+/g, " ")
    .trim()
    .slice(0, 200);
}

function lineOf({ row, label, month, said, typed }: Cell, notation: Notation, mark: readonly string[]): DraftLine {
  const amount = amountIn(typed, notation, mark);
  const problem = problemOf({ label, month, said, typed, amount });
  return { row, label, month, typed: typed.slice(0, 100), amount, problem };
}

function problemOf({
  label,
  month,
  said,
  typed,
  amount,
}: Omit<Cell, "row"> & { amount: bigint | null }): string | null {
  if (label === "") return "No unit is named";
  if (month === null)
    return said === "" ? "No month is named" : `“${said.slice(0, 40)}” is not a month such as 2026-03`;
  if (amount === null) return `“${typed.slice(0, 40)}” is not an amount`;
  if (amount < 0n) return "A month's spend is not below zero";
  return centsOf(amount) < tooMuch ? null : "This is more than a unit can have spent";
}

const noShape =
  "No months were found. Head the columns Unit, Month and Amount, or have one row for each unit with the months as headings (2026-03, March 2026).";

function doubt(text: string, other: string | undefined): string {
  const [a, b] = [text.slice(0, 30), other?.slice(0, 30)];
  if (b !== undefined) return `“${a}” and “${b}” are not written in the same way. Say how the amounts are written.`;
  return `“${a}” can be read in two ways. Say how the amounts are written.`;
}
