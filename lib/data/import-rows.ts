import "server-only";
import { FileRefused } from "@/lib/csv/limits";
import type { CsvRow } from "@/lib/csv/read";
import { guessMapping, type ImportMapping, namedHeadings } from "@/lib/domain/import-mapping";
import { rowParser } from "@/lib/domain/import-row";
import type { StagedRow } from "./import-copy";

/** Enough rows to see what a column called "Manager" holds; few enough to keep. */
const sampleSize = 50;

export type OpenedRows = {
  headings: string[];
  /** Guessed; the facts of `rows` are read by it. */
  mapping: ImportMapping;
  rows: AsyncGenerator<StagedRow>;
};

/** Looks at the beginning of a file and says how the rest of it is read. */
export async function openRows(source: AsyncGenerator<CsvRow>): Promise<OpenedRows> {
  const first = await source.next();
  if (first.done) throw new FileRefused("The file has no headings. Choose the export again.");
  const headings = namedHeadings(first.value.cells);
  const samples: CsvRow[] = [];
  while (samples.length < sampleSize) {
    const next = await source.next();
    if (next.done) break;
    samples.push(next.value);
  }
  const mapping = guessMapping(
    headings,
    samples.map(({ cells }) => cells),
  );
  const parse = rowParser(mapping, headings.length);
  const staged = ({ row, cells }: CsvRow): StagedRow => ({ line: row, cells, parsed: parse(cells) });
  async function* rows() {
    for (const sample of samples) yield staged(sample);
    for await (const row of source) yield staged(row);
  }
  return { headings, mapping, rows: rows() };
}
