import { beforeEach, describe, expect, it } from "vitest";
import { closeUnit } from "@/lib/data/close-unit";
import { db } from "@/lib/data/db";
import { undoChange } from "@/lib/data/undo";
import { setUnitSpends } from "@/lib/data/unit-spends";
import { addUnit, editUnit } from "@/lib/data/units";
import { type Granted, grant, NotAllowed } from "@/lib/domain/access";
import { emptyDatabase } from "../support/database";
import { givenGranted, givenUser } from "../support/users";

let admin: Granted<"unit:write">;
beforeEach(async () => {
  await emptyDatabase();
  admin = await givenGranted("ADMIN", "unit:write");
});

async function unit(code: string, parentId: string | null = null, from = "2025-01-01"): Promise<string> {
  const outcome = await addUnit(admin, { code, name: `${code} unit`, parentId, from });
  if (!outcome.ok) throw new Error(outcome.problems[0]?.message);
  return outcome.value.unitId;
}

const everything = async () => ({
  units: await db().unit.findMany({ orderBy: { id: "asc" } }),
  versions: await db().unitVersion.findMany({ orderBy: { id: "asc" } }),
  spends: await db().unitSpend.findMany({ orderBy: { id: "asc" } }),
  covers: await db().cover.findMany({ orderBy: { id: "asc" } }),
});

/** Runs a command that must succeed, checks its audit event, and that undoing it leaves no trace in the register. */
async function survivesUndo(command: () => ReturnType<typeof editUnit>, event: string) {
  const before = await everything();
  const outcome = await command();
  expect(outcome).toMatchObject({ ok: true, changeId: expect.any(String) });
  const after = await everything();
  expect(after).not.toEqual(before);
  const last = await db().auditEvent.findFirst({ orderBy: { seq: "desc" } });
  expect(last).toMatchObject({ event, actorId: admin.userId, subject: "unit" });
  if (!outcome.ok || outcome.changeId === null) return;
  expect(await undoChange(admin, outcome.changeId)).toMatchObject({ ok: true });
  expect(await everything()).toEqual(before);
}

describe("who may write units", () => {
  it.each(["LEAD", "STAFF"] as const)("refuses %s", async (role) => {
    const actor = await givenUser(role);
    expect(() => grant(actor, "unit:write")).toThrow(NotAllowed);
  });
});

describe("adding a unit", () => {
  it("records it, and can be undone", async () => {
    const outcome = await addUnit(admin, { code: " RET ", name: "Retail ", parentId: null });
    if (!outcome.ok) throw new Error("refused");
    expect(await db().unit.findMany()).toMatchObject([{ code: "RET" }]);
    expect(await db().auditEvent.findMany()).toMatchObject([{ event: "unit.added", title: "Retail" }]);
    await undoChange(admin, outcome.changeId ?? "");
    expect(await db().unit.count()).toBe(0);
  });

  it("refuses a code that another unit has, no name, and a parent that is not there yet", async () => {
    const top = await unit("TOP");
    const field = (name: string) => ({ ok: false, problems: [{ field: name }] });
    expect(await addUnit(admin, { code: "TOP", name: "Again", parentId: null })).toMatchObject(field("code"));
    expect(await addUnit(admin, { code: "NEW", name: "  ", parentId: null })).toMatchObject(field("name"));
    const early = { code: "NEW", name: "New", parentId: top, from: "2024-01-01" };
    expect(await addUnit(admin, early)).toMatchObject(field("parentId"));
  });
});

describe("editing a unit", () => {
  it("keeps what it was before the day", async () => {
    const [top, other] = [await unit("TOP"), await unit("OTHER")];
    const child = await unit("CHILD", top);
    const input = { unitId: child, code: "CHILD", name: "Renamed", parentId: other, from: "2026-01-01" };
    await survivesUndo(() => editUnit(admin, input), "unit.moved");
    await editUnit(admin, input);
    const versions = await db().unitVersion.findMany({ where: { unitId: child }, orderBy: { from: "asc" } });
    expect(versions).toMatchObject([
      { name: "CHILD unit", parentId: top },
      { name: "Renamed", parentId: other, until: null },
    ]);
    expect(versions[0]?.until).toEqual(versions[1]?.from);
  });

  it("records nothing when nothing is different", async () => {
    const child = await unit("CHILD", await unit("TOP"));
    const { parentId } = await db().unitVersion.findFirstOrThrow({ where: { unitId: child } });
    const outcome = await editUnit(admin, { unitId: child, code: "CHILD", name: "CHILD unit", parentId });
    expect(outcome).toEqual({ ok: true, value: null, changeId: null });
  });

  it("refuses a loop beside the field, also one that only closes later", async () => {
    const [a, b] = [await unit("A"), await unit("B")];
    const c = await unit("C", b);
    const loop = { ok: false, problems: [{ field: "parentId" }] };
    const move = (unitId: string, code: string, parentId: string | null, from: string) =>
      editUnit(admin, { unitId, code, name: `${code} unit`, parentId, from });
    expect(await move(b, "B", c, "2026-01-01")).toMatchObject(loop);
    expect(await move(b, "B", b, "2026-01-01")).toMatchObject(loop);
    expect(await move(a, "A", c, "2026-06-01")).toMatchObject({ ok: true });
    expect(await move(b, "B", a, "2026-01-01")).toMatchObject(loop);
  });

  it("tells the second of two writers, and changes nothing", async () => {
    const child = await unit("CHILD");
    const seen = String((await db().auditEvent.findFirst({ orderBy: { seq: "desc" } }))?.seq ?? 0);
    const other = await givenGranted("ADMIN", "unit:write");
    const facts = { unitId: child, code: "CHILD", parentId: null, seen };
    const both = await Promise.all([
      editUnit(admin, { ...facts, name: "One" }),
      editUnit(other, { ...facts, name: "Two" }),
    ]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
  });
});

describe("closing a unit", () => {
  it("ends it and its covers, and comes back with them", async () => {
    const top = await unit("TOP");
    const person = await db().person.create({ data: { name: "Ada" } });
    const cover = { personId: person.id, unitId: top, persona: "FINANCE" as const };
    await db().cover.create({ data: { ...cover, from: new Date("2025-02-01") } });
    await survivesUndo(() => closeUnit(admin, { unitId: top, from: "2026-01-01" }), "unit.closed");
  });

  it("refuses while people or units are in it", async () => {
    const top = await unit("TOP");
    const child = await unit("CHILD", top);
    expect(await closeUnit(admin, { unitId: top })).toMatchObject({ ok: false });
    const person = await db().person.create({ data: { name: "Ada" } });
    await db().post.create({ data: { personId: person.id, unitId: child, from: new Date("2025-02-01") } });
    expect(await closeUnit(admin, { unitId: child })).toMatchObject({
      ok: false,
      problems: [{ message: "1 person is in this unit on that day or later. Move them first." }],
    });
    await db().post.updateMany({ data: { until: new Date("2026-01-01") } });
    expect(await closeUnit(admin, { unitId: child, from: "2026-01-01" })).toMatchObject({ ok: true });
    expect(await closeUnit(admin, { unitId: child, from: "2026-02-01" })).toMatchObject({ ok: false });
  });
});

describe("typing the spend", () => {
  it("adds, changes and removes months in one change", async () => {
    const unitId = await unit("TOP");
    const set = (spends: [string, string][]) =>
      setUnitSpends(admin, { unitId, spends: spends.map(([month, amount]) => ({ month, amount })) });
    await set([
      ["2026-01", "1000"],
      ["2026-02", "2 000.50"],
    ]);
    await survivesUndo(
      () =>
        set([
          ["2026-01", ""],
          ["2026-02", "2000.50"],
          ["2026-03", "3000"],
        ]),
      "unit.spend",
    );
    expect(await set([["2026-02", "2000.5"]])).toEqual({ ok: true, value: null, changeId: null });
  });

  it("refuses what is no amount, beside its month", async () => {
    const unitId = await unit("TOP");
    const outcome = await setUnitSpends(admin, { unitId, spends: [{ month: "2026-01", amount: "12,5" }] });
    expect(outcome).toMatchObject({ ok: false, problems: [{ field: "2026-01" }] });
  });
});
