import { beforeEach, describe, expect, it } from "vitest";
import { type ComparedPerson, getComparison } from "@/lib/data/comparison";
import { comparedFacts, comparedPeople } from "@/lib/data/comparison-export";
import { db } from "@/lib/data/db";
import { type Granted, grant } from "@/lib/domain/access";
import { changeKinds, kindOf, shapeOf } from "@/lib/domain/comparison";
import { countsByKind } from "@/lib/domain/comparison-flows";
import { emptyDatabase } from "../support/database";
import {
  assignment,
  cover,
  leave,
  longAgo,
  organisation,
  person,
  posted,
  provider,
  providerCover,
  seat,
  unit,
} from "../support/register";
import { givenUser } from "../support/users";

const day = (text: string) => new Date(`${text}T00:00:00Z`);
const from = day("2026-01-01");
const to = day("2026-06-01");
const between = day("2026-03-01");

async function compare(units: { before: string[]; after: string[] } | null = null, between = { from, to }) {
  return getComparison(grant(await givenUser("STAFF"), "structure:read"), { ...between, units });
}

/** The names of each group that somebody is in. */
async function groups(...given: Parameters<typeof compare>) {
  const { people, shapes } = await compare(...given);
  // What the database says of how somebody differs is what the rules say of the two states.
  const ruled = people.map(({ before, after }) => JSON.stringify(shapeOf(before, after)));
  expect(shapes.flatMap(({ shape, count }) => Array(count).fill(JSON.stringify(shape))).toSorted()).toEqual(
    ruled.toSorted(),
  );
  return Object.fromEntries(
    changeKinds.flatMap((kind) => {
      const names = people
        .filter(({ before, after }) => kindOf(shapeOf(before, after)) === kind)
        .map(({ name }) => name);
      return names.length > 0 ? [[kind, names]] : [];
    }),
  );
}

beforeEach(async () => {
  await emptyDatabase();
  await organisation();
});

describe("comparing two instants", () => {
  it("finds nothing where nothing changed, and in an instant with itself", async () => {
    const personId = await person();
    await assignment({ personId, until: between });
    const empty = { shapes: [], people: [], units: [], unitCount: 0 };
    expect(await compare(null, { from, to: day("2026-02-01") })).toMatchObject(empty);
    expect(await compare(null, { from, to: from })).toMatchObject(empty);
  });

  it("tells who joined, left, moved and was reassigned, each once", async () => {
    const [retail, bank] = [await unit(), await unit({ name: "Bank" })];
    await person({ name: "Joiner", from: between });
    await person({ name: "Leaver", until: between });
    await posted(await person({ name: "Mover", unitId: retail, until: between }), { unitId: bank, from: between });
    const other = await person({ name: "Other", unitId: retail });
    await assignment({ personId: other, until: between });
    await assignment({ personId: other, persona: "PRODUCT", from: between });
    await assignment({ personId: await person({ name: "New" }), from: between });
    await assignment({ personId: await person({ name: "Old" }), until: between });
    await posted(await person({ name: "Risen", until: between }), { title: "Head", from: between });
    await person({ name: "Same" });
    expect(await groups()).toEqual({
      JOINED: ["Joiner"],
      LEFT: ["Leaver"],
      REASSIGNED: ["Other"],
      ASSIGNED: ["New"],
      UNASSIGNED: ["Old"],
      MOVED: ["Mover"],
      TITLE: ["Risen"],
    });
  });

  it("counts what begins at the second instant, and not what ends at the first", async () => {
    await person({ name: "At the first", from });
    await person({ name: "At the second", from: to });
    await person({ name: "Gone before", until: from });
    await person({ name: "Gone at the second", until: to });
    expect(await groups()).toEqual({ JOINED: ["At the second"], LEFT: ["Gone at the second"] });
  });

  it("takes who came back in between as having stayed, and who came back since the first as having joined again", async () => {
    const stayed = await person({ name: "Stayed", until: day("2026-02-01") });
    await posted(stayed, { from: day("2026-04-01") });
    const back = await person({ name: "Back", until: day("2025-06-01") });
    await posted(back, { from: between });
    await person({ name: "New", from: between });
    expect(await groups()).toEqual({ JOINED: ["Back", "New"] });
    expect((await compare()).people.map(({ name, isBack }) => [name, isBack])).toEqual([
      ["Back", true],
      ["New", false],
    ]);
  });

  it("knows a person by what they had at each instant, by the names of then", async () => {
    const retail = await unit({ until: between });
    await db().unitVersion.create({ data: { unitId: retail, name: "Shops", from: between } });
    const boss = await person({ name: "Boss" });
    const personId = await person({ name: "Ada", unitId: retail, managerId: boss, until: between });
    await posted(personId, { unitId: retail, title: "Head", from: between });
    await assignment({ personId, persona: "FINANCE", functions: ["PROCUREMENT"], share: 50 });
    await seat({ personId, kind: "LEAD" });
    await cover({ personId, unitId: retail, persona: "PRODUCT" });
    const [ada] = (await compare()).people;
    expect(ada).toMatchObject({
      before: { unit: { id: retail, name: "Retail" }, manager: { name: "Boss" }, title: "Engineer", seats: ["LEAD"] },
      after: {
        unit: { id: retail, name: "Shops" },
        manager: null,
        assignment: { persona: "FINANCE", functions: ["PROCUREMENT"], share: 50 },
        covers: [{ unit: { name: "Shops" }, persona: "PRODUCT", isDeputy: false }],
      },
    });
  });

  it("says nothing of leave", async () => {
    const personId = await person();
    await assignment({ personId });
    await leave({ personId, from: between });
    expect((await compare()).shapes).toEqual([]);
  });

  it("names the first twenty of a group, and counts all", async () => {
    for (let n = 0; n < 25; n += 1) await person({ name: `P${String(n).padStart(2, "0")}`, from: between });
    const { people, shapes } = await compare();
    expect(people.map(({ name }) => name)).toEqual(
      Array.from({ length: 20 }, (_, n) => `P${String(n).padStart(2, "0")}`),
    );
    expect(countsByKind(shapes).JOINED).toBe(25);
  });

  it("has of one persona those alone who had it or have it", async () => {
    const other = await person({ name: "Other" });
    await assignment({ personId: other, until: between });
    await assignment({ personId: other, persona: "PRODUCT", from: between });
    await assignment({ personId: await person({ name: "Gone", until: between }), persona: "PRODUCT" });
    await assignment({ personId: await person({ name: "Engineer", from: between }), from: between });
    const actor = grant(await givenUser("STAFF"), "structure:read");
    const { people } = await getComparison(actor, { from, to, units: null, persona: "PRODUCT" });
    expect(people.map(({ name }) => name)).toEqual(["Gone", "Other"]);
  });

  it("counts who came to a persona's box and went from it, also by covering", async () => {
    const retail = await unit();
    const ada = await person({ name: "Ada", from: between });
    await assignment({ personId: ada, from: between });
    const bea = await person({ name: "Bea" });
    await assignment({ personId: bea });
    await cover({ personId: bea, unitId: retail, persona: "FINANCE", from: between });
    await cover({ personId: bea, unitId: retail, persona: "PRODUCT", isDeputy: true, from: between });
    const cy = await person({ name: "Cy", until: between });
    await assignment({ personId: cy, persona: "EXECUTIVE", until: between });
    const boxes = (await compare()).boxes.filter(({ came, went }) => came + went > 0);
    expect(boxes).toEqual([
      { persona: "ENGINEERING", came: 1, went: 0, cameFirst: [{ id: ada, name: "Ada" }], wentFirst: [] },
      { persona: "EXECUTIVE", came: 0, went: 1, cameFirst: [], wentFirst: [{ id: cy, name: "Cy" }] },
      { persona: "FINANCE", came: 1, went: 0, cameFirst: [{ id: bea, name: "Bea" }], wentFirst: [] },
    ]);
  });
});

describe("comparing a unit", () => {
  it("has its people alone, and those who came into it or went out of it as moved", async () => {
    const [retail, bank] = [await unit(), await unit({ name: "Bank" })];
    await posted(await person({ name: "Into", unitId: bank, until: between }), { unitId: retail, from: between });
    await posted(await person({ name: "Out of", unitId: retail, until: between }), { unitId: bank, from: between });
    await person({ name: "Elsewhere", unitId: bank, from: between });
    await person({ name: "Hired", unitId: retail, from: between });
    const units = { before: [retail], after: [retail] };
    expect(await groups(units)).toEqual({ JOINED: ["Hired"], MOVED: ["Into", "Out of"] });
    expect((await compare(units)).units).toMatchObject([
      { id: retail, joined: 1, left: 0, movedIn: 1, movedOut: 1, personas: 0 },
    ]);
  });

  it("has the people of a unit that was put under it, who have not moved themselves", async () => {
    const [retail, shops] = [await unit(), await unit({ name: "Shops", until: between })];
    await db().unitVersion.create({ data: { unitId: shops, name: "Shops", parentId: retail, from: between } });
    const personId = await person({ name: "Ada", unitId: shops });
    await assignment({ personId });
    const units = { before: [retail], after: [retail, shops] };
    expect(await groups(units)).toEqual({ MOVED: ["Ada"] });
    expect((await compare(units)).boxes[0]).toMatchObject({ persona: "ENGINEERING", came: 1 });
    expect(await groups()).toEqual({});
    expect((await compare()).unitChanges).toMatchObject({
      count: 1,
      first: [{ sign: "CHANGED", name: "Shops", parent: "Retail", parentBefore: null }],
    });
  });

  it("takes a merger for a unit closed and people moved", async () => {
    const [retail, shops] = [await unit(), await unit({ name: "Shops", until: between })];
    await posted(await person({ name: "Ada", unitId: shops, until: between }), { unitId: retail, from: between });
    expect(await groups()).toEqual({ MOVED: ["Ada"] });
    expect((await compare()).unitChanges.first).toMatchObject([{ sign: "WENT", name: "Shops" }]);
  });
});

describe("what came and went besides people", () => {
  it("are seats, not those that were merely written anew", async () => {
    const personId = await person({ name: "Ada" });
    await seat({ personId, kind: "LEAD", until: between });
    await seat({ personId, kind: "LEAD", from: between });
    await seat({ personId, kind: "CORE", until: between });
    await seat({ personId, kind: "SPONSOR", from: between });
    expect((await compare()).seats).toMatchObject({
      count: 2,
      first: [
        { sign: "WENT", kind: "CORE", person: { name: "Ada" } },
        { sign: "CAME", kind: "SPONSOR", person: { name: "Ada" } },
      ],
    });
  });

  it("are providers and who answers for them", async () => {
    const personId = await person({ name: "Ada" });
    const providerId = await provider();
    await providerCover({ personId, providerId, from: between });
    await db().provider.create({ data: { name: "Azure", from: between } });
    const { providers, providerCovers } = await compare();
    expect(providers.first).toMatchObject([{ sign: "CAME", name: "Azure" }]);
    expect(providerCovers.first).toMatchObject([
      { sign: "CAME", person: { name: "Ada" }, provider: "AWS", side: "FINANCE" },
    ]);
  });

  it("are interactions, the same while their ends and label are", async () => {
    const way = { source: "CCOE", target: "PRODUCT", from: longAgo } as const;
    await db().interaction.create({ data: { ...way, label: "Gone", until: between } });
    await db().interaction.create({ data: { ...way, label: "Kept", meaning: "Before", until: between } });
    await db().interaction.create({ data: { ...way, label: "Kept", meaning: "After", from: between } });
    await db().interaction.create({ data: { ...way, label: "New", from: between } });
    const { interactions } = await compare();
    expect(interactions.first.map(({ sign, label }) => [sign, label]).toSorted()).toEqual([
      ["CAME", "New"],
      ["CHANGED", "Kept"],
      ["WENT", "Gone"],
    ]);
  });
});

describe("the whole comparison, for a file", () => {
  async function everybody(
    actor: Granted<"structure:read">,
    units: Parameters<typeof compare>[0],
    batch = 1_000,
  ): Promise<ComparedPerson[]> {
    const all: ComparedPerson[] = [];
    for await (const people of comparedPeople(actor, { from, to, units: units ?? null }, batch)) all.push(...people);
    return all;
  }

  it("has everybody of every group, and every fact, also of a unit", async () => {
    const retail = await unit();
    for (let n = 0; n < 25; n += 1) await person({ name: `P${n}`, unitId: retail, from: between });
    await seat({ personId: await person({ name: "Ada" }), from: between });
    const actor = grant(await givenUser("STAFF"), "structure:read");
    for (const units of [null, { before: [retail], after: [retail] }]) {
      const people = await everybody(actor, units);
      expect(people.length).toBe(units ? 25 : 26);
      expect(await comparedFacts(actor, { from, to, units })).toMatchObject({ seats: { count: 1 } });
    }
  });

  it("has everybody once however small its steps are, also of whom several things changed", async () => {
    for (let n = 0; n < 9; n += 1) {
      const personId = await person({ until: n % 2 === 0 ? day("2026-02-01") : null });
      if (n % 2 === 0) await posted(personId, { title: "Analyst", from: day("2026-02-01"), until: between });
      if (n % 2 === 0) await posted(personId, { title: "Head", from: between });
      if (n % 3 === 0) await assignment({ personId, from: between });
      else await seat({ personId, kind: "CHAMPION", from: between });
    }
    const actor = grant(await givenUser("STAFF"), "structure:read");
    const ids = (await everybody(actor, null)).map(({ id }) => id);
    expect(ids).toHaveLength(9);
    for (const batch of [1, 2, 4]) expect((await everybody(actor, null, batch)).map(({ id }) => id)).toEqual(ids);
  });

  it("is empty where nothing changed", async () => {
    await person();
    const actor = grant(await givenUser("STAFF"), "structure:read");
    expect(await everybody(actor, null)).toEqual([]);
  });
});
