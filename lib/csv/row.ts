import { FileRefused, limits } from "./limits";

/** A row of a file or sheet. `row` counts as a spreadsheet does: the first is row 1, blank ones count. */
export type FileRow = { row: number; cells: string[] };

/** @throws FileRefused for a row beyond the limits; `rows` is how many there have been, without the headings. */
export function checkRow({ row, cells }: FileRow, rows: number): void {
  if (rows > limits.rows) {
    throw new FileRefused("The file has more than 100,000 rows. Split it, and import the parts one after the other.");
  }
  if (cells.length > limits.columns) throw tooManyColumns(row, cells.length);
  const tooLong = cells.findIndex((cell) => cell.length > limits.cell);
  if (tooLong >= 0) {
    throw new FileRefused(
      `Row ${row}, column ${tooLong + 1} has more than 10,000 characters. Shorten it, or look for a quotation mark that is not closed.`,
    );
  }
}

export const tooManyColumns = (row: number, count: number) =>
  new FileRefused(`Row ${row} has ${count} columns; 200 is the most. Leave out those that are not needed.`);
