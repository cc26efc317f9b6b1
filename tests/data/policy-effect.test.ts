import { beforeEach, describe, expect, it } from "vitest";
import { getCoverage } from "@/lib/data/coverage";
import { db } from "@/lib/data/db";
import { readPolicyEffect } from "@/lib/data/policy-effect";
import { savePolicy } from "@/lib/data/policy-versions";
import { undoChange } from "@/lib/data/undo";
import { listUnitTags } from "@/lib/data/unit-tags";
import { addUnit, editUnit } from "@/lib/data/units";
import { type Granted, grant } from "@/lib/domain/access";
import { addDays, dayOf } from "@/lib/domain/day";
import { defaultPolicy, type Policy, parsePolicy } from "@/lib/domain/policy";
import { emptyDatabase } from "../support/database";
import { givenGranted } from "../support/users";

let admin: Granted<"coverage:write">;
beforeEach(async () => {
  await emptyDatabase();
  await db().organisation.create({ data: { name: "House" } });
  admin = await givenGranted("ADMIN", "coverage:write");
});

const unitWriter = () => grant(admin, "unit:write");
const reader = () => grant(admin, "coverage:read");

async function givenUnit(code: string, tags: string[] = []) {
  const added = await addUnit(unitWriter(), { code, name: `Unit ${code}`, parentId: null, tags });
  if (!added.ok) throw new Error(added.problems[0]?.message);
  return added.value.unitId;
}

describe("the effect of a policy", () => {
  it("is what coverage then says, and saves nothing", async () => {
    await givenUnit("A", ["edge"]);
    await givenUnit("B");
    const policy = parsePolicy({
      requirements: [
        ...defaultPolicy.requirements.slice(1),
        { id: "edge", scope: { of: "TAG", tag: "edge" }, persona: "PRODUCT", severity: "LOW" },
      ],
      kinds: { NO_SPONSOR: false },
    });
    const before = (await getCoverage(reader())).coverage;
    const effect = await readPolicyEffect(admin, policy);
    expect(await db().policyVersion.count()).toBe(0);
    expect(effect.closed.first.map(({ id }) => id).sort()).toEqual([
      expect.stringContaining("EMPTY_CELL"),
      expect.stringContaining("NO_SPONSOR"),
    ]);
    expect(effect.shifted).toMatchObject({ count: 1, first: [{ severity: "LOW", before: "HIGH" }] });
    expect(effect.opened.count).toBe(0);

    await savePolicy(admin, { policy, note: "" });
    const after = (await getCoverage(reader())).coverage;
    expect(effect.figures).toEqual({ before: before.figures, after: after.figures });
    const left = before.gaps.filter(({ id }) => !after.gaps.some((gap) => gap.id === id));
    expect(effect.closed).toMatchObject({ count: left.length });
    expect((await readPolicyEffect(admin, policy)).closed.count).toBe(0);
  });

  it("is of the register as it is now, whatever was asked before", async () => {
    const policy: Policy = parsePolicy({ requirements: [] });
    expect((await readPolicyEffect(admin, policy)).closed.bySeverity.HIGH).toBe(0);
    await givenUnit("A");
    expect((await readPolicyEffect(admin, policy)).closed.bySeverity.HIGH).toBe(4);
  });

  it("counts people without a persona by the days that the draft says", async () => {
    const unitId = await givenUnit("A");
    // Written beside the commands, which the effect would not notice: another event makes it read again.
    await givenUnit("B");
    const from = new Date(Date.now() - 20 * 86_400_000);
    await db().person.create({
      data: { name: "Ann", typed: {}, posts: { create: { unitId, title: "", location: "", from } } },
    });
    const effect = await readPolicyEffect(admin, parsePolicy({ unassigned: { days: 10 } }));
    expect(effect.opened.first).toMatchObject([{ severity: "LOW", headline: expect.stringContaining("1 person") }]);
  });

  it("comes with what contradicts, swallows or misses", async () => {
    const rule = { scope: { of: "TAG", tag: "edge" }, persona: "FINANCE" };
    const effect = await readPolicyEffect(admin, parsePolicy({ requirements: [{ id: "a", ...rule }] }));
    expect(effect.remarks).toMatchObject([{ kind: "NOTHING", rule: "requirement a" }]);
    await givenUnit("A", ["edge"]);
    const again = await readPolicyEffect(admin, parsePolicy({ requirements: [{ id: "a", ...rule }] }));
    expect(again.remarks).toEqual([]);
  });
});

describe("tags of a unit", () => {
  it("are dated with its name, kept by who says nothing of them, and undone", async () => {
    const unitId = await givenUnit("A", ["Edge", "#edge"]);
    expect(await listUnitTags(reader(), new Date())).toEqual(["edge"]);
    const day = addDays(dayOf(new Date(), "UTC"), 10);
    const facts = { unitId, code: "A", name: "Unit A", parentId: null };
    const edited = await editUnit(unitWriter(), { ...facts, tags: ["Two Words"], from: day });
    expect(await listUnitTags(reader(), new Date())).toEqual(["edge"]);
    expect(await listUnitTags(reader(), new Date(`${day}T12:00:00Z`))).toEqual(["two-words"]);
    await editUnit(unitWriter(), { ...facts, name: "Renamed" });
    expect(await listUnitTags(reader(), new Date())).toEqual(["edge"]);
    const event = await db().auditEvent.findFirstOrThrow({ where: { title: { contains: "two-words" } } });
    expect(event).toMatchObject({ event: "unit.edited", title: "Unit A: has the tags two-words" });
    if (!edited.ok || edited.changeId === null) throw new Error("Not undoable");
    expect(await undoChange(admin, edited.changeId)).toMatchObject({ ok: false });
  });

  it("are taken off, and what is no tag is refused", async () => {
    const unitId = await givenUnit("A", ["edge"]);
    const facts = { unitId, code: "A", name: "Unit A", parentId: null };
    expect(await editUnit(unitWriter(), { ...facts, tags: ["?"] })).toMatchObject({ problems: [{ field: "tags" }] });
    const off = await editUnit(unitWriter(), { ...facts, tags: [] });
    expect(await listUnitTags(reader(), new Date())).toEqual([]);
    if (!off.ok || off.changeId === null) throw new Error("Not undoable");
    expect(await undoChange(admin, off.changeId)).toMatchObject({ ok: true });
    expect(await listUnitTags(reader(), new Date())).toEqual(["edge"]);
  });
});
