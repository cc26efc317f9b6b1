import { type Delimiter, detectDelimiter } from "./delimiter";
import { FileRefused } from "./limits";

const quote = 0x22;
const lineFeed = 0x0a;
const carriageReturn = 0x0d;

/** Enough of a beginning to see the delimiter. */
const headBytes = 64 * 1024;
/** Longer than any record of a cost file: what a quotation mark that is never closed swallows stops here. */
const longestRecord = 4 * 1024 * 1024;

type Handlers = {
  /** Told the headings; says by their numbers which columns `row` is told, in that order. */
  headings: (headings: string[]) => readonly number[];
  /** `number` counts records, the headings being 1. A column that a record does not have is "". */
  row: (cells: string[], number: number) => void;
};

/**
 * A few columns of a UTF-8 CSV (RFC 4180), of any length, as its bytes are pushed. It holds the record that a chunk cut
 * and decodes nothing but what was asked for: cost files have fifty columns, of which five are of interest.
 */
export class ColumnReader {
  #held: Buffer = Buffer.alloc(0);
  #delimiter: Delimiter | null = null;
  #wanted: readonly number[] | null = null;
  #records = 0;

  constructor(private readonly handlers: Handlers) {}

  /** Records that ended so far, blank lines left out, the headings among them. */
  get records(): number {
    return this.#records;
  }

  /** @throws FileRefused for a record without end, and for bytes that are not UTF-8. */
  push(chunk: Uint8Array): void {
    const bytes = Buffer.concat([this.#held, chunk]);
    this.#held = bytes;
    if (this.#delimiter === null) {
      if (bytes.length < headBytes) return;
      this.#begin();
    }
    this.#scan();
    if (this.#held.length > longestRecord) throw this.#neverClosed();
  }

  /** @throws FileRefused as `push` does, and where the last record is within quotation marks. */
  end(): void {
    if (this.#delimiter === null) this.#begin();
    // A last line without its end is one as well.
    if (this.#held.length > 0 && this.#held.at(-1) !== lineFeed)
      this.#held = Buffer.concat([this.#held, Buffer.of(lineFeed)]);
    this.#scan();
    if (this.#held.length > 0) throw this.#neverClosed();
  }

  #begin(): void {
    if (this.#held[0] === 0xef && this.#held[1] === 0xbb && this.#held[2] === 0xbf) this.#held = this.#held.subarray(3);
    this.#delimiter = detectDelimiter(this.#held.toString("utf8", 0, headBytes));
  }

  #scan(): void {
    const bytes = this.#held;
    const delimiter = (this.#delimiter ?? ",").charCodeAt(0);
    const ends: number[] = [];
    let start = 0;
    let cell = 0;
    let isQuoted = false;
    // Nearly every byte is a letter or digit, which means nothing here.
    const highest = Math.max(delimiter, quote);
    for (let at = 0; at < bytes.length; at += 1) {
      const byte = bytes[at] ?? 0;
      if (byte > highest) continue;
      // A doubled mark closes and opens again.
      if (byte === quote) isQuoted = isQuoted ? false : bytes[cell] === quote;
      else if (isQuoted) continue;
      else if (byte === delimiter) {
        ends.push(at);
        cell = at + 1;
      } else if (byte === lineFeed) {
        ends.push(bytes[at - 1] === carriageReturn && at > start ? at - 1 : at);
        this.#record(start, ends);
        ends.length = 0;
        start = at + 1;
        cell = start;
      }
    }
    this.#held = bytes.subarray(start);
  }

  #record(start: number, ends: readonly number[]): void {
    if (ends.length === 1 && ends[0] === start) return;
    this.#records += 1;
    if (this.#wanted === null) {
      this.#wanted = this.handlers.headings(ends.map((_, column) => this.#cell(start, ends, column).trim()));
      return;
    }
    const cells = this.#wanted.map((column) => this.#cell(start, ends, column));
    this.handlers.row(cells, this.#records);
  }

  #cell(start: number, ends: readonly number[], column: number): string {
    const end = ends[column];
    if (end === undefined) return "";
    const before = ends[column - 1];
    const begin = before === undefined ? start : before + 1;
    const isQuoted = this.#held[begin] === quote;
    const text = isQuoted
      ? this.#held.toString("utf8", begin + 1, end - 1).replaceAll('""', '"')
      : this.#held.toString("utf8", begin, end);
    if (!text.includes("\ufffd")) return text;
    throw new FileRefused(`Row ${this.#records} holds bytes that are not UTF-8. Export the file again as UTF-8.`);
  }

  #neverClosed(): FileRefused {
    return new FileRefused(
      `In row ${this.#records + 1} a quotation mark is opened and never closed. The file may have been cut off; export it again.`,
    );
  }
}
