import { beforeEach, describe, expect, it } from "vitest";
import { db } from "@/lib/data/db";
import { compareImport } from "@/lib/data/import-compare";
import { listPreview } from "@/lib/data/import-preview";
import { editPerson } from "@/lib/data/people";
import { movePerson } from "@/lib/data/posts";
import { type Granted, grant } from "@/lib/domain/access";
import type { ImportView } from "@/lib/domain/import-address";
import type { PreviewRow } from "@/lib/domain/import-outcome";
import { emptyDatabase } from "../support/database";
import { detail, givenComparison, givenImport, givenUpload } from "../support/imports";
import { givenGranted } from "../support/users";

let admin: Granted<"import:write">;
beforeEach(async () => {
  await emptyDatabase();
  admin = await givenGranted("ADMIN", "import:write");
});

const headings = "Employee ID,Full name,Work email,Job title,Department,Manager ID";
const file = (...rows: string[]) => [headings, ...rows].join("\n");

async function rows(importId: string, view: ImportView): Promise<PreviewRow[]> {
  return (await listPreview(admin, importId, { view, search: "", place: null })).rows;
}

async function refusals(text: string): Promise<[number, string[]][]> {
  const { id } = await givenComparison(admin, text);
  return (await rows(id, "REFUSED")).map(({ line, reasons }) => [line, reasons]);
}

async function warnings(text: string): Promise<[number, string[]][]> {
  const { id } = await givenComparison(admin, text);
  return (await rows(id, "WARNED")).map((row) => [row.line, row.warnings]);
}

describe("comparing a file with an empty register", () => {
  it("finds everybody new, with their units, and writes nothing of it", async () => {
    const compared = await givenComparison(
      admin,
      file("1,Ada,ada@x.example,CTO,Tech,", "2,Bob,bob@x.example,Dev,Tech,1"),
    );
    expect(compared).toMatchObject({ state: "READY", newUnits: ["Tech"], counts: { NEW: 2, newUnits: 1, REFUSED: 0 } });
    expect(await Promise.all([db().person.count(), db().post.count(), db().unit.count()])).toEqual([0, 0, 0]);
    expect(await db().auditEvent.count()).toBe(0);
  });

  it("refuses every row of a duplicate, and says where the first is", async () => {
    expect(
      await refusals(file("1,Ada,a@x.example,,,", "1,Bob,b@x.example,,,", "2,Cid,A@x.example,,,", "3,Dan,,,,")),
    ).toEqual([
      [
        2,
        [
          "Employee ID “1” is in 2 rows of the file, first in row 2",
          "a@x.example is in 2 rows of the file, first in row 2",
        ],
      ],
      [3, ["Employee ID “1” is in 2 rows of the file, first in row 2"]],
      [4, ["a@x.example is in 2 rows of the file, first in row 2"]],
    ]);
  });

  it("refuses an empty name, no identity, and who has left before", async () => {
    const text = "Employee ID,Name,Email,Last day\n1,,,\n,Ada,,\n2,Bob,,2025-12-31\n3,Cid,,2026-01-01";
    expect(await refusals(text)).toEqual([
      [2, ["The name is empty"]],
      [3, ["There is neither an employee ID nor a work e-mail to match by"]],
      [4, ["The last day, 2025-12-31, is before the day of the file: there is nobody to add"]],
    ]);
  });

  it("makes no unit that only refused rows name", async () => {
    const compared = await givenComparison(admin, file("1,Ada,,,Tech,", "2,,,,Ghosts,"));
    expect(compared.newUnits).toEqual(["Tech"]);
  });
});

describe("managers", () => {
  it("are taken from the file by employee ID or e-mail, whatever the order of the rows", async () => {
    const text =
      "Employee ID,Name,Email,Manager ID,Manager email\n1,Ada,ada@x.example,2,\n2,Bob,bob@x.example,,Cid@x.example\n3,Cid,cid@x.example,,";
    await givenImport(admin, text);
    const posts = await db().post.findMany({ include: { person: true, manager: true } });
    const lines = posts.map(({ person, manager }) => [person.name, manager?.name ?? null]);
    expect(lines.sort()).toEqual([
      ["Ada", "Bob"],
      ["Bob", "Cid"],
      ["Cid", null],
    ]);
  });

  it("who are nowhere, or are the person, are left out with a warning; the row is taken", async () => {
    expect(await warnings(file("1,Ada,,,,99", "2,Bob,,,,2"))).toEqual([
      [2, ["Manager “99” is neither in the file nor employed in the register: no manager is taken"]],
      [3, ["The row names the person as their own manager: no manager is taken"]],
    ]);
  });

  it("in a loop are left out for each of its members, and for nobody else", async () => {
    const compared = await givenComparison(admin, file("1,Ada,,,,2", "2,Bob,,,,3", "3,Cid,,,,1", "4,Dan,,,,1"));
    expect((await rows(compared.id, "WARNED")).map(({ line }) => line)).toEqual([2, 3, 4]);
  });

  it("of the register count too, and can close a loop with the file", async () => {
    await givenImport(admin, file("1,Ada,,,,", "2,Bob,,,,1"));
    const { id } = await givenComparison(admin, file("1,Ada,,,,2"));
    expect((await rows(id, "WARNED"))[0]?.warnings).toEqual([
      "The manager reports to this person, directly or through others: the manager stays as it is",
    ]);
  });
});

describe("matching with the register", () => {
  beforeEach(async () => {
    await givenImport(admin, file("1,Ada,ada@x.example,Dev,Tech,", ",Bob,bob@x.example,Dev,Tech,"), {
      day: "2025-01-01",
    });
  });

  it("is by employee ID first, and shows each field, old and new", async () => {
    const { id, counts } = await givenComparison(admin, file("1,Ada Lovelace,ada@y.example,CTO,Board,"));
    expect(counts).toMatchObject({ NEW: 0, CHANGED: 1, MISSING: 1, newUnits: 1 });
    expect((await rows(id, "CHANGED"))[0]?.fields).toEqual([
      { field: "name", before: "Ada", after: "Ada Lovelace" },
      { field: "email", before: "ada@x.example", after: "ada@y.example" },
      { field: "title", before: "Dev", after: "CTO" },
      { field: "unitId", before: "Tech", after: "Board" },
    ]);
  });

  it("is by e-mail where an employee ID is missing on either side", async () => {
    const { id } = await givenComparison(admin, file("7,Bob,BOB@x.example,Dev,Tech,", ",Ada,ada@x.example,Dev,tech,"));
    expect((await rows(id, "CHANGED"))[0]?.fields).toEqual([{ field: "externalId", before: null, after: "7" }]);
    expect(await rows(id, "UNCHANGED")).toHaveLength(1);
  });

  it("is never by name", async () => {
    expect((await givenComparison(admin, file("9,Ada,other@x.example,Dev,Tech,"))).counts).toMatchObject({
      NEW: 1,
      MISSING: 2,
    });
  });

  it("refuses what two people of the register claim, and an e-mail under another employee ID", async () => {
    expect(await refusals(file("1,Ada,bob@x.example,,,", "8,Eve,ada@x.example,,,"))).toEqual([
      [2, ["The employee ID is Ada’s in the register, the e-mail Bob’s"]],
      [3, ["The e-mail is Ada’s in the register, whose employee ID is 1"]],
    ]);
  });

  it("refuses two rows that mean the same person", async () => {
    const found = await refusals(file("1,Ada,new@x.example,,,", ",Ada,ada@x.example,,,"));
    expect(found.map(([line, reasons]) => [line, reasons.length])).toEqual([
      [2, 1],
      [3, 1],
    ]);
    expect(found[0]?.[1][0]).toMatch(/Ada in the register is meant by several rows/);
  });

  it("does not count who is refused as missing", async () => {
    expect((await givenComparison(admin, file("1,,,,,"))).counts).toMatchObject({ REFUSED: 1, MISSING: 1 });
  });

  it("keeps what was typed in Muster, and says so", async () => {
    const writer = grant(admin, "people:write");
    const ada = await db().person.findFirstOrThrow({ where: { externalId: "1" } });
    const { unitId } = await db().post.findFirstOrThrow({ where: { personId: ada.id } });
    const facts = { name: "Ada L.", email: "ada@x.example", externalId: "1", kind: "EMPLOYEE" as const, timeZone: "" };
    await editPerson(writer, { personId: ada.id, ...facts });
    await movePerson(writer, {
      personId: ada.id,
      unitId,
      managerId: null,
      title: "Architect",
      location: "",
      from: "2025-06-01",
    });
    const { id, counts } = await givenComparison(admin, file("1,Ada,ada@x.example,Dev,Tech,"));
    expect(counts).toMatchObject({ UNCHANGED: 1, CONFLICT: 1 });
    expect((await rows(id, "CONFLICT"))[0]?.conflicts).toMatchObject([
      { field: "name", ours: "Ada L.", theirs: "Ada", by: admin.name },
      { field: "title", ours: "Architect", theirs: "Dev", by: admin.name },
    ]);
  });

  it("finds a row by part of its name without accents, its ID or title, and pages by its neighbour", async () => {
    const many = Array.from({ length: 120 }, (_, index) => `n${index},Zoë ${index},,Dev,Tech,`);
    const { id } = await givenComparison(admin, file(...many));
    const first = await listPreview(admin, id, { view: "NEW", search: "zoe", place: null });
    expect([first.rows.length, first.hasPrevious, first.hasNext]).toEqual([50, false, true]);
    const next = await listPreview(admin, id, { view: "NEW", search: "zoe", place: { side: "after", line: 51 } });
    expect([next.rows[0]?.line, next.hasPrevious]).toEqual([52, true]);
    const back = await listPreview(admin, id, { view: "NEW", search: "", place: { side: "before", line: 52 } });
    expect(back.rows).toEqual(first.rows);
    expect((await listPreview(admin, id, { view: "NEW", search: "n119", place: null })).rows).toHaveLength(1);
  });
});

describe("columns", () => {
  it("can be changed after the upload", async () => {
    const { id } = await givenUpload(admin, "A,B\n1,Ada\n2,Bob");
    const compare = (columns: object) =>
      compareImport(admin, {
        importId: id,
        mapping: { columns, dayOrder: null },
        effectiveOn: "2026-01-01",
        onStep: () => undefined,
      });
    expect(await compare({})).toMatchObject({ ok: false, problems: [{ field: "externalId" }, { field: "name" }] });
    expect(await compare({ externalId: 1, name: 0 })).toMatchObject({ ok: true });
    expect(await compare({ externalId: 0, name: 1 })).toMatchObject({ ok: true });
    expect((await rows(id, "NEW")).map(({ externalId, name }) => [externalId, name])).toEqual([
      ["1", "Ada"],
      ["2", "Bob"],
    ]);
  });

  it("asks how dates are read when the file does not tell, and takes its own proof", async () => {
    const head = "Employee ID,Name,Start date\n1,Ada,03/04/2027\n";
    const { id, mapping } = await givenUpload(admin, head);
    const compare = (dayOrder: string | null) =>
      compareImport(admin, {
        importId: id,
        mapping: { ...mapping, dayOrder },
        effectiveOn: "2026-01-01",
        onStep: () => undefined,
      });
    expect(await compare(null)).toMatchObject({ ok: false, problems: [{ field: "dayOrder" }] });
    expect(await compare("MONTH_FIRST")).toMatchObject({ ok: true });
    const proven = await givenComparison(admin, `${head}2,Bob,13/04/2027`);
    expect(proven.mapping.dayOrder).toBe("DAY_FIRST");
    const change = await db().importChange.findFirstOrThrow({ where: { importId: proven.id, externalId: "1" } });
    expect(change.from?.toISOString()).toBe("2027-04-03T00:00:00.000Z");
  });

  it("keep the state of the import when they are refused", async () => {
    const { id } = await givenUpload(admin, "A,B\n1,Ada");
    await compareImport(admin, { importId: id, mapping: null, effectiveOn: "soon", onStep: () => undefined });
    expect(await detail(admin, id)).toMatchObject({ state: "STAGING" });
  });
});
