import { beforeEach, describe, expect, it } from "vitest";
import { db } from "@/lib/data/db";
import { uploadImport } from "@/lib/data/import-upload";
import type { Granted } from "@/lib/domain/access";
import { emptyDatabase } from "../support/database";
import { bytesOf, givenUpload } from "../support/imports";
import { givenGranted } from "../support/users";

let admin: Granted<"import:write">;
beforeEach(async () => {
  await emptyDatabase();
  admin = await givenGranted("ADMIN", "import:write");
});

const upload = (bytes: AsyncIterable<Uint8Array>, expectedBytes: number | null = null) =>
  uploadImport(admin, { fileName: "a.csv", effectiveOn: "2026-01-01", bytes, expectedBytes, onRows: () => undefined });

async function* raw(...bytes: number[]): AsyncGenerator<Uint8Array> {
  yield Uint8Array.from(bytes);
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
