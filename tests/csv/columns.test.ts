import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ColumnReader } from "@/lib/csv/columns";

/** The chosen columns of a text whose bytes come in pieces of a size. */
function read(text: string | Buffer, wanted: number[], size = 7) {
  const rows: string[][] = [];
  let headings: string[] = [];
  const reader = new ColumnReader({
    headings: (found) => {
      headings = found;
      return wanted;
    },
    row: (cells) => rows.push(cells),
  });
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; at += size) reader.push(bytes.subarray(at, at + size));
  reader.end();
  return { headings, rows };
}

describe("columns of a CSV", () => {
  it("are told in the order that was asked for, and are empty where a record has none", () => {
    const text = '\uFEFFa,b,c\r\n1,2,3\r\n\r\n4\n"x, ""y""\nz",ü,\n';
    expect(read(text, [2, 0, 9])).toEqual({
      headings: ["a", "b", "c"],
      rows: [
        ["3", "1", ""],
        ["", "4", ""],
        ["", 'x, "y"\nz', ""],
      ],
    });
  });

  it("are the same as a whole parser says, wherever the bytes are cut", () => {
    const cell = fc.oneof(
      fc.string({ unit: "grapheme", maxLength: 6 }).filter((text) => !/["\r\n,\0\ufffd]/.test(text)),
      fc.constantFrom("", 'a "quoted" word', "two\nlines", "with, comma", '{""}', "\u00e9\u{1f600}", '"'),
    );
    const table = fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(table, fc.integer({ min: 1, max: 40 }), (rows, size) => {
        const text = [["h1", "h2", "h3"], ...rows]
          .map((cells) => cells.map((each) => `"${each.replaceAll('"', '""')}"`).join(","))
          .join("\n");
        const whole = parse(text, { from_line: 1 }).slice(1) as string[][];
        expect(read(text, [0, 1, 2], size).rows).toEqual(whole);
      }),
    );
  });

  it("finds semicolons too", () => expect(read("a;b\n1;2\n", [1]).rows).toEqual([["2"]]));

  it("refuses a quotation mark that is never closed, and bytes that are not UTF-8, with the row", () => {
    expect(() => read('a,b\n1,2\n"3,4\n', [0])).toThrow(/row 3 a quotation mark/);
    expect(() => read(Buffer.concat([Buffer.from("a,b\n1,2\n"), Buffer.of(0xe9), Buffer.from(",3\n")]), [0])).toThrow(
      /Row 3 holds bytes that are not UTF-8/,
    );
  });

  it("does not hold what has no end", () => {
    const reader = new ColumnReader({ headings: () => [0], row: () => undefined });
    reader.push(Buffer.from(`a,b\n${"1,2\n".repeat(20_000)}"`));
    const piece = Buffer.alloc(1024 * 1024, "x");
    expect(() => {
      for (let index = 0; index < 10; index += 1) reader.push(piece);
    }).toThrow(/never closed/);
  });
});
