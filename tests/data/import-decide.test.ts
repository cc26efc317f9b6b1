import { beforeEach, describe, expect, it } from "vitest";
import { assignPersona } from "@/lib/data/assignments";
import { db } from "@/lib/data/db";
import { applyImport } from "@/lib/data/import-apply";
import { compareImport } from "@/lib/data/import-compare";
import { type DecideInput, decideImport } from "@/lib/data/import-decide";
import { listPreview } from "@/lib/data/import-preview";
import { refusedRows } from "@/lib/data/import-refused";
import type { ImportDetail } from "@/lib/data/imports";
import { editPerson } from "@/lib/data/people";
import { movePerson } from "@/lib/data/posts";
import { undoChange } from "@/lib/data/undo";
import { type Granted, grant, NotAllowed } from "@/lib/domain/access";
import type { ImportView } from "@/lib/domain/import-address";
import { emptyDatabase } from "../support/database";
import { apply, compareAgain, decide, detail, givenComparison, givenImport } from "../support/imports";
import { givenGranted, givenUser } from "../support/users";

let admin: Granted<"import:write">;
beforeEach(async () => {
  await emptyDatabase();
  admin = await givenGranted("ADMIN", "import:write");
});

const headings = "Employee ID,Full name,Work email,Job title,Department,Manager ID";
const file = (...rows: string[]) => [headings, ...rows].join("\n");
const two = file("1,Ada Lovelace,ada@x.example,CTO,Tech,", "2,Bob Byte,bob@x.example,Dev,Tech,1");

async function rows({ id }: { id: string }, view: ImportView) {
  return (await listPreview(admin, id, { view, search: "", place: null })).rows;
}

/** The decision on one row or person, as somebody sends it whose page is as new as `seen`. */
function decided(
  actor: Granted<"import:write">,
  compared: ImportDetail,
  given: Pick<DecideInput, "question" | "answer" | "key">,
) {
  const all = { importId: compared.id, view: "NEW" as const, search: "", seen: BigInt(compared.decision) };
  return decideImport(actor, { ...all, ...given });
}

/** Ada's name and title as typed in Muster; the file goes on saying "Ada Lovelace" and "CTO". */
async function typed() {
  const writer = grant(admin, "people:write");
  const ada = await db().person.findFirstOrThrow({ where: { externalId: "1" }, include: { posts: true } });
  const facts = { email: "ada@x.example", externalId: "1", kind: "EMPLOYEE" as const, timeZone: "" };
  await editPerson(writer, { personId: ada.id, name: "Ada Byron", ...facts });
  const place = { unitId: ada.posts[0]?.unitId ?? null, managerId: null, location: "", from: "2025-06-01" };
  await movePerson(writer, { personId: ada.id, title: "Architect", ...place });
}

describe("who may decide", () => {
  it.each(["LEAD", "STAFF"] as const)("refuses %s", async (role) => {
    const actor = await givenUser(role);
    expect(() => grant(actor, "import:write")).toThrow(NotAllowed);
  });

  it("refuses who was demoted meanwhile, and an import that is closed", async () => {
    const compared = await givenComparison(admin, two);
    const skip = { question: "ROW", answer: "SKIP", key: "2" } as const;
    const other = await givenGranted("ADMIN", "import:write");
    await db().user.update({ where: { id: other.userId }, data: { role: "LEAD" } });
    expect(await decided(other, compared, skip)).toMatchObject({ ok: false });
    expect(await db().importDecision.count()).toBe(0);
    await apply(admin, compared);
    expect(await decided(admin, compared, skip)).toMatchObject({ ok: false });
  });
});

describe("skipping a row", () => {
  it("leaves a new person out, with the unit that only they are in, and says so in the audit trail", async () => {
    const compared = await givenComparison(admin, `${two}\n3,Cid,cid@x.example,Dev,Labs,`);
    const skipped = await decide(admin, compared, { question: "ROW", answer: "SKIP", key: "4" });
    expect(skipped).toMatchObject({ counts: { NEW: 2, SKIPPED: 1 }, newUnits: ["Tech"] });
    expect(await rows(skipped, "SKIPPED")).toMatchObject([
      { line: 4, outcome: "SKIPPED", skips: "NEW", decision: { answer: "SKIP", by: admin.name } },
    ]);
    expect((await rows(skipped, "NEW")).map(({ line }) => line)).toEqual([2, 3, 4]);
    expect(await apply(admin, skipped)).toMatchObject({ ok: true });
    expect(await db().person.findMany({ select: { name: true }, orderBy: { name: "asc" } })).toEqual([
      { name: "Ada Lovelace" },
      { name: "Bob Byte" },
    ]);
    expect(await db().auditEvent.findMany()).toMatchObject([{ title: "staff.csv: 2 new, 1 skipped, 1 new unit" }]);
  });

  it("takes a manager away from those below, with a warning", async () => {
    const skipped = await decide(admin, await givenComparison(admin, two), {
      question: "ROW",
      answer: "SKIP",
      key: "2",
    });
    expect((await rows(skipped, "WARNED"))[0]).toMatchObject({
      line: 3,
      warnings: [expect.stringMatching(/Manager “1”/)],
    });
    expect(await apply(admin, skipped)).toMatchObject({ ok: true });
    expect(await db().post.findMany()).toMatchObject([{ managerId: null }]);
  });

  it("leaves somebody known as they are, and does not count them as missing", async () => {
    await givenImport(admin, two, { day: "2025-01-01" });
    const changed = await givenComparison(admin, two.replace("CTO", "CEO").replace("Dev", "Lead"));
    const skipped = await decide(admin, changed, { question: "ROW", answer: "SKIP", key: "2" });
    expect(skipped.counts).toMatchObject({ CHANGED: 1, SKIPPED: 1, MISSING: 0 });
    await apply(admin, skipped);
    const titles = await db().post.findMany({ where: { until: null }, orderBy: { title: "asc" } });
    expect(titles.map(({ title }) => title)).toEqual(["CTO", "Lead"]);
  });

  it("can be taken back, and goes on after the file was compared again", async () => {
    const skipped = await decide(admin, await givenComparison(admin, two), {
      question: "ROW",
      answer: "SKIP",
      key: "2",
    });
    expect((await compareAgain(admin, skipped.id)).counts).toMatchObject({ NEW: 1, SKIPPED: 1 });
    const again = await decide(admin, skipped, { question: "ROW", answer: null, key: "2" });
    expect(again.counts).toMatchObject({ NEW: 2, SKIPPED: 0 });
  });

  it("is done for all that a search shows in one stroke", async () => {
    const compared = await givenComparison(admin, `${two}\n3,Zoë Byte,,Dev,Tech,`);
    const skipped = await decide(admin, compared, { question: "ROW", answer: "SKIP", view: "NEW", search: "byte" });
    expect((await rows(skipped, "SKIPPED")).map(({ line }) => line)).toEqual([3, 4]);
  });
});

describe("a conflict", () => {
  let compared: ImportDetail;
  beforeEach(async () => {
    await givenImport(admin, two, { day: "2025-01-01" });
    await typed();
    compared = await givenComparison(admin, two);
  });
  const ada = () =>
    db().person.findFirstOrThrow({ where: { externalId: "1" }, include: { posts: { where: { until: null } } } });

  it("keeps ours while nobody decides, and where somebody does", async () => {
    expect(compared.counts).toMatchObject({ CONFLICT: 1, openConflicts: 1, CHANGED: 0 });
    const kept = await decide(admin, compared, { question: "ROW", answer: "OURS", key: "2" });
    expect(kept.counts).toMatchObject({ CONFLICT: 1, openConflicts: 0, CHANGED: 0, taken: 0 });
    expect(await apply(admin, kept)).toMatchObject({ ok: false });
    expect(await ada()).toMatchObject({ name: "Ada Byron", posts: [{ title: "Architect" }] });
  });

  it("takes theirs when that is decided: the values are the file's from then on", async () => {
    const taken = await decide(admin, compared, { question: "ROW", answer: "THEIRS", view: "CONFLICT" });
    expect(taken.counts).toMatchObject({ CHANGED: 1, CONFLICT: 1, taken: 1 });
    expect((await rows(taken, "CONFLICT"))[0]?.fields).toEqual([
      { field: "name", before: "Ada Byron", after: "Ada Lovelace" },
      { field: "title", before: "Architect", after: "CTO" },
    ]);
    expect(await apply(admin, taken)).toMatchObject({ ok: true });
    expect(await ada()).toMatchObject({ name: "Ada Lovelace", posts: [{ title: "CTO" }], typed: {} });
    expect((await givenComparison(admin, two)).counts).toMatchObject({ CONFLICT: 0, UNCHANGED: 2 });
    const title = "staff.csv: 1 changed, 1 unchanged, 1 taken over what was typed";
    expect(await db().auditEvent.findFirst({ orderBy: { seq: "desc" } })).toMatchObject({ title });
  });

  it("is undecided again when something else was typed since: theirs was not said of that", async () => {
    const taken = await decide(admin, compared, { question: "ROW", answer: "THEIRS", key: "2" });
    const { id, email, externalId, kind } = await ada();
    const facts = { email: email ?? "", externalId: externalId ?? "", kind, timeZone: "" };
    await editPerson(grant(admin, "people:write"), { personId: id, name: "Ada King", ...facts });
    expect((await compareAgain(admin, taken.id)).counts).toMatchObject({
      CHANGED: 0,
      CONFLICT: 1,
      taken: 0,
      openConflicts: 1,
    });
  });
});

describe("what was decided", () => {
  it("is undone with the import: who was merged is who they were, and what was typed is typed again", async () => {
    await givenImport(admin, two, { day: "2025-01-01" });
    await typed();
    const before = await register();
    const text = file("1,Ada Lovelace,ada@x.example,CTO,Tech,", "7,Bob Byte,bb@x.example,Dev,Tech,1");
    const compared = await givenComparison(admin, text);
    const taken = await decide(admin, compared, { question: "ROW", answer: "THEIRS", key: "2" });
    const merged = await decide(admin, taken, { question: "PERSON", answer: "SAME", key: "3" });
    const applied = await apply(admin, merged);
    expect(await register()).not.toBe(before);
    if (!applied.ok || applied.changeId === null) throw new Error("Nothing was applied.");
    expect(await undoChange(admin, applied.changeId)).toMatchObject({ ok: true });
    expect(await register()).toBe(before);
  });

  const register = async () =>
    JSON.stringify([
      await db().person.findMany({ orderBy: { id: "asc" } }),
      await db().post.findMany({ orderBy: { id: "asc" } }),
    ]);
});

describe("the comparison", () => {
  it("is made again before applying, once somebody has decided", async () => {
    const compared = await givenComparison(admin, two);
    expect(await decided(admin, compared, { question: "ROW", answer: "SKIP", key: "2" })).toMatchObject({ ok: true });
    expect(await detail(admin, compared.id)).toMatchObject({ isOutdated: true });
    expect(await apply(admin, compared)).toMatchObject({
      ok: false,
      problems: [{ message: expect.stringContaining("ADMIN user has decided since the comparison (skip)") }],
    });
    expect(await db().person.count()).toBe(0);
    expect(await compareAgain(admin, compared.id)).toMatchObject({ isOutdated: false });
  });

  it("is made again once somebody has changed people, and not for personas", async () => {
    await givenImport(admin, two, { day: "2025-01-01" });
    const { id } = await givenComparison(admin, two.replace("CTO", "CEO"));
    const { id: personId } = await db().person.findFirstOrThrow({ where: { externalId: "2" } });
    const persona = { personId, persona: "ENGINEERING" as const, functions: [], share: 100 };
    await assignPersona(grant(admin, "persona:assign"), persona);
    expect(await detail(admin, id)).toMatchObject({ isOutdated: false });
    await typed();
    expect(await detail(admin, id)).toMatchObject({ isOutdated: true });
    expect(await compareAgain(admin, id)).toMatchObject({ isOutdated: false, counts: { CONFLICT: 1 } });
  });

  it("is not made again for a decision that says nothing new", async () => {
    const skipped = await decide(admin, await givenComparison(admin, two), {
      question: "ROW",
      answer: "SKIP",
      key: "2",
    });
    await decided(admin, skipped, { question: "ROW", answer: "SKIP", key: "2" });
    expect(await detail(admin, skipped.id)).toMatchObject({ isOutdated: false, decision: skipped.decision });
  });
});

describe("two who decide at once", () => {
  it("are told of each other, and the first decision holds", async () => {
    await givenImport(admin, two, { day: "2025-01-01" });
    await typed();
    const compared = await givenComparison(admin, two);
    const other = await givenGranted("ADMIN", "import:write");
    const both = await Promise.all([
      decided(admin, compared, { question: "ROW", answer: "OURS", key: "2" }),
      decided(other, compared, { question: "ROW", answer: "THEIRS", key: "2" }),
    ]);
    expect(both.map(({ ok }) => ok).sort()).toEqual([false, true]);
    const refused = both.find(({ ok }) => !ok);
    expect(refused).toMatchObject({
      problems: [{ message: expect.stringMatching(/has decided “.*” meanwhile, you “/) }],
    });
    expect(await db().importDecision.count()).toBe(1);
  });

  it("for all leave alone what the other has decided meanwhile", async () => {
    const compared = await givenComparison(admin, two);
    const other = await givenGranted("ADMIN", "import:write");
    await decided(other, compared, { question: "ROW", answer: "SKIP", key: "2" });
    await decided(other, compared, { question: "ROW", answer: null, key: "2" });
    const all = await decided(admin, compared, { question: "ROW", answer: "SKIP", key: null });
    expect(all).toMatchObject({ ok: true, value: { count: 1, overtaken: 1, by: other.name } });
  });
});

describe("people who are not in the file", () => {
  const one = file("1,Ada Lovelace,ada@x.example,CTO,Tech,");
  beforeEach(async () => {
    await givenImport(admin, `${two}\n3,Cid,,Dev,Tech,`, { day: "2025-01-01" });
  });

  it("stay, each, where somebody says so", async () => {
    const compared = await givenComparison(admin, one);
    const [bob] = await rows(compared, "MISSING");
    const kept = await decide(admin, compared, { question: "LEAVER", answer: "SKIP", key: bob?.personId ?? "" });
    expect(kept.counts).toMatchObject({ MISSING: 2, leavers: 1 });
    expect((await rows(kept, "MISSING"))[0]).toMatchObject({
      name: "Bob Byte",
      mayLeave: true,
      decision: { answer: "SKIP" },
    });
    await apply(admin, kept, true);
    const employed = await db().post.findMany({ where: { until: null }, include: { person: true } });
    expect(employed.map(({ person }) => person.name).sort()).toEqual(["Ada Lovelace", "Bob Byte"]);
  });

  it("leave above the cap only when their number was typed", async () => {
    const { id, comparedAt } = await givenComparison(admin, one);
    const applied = (typedLeavers: string) =>
      applyImport(admin, {
        importId: id,
        comparedAt: comparedAt?.toISOString() ?? "",
        endsMissing: true,
        typedLeavers,
        onStep: () => undefined,
      });
    const message = "2 of 3 people would leave, 67 %. Type 2 to apply it.";
    expect(await applied("")).toEqual({ ok: false, problems: [{ field: "typedLeavers", message }] });
    expect(await applied("3")).toMatchObject({ ok: false });
    expect(await db().post.count({ where: { until: null } })).toBe(3);
    expect(await applied("2")).toMatchObject({ ok: true });
  });
});

describe("somebody under another identity", () => {
  const known = "1,Ada Lovelace,ada.lovelace@x.example,CTO,Tech,";
  beforeEach(async () => {
    await givenImport(admin, file(known, "2,Bob Byte,bob@x.example,Dev,Tech,1"), { day: "2025-01-01" });
  });

  it.each([
    ["the same name and e-mail domain", "9,ADA LOVELACE,ada@x.example,CTO,Tech,", "NAME_AND_DOMAIN"],
    ["the same name", "9,Ada Lovelace,,CTO,Tech,", "NAME"],
    ["the same name with accents", "9,Adá Lovelace,al@y.example,CTO,Tech,", "NAME"],
    ["an e-mail with a letter changed", "9,A. King,ada.lovelase@x.example,CTO,Tech,", "EMAIL"],
    ["an e-mail with a letter missing", "9,A. King,ada.lovlace@x.example,CTO,Tech,", "EMAIL"],
    ["an e-mail with a letter too many", "9,A. King,ada.lovellace@x.example,CTO,Tech,", "EMAIL"],
    ["the same e-mail and another employee ID", "9,A. King,ada.lovelace@x.example,CTO,Tech,", "ID"],
  ])("is asked about for %s", async (_, row, likeness) => {
    const compared = await givenComparison(admin, file(row));
    expect(compared.counts).toMatchObject({ SIMILAR: 1, openSimilar: 1, merged: 0 });
    expect((await rows(compared, "SIMILAR"))[0]?.similar).toMatchObject({
      name: "Ada Lovelace",
      externalId: "1",
      title: "CTO",
      unit: "Tech",
      likeness,
    });
  });

  it.each([
    ["a number in the e-mail is another", "9,A. King,ada.lovelace2@x.example,CTO,Tech,"],
    ["the e-mail is of another domain", "9,A. King,ada.lovelace@y.example,CTO,Tech,"],
    ["a short e-mail is nearly the same", "9,Rob King,rob@x.example,CTO,Tech,"],
  ])("is not asked about when %s", async (_, row) => {
    expect((await givenComparison(admin, file(row))).counts).toMatchObject({ NEW: 1, SIMILAR: 0 });
  });

  it("is not asked about while they are in the file themselves", async () => {
    const compared = await givenComparison(admin, file(known, "9,Ada Lovelace,ada2@x.example,CTO,Tech,"));
    expect(compared.counts).toMatchObject({ NEW: 1, SIMILAR: 0 });
  });

  it("is new while nobody decides, and when that is decided", async () => {
    const compared = await givenComparison(admin, file("9,Ada Lovelace,al@x.example,CTO,Tech,"));
    expect(compared.counts).toMatchObject({ NEW: 1, MISSING: 2 });
    const someoneNew = await decide(admin, compared, { question: "PERSON", answer: "NEW", key: "2" });
    expect(someoneNew.counts).toMatchObject({ NEW: 1, SIMILAR: 1, openSimilar: 0 });
    await apply(admin, someoneNew);
    expect(await db().person.count({ where: { name: "Ada Lovelace" } })).toBe(2);
  });

  it("is themselves when that is decided: they are found by the new identity, and are not missing", async () => {
    const compared = await givenComparison(admin, file("9,Ada Lovelace,al@x.example,CEO,Tech,"));
    const merged = await decide(admin, compared, { question: "PERSON", answer: "SAME", key: "2" });
    expect(merged.counts).toMatchObject({ NEW: 0, CHANGED: 1, MISSING: 1, SIMILAR: 1, merged: 1 });
    expect((await rows(merged, "SIMILAR"))[0]).toMatchObject({
      outcome: "CHANGED",
      match: { answer: "SAME", by: admin.name },
    });
    await apply(admin, merged);
    expect(await db().person.findMany({ where: { name: "Ada Lovelace" } })).toMatchObject([
      { externalId: "9", email: "al@x.example" },
    ]);
    const event = await db().auditEvent.findFirst({ orderBy: { seq: "desc" } });
    expect(event?.title).toBe("staff.csv: 1 changed, 1 merged");
    const later = await givenComparison(admin, file("9,Ada Lovelace,al@x.example,CEO,Tech,"), { day: "2026-02-01" });
    expect(later.counts).toMatchObject({ UNCHANGED: 1, SIMILAR: 0 });
  });

  it("is not whoever else is offered meanwhile", async () => {
    const compared = await givenComparison(admin, file("9,Ada Lovelace,,CTO,Tech,"));
    const bob = await db().person.findFirstOrThrow({ where: { externalId: "2" } });
    const all = { importId: compared.id, view: "SIMILAR" as const, search: "", seen: 0n };
    const outcome = await decideImport(admin, { ...all, question: "PERSON", answer: "SAME", key: "2", meant: bob.id });
    expect(outcome).toMatchObject({
      ok: false,
      problems: [{ message: expect.stringContaining("asks something else here") }],
    });
    expect(await db().importDecision.count()).toBe(0);
  });

  it("is let in with a changed employee ID when that is decided; till then the row is refused", async () => {
    const compared = await givenComparison(admin, file("9,Ada Lovelace,ada.lovelace@x.example,CTO,Tech,"));
    expect(compared.counts).toMatchObject({ REFUSED: 1, SIMILAR: 1 });
    const merged = await decide(admin, compared, { question: "PERSON", answer: "SAME", view: "SIMILAR" });
    expect(merged.counts).toMatchObject({ REFUSED: 0, CHANGED: 1, merged: 1 });
    expect((await rows(merged, "CHANGED"))[0]?.fields).toEqual([{ field: "externalId", before: "1", after: "9" }]);
  });

  it("is warned of when two new rows have the same name, title and unit", async () => {
    const text = file("7,Eve,eve@x.example,Dev,Tech,", "8,EVE,eve.b@x.example,Dev,Tech,", "9,Eve,,Lead,Tech,");
    const warned = await rows(await givenComparison(admin, text), "WARNED");
    expect(warned.map(({ line, warnings }) => [line, warnings])).toEqual([
      [2, ["Perhaps twice in the file: row 3 has the same name, title and unit"]],
      [3, ["Perhaps twice in the file: row 2 has the same name, title and unit"]],
    ]);
  });

  it("cannot be two rows of the file", async () => {
    const text = file("8,Ada Lovelace,,CTO,Tech,", "9,Ada Lovelace,,CTO,Tech,");
    const compared = await givenComparison(admin, text);
    const merged = await decide(admin, compared, { question: "PERSON", answer: "SAME", view: "SIMILAR" });
    expect(merged.counts).toMatchObject({ REFUSED: 2 });
    const one = await decide(admin, merged, { question: "PERSON", answer: "NEW", key: "3" });
    expect(one.counts).toMatchObject({ REFUSED: 0, CHANGED: 1, NEW: 1 });
  });
});

describe("a unit whose name is nearly another's", () => {
  const other = file("1,Ada Lovelace,ada@x.example,CTO,Sales & Marketing,", "3,Cid,,Dev,Sales and Marketing,");
  beforeEach(async () => {
    await givenImport(admin, file("1,Ada Lovelace,ada@x.example,CTO,Sales & Marketing,"), { day: "2025-01-01" });
  });

  it("is asked about, and nothing is applied before there is an answer", async () => {
    const compared = await givenComparison(admin, other);
    expect(compared).toMatchObject({
      counts: { openUnits: 1 },
      unitQuestions: [{ path: "Sales and Marketing", near: "Sales & Marketing", people: 1, decision: null }],
    });
    const message = expect.stringContaining("“Sales and Marketing”");
    expect(await apply(admin, compared)).toMatchObject({ ok: false, problems: [{ message }] });
    expect(await db().person.count()).toBe(1);
  });

  it("is the known one when that is decided", async () => {
    const known = await decide(admin, await givenComparison(admin, other), { question: "UNIT", answer: "SAME" });
    expect(known).toMatchObject({
      counts: { newUnits: 0, openUnits: 0 },
      unitQuestions: [{ decision: { answer: "SAME" } }],
    });
    expect(await apply(admin, known)).toMatchObject({ ok: true });
    expect(await db().unit.count()).toBe(1);
  });

  it("is a new one when that is decided", async () => {
    const compared = await givenComparison(admin, other);
    const made = await decide(admin, compared, { question: "UNIT", answer: "NEW", key: "Sales and Marketing" });
    expect(await apply(admin, made)).toMatchObject({ ok: true });
    expect(await db().unit.count()).toBe(2);
  });

  it("is not asked about when only skipped rows name it", async () => {
    const skipped = await decide(admin, await givenComparison(admin, other), {
      question: "ROW",
      answer: "SKIP",
      key: "3",
    });
    expect(skipped).toMatchObject({ counts: { openUnits: 0 }, unitQuestions: [] });
  });
});

describe("refused rows", () => {
  it("come back as CSV without what was skipped, and with what waits for an answer", async () => {
    await givenImport(admin, two, { day: "2025-01-01" });
    const compared = await givenComparison(admin, file("7,Bob Byte,bob@x.example,Dev,Tech,1", "8,Eve,,Dev,Tech,"));
    const { id } = await decide(admin, compared, { question: "ROW", answer: "SKIP", key: "3" });
    let text = "";
    for await (const part of (await refusedRows(admin, id))?.lines ?? []) text += part;
    expect(text.trim().split("\r\n")).toHaveLength(2);
    expect(text).toContain("Row 2: The e-mail is Bob Byte’s in the register, whose employee ID is 2");
    const mended = await givenComparison(admin, text.replace('"7"', '"2"'));
    expect(mended.counts).toMatchObject({ UNCHANGED: 1, REFUSED: 0 });
  });
});

it("keeps a comparison out while another runs, instead of making either wait for nothing", async () => {
  const { id, mapping, effectiveOn } = await givenComparison(admin, two);
  const compare = () => compareImport(admin, { importId: id, mapping, effectiveOn, onStep: () => undefined });
  const both = await Promise.all([compare(), compare()]);
  expect(both.map(({ ok }) => ok)).toContain(true);
});
