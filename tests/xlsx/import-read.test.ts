import { randomBytes } from "node:crypto";
import { mkdtemp, open, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openWorkbook } from "@/lib/xlsx/read";
import { workbook, zip } from "../support/workbook";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "muster-xlsx-"));
});
afterAll(() => rm(folder, { recursive: true }));

async function read(bytes: Buffer) {
  const path = join(folder, "book.xlsx");
  await writeFile(path, bytes);
  const file = await open(path);
  try {
    const { rows, ...rest } = await openWorkbook(file.fd);
    const found: [number, string[]][] = [];
    for await (const { row, cells } of rows) found.push([row, cells]);
    return { ...rest, rows: found };
  } finally {
    await file.close();
  }
}

const headings = ["Name", "ID"];
const staff = { name: "Staff", rows: [headings, ["Ada", 7]] };
/** The cells of one row below headings. */
async function cells(...xml: string[]): Promise<string[] | undefined> {
  const rows = [["x", "x"], xml.map((xml) => ({ xml }))];
  return (await read(workbook({ sheets: [{ name: "S", rows }], texts: "<si><t>shared</t></si>" }))).rows[1]?.[1];
}

describe("the sheet of a workbook that is read", () => {
  it("is the first with rows that is not hidden, and the others are named", async () => {
    const sheets = [
      { name: "Cover", rows: [["Confidential"]] },
      { name: "Secret", state: "veryHidden", rows: staff.rows },
      { name: "Empty" },
      staff,
      { name: "Notes", rows: [["a"], ["b"]] },
    ];
    expect(await read(workbook({ sheets }))).toEqual({
      sheet: "Staff",
      otherSheets: ["Cover", "Empty", "Notes"],
      rows: [
        [1, ["Name", "ID"]],
        [2, ["Ada", "7"]],
      ],
    });
  });

  it("keeps the numbers of rows and the places of cells where blank ones are left out", async () => {
    const xml = `<row r="3"><c r="B3" t="inlineStr"><is><t>Name</t></is></c></row><row r="5"/><row r="7"><c r="A7"><v>1</v></c><c r="C7"><v>2</v></c></row>`;
    expect((await read(workbook({ sheets: [{ name: "S", xml }] }))).rows).toEqual([
      [3, ["", "Name"]],
      [7, ["1", "", "2"]],
    ]);
  });

  it("is read whatever prefix its writer gives the names", async () => {
    const xml = `<x:worksheet xmlns:x="y"><x:sheetData><x:row><x:c><x:v>1</x:v></x:c></x:row><x:row><x:c><x:v>2</x:v></x:c></x:row></x:sheetData></x:worksheet>`;
    const parts = { "xl/worksheets/sheet1.xml": xml };
    expect((await read(workbook({ sheets: [staff], parts }))).rows).toEqual([
      [1, ["1"]],
      [2, ["2"]],
    ]);
  });
});

describe("a cell", () => {
  it.each<[string, string, string]>([
    ["shared text", '<c t="s"><v>0</v></c>', "shared"],
    ["text in pieces", '<c t="inlineStr"><is><r><t>Ad</t></r><r><t>a</t></r><rPh><t>no</t></rPh></is></c>', "Ada"],
    ["an escaped character", '<c t="inlineStr"><is><t>a_x000A_b</t></is></c>', "a\nb"],
    ["markup as text", '<c t="inlineStr"><is><t>&lt;b&gt;</t></is></c>', "<b>"],
    ["a whole number", "<c><v>12345678901</v></c>", "12345678901"],
    ["a number that lost its digits", "<c><v>1.2345678901234567E+19</v></c>", "1.2345678901234567E+19"],
    ["zeros in front", '<c s="2"><v>42</v></c>', "00042"],
    ["a day", '<c s="1"><v>45000</v></c>', "2023-03-15"],
    ["a day with its time", '<c s="3"><v>45000.75</v></c>', "2023-03-15"],
    ["an amount of days", '<c s="4"><v>12</v></c>', "12"],
    ["a day in ISO 8601", '<c t="d"><v>2023-03-15T00:00:00Z</v></c>', "2023-03-15"],
    ["the value of a formula, not the formula", '<c t="str"><f>WEBSERVICE("http://x")</f><v>cached</v></c>', "cached"],
    ["a formula without a value", "<c><f>1+1</f></c>", ""],
    ["yes", '<c t="b"><v>1</v></c>', "TRUE"],
    ["an error", '<c t="e"><v>#N/A</v></c>', "#N/A"],
  ])("is read as %s", async (_, xml, text) => {
    expect((await cells(xml, "<c><v>1</v></c>"))?.[0]).toBe(text);
  });

  it("counts days from 1904 where the workbook says so", async () => {
    const rows = [["x"], [{ xml: '<c s="1"><v>43538</v></c>' }]];
    expect((await read(workbook({ sheets: [{ name: "S", rows }], is1904: true }))).rows[1]).toEqual([
      2,
      ["2023-03-15"],
    ]);
  });
});

describe("a hostile or damaged workbook", () => {
  const row = (count: number) => "<row><c><v>1</v></c></row>".repeat(count);
  /** As varied as rows are, lest they look like an archive that is a trap. */
  const numbered = (count: number) =>
    Array.from({ length: count }, (_, at) => `<row><c><v>${(at * 7919) % 100_003}</v></c></row>`).join("");
  const sheet = (xml: string) => workbook({ sheets: [{ name: "S", xml }] });
  const part = (name: string, content: string | Buffer) => workbook({ sheets: [staff], parts: { [name]: content } });
  const doctype = '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b SYSTEM "file:///etc/passwd">]>';

  const many = (xml: string) => `${xml.repeat(10_001)}${varied}`;
  /** What packs badly, so that the rest may pack well. */
  const varied = `<!--${randomBytes(200_000).toString("hex")}-->`;

  it.each<[string, () => Buffer, RegExp]>([
    ["has macros", () => part("xl/vbaProject.bin", "x"), /Workbooks with macros are not read.*save it as “Excel/],
    ["is binary", () => part("xl/workbook.bin", "x"), /\.xlsb\) are not read/],
    ["is an OpenDocument", () => zip({ "content.xml": "x" }), /OpenDocument files are not read/],
    ["is another archive", () => zip({ "a.txt": "x" }), /damaged, or is none/],
    ["is cut off", () => workbook({ sheets: [staff] }).subarray(0, 900), /damaged, or is none/],
    ["says a document type", () => part("xl/workbook.xml", `${doctype}<workbook>&b;</workbook>`), /damaged/],
    ["uses an entity of its own", () => sheet("<row><c><v>&a;</v></c></row>"), /damaged/],
    ["is no XML", () => sheet("<row><c></row>"), /damaged/],
    ["is no UTF-8", () => part("xl/worksheets/sheet1.xml", Buffer.from([0x3c, 0x61, 0xff])), /damaged/],
    ["nests without end", () => sheet("<row>".repeat(100_000)), /damaged/],
    ["repeats a row", () => sheet('<row r="2"><c><v>1</v></c></row><row r="2"><c><v>1</v></c></row>'), /damaged/],
    ["has a cell in no column", () => sheet('<row><c r="7"><v>1</v></c></row>'), /damaged/],
    [
      "has a text of many megabytes",
      () => sheet(`<row><c t="str"><v>${randomBytes(2 ** 21).toString("hex")}</v></c></row>`),
      /more than can be read/,
    ],
    [
      "has a cell too long",
      () => sheet(`${row(1)}<row><c t="str"><v>${"x".repeat(10_001)}</v></c></row>`),
      /Row 2, column 1 has more than 10,000/,
    ],
    [
      "has a zero character",
      () => sheet(`${row(1)}<row><c t="inlineStr"><is><t>_x0000_</t></is></c></row>`),
      /Row 2 holds a zero/,
    ],
    [
      "has columns too many",
      () => sheet('<row><c r="XFD1"><v>1</v></c></row>'),
      /Row 1 has 16384 columns; 200 is the most/,
    ],
    ["has blank rows without end", () => sheet("<row/>".repeat(1_100_000)), /unpacks to more/],
    ["has rows too many", () => sheet(numbered(100_002)), /more than 100,000 rows/],
    ["has headings only", () => sheet(row(1)), /No sheet has headings and rows below/],
    ["unpacks to gigabytes, as it says", () => zip(bomb(), { "xl/worksheets/sheet1.xml": 2 ** 31 }), /unpacks to more/],
    ["unpacks to more than it says", () => zip(bomb(), { "xl/worksheets/sheet1.xml": 100 }), /damaged/],
    ["has shared texts beyond memory", () => zip(bomb(), { "xl/sharedStrings.xml": 2 ** 30 }), /unpacks to more/],
    [
      "says one long text in every cell",
      () => {
        const cells = '<c t="s"><v>0</v></c>'.repeat(200);
        const rows = Array.from({ length: 120 }, (_, at) => `<row r="${at + 1}">${cells}</row>`).join("");
        return workbook({
          sheets: [{ name: "S", xml: `${rows}${varied}` }],
          texts: `<si><t>${"x".repeat(9_999)}</t></si>`,
        });
      },
      /more than can be read/,
    ],
    [
      "goes on with a value after each of many tags",
      () => sheet(`<row><c t="str"><v>${`${"x".repeat(5_000)}<a/>`.repeat(400)}</v></c></row>${row(1)}${varied}`),
      /Row 1, column 1 has more than 10,000/,
    ],
    [
      "refers to more sheets than there can be",
      () =>
        part(
          "xl/workbook.xml",
          `<workbook xmlns:r="r"><sheets>${many("<sheet name='S' r:id='rId1'/>")}</sheets></workbook>`,
        ),
      /more than can be read/,
    ],
    [
      "refers to more parts than there can be",
      () =>
        part(
          "xl/_rels/workbook.xml.rels",
          `<Relationships>${many("<Relationship Id='a' Type='x/worksheet' Target='b'/>")}</Relationships>`,
        ),
      /more than can be read/,
    ],
  ])("that %s is refused", async (_, bytes, message) => {
    const before = process.memoryUsage.rss();
    await expect(read(bytes())).rejects.toThrow(message);
    expect(process.memoryUsage.rss() - before).toBeLessThan(200 * 1024 * 1024);
  });

  it("reads a format that begins without end", async () => {
    const formats = `<numFmt numFmtId="164" formatCode="${"[".repeat(300_000)}"/>`;
    const styles = `<styleSheet><numFmts>${formats}</numFmts><cellXfs>${'<xf numFmtId="164"/>'.repeat(20)}</cellXfs>${varied}</styleSheet>`;
    expect((await read(part("xl/styles.xml", styles))).rows).toHaveLength(2);
  });

  function bomb() {
    const rels = (target: string, type: string) =>
      `<Relationships><Relationship Id="r" Type="x/${type}" Target="${target}"/><Relationship Id="t" Type="x/sharedStrings" Target="sharedStrings.xml"/></Relationships>`;
    return {
      "_rels/.rels": rels("xl/workbook.xml", "officeDocument"),
      "xl/workbook.xml": '<workbook xmlns:r="r"><sheets><sheet name="S" r:id="r"/></sheets></workbook>',
      "xl/_rels/workbook.xml.rels": rels("worksheets/sheet1.xml", "worksheet"),
      "xl/sharedStrings.xml": "<sst/>",
      "xl/worksheets/sheet1.xml": `<worksheet><sheetData>${row(1000)}</sheetData></worksheet>`,
    };
  }
});
