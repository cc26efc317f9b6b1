import { cellStateNames } from "./coverage-cell";
import type { MatrixCell, MatrixRow } from "./coverage-matrix";
import { shortDayText } from "./day-text";
import { gapsOf } from "./matrix-order";
import { countInWords, moneyInWords } from "./wording";

const numbers = new Intl.NumberFormat("en-US");

/** How a cell stands, in a word or two: "Nobody", "1 of 2", "Covered by 14". */
export function cellStateText({ state, minimum, count, awayUntil }: MatrixCell): string {
  if (state === "GAP") return count === 0 ? "Nobody" : `${numbers.format(count)} of ${minimum}`;
  if (state === "ABSENT" && awayUntil !== null) return `On leave until ${shortDayText(awayUntil)}`;
  if (state === "COVERED" && count > 1) return `Covered by ${numbers.format(count)}`;
  if (state === "COVERED") return "Covered, with a deputy";
  return cellStateNames[state];
}

/** Who works in a unit, or how it is judged where nobody does. */
export function unitNote({ people, isRolledUp, below }: MatrixRow): string {
  if (isRolledUp) return `Judged with the ${countInWords(below, "unit", "units")} below`;
  return people === 0 ? "Nobody works here" : countInWords(people, "person", "people");
}

/** A unit's monthly spend, and whose that is where it is not the unit's own alone. */
export function spendText(
  { spend, judgedSpend, isRolledUp }: MatrixRow,
  currency: string,
): { text: string; note: string } {
  if (judgedSpend === null) return { text: "Not known", note: "" };
  const note = !isRolledUp ? "" : spend === null ? "of the units below" : "with those below";
  return { text: moneyInWords(judgedSpend, currency), note };
}

/** The money that unmet cells leave without somebody, and the gaps of any kind, here and below. */
export function riskText(row: MatrixRow, currency: string): { text: string; note: string } {
  const gaps = gapsOf(row);
  const note = gaps === 0 ? "No gap" : countInWords(gaps, "gap", "gaps");
  if (row.atRisk === null) return { text: "Not known", note };
  return { text: row.atRisk === 0 ? "None" : moneyInWords(row.atRisk, currency), note };
}
