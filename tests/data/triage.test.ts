import { beforeEach, describe, expect, it } from "vitest";
import { assignPersona, endAssignment } from "@/lib/data/assignments";
import { currentSeq } from "@/lib/data/audit";
import { db } from "@/lib/data/db";
import { putOutOfScope } from "@/lib/data/out-of-scope";
import { takeStep } from "@/lib/data/triage";
import { listTriagePeople } from "@/lib/data/triage-people";
import { readQueue } from "@/lib/data/triage-queue";
import { type Granted, grant } from "@/lib/domain/access";
import type { Choice, TriageGroup } from "@/lib/domain/triage";
import type { TriageStep, TriageTarget } from "@/lib/domain/triage-step";
import { emptyDatabase } from "../support/database";
import { assignment, factRows, leave, organisation, outOfScope, person, posted, unit } from "../support/register";
import { givenUser } from "../support/users";

type Assigner = Granted<"persona:assign">;
let ada: Assigner;
let ben: Assigner;
let retail: string;
let payments: string;

beforeEach(async () => {
  await emptyDatabase();
  await organisation();
  ada = grant(await givenUser("ADMIN", { name: "Ada" }), "persona:assign");
  ben = grant(await givenUser("ADMIN", { name: "Ben" }), "persona:assign");
  [retail, payments] = [await unit({ name: "Retail" }), await unit({ name: "Payments" })];
});

const engineering: Choice = { persona: "ENGINEERING", functions: [] };
const outside: Choice = { persona: "OUT_OF_SCOPE", functions: [] };
const queue = (search = "") => readQueue(ada, { kind: "UNDECIDED", search });
const engineers = async (count: number, unitId = retail) => {
  const ids: string[] = [];
  for (let n = 0; n < count; n += 1) ids.push(await person({ name: `Engineer ${n}`, title: "Data Engineer", unitId }));
  return ids;
};
const targetOf = ({ titles, units, held }: TriageGroup): TriageTarget => ({
  titles,
  unitIds: units.map(({ id }) => id),
  personIds: null,
  held,
});

async function firstStep(choice: Choice, more: Partial<Extract<TriageStep, { kind: "decide" }>> = {}) {
  const { groups, seen } = await queue();
  const [group] = groups;
  if (!group) throw new Error("The queue is empty.");
  return { kind: "decide" as const, target: targetOf(group), choice, isAccepted: false, seen, ...more };
}

describe("the queue", () => {
  it("holds who is employed, in scope and without a persona, on leave or not", async () => {
    const [one, two] = await engineers(2);
    await leave({ personId: one ?? "" });
    await posted(await person({ name: "Gone", until: new Date("2021-01-01Z") }), { from: new Date("2099-01-01Z") });
    await assignment({ personId: await person({ name: "Has" }) });
    await outOfScope({ personId: await person({ name: "Out" }) });
    const read = await queue();
    expect(read).toMatchObject({ left: 2, everyone: 4, isMore: false, unitNames: { [retail]: "Retail" } });
    expect(read.groups).toMatchObject([{ titles: ["Data Engineer"], people: 2, units: [{ id: retail, people: 2 }] }]);
    const people = await listTriagePeople(ada, targetOf(read.groups[0] as TriageGroup));
    expect(people.map(({ id }) => id).sort()).toEqual([one, two].sort());
    expect(people[0]).toMatchObject({ unitName: "Retail", managerName: null });
  });

  it("takes the persona of the managers into account where it is the same for all", async () => {
    const managerId = await person({ name: "Mona", title: "CTO" });
    await assignment({ personId: managerId, persona: "PRODUCT" });
    await person({ title: "Specialist", managerId });
    expect((await queue()).groups).toMatchObject([{ proposal: { choice: { persona: "PRODUCT" } } }]);
    await person({ title: "Specialist" });
    expect((await queue()).groups).toMatchObject([{ people: 2, proposal: { choice: null } }]);
  });

  it("learns from what was decided", async () => {
    await engineers(4);
    for (const personId of (await engineers(4)).slice(0, 3)) {
      await assignPersona(ada, { personId, persona: "PRODUCT", functions: [], share: 100 });
    }
    const { proposal } = (await queue()).groups[0] as TriageGroup;
    expect(proposal).toMatchObject({ choice: { persona: "PRODUCT" } });
    expect(proposal.reason).toContain("3 of 3 people with this title");
  });

  it("is narrowed down to titles and units in which each word is found, whatever the accents", async () => {
    await engineers(1);
    await engineers(2, payments);
    await person({ title: "Développeur", unitId: payments });
    expect((await queue("paym ENGINEER")).groups).toMatchObject([{ people: 2, units: [{ id: payments }] }]);
    expect((await queue("developpeur")).groups).toMatchObject([{ titles: ["Développeur"] }]);
    expect((await queue("100 %")).groups).toEqual([]);
    expect((await queue("nothing")).left).toBe(4);
  });

  it("shows people whose persona is doubtful by itself", async () => {
    const [confirmed, imported] = await engineers(2);
    const at = { confirmedAt: new Date("2021-01-01Z") };
    const of = { persona: "FINANCE", functions: ["FINANCE"], from: new Date("2020-06-01Z") } as const;
    await db().assignment.create({ data: { ...of, functions: ["FINANCE"], ...at, personId: confirmed ?? "" } });
    await db().assignment.create({ data: { ...of, functions: ["FINANCE"], personId: imported ?? "" } });
    const doubtful = await readQueue(ada, { kind: "DOUBTFUL", search: "" });
    expect(doubtful).toMatchObject({
      left: 1,
      groups: [{ people: 1, held: "FINANCE", proposal: { choice: engineering } }],
    });
    const target = targetOf(doubtful.groups[0] as TriageGroup);
    expect(await listTriagePeople(ada, target)).toMatchObject([{ id: imported }]);
    const step = { kind: "decide", target, choice: engineering, isAccepted: true, seen: doubtful.seen } as const;
    expect(await takeStep(ada, step)).toMatchObject({ people: 1, refused: 0 });
    expect((await readQueue(ada, { kind: "DOUBTFUL", search: "" })).groups).toEqual([]);
  });
});

it("keeps a persona that is doubtful by confirming it, and can take that back", async () => {
  const [personId] = await engineers(1);
  await db().assignment.create({
    data: { personId: personId ?? "", persona: "PRODUCT", functions: [], from: new Date("2020-06-01Z") },
  });
  const { groups, seen } = await readQueue(ada, { kind: "DOUBTFUL", search: "" });
  const target = targetOf(groups[0] as TriageGroup);
  const before = await factRows();
  const choice: Choice = { persona: "PRODUCT", functions: [] };
  const answer = await takeStep(ada, { kind: "decide", target, choice, isAccepted: false, seen });
  expect(answer).toMatchObject({ people: 1, refused: 0 });
  expect(await db().assignment.findMany()).toMatchObject([
    { persona: "PRODUCT", confirmedBy: ada.userId, until: null },
  ]);
  expect((await readQueue(ada, { kind: "DOUBTFUL", search: "" })).groups).toEqual([]);
  await takeStep(ada, { kind: "undo", changeIds: answer.changeIds });
  expect(await factRows()).toEqual(before);
});

it("keeps no other persona than the one that was looked at", async () => {
  const [personId = ""] = await engineers(1);
  await db().assignment.create({
    data: { personId, persona: "PRODUCT", functions: [], from: new Date("2020-06-01Z") },
  });
  const { groups, seen } = await readQueue(ada, { kind: "DOUBTFUL", search: "" });
  const target = { ...targetOf(groups[0] as TriageGroup), personIds: [personId] };
  await assignPersona(ada, { personId, persona: "FINANCE", functions: ["FINANCE"], share: 100 });
  const before = await factRows();
  const choice: Choice = { persona: "PRODUCT", functions: [] };
  const answer = await takeStep(ada, { kind: "decide", target, choice, isAccepted: false, seen });
  expect(answer).toMatchObject({ people: 0, refused: 1, changeIds: [] });
  expect(answer.refusals[0]?.problem).toContain("is Finance/Procurement by now, not Business/Product Owner");
  expect(await factRows()).toEqual(before);
});

describe("a step", () => {
  it("gives everybody of the group the persona, and says whether it was the suggestion", async () => {
    await engineers(3);
    await engineers(2, payments);
    const answer = await takeStep(ada, await firstStep(engineering, { isAccepted: true }));
    expect(answer).toMatchObject({ people: 5, refused: 0, changeIds: [expect.any(String)], seq: await currentSeq() });
    const assignments = await db().assignment.findMany();
    expect(assignments).toHaveLength(5);
    for (const row of assignments) expect(row).toMatchObject({ source: "SUGGESTION", confirmedBy: ada.userId });
    expect(await queue()).toMatchObject({ left: 0, groups: [] });
  });

  it("that claims a suggestion which nothing makes is by hand", async () => {
    await engineers(2);
    await takeStep(ada, await firstStep({ persona: "PRODUCT", functions: [] }, { isAccepted: true }));
    expect(await db().assignment.findMany({ select: { source: true } })).toEqual([
      { source: "MANUAL" },
      { source: "MANUAL" },
    ]);
  });

  it("by hand says so", async () => {
    await engineers(1);
    await takeStep(ada, await firstStep({ persona: "FINANCE", functions: ["FINANCE", "PROCUREMENT"] }));
    expect(await db().assignment.findMany()).toMatchObject([
      { source: "MANUAL", functions: ["FINANCE", "PROCUREMENT"] },
    ]);
  });

  it("puts a group out of scope, and is taken back whole", async () => {
    await engineers(3);
    const before = await factRows();
    const answer = await takeStep(ada, await firstStep(outside));
    expect(await db().outOfScope.count()).toBe(3);
    expect(await takeStep(ada, { kind: "undo", changeIds: answer.changeIds })).toMatchObject({ people: 3, refused: 0 });
    expect(await factRows()).toEqual(before);
  });

  it("can be about some people of the group", async () => {
    const [one] = await engineers(3);
    const step = await firstStep(engineering);
    await takeStep(ada, { ...step, target: { ...step.target, personIds: [one ?? ""] } });
    expect(await db().assignment.findMany()).toMatchObject([{ personId: one }]);
  });

  it("leaves those alone whom somebody else has decided since, says who and what, and decides the rest", async () => {
    const [one, two] = await engineers(4);
    const step = await firstStep(engineering);
    await assignPersona(ben, { personId: one ?? "", persona: "PRODUCT", functions: [], share: 100 });
    await putOutOfScope(ben, { personId: two ?? "" });
    const answer = await takeStep(ada, step);
    expect(answer).toMatchObject({ people: 2, refused: 2 });
    const told = answer.refusals.map(({ problem }) => problem).join(" ");
    expect(told).toContain("Ben: persona.assigned Engineer 0: Business/Product Owner");
    expect(told).toContain("Ben: scope.left Engineer 1: out of scope");
    expect(await db().assignment.findFirst({ where: { personId: one ?? "" } })).toMatchObject({ persona: "PRODUCT" });
    expect(await db().assignment.count()).toBe(3);
  });

  it("does not decide again who was decided before the queue was read", async () => {
    const [one] = await engineers(2);
    await assignPersona(ben, { personId: one ?? "", persona: "PRODUCT", functions: [], share: 100 });
    expect(await takeStep(ada, await firstStep(engineering))).toMatchObject({ people: 1, refused: 0 });
  });

  it("sent twice changes nothing the second time", async () => {
    await engineers(2);
    const step = await firstStep(engineering);
    await takeStep(ada, step);
    expect(await takeStep(ada, step)).toMatchObject({ people: 0, refused: 0, changeIds: [] });
    expect(await db().assignment.count()).toBe(2);
  });

  it("is done once when two admins take it at once", async () => {
    await engineers(5);
    const step = await firstStep(engineering);
    const theirs = { ...step, choice: outside };
    const answers = await Promise.all([takeStep(ada, step), takeStep(ben, theirs)]);
    expect(answers.map(({ people }) => people).sort()).toEqual([0, 5]);
    expect(answers.find(({ people }) => people === 0)?.refused).toBe(5);
    expect((await db().assignment.count()) + (await db().outOfScope.count())).toBe(5);
  });

  it("cannot be taken back once something later stands on it, and says what", async () => {
    const [one] = await engineers(2);
    const answer = await takeStep(ada, await firstStep(engineering));
    await endAssignment(ben, { personId: one ?? "" });
    const before = await factRows();
    const undone = await takeStep(ada, { kind: "undo", changeIds: answer.changeIds });
    expect(undone).toMatchObject({ people: 0, refused: 1 });
    expect(undone.refusals[0]?.problem).toContain("Ben has changed this");
    expect(await factRows()).toEqual(before);
  });

  it("with a persona that lacks its tag is refused for everybody, in words", async () => {
    await engineers(2);
    const answer = await takeStep(ada, await firstStep({ persona: "FINANCE", functions: [] }));
    expect(answer).toMatchObject({ people: 0, refused: 2, changeIds: [] });
    expect(answer.refusals[0]?.problem).toContain("finance, procurement or both");
  });
});
