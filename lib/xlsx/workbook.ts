import { posix } from "node:path";
import { limits } from "@/lib/csv/limits";
import type { Archive } from "./archive";
import { damaged, tooLarge, xlsxLimits } from "./limits";
import { type NumberFormat, numberFormat } from "./number-format";
import { readWhole } from "./xml";

/** What reading a sheet needs of the workbook around it. */
export type Workbook = {
  /** Worksheets that are not hidden, in their order. */
  sheets: { name: string; part: string }[];
  texts: string[];
  /** By the number of a cell's style. */
  formats: NumberFormat[];
  is1904: boolean;
};

type Relationship = { id: string; type: string; part: string };

export async function readWorkbook(archive: Archive): Promise<Workbook> {
  const main = (await relationships(archive, "")).find(({ type }) => type === "officeDocument")?.part;
  if (main === undefined) throw damaged();
  const related = await relationships(archive, main);
  const part = (type: string) => related.find((each) => each.type === type)?.part;
  const { sheets, is1904 } = await readSheets(archive, main, related);
  return {
    sheets,
    is1904,
    texts: await readTexts(archive, part("sharedStrings")),
    formats: await readFormats(archive, part("styles")),
  };
}

/** What a part refers to: the kinds as the last word of their addresses, which differ between two editions of the format. */
async function relationships(archive: Archive, of: string): Promise<Relationship[]> {
  const { dir, base } = posix.parse(of);
  const found: Relationship[] = [];
  const file = posix.join(dir, "_rels", `${base}.rels`);
  if (!archive.has(file)) return found;
  await readWhole(archive.read(file, xlsxLimits.part), {
    open: (name, { Id: id, Type: type, Target: target, TargetMode: mode }) => {
      if (name !== "Relationship" || mode === "External" || !id || !type || !target) return;
      if (found.length >= xlsxLimits.entries) throw tooLarge();
      found.push({
        id,
        type: type.slice(type.lastIndexOf("/") + 1),
        part: posix.join("/", target.startsWith("/") ? "" : dir, target).slice(1),
      });
    },
  });
  return found;
}

async function readSheets(archive: Archive, main: string, related: Relationship[]) {
  const sheets: Workbook["sheets"] = [];
  let is1904 = false;
  await readWhole(archive.read(main, xlsxLimits.part), {
    open: (name, attributes) => {
      if (name === "workbookPr") is1904 = /^(1|true)$/.test(attributes.date1904 ?? "");
      if (name !== "sheet" || (attributes.state ?? "visible") !== "visible") return;
      const id = Object.entries(attributes).find(([key]) => key.endsWith(":id"))?.[1];
      const sheet = related.find((each) => each.id === id && each.type === "worksheet");
      if (sheets.length >= xlsxLimits.entries) throw tooLarge();
      if (sheet) sheets.push({ name: (attributes.name ?? "").slice(0, 100), part: sheet.part });
    },
  });
  return { sheets, is1904 };
}

/** Texts that cells refer to by number. Runs of one text are joined; how it is pronounced is left out. */
async function readTexts(archive: Archive, part: string | undefined): Promise<string[]> {
  const texts: string[] = [];
  if (part === undefined) return texts;
  const text = new TextCollector();
  await readWhole(archive.read(part, xlsxLimits.texts), {
    open: (name) => text.open(name),
    text: (piece) => text.add(piece),
    close: (name) => {
      text.close(name);
      if (name === "si") texts.push(text.take());
    },
  });
  return texts;
}

async function readFormats(archive: Archive, part: string | undefined): Promise<NumberFormat[]> {
  const codes = new Map<number, string>();
  const formats: NumberFormat[] = [];
  let isCellStyle = false;
  if (part === undefined) return formats;
  await readWhole(archive.read(part, xlsxLimits.part), {
    open: (name, { numFmtId = "", formatCode = "" }) => {
      if (name === "numFmt") codes.set(Number(numFmtId), formatCode);
      if (name === "cellXfs") isCellStyle = true;
      if (name === "xf" && isCellStyle) formats.push(numberFormat(Number(numFmtId), codes.get(Number(numFmtId))));
    },
    close: (name) => {
      if (name === "cellXfs") isCellStyle = false;
    },
  });
  return formats;
}

/** Puts together what stands in `t` elements, up to just beyond what a cell may hold. */
export class TextCollector {
  #text = "";
  #isText = false;
  #isPhonetic = false;

  open(name: string): void {
    if (name === "rPh") this.#isPhonetic = true;
    if (name === "t") this.#isText = true;
  }

  add(piece: string): void {
    if (this.#isText && !this.#isPhonetic && this.#text.length <= limits.cell) this.#text += piece;
  }

  close(name: string): void {
    if (name === "rPh") this.#isPhonetic = false;
    if (name === "t") this.#isText = false;
  }

  take(): string {
    const text = this.#text.slice(0, limits.cell + 1);
    this.#text = "";
    return text.includes("_x")
      ? text.replace(/_x([0-9A-F]{4})_/gi, (_, code) => String.fromCharCode(Number.parseInt(code, 16)))
      : text;
  }
}
