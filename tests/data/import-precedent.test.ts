import { beforeEach, describe, expect, it } from "vitest";
import { discardImport } from "@/lib/data/import-discard";
import type { Granted } from "@/lib/domain/access";
import type { ImportMapping } from "@/lib/domain/import-mapping";
import { emptyDatabase } from "../support/database";
import { givenComparison, givenImport, givenUpload } from "../support/imports";
import { givenGranted } from "../support/users";

let admin: Granted<"import:write">;
beforeEach(async () => {
  await emptyDatabase();
  admin = await givenGranted("ADMIN", "import:write");
});

const text = "Code,Who,Department,Since\n1,Ada,Tech,03/04/2020\n2,Bo,Tech,03/05/2020";
const mapping: ImportMapping = { columns: { externalId: 0, name: 1, startsOn: 3 }, dayOrder: "DAY_FIRST" };

describe("a mapping corrected by hand", () => {
  it("is taken by the next file with the same headings, whatever their order, and says whose it was", async () => {
    await givenImport(admin, text, { mapping });
    const next = await givenUpload(admin, "Since,Who,Code,Department\n03/04/2020,Ada,1,Tech");
    const columns = { startsOn: 0, name: 1, externalId: 2 };
    expect(next.mapping).toEqual({ columns, dayOrder: null });
    expect(next.precedent).toEqual({ columns, by: expect.any(String), at: expect.any(Date) });
    expect(next.guess).toEqual({ unit1: 3 });
  });

  it("holds from the comparison on, the last one first", async () => {
    await givenComparison(admin, text, { mapping });
    const later = { ...mapping, columns: { ...mapping.columns, unit1: 2 } };
    const { id } = await givenComparison(admin, text, { mapping: later });
    expect((await givenUpload(admin, text)).mapping.columns).toEqual(later.columns);
    await discardImport(admin, { importId: id });
    expect((await givenUpload(admin, text)).mapping.columns).toEqual(mapping.columns);
  });

  it.each([
    ["only uploaded", text, false],
    ["with one heading more", `${text.replace("Since", "Since,Until")},`, true],
    ["with another heading", text.replace("Since", "From"), true],
  ])("is not taken from or by a file %s", async (_, other, isCompared) => {
    if (isCompared) await givenComparison(admin, text, { mapping });
    else await givenUpload(admin, text);
    const { precedent, mapping: taken, guess } = await givenUpload(admin, other);
    expect([precedent, taken.columns]).toEqual([null, guess]);
  });
});
