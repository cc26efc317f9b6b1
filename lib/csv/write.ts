import { guardFormula } from "./formula";

/** For a file's very beginning: by it Excel knows that the file is UTF-8. */
export const byteOrderMark = "\uFEFF";

/**
 * One line of RFC 4180 with its end. Text is always quoted, so that a semicolon or a tab in it cannot begin a cell where
 * the reader's list separator differs, and never starts a formula; numbers stand bare; null is an empty cell.
 */
export function csvLine(cells: readonly (string | number | null)[]): string {
  return `${cells.map(cell).join(",")}\r\n`;
}

function cell(value: string | number | null): string {
  if (value === null) return "";
  if (typeof value === "number") return String(value);
  return `"${guardFormula(value).replaceAll('"', '""')}"`;
}
