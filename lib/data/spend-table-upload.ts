import "server-only";
import { EncodingProbe } from "@/lib/csv/encoding";
import { FileRefused } from "@/lib/csv/limits";
import type { FileRow } from "@/lib/csv/row";
import type { Granted } from "@/lib/domain/access";
import { shownFileName } from "@/lib/domain/import-file";
import { done, type Outcome, refused } from "@/lib/domain/outcome";
import { currencyMarks, type Notation } from "@/lib/domain/spend-amount";
import { readSpendTable } from "@/lib/domain/spend-table";
import { openFile } from "./import-open";
import { Spool } from "./import-spool";
import { getOrganisation } from "./organisation";
import { stageSpend } from "./spend-stage";

export type SpendTableInput = {
  /** Null for what was pasted. */
  fileName: string | null;
  /** How amounts are written; null to be found out from them. */
  notation: Notation | null;
  bytes: AsyncIterable<Uint8Array>;
  /** What the browser said that it sends; less than that is an upload that was cut off. */
  expectedBytes: number | null;
};

/** Stages the amounts of a table: pasted, CSV or a workbook. A problem with how they are written has the field "notation". */
export async function uploadSpendTable(
  actor: Granted<"unit:write">,
  { fileName, notation, bytes, expectedBytes }: SpendTableInput,
): Promise<Outcome<{ draftId: string }>> {
  const spool = await Spool.open();
  try {
    const probe = new EncodingProbe();
    for await (const chunk of bytes) {
      probe.push(chunk);
      await spool.write(chunk);
    }
    if (expectedBytes !== null && probe.bytes < expectedBytes) throw new FileRefused(cutOff);
    if (probe.bytes === 0) throw new FileRefused("There is nothing in it. Paste or choose a table with amounts.");
    const rows = await allRows((await openFile(spool, probe, fileName ?? "pasted.txt")).rows);
    const { currency } = await getOrganisation();
    const table = readSpendTable(rows, { notation, mark: currencyMarks(currency) });
    if (!table.ok) return table;
    const { lines, notation: written, isWide } = table.value;
    const draftId = await stageSpend(actor, {
      source: fileName === null ? "PASTE" : "TABLE",
      title: fileName === null ? "Pasted amounts" : shownFileName(fileName),
      facts: { kind: "TABLE", notation: written, isWide, currency },
      lines,
    });
    return done({ draftId });
  } catch (error) {
    if (error instanceof FileRefused) return refused(error.message);
    throw error;
  } finally {
    await spool.close();
  }
}

export const cutOff = "The upload was cut off before its end. Nothing was kept; choose the file again.";

async function allRows(source: AsyncIterable<FileRow>): Promise<FileRow[]> {
  const rows: FileRow[] = [];
  for await (const row of source) rows.push(row);
  return rows;
}
