import { unguardFormula } from "@/lib/csv/formula";
import { FileRefused } from "@/lib/csv/limits";
import { checkRow, type FileRow } from "@/lib/csv/row";
import { Archive } from "./archive";
import { tooLarge, xlsxLimits } from "./limits";
import { readSheet } from "./sheet";
import { readWorkbook, type Workbook } from "./workbook";

export type OpenedWorkbook = { sheet: string; otherSheets: string[]; rows: AsyncGenerator<FileRow> };

/**
 * The first sheet of a workbook that has headings and a row below them; hidden ones are passed over. `fd` is an open file.
 * @throws FileRefused for what is no workbook, or one that is locked, has macros, or is beyond the limits.
 */
export async function openWorkbook(fd: number): Promise<OpenedWorkbook> {
  const archive = await Archive.open(fd);
  const workbook = await readWorkbook(archive);
  let left: number = xlsxLimits.sheets;
  async function* counted(part: string) {
    for await (const chunk of archive.read(part, left)) {
      left -= chunk.length;
      if (left < 0) throw tooLarge();
      yield chunk;
    }
  }
  for (const { name, part } of workbook.sheets) {
    const rows = checked(readSheet(counted(part), workbook));
    const [first, second] = [await rows.next(), await rows.next()];
    if (first.done || second.done) continue;
    return { sheet: name, otherSheets: otherNames(workbook, part), rows: joined([first.value, second.value], rows) };
  }
  throw new FileRefused("No sheet has headings and rows below them. Choose the export again.");
}

function otherNames({ sheets }: Workbook, part: string): string[] {
  return sheets
    .filter((sheet) => sheet.part !== part)
    .map(({ name }) => name)
    .slice(0, 20);
}

async function* joined(first: FileRow[], rest: AsyncGenerator<FileRow>): AsyncGenerator<FileRow> {
  yield* first;
  yield* rest;
}

/** Within the limits of every file. Rows count as those of CSV do: the first of them is the headings. */
async function* checked(source: AsyncGenerator<FileRow>): AsyncGenerator<FileRow> {
  let rows = -1;
  let left: number = xlsxLimits.cells;
  for await (const { row, cells } of source) {
    rows += 1;
    checkRow({ row, cells }, rows);
    left -= cells.reduce((sum, { length }) => sum + length, 0);
    if (left < 0) throw tooLarge();
    if (cells.some((cell) => cell.includes("\0"))) {
      throw new FileRefused(`Row ${row} holds a zero character. Remove it and save the workbook again.`);
    }
    yield { row, cells: cells.map(unguardFormula) };
  }
}
