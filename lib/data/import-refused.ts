import "server-only";
import { byteOrderMark, csvLine } from "@/lib/csv/write";
import type { Granted } from "@/lib/domain/access";
import { query } from "./db";

const batch = 2_000;

/**
 * The refused rows as CSV, with the reason in a last column: mended, the file can be uploaded again. Null when there is
 * no such import. Holds one batch of rows at a time.
 */
export async function refusedRows(
  _actor: Granted<"import:write">,
  importId: string,
): Promise<{ fileName: string; lines: AsyncGenerator<string> } | null> {
  const [found] = await query<{ file_name: string; headings: string[] }>(
    "SELECT file_name, headings FROM imports WHERE id = $1 AND counts IS NOT NULL",
    [importId],
  );
  if (!found) return null;
  const { file_name: fileName, headings } = found;
  return { fileName: fileName.replace(/\.[a-z]{1,5}$/i, ""), lines: linesOf(importId, headings) };
}

async function* linesOf(importId: string, headings: string[]): AsyncGenerator<string> {
  yield byteOrderMark + csvLine([...headings, "Reason"]);
  let after = 0;
  for (;;) {
    const rows = await query<{ line: number; cells: string[]; reasons: string[] }>(
      `SELECT c.line, r.cells, c.reasons FROM import_changes c JOIN import_rows r USING (import_id, line)
       WHERE c.import_id = $1 AND c.outcome = 'REFUSED' AND c.line > $2 ORDER BY c.line LIMIT ${batch}`,
      [importId, after],
    );
    if (rows.length === 0) return;
    yield rows
      .map(({ line, cells, reasons }) => csvLine([...padded(cells, headings.length), reasonOf(line, reasons)]))
      .join("");
    after = rows.at(-1)?.line ?? after;
  }
}

/** A ragged row keeps its cells, and its reason stands below "Reason" unless it has too many of them. */
function padded(cells: string[], width: number): string[] {
  return cells.length >= width ? cells : [...cells, ...Array<string>(width - cells.length).fill("")];
}

function reasonOf(line: number, reasons: string[]): string {
  return `Row ${line}: ${reasons.join("; ")}`;
}
