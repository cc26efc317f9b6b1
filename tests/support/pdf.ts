import { inflateSync } from "node:zlib";

/** What one text of a page says: its letters in the order of the glyphs, or the whole text that a span gives it. */
export type PdfText = { said: string; glyphs: number };

export type ReadPdf = { pages: number; texts: PdfText[]; content: string };

type PdfObject = { head: string; content: string };

/** Reads a file of pdfkit's: numbered objects, streams packed by themselves, fonts that say what their glyphs mean. */
export function readPdf(file: Buffer): ReadPdf {
  const objects = objectsOf(file.toString("latin1"));
  const fonts = fontsOf(objects);
  const content = [...objects.values()].map((object) => object.content).filter((text) => /\bBT\b/.test(text));
  return {
    pages: [...objects.values()].filter(({ head }) => /\/Type \/Page\n/.test(head)).length,
    content: content.join("\n"),
    texts: content.flatMap((page) => textsOf(page, fonts)),
  };
}

function objectsOf(text: string): Map<string, PdfObject> {
  const found = text.matchAll(/^(\d+) 0 obj\n([\s\S]*?)\nendobj/gm);
  return new Map(
    [...found].map(([, number = "", body = ""]) => {
      const start = body.indexOf("\nstream\n");
      if (start < 0) return [number, { head: `${body}\n`, content: "" }];
      const head = body.slice(0, start);
      const stored = Buffer.from(body.slice(start + 8, body.lastIndexOf("\nendstream")), "latin1");
      const isPacked = head.includes("/FlateDecode");
      return [number, { head, content: (isPacked ? inflateSync(stored) : stored).toString("latin1") }];
    }),
  );
}

/** The letters of each glyph, by the name of the font on the pages. */
function fontsOf(objects: Map<string, PdfObject>): Map<string, string[]> {
  const fonts = new Map<string, string[]>();
  for (const { head } of objects.values()) {
    for (const [, name = "", number = ""] of head.matchAll(/\/(F\d+) (\d+) 0 R/g)) {
      const map = /\/ToUnicode (\d+) 0 R/.exec(objects.get(number)?.head ?? "")?.[1] ?? "";
      const ranges = [...(objects.get(map)?.content ?? "").matchAll(/> \[(.*)\]/g)].map(([, list = ""]) => list);
      fonts.set(
        name,
        ranges.flatMap((list) => [...list.matchAll(/<([\da-f ]*)>/g)].map(([, codes = ""]) => fromCodes(codes))),
      );
    }
  }
  return fonts;
}

const fromCodes = (codes: string) =>
  String.fromCharCode(
    ...codes
      .split(" ")
      .filter(Boolean)
      .map((code) => Number.parseInt(code, 16)),
  );

const piece = /\/ActualText \(((?:\\[\s\S]|[^\\)])*)\)|\/(F\d+) [\d.]+ Tf|<([\da-f]{4,})>|\b(ET)\b/g;

function textsOf(page: string, fonts: Map<string, string[]>): PdfText[] {
  const texts: PdfText[] = [];
  let font: string[] = [];
  let drawn: string[] = [];
  let actual: string | null = null;
  for (const [, span, name, codes, end] of page.matchAll(piece)) {
    if (span !== undefined) actual = unescaped(span);
    if (name !== undefined) font = fonts.get(name) ?? [];
    for (const code of codes?.match(/.{4}/g) ?? []) drawn.push(font[Number.parseInt(code, 16)] ?? "");
    if (end === undefined) continue;
    texts.push({ said: actual ?? drawn.join(""), glyphs: drawn.length });
    drawn = [];
    actual = null;
  }
  return texts;
}

function unescaped(text: string): string {
  const escapes: Record<string, string> = { n: "\n", r: "\r", t: "\t", b: "\b", f: "\f" };
  const bytes = text.replace(/\\([\s\S])/g, (_, character: string) => escapes[character] ?? character);
  if (!bytes.startsWith("\u00fe\u00ff")) return bytes;
  return Buffer.from(bytes.slice(2), "latin1").swap16().toString("utf16le");
}
