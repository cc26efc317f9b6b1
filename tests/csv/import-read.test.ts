import { existsSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Delimiter, detectDelimiter } from "@/lib/csv/delimiter";
import { readRows } from "@/lib/csv/read";
import type { FileRow } from "@/lib/csv/row";
import { csvLine } from "@/lib/csv/write";

async function* pieces(text: string, size = 5) {
  const characters = [...text];
  for (let at = 0; at < characters.length; at += size) yield characters.slice(at, at + size).join("");
}

async function rows(text: string, delimiter: Delimiter = ","): Promise<FileRow[]> {
  const found: FileRow[] = [];
  for await (const row of readRows(pieces(text), delimiter)) found.push(row);
  return found;
}

describe("delimiter of a file", () => {
  it.each<[string, string, Delimiter]>([
    ["comma", "a,b,c\n1,2,3\n", ","],
    ["semicolon, with commas in the cells", "Name;Ort\nMüller, Ute;Köln, Süd\nMaier, Jan;Bonn, Nord\n", ";"],
    ["tab", "a\tb\n1,5\t2\n", "\t"],
    ["delimiters in quotation marks", '"a;b;c",d\n"1;2;3",4\n', ","],
    ["line breaks in quotation marks", 'a;b\n"x\n,,,";2\n', ";"],
    ["what Excel declares", "sep=;\r\na,b,c;d\r\n", ";"],
    ["one column", "name\nAda\n", ","],
    ["headings only, without an end", "a;b;c", ";"],
  ])("finds %s", (_, text, delimiter) => {
    expect(detectDelimiter(text)).toBe(delimiter);
  });
});

describe("records of a file", () => {
  it("numbers rows as a spreadsheet does", async () => {
    expect(await rows('a,b\r\n"x\r\ny",1\r\n\r\nz,2\r\n')).toEqual([
      { row: 1, cells: ["a", "b"] },
      { row: 2, cells: ["x\r\ny", "1"] },
      { row: 4, cells: ["z", "2"] },
    ]);
  });

  it("leaves out Excel's first line and keeps ragged rows as they are", async () => {
    expect((await rows("sep=;\na;b\n1\n1;2;3\n", ";")).map(({ cells }) => cells)).toEqual([
      ["a", "b"],
      ["1"],
      ["1", "2", "3"],
    ]);
  });

  it("takes a quotation mark inside an unquoted cell for text", async () => {
    expect((await rows('Head of "Change",15" screen\n'))[0]?.cells).toEqual(['Head of "Change"', '15" screen']);
  });

  it.each([
    ["a quotation mark that is never closed", 'a,b\n1,2\n3,"4\n5,6\n', /In row 3 a quotation mark/],
    ["more than 200 columns", `a\n${",".repeat(200)}x\n`, /Row 2 has 201 columns/],
    ["a cell of more than 10,000 characters", `a\n${"x".repeat(10_001)}\n`, /Row 2, column 1/],
    ["more than 100,000 rows", `a\n${"1\n".repeat(100_001)}`, /more than 100,000 rows/],
  ])("refuses %s", async (_, text, message) => {
    await expect(rows(text)).rejects.toThrow(message);
  });

  it("stops at a refusal of its source", async () => {
    async function* failing() {
      yield "a,b\n";
      throw new Error("the connection is gone");
    }
    const reading = async () => {
      for await (const _ of readRows(failing(), ","));
    };
    await expect(reading()).rejects.toThrow("the connection is gone");
  });

  it("reads back what the export wrote, formulas and all", async () => {
    const cell = fc.oneof(
      fc.string({ unit: "grapheme", maxLength: 12 }),
      fc.constantFrom("=1+1", "'=1", "＝A1", "\t=x", "-5", '"', ";"),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(cell, { minLength: 1, maxLength: 5 }), async (cells) => {
        fc.pre(
          cells.some((each) => each.trim() !== "") && !/^'*sep=/i.test(cells[0] ?? "") && !cells.join().includes("\0"),
        );
        expect((await rows(csvLine(cells)))[0]?.cells).toEqual(cells);
      }),
    );
  });

  const real = "../shared/data/decc-2011-03-31.csv";
  it.skipIf(!existsSync(real))("reads a real export (skipped where ../shared/data is missing)", async () => {
    const text = readFileSync(real, "utf8");
    const found = await rows(text, detectDelimiter(text.slice(0, 65_536)));
    expect(found).toHaveLength(1181);
    expect(new Set(found.map(({ cells }) => cells.length))).toEqual(new Set([10]));
  });
});
