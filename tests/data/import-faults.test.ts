import { beforeEach, describe, expect, it } from "vitest";
import { query } from "@/lib/data/db";
import { compareImport } from "@/lib/data/import-compare";
import { uploadImport } from "@/lib/data/import-upload";
import type { Granted } from "@/lib/domain/access";
import { emptyDatabase } from "../support/database";
import { faultyStaff, windows1252 } from "../support/faulty-staff";
import { detail, givenImport } from "../support/imports";
import { givenGranted } from "../support/users";

let admin: Granted<"import:write">;
beforeEach(async () => {
  await emptyDatabase();
  admin = await givenGranted("ADMIN", "import:write");
});

type Found = { row: number; view: string; words: string };

/** Everything that the review of a file says of a row. */
async function reported(importId: string): Promise<Found[]> {
  return query<Found>(
    `SELECT line AS row, 'REFUSED' AS view, array_to_string(reasons, '; ') AS words
       FROM import_changes WHERE import_id = $1 AND outcome = 'REFUSED'
     UNION ALL SELECT line, 'WARNED', array_to_string(warnings, '; ')
       FROM import_changes WHERE import_id = $1 AND line > 0 AND cardinality(warnings) > 0
     UNION ALL SELECT line, 'SIMILAR', similar_by
       FROM import_changes WHERE import_id = $1 AND outcome <> 'REFUSED' AND similar_to IS NOT NULL
     UNION ALL SELECT line, 'UNIT', (SELECT name FROM unit_versions WHERE unit_id = near_id)
       FROM import_rows JOIN import_units USING (import_id) WHERE import_id = $1 AND path = unit_path AND near_id IS NOT NULL
     ORDER BY 1, 2`,
    [importId],
  );
}

async function* chunks(bytes: Buffer): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += 64 * 1024) yield bytes.subarray(at, at + 64 * 1024);
}

function upload(bytes: Buffer) {
  const input = { fileName: "staff.csv", effectiveOn: "2026-02-01", expectedBytes: null, onRows: () => undefined };
  return uploadImport(admin, { ...input, bytes: chunks(bytes) });
}

describe("a file with every fault that is known", () => {
  it.each([
    ["UTF-8", (text: string) => Buffer.from(text), false],
    ["Windows-1252", windows1252, true],
  ])("in %s is reported on the rows of the faults, and on no other", async (encoding, encoded, isLatin) => {
    const { before, file, faults } = faultyStaff(1_500, { times: 3, isLatin });
    await givenImport(admin, before);
    const outcome = await upload(encoded(file));
    if (!outcome.ok) throw new Error(outcome.problems[0]?.message);
    const { id, mapping, file: found } = await detail(admin, outcome.value.importId);
    expect(found).toMatchObject({ encoding, rows: 1_500 });
    await compareImport(admin, { importId: id, mapping, effectiveOn: "2026-02-01", onStep: () => undefined });

    const words = await reported(id);
    const planted = faults.filter(({ view }) => view !== "NONE");
    expect(words.map(({ row, view }) => [row, view])).toEqual(
      planted.map(({ row, view }) => [row, view]).sort(([a], [b]) => Number(a) - Number(b)),
    );
    for (const { row, says } of planted) expect(words.find((each) => each.row === row)?.words).toMatch(says);
    const names = await query<{ row: number; name: string }>(
      "SELECT line AS row, name FROM import_changes WHERE import_id = $1 AND outcome = 'NEW'",
      [id],
    );
    for (const { row, says } of faults.filter(({ view }) => view === "NONE")) {
      expect(names.find((each) => each.row === row)?.name).toMatch(says);
    }
  });

  it.each([
    ["a zero character", "\0", /holds zero bytes/],
    ["a cell beyond 10,000 characters", "x".repeat(10_001), /Row 7, column 2 has more than 10,000 characters/],
  ])("is refused as a whole for %s, which no register could hold", async (_, name, message) => {
    const { file } = faultyStaff(1_500, { times: 1 });
    const outcome = await upload(Buffer.from(file.replace("Person 5 Example", name)));
    expect(outcome).toMatchObject({ ok: false, problems: [{ message: expect.stringMatching(message) }] });
  });
});
