import { beforeEach, describe, expect, it } from "vitest";
import { db } from "@/lib/data/db";
import { uploadImport } from "@/lib/data/import-upload";
import type { Granted } from "@/lib/domain/access";
import { emptyDatabase } from "../support/database";
import { bytesOf, detail, givenUpload } from "../support/imports";
import { givenGranted } from "../support/users";
import { workbook } from "../support/workbook";

let admin: Granted<"import:write">;
beforeEach(async () => {
  await emptyDatabase();
  admin = await givenGranted("ADMIN", "import:write");
});

const upload = (bytes: AsyncIterable<Uint8Array>, expectedBytes: number | null = null, fileName = "a.csv") =>
  uploadImport(admin, { fileName, effectiveOn: "2026-01-01", bytes, expectedBytes, onRows: () => undefined });

async function* raw(...bytes: number[]): AsyncGenerator<Uint8Array> {
  yield Uint8Array.from(bytes);
}

async function* whole(bytes: Buffer): AsyncGenerator<Uint8Array> {
  yield bytes;
}

/** The beginning of a compound file whose directory names a stream. */
function compound(stream: string): Buffer {
  const header = Buffer.alloc(512);
  header.writeUInt32BE(0xd0cf11e0);
  header.writeUInt16LE(9, 30);
  return Buffer.concat([header, Buffer.from(stream, "utf16le"), Buffer.alloc(512)]);
}

describe("uploading a file", () => {
  it("stages its rows as they are, and guesses the columns", async () => {
    const text = 'Employee ID;Full name;Notes\n1;"Ada ""the"" \\first";"a\tb\nc"\n\n2;Bob;{x,"y"}\n';
    const found = await givenUpload(admin, text, "\u202Estaff\u0000.csv");
    expect(found).toMatchObject({
      fileName: "staff.csv",
      state: "STAGING",
      headings: ["Employee ID", "Full name", "Notes"],
      file: { encoding: "UTF-8", delimiter: "semicolon", rows: 2 },
      mapping: { columns: { externalId: 0, name: 1 }, dayOrder: null },
      samples: [
        ["1", "2"],
        ['Ada "the" \\first', "Bob"],
        ["a b c", '{x,"y"}'],
      ],
    });
    const rows = await db().importRow.findMany({ orderBy: { line: "asc" } });
    expect(rows.map(({ line, cells }) => [line, cells])).toEqual([
      [2, ["1", 'Ada "the" \\first', "a\tb\nc"]],
      [4, ["2", "Bob", '{x,"y"}']],
    ]);
  });

  it.each<[string, AsyncIterable<Uint8Array>, RegExp]>([
    ["is empty", bytesOf(""), /empty/],
    ["has headings only", bytesOf("Name,Email\n\n"), /no rows below the headings/],
    ["has a quotation mark that is never closed", bytesOf('Name\n"Ada\nBob\n'), /In row 2/],
    ["is no text", raw(0x50, 0x4b, 3, 4), /spreadsheet or an archive/],
  ])("refuses one that %s, and keeps nothing of it", async (_, bytes, message) => {
    expect(await upload(bytes)).toMatchObject({ ok: false, problems: [{ message: expect.stringMatching(message) }] });
    expect(await Promise.all([db().import.count(), db().importRow.count()])).toEqual([0, 0]);
  });

  it("stages a workbook like any file, whatever stands above its headings", async () => {
    const rows = [
      ["All workers"],
      [null],
      ["Employee ID", "Worker", "Worker Type", "Hire Date", "Notes"],
      [21001, "Ada Example", "Employee", { xml: '<c s="1"><v>43845</v></c>' }],
      [21002, "Bo Sample", "Contingent Worker", null, null, "seen"],
    ];
    const bytes = workbook({ sheets: [{ name: "Cover" }, { name: "Workers", rows }] });
    const outcome = await upload(whole(bytes), bytes.length, "workers.xlsx");
    const found = await detail(admin, outcome.ok ? outcome.value.importId : "");
    expect(found).toMatchObject({
      headings: ["Employee ID", "Worker", "Worker Type", "Hire Date", "Notes"],
      file: { sheet: "Workers", otherSheets: ["Cover"], rows: 2 },
      mapping: { columns: { externalId: 0, name: 1, kind: 2, startsOn: 3 } },
    });
    const staged = await db().importRow.findMany({ orderBy: { line: "asc" } });
    expect(staged.map(({ line, cells, reasons }) => [line, cells, reasons])).toEqual([
      [4, ["21001", "Ada Example", "Employee", "2020-01-15", ""], []],
      [5, ["21002", "Bo Sample", "Contingent Worker", "", ""], []],
    ]);
  });

  const text = () => Buffer.from("Name,Email\nAda,ada@x.example\n");
  const book = () => workbook({ sheets: [{ name: "S", rows: [["Name"], ["Ada"]] }] });
  it.each<[string, Buffer, string, RegExp]>([
    ["a text named as a workbook", text(), "a.xlsx", /let its name end in \.csv/],
    ["a workbook named as a text", book(), "a.csv", /spreadsheet or an archive.*let its name end in \.xlsx/],
    ["a workbook with macros", book(), "a.XLSM", /end in \.xlsm are not read.*save it as/],
    ["a web page named as an old workbook", text(), "a.xls", /end in \.xls are not read/],
    ["an old workbook", compound("Workbook"), "a.xls", /Old Excel workbooks/],
    ["a workbook with a password", compound("EncryptedPackage"), "a.xlsx", /with a password are not read/],
  ])("refuses %s", async (_, bytes, fileName, message) => {
    expect(await upload(whole(bytes), null, fileName)).toMatchObject({
      ok: false,
      problems: [{ message: expect.stringMatching(message) }],
    });
  });

  it("refuses one that was cut off", async () => {
    expect(await upload(bytesOf("Name\nAda\n"), 1000)).toMatchObject({ ok: false });
  });

  it("keeps nothing when the connection breaks off", async () => {
    async function* broken() {
      yield Buffer.from("Name\nAda\n");
      throw new Error("aborted");
    }
    await expect(upload(broken())).rejects.toThrow("aborted");
    expect(await db().importRow.count()).toBe(0);
  });
});
