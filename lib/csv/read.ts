import { Parser } from "csv-parse";
import type { Delimiter } from "./delimiter";
import { unguardFormula } from "./formula";
import { FileRefused, limits } from "./limits";
import { checkRow, type FileRow } from "./row";

/** Longer than any record within the limits: what a quotation mark that is never closed swallows stops here. */
const longestRecord = limits.columns * limits.cell;

/**
 * The records of a text, blank ones left out, the headings first. A quotation mark inside an unquoted cell is text.
 * @throws FileRefused beyond a limit, or when a quotation mark is never closed.
 */
export async function* readRows(text: AsyncIterable<string>, delimiter: Delimiter): AsyncGenerator<FileRow> {
  const parser = new Parser({
    delimiter,
    relax_column_count: true,
    relax_quotes: true,
    max_record_size: longestRecord,
    record_delimiter: ["\r\n", "\n", "\r"],
  });
  const feeding = feed(parser, text);
  // Its failure destroys the parser, and so is thrown by the loop below.
  feeding.catch(() => undefined);
  let row = 0;
  let rows = -1;
  try {
    for await (const cells of parser as AsyncIterable<string[]>) {
      row += 1;
      if (isSkipped(cells, row)) continue;
      rows += 1;
      checkRow({ row, cells }, rows);
      yield { row, cells: cells.map(unguardFormula) };
    }
  } catch (error) {
    throw explained(error, parser.info.records + 1);
  } finally {
    parser.destroy();
  }
  await feeding;
}

async function feed(parser: Parser, text: AsyncIterable<string>): Promise<void> {
  try {
    for await (const chunk of text) {
      if (parser.destroyed) return;
      if (!parser.write(chunk)) await drained(parser);
    }
    parser.end();
  } catch (error) {
    parser.destroy(error instanceof Error ? error : new Error(String(error)));
  }
}

function drained(parser: Parser): Promise<void> {
  return new Promise((resolve) => {
    const settle = () => {
      parser.off("drain", settle);
      parser.off("close", settle);
      resolve();
    };
    parser.once("drain", settle);
    parser.once("close", settle);
  });
}

/** Blank records, and Excel's "sep=;" line. */
function isSkipped(cells: string[], row: number): boolean {
  return cells.every((cell) => cell.trim() === "") || (row === 1 && /^sep=/i.test(cells[0] ?? ""));
}

function explained(error: unknown, row: number): unknown {
  const code = typeof error === "object" && error !== null && "code" in error ? error.code : undefined;
  if (code === "CSV_QUOTE_NOT_CLOSED" || code === "CSV_MAX_RECORD_SIZE") {
    return new FileRefused(
      `In row ${row} a quotation mark is opened and never closed. Close it, or double it where it is text.`,
    );
  }
  return error;
}
