import "server-only";
import { FileRefused } from "@/lib/csv/limits";
import type { FileRow } from "@/lib/csv/row";
import type { FoundInFile } from "@/lib/domain/import-file";
import { guessColumns, headingsAt } from "@/lib/domain/import-guess";
import { type ImportMapping, namedHeadings } from "@/lib/domain/import-mapping";
import { rowParser } from "@/lib/domain/import-row";
import type { StagedRow } from "./import-copy";
import type { OpenedFile } from "./import-open";
import { findPrecedent } from "./import-precedent";

/** Enough rows to see what a column called "Manager" holds; few enough to keep. */
export const sampleSize = 50;

/** A title, or what a report was asked for, may stand above the headings. */
const mostAbove = 10;

export type OpenedRows = {
  found: FoundInFile;
  headings: string[];
  /** As of the last such file, else guessed; the facts of `rows` are read by it. */
  mapping: ImportMapping;
  rows: AsyncGenerator<StagedRow>;
};

/** Looks at the beginning of a file and says how the rest of it is read. */
export async function openRows({ rows: source, found, isGrid }: OpenedFile): Promise<OpenedRows> {
  const beginning: FileRow[] = [];
  while (beginning.length <= mostAbove + sampleSize) {
    const next = await source.next();
    if (next.done) break;
    beginning.push(next.value);
  }
  const above = headingsAt(beginning.slice(0, mostAbove).map(({ cells }) => cells));
  const [first, ...begun] = beginning.slice(above);
  if (!first) throw new FileRefused("The file has no headings. Choose the export again.");
  const headings = namedHeadings(first.cells);
  const fitted = (cells: string[]) => (isGrid ? headings.map((_, at) => cells[at] ?? "") : cells);
  const samples = begun.slice(0, sampleSize).map(({ cells }) => cells);
  const precedent = await findPrecedent(headings, null);
  const mapping = { columns: precedent?.columns ?? guessColumns(headings, samples), dayOrder: null };
  const parse = rowParser(mapping, headings);
  const staged = ({ row, cells }: FileRow): StagedRow => {
    const fit = fitted(cells);
    return { line: row, cells: fit, parsed: parse(fit) };
  };
  async function* rows() {
    for (const row of begun) yield staged(row);
    for await (const row of source) yield staged(row);
  }
  return { found, headings, mapping, rows: rows() };
}
