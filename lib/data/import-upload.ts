import "server-only";
import { v7 } from "uuid";
import { EncodingProbe } from "@/lib/csv/encoding";
import { FileRefused } from "@/lib/csv/limits";
import type { Granted } from "@/lib/domain/access";
import type { Day } from "@/lib/domain/day";
import { type ImportFile, shownFileName } from "@/lib/domain/import-file";
import { done, type Outcome, refused } from "@/lib/domain/outcome";
import { copyRows } from "./import-copy";
import { openFile } from "./import-open";
import { openRows } from "./import-rows";
import { Spool } from "./import-spool";
import { inTransaction } from "./transaction";

export type UploadInput = {
  fileName: string;
  /** The day whose facts the file states; can be changed until it is applied. */
  effectiveOn: Day;
  bytes: AsyncIterable<Uint8Array>;
  /** What the browser said that it sends; less than that is an upload that was cut off. */
  expectedBytes: number | null;
  onRows: (rows: number) => void;
};

/**
 * Stages a file: its rows, and the facts in them as far as the guessed columns tell. Nothing of the register changes, and
 * a file that cannot be read leaves nothing behind. Memory does not grow with the file.
 */
export async function uploadImport(
  actor: Granted<"import:write">,
  input: UploadInput,
): Promise<Outcome<{ importId: string }>> {
  const spool = await Spool.open();
  try {
    return done({ importId: await stage(actor, input, spool) });
  } catch (error) {
    if (error instanceof FileRefused) return refused(error.message);
    throw error;
  } finally {
    await spool.close();
  }
}

async function stage(actor: Granted<"import:write">, input: UploadInput, spool: Spool): Promise<string> {
  const probe = new EncodingProbe();
  for await (const chunk of input.bytes) {
    probe.push(chunk);
    await spool.write(chunk);
  }
  if (input.expectedBytes !== null && probe.bytes < input.expectedBytes) {
    throw new FileRefused("The upload was cut off before its end. Nothing was kept; choose the file again.");
  }
  const opened = await openRows(await openFile(spool, probe, input.fileName));
  const importId = v7();
  await inTransaction(async (client) => {
    const rows = await copyRows(client, "import_rows", { importId, rows: opened.rows, wrote: input.onRows });
    if (rows === 0) throw new FileRefused("There are no rows below the headings. Choose the export again.");
    const file: ImportFile = { ...opened.found, bytes: probe.bytes, rows };
    await client.query(
      `INSERT INTO imports (id, file_name, uploaded_by, effective_on, headings, file, mapping)
       VALUES ($1, $2, $3, $4, $5, $6, $7)`,
      [importId, shownFileName(input.fileName), actor.userId, input.effectiveOn, opened.headings, file, opened.mapping],
    );
  });
  return importId;
}
