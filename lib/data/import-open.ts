import "server-only";
import { delimiterNames, detectDelimiter } from "@/lib/csv/delimiter";
import { decode, type EncodingProbe, encodingNames } from "@/lib/csv/encoding";
import { readRows } from "@/lib/csv/read";
import type { FileRow } from "@/lib/csv/row";
import type { FoundInFile } from "@/lib/domain/import-file";
import { fileKind } from "@/lib/xlsx/kind";
import { openWorkbook } from "@/lib/xlsx/read";
import type { Spool } from "./import-spool";

/** Enough of a text's beginning to see its delimiter. */
const headBytes = 64 * 1024;

export type OpenedFile = {
  found: FoundInFile;
  rows: AsyncGenerator<FileRow>;
  /** A text's row has the cells that were written; a sheet's row ends where nothing follows but blank ones. */
  isGrid: boolean;
};

/**
 * Opens what was uploaded as the text or the workbook that it is.
 * @throws FileRefused for anything else.
 */
export async function openFile(spool: Spool, probe: EncodingProbe, fileName: string): Promise<OpenedFile> {
  if ((await fileKind(fileName, (start, bytes) => spool.part(start, bytes))) === "workbook") {
    const { rows, sheet, otherSheets } = await openWorkbook(spool.file.fd);
    return { rows, found: { sheet, otherSheets }, isGrid: true };
  }
  const encoding = probe.end();
  const head = new TextDecoder(encoding).decode(await spool.part(0, headBytes), { stream: true });
  const delimiter = detectDelimiter(head);
  const found = { encoding: encodingNames[encoding], delimiter: delimiterNames[delimiter] };
  return { rows: readRows(decode(spool.read(), encoding), delimiter), found, isGrid: false };
}
