import { beforeEach, describe, expect, it } from "vitest";
import { assignPersona } from "@/lib/data/assignments";
import { listCandidates } from "@/lib/data/candidates";
import { db } from "@/lib/data/db";
import { listPeople } from "@/lib/data/directory";
import { endEmployment } from "@/lib/data/end-employment";
import { bringAllIntoScope, bringIntoScope, putAllOutOfScope, putOutOfScope } from "@/lib/data/out-of-scope";
import { undoChange } from "@/lib/data/undo";
import { type Granted, grant } from "@/lib/domain/access";
import { directoryAddress } from "@/lib/domain/directory";
import { emptyDatabase } from "../support/database";
import { assignment, longAgo, organisation, outOfScope, person, unit } from "../support/register";
import { givenUser } from "../support/users";

let actor: Granted<"persona:assign">;

beforeEach(async () => {
  await emptyDatabase();
  await organisation();
  actor = grant(await givenUser("ADMIN"), "persona:assign");
});

const assign = (personId: string, from?: string) =>
  assignPersona(actor, { personId, persona: "ENGINEERING", functions: [], share: 100, from });
const rowsOf = async (personId: string) => ({
  assignments: await db().assignment.findMany({ where: { personId }, orderBy: { from: "asc" } }),
  scopes: await db().outOfScope.findMany({ where: { personId }, orderBy: { from: "asc" } }),
});

describe("who is out of scope", () => {
  it("has no persona from then on", async () => {
    const personId = await person();
    await assignment({ personId });
    await putOutOfScope(actor, { personId });
    const { assignments, scopes } = await rowsOf(personId);
    expect(assignments).toHaveLength(1);
    expect(assignments[0]?.until).toEqual(scopes[0]?.from);
    expect(scopes).toMatchObject([{ until: null }]);
  });

  it("is in scope from the moment they get a persona", async () => {
    const personId = await person();
    await putOutOfScope(actor, { personId });
    await assign(personId);
    const { assignments, scopes } = await rowsOf(personId);
    expect(scopes[0]?.until).toEqual(assignments[0]?.from);
    expect(assignments).toMatchObject([{ until: null }]);
  });

  it("stays so until a persona that is planned already begins", async () => {
    const personId = await person();
    await assign(personId, "2099-03-01");
    await putOutOfScope(actor, { personId });
    const { assignments, scopes } = await rowsOf(personId);
    expect(scopes).toMatchObject([{ until: assignments[0]?.from }]);
  });

  it("has a persona until the day on which they are to leave the scope", async () => {
    const personId = await person();
    await putOutOfScope(actor, { personId, from: "2099-03-01" });
    await assign(personId);
    const { assignments, scopes } = await rowsOf(personId);
    expect(assignments).toMatchObject([{ until: scopes[0]?.from }]);
  });

  it("is not put out of scope twice", async () => {
    const personId = await person();
    await outOfScope({ personId });
    expect(await putOutOfScope(actor, { personId })).toMatchObject({ ok: true, changeId: null });
    expect((await rowsOf(personId)).scopes).toHaveLength(1);
  });

  it("is in scope again when they come back after having left", async () => {
    const personId = await person();
    await putOutOfScope(actor, { personId });
    await endEmployment(grant(actor, "people:write"), { personId, lastDay: "2098-12-31" });
    expect((await rowsOf(personId)).scopes).toMatchObject([{ until: new Date("2099-01-01T00:00:00Z") }]);
  });

  it("must be employed then", async () => {
    const personId = await person({ until: new Date("2021-01-01T00:00:00Z") });
    expect(await putOutOfScope(actor, { personId })).toMatchObject({ ok: false, problems: [{ field: "from" }] });
  });

  it("cannot be so twice at once, whoever writes it", async () => {
    const personId = await person();
    await outOfScope({ personId });
    await expect(outOfScope({ personId, from: new Date() })).rejects.toThrow("out_of_scope_no_overlap");
    await expect(outOfScope({ personId: await person(), until: longAgo })).rejects.toThrow("out_of_scope_interval");
  });
});

it("is taken back and done again, also of somebody whose last day is known", async () => {
  const personId = await person();
  await endEmployment(grant(actor, "people:write"), { personId, lastDay: "2099-01-31" });
  await assign(personId);
  const out = await putOutOfScope(actor, { personId });
  const before = await rowsOf(personId);
  const undone = await undoChange(actor, (out.ok && out.changeId) || "");
  expect(undone).toMatchObject({ ok: true });
  expect(await undoChange(actor, (undone.ok && undone.changeId) || "")).toMatchObject({ ok: true });
  expect(await rowsOf(personId)).toEqual(before);
});

describe("bringing somebody into scope", () => {
  it("is refused when they are in scope", async () => {
    expect(await bringIntoScope(actor, { personId: await person() })).toMatchObject({ ok: false });
  });

  it("goes on for the others when one of many is in scope", async () => {
    const [inScope, out] = [await person({ name: "In" }), await person({ name: "Out" })];
    await putAllOutOfScope(actor, { personIds: [out] });
    const outcome = await bringAllIntoScope(actor, { personIds: [inScope, out] });
    expect(outcome).toMatchObject({ ok: true, value: [{ name: "In" }, { name: "Out", problem: null }] });
    expect(outcome.ok && outcome.value[0]?.problem).not.toBeNull();
  });
});

describe("the directory", () => {
  const found = async (persona: string) => {
    const reader = grant(actor, "people:read");
    return (await listPeople(reader, directoryAddress({ persona }), new Date())).rows;
  };

  it("tells who needs no persona from who lacks one", async () => {
    const [none, out] = [await person({ name: "None" }), await person({ name: "Out" })];
    await outOfScope({ personId: out });
    await assignment({ personId: await person({ name: "Has" }) });
    expect(await found("NONE")).toMatchObject([{ id: none, isOutOfScope: false }]);
    expect(await found("OUT_OF_SCOPE")).toMatchObject([{ id: out, isOutOfScope: true, persona: null }]);
  });
});

it("does not propose who is out of scope for a cell that lacks somebody", async () => {
  const unitId = await unit();
  await outOfScope({ personId: await person({ name: "Out", unitId }) });
  const inScope = await person({ name: "In", unitId });
  const candidates = await listCandidates(grant(actor, "coverage:read"), { unitId, persona: "ENGINEERING" });
  expect(candidates.map(({ id }) => id)).toEqual([inScope]);
});
