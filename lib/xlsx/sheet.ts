import { limits } from "@/lib/csv/limits";
import { type FileRow, tooManyColumns } from "@/lib/csv/row";
import { damaged } from "./limits";
import { formatted } from "./number-format";
import { TextCollector, type Workbook } from "./workbook";
import { readXml, type XmlHandler } from "./xml";

/** Rows that have something in them. Of a formula, the value that the spreadsheet program saved; none is computed here. */
export async function* readSheet(chunks: AsyncIterable<Uint8Array>, workbook: Workbook): AsyncGenerator<FileRow> {
  const reader = new RowReader(workbook);
  for await (const _ of readXml(chunks, reader)) yield* reader.rows.splice(0);
}

const lastRow = 1_048_576;

class RowReader implements XmlHandler {
  readonly rows: FileRow[] = [];
  readonly #text = new TextCollector();
  #row = 0;
  #cells: string[] = [];
  #column = 0;
  #cell: { type: string; style: number } | null = null;
  #isValue = false;
  #value = "";

  constructor(private readonly workbook: Workbook) {}

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (name === "row") this.#beginRow(attributes.r);
    else if (name === "c") this.#beginCell(attributes);
    else if (name === "v") this.#isValue = true;
    else this.#text.open(name);
  }

  text(piece: string): void {
    if (!this.#isValue) this.#text.add(piece);
    // Tags between the pieces of one value do not make it endless.
    else if (this.#value.length <= limits.cell) this.#value += piece;
  }

  close(name: string): void {
    if (name === "row") this.#endRow();
    else if (name === "c") this.#endCell();
    else if (name === "v") this.#isValue = false;
    else this.#text.close(name);
  }

  #beginRow(r: string | undefined): void {
    const row = r === undefined ? this.#row + 1 : Number(r);
    if (!Number.isInteger(row) || row <= this.#row || row > lastRow) throw damaged();
    this.#row = row;
    this.#cells = [];
    this.#column = -1;
  }

  #beginCell({ r, t = "n", s = "" }: Readonly<Record<string, string>>): void {
    this.#column = r === undefined ? this.#column + 1 : columnOf(r);
    this.#cell = { type: t, style: Number(s) };
    this.#value = "";
  }

  #endCell(): void {
    const value = this.#cell ? this.#read(this.#cell) : "";
    this.#cell = null;
    if (value.trim() === "") return;
    if (this.#column >= limits.columns) throw tooManyColumns(this.#row, this.#column + 1);
    while (this.#cells.length < this.#column) this.#cells.push("");
    this.#cells[this.#column] = value;
  }

  #read({ type, style }: { type: string; style: number }): string {
    const { texts, formats, is1904 } = this.workbook;
    const inline = this.#text.take();
    if (type === "s") return texts[Number(this.#value)] ?? "";
    if (type === "inlineStr") return inline;
    if (type === "b") return this.#value === "1" ? "TRUE" : "FALSE";
    if (type === "d") return this.#value.slice(0, 10);
    return type === "n" ? formatted(this.#value, formats[style] ?? null, is1904) : this.#value;
  }

  #endRow(): void {
    if (this.#cells.length > 0) this.rows.push({ row: this.#row, cells: this.#cells });
    this.#cells = [];
  }
}

/** "B7" is 1. */
function columnOf(reference: string): number {
  const letters = /^[A-Z]{1,3}/.exec(reference)?.[0];
  if (letters === undefined) throw damaged();
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}
