import { beforeEach, describe, expect, it } from "vitest";
import { db } from "@/lib/data/db";
import { findByName } from "@/lib/data/find-by-name";
import { readUnitScope } from "@/lib/data/persona-holders";
import { getStructure } from "@/lib/data/structure";
import { boxPageSize, listBox } from "@/lib/data/structure-box";
import { getPersonPlace } from "@/lib/data/structure-place";
import { type Granted, grant } from "@/lib/domain/access";
import type { Persona } from "@/lib/domain/persona";
import { boxPlace, boxPlaceText } from "@/lib/domain/structure-address";
import { emptyDatabase } from "../support/database";
import { givenUser } from "../support/users";

const start = new Date("2025-01-01T00:00:00Z");
const now = new Date("2026-06-01T12:00:00Z");
const day = (text: string) => new Date(`${text}T00:00:00Z`);

let staff: Granted<"structure:read">;
beforeEach(async () => {
  await emptyDatabase();
  staff = grant(await givenUser("STAFF"), "structure:read");
});

async function unit(name: string, parentId: string | null = null): Promise<string> {
  const { id } = await db().unit.create({ data: { code: name } });
  await db().unitVersion.create({ data: { unitId: id, name, parentId, from: start } });
  return id;
}

type Given = { persona?: Persona; unitId?: string; from?: Date; until?: Date | null; leave?: [Date, Date] };

async function person(
  name: string,
  { persona, unitId, from = start, until = null, leave }: Given = {},
): Promise<string> {
  const { id } = await db().person.create({
    data: { name, posts: { create: { title: `${name}'s title`, unitId: unitId ?? null, from: start } } },
  });
  if (persona) {
    const functions = persona === "FINANCE" ? (["FINANCE"] as const) : [];
    await db().assignment.create({ data: { personId: id, persona, functions: [...functions], from, until } });
  }
  if (leave) await db().leave.create({ data: { personId: id, from: leave[0], until: leave[1] } });
  return id;
}

const cover = (personId: string, unitId: string, persona: Persona, isDeputy = false) =>
  db().cover.create({ data: { personId, unitId, persona, isDeputy, from: start } });

const whole = (at = now) => getStructure(staff, { at, scope: null });
const of = async (unitId: string, at = now) => getStructure(staff, { at, scope: await readUnitScope(unitId, at) });
const names = (people: { first: readonly { name: string }[] }) => people.first.map(({ name }) => name);

describe("reading the structure", () => {
  it("is empty in an empty organisation", async () => {
    const { personas, seats, teamCount, providers, interactions } = await whole();
    expect(Object.values(personas).map(({ count }) => count)).toEqual([0, 0, 0, 0]);
    expect(seats.every(({ count }) => count === 0)).toBe(true);
    expect({ teamCount, providers, interactions }).toEqual({ teamCount: 0, providers: [], interactions: [] });
  });

  it("counts who is in force, and names the first five, who have been there longest", async () => {
    for (const [name, from] of [
      ["Cy", "2026-03-01"],
      ["Al", "2026-01-01"],
      ["Fay", "2026-06-01"],
      ["Di", "2026-04-01"],
      ["Eve", "2026-05-01"],
      ["Bo", "2026-02-01"],
    ] as const) {
      await person(name, { persona: "ENGINEERING", from: day(from) });
    }
    const { personas } = await whole();
    expect(personas.ENGINEERING.count).toBe(6);
    expect(names(personas.ENGINEERING)).toEqual(["Al", "Bo", "Cy", "Di", "Eve"]);
  });

  it("counts nobody on leave, not yet or no longer assigned, or without a post", async () => {
    await person("Away", { persona: "FINANCE", leave: [day("2026-05-01"), day("2026-07-01")] });
    await person("Over", { persona: "FINANCE", until: day("2026-05-01") });
    await person("Later", { persona: "FINANCE", from: day("2026-07-01") });
    const gone = await person("Gone", { persona: "FINANCE" });
    await db().post.updateMany({ where: { personId: gone }, data: { until: day("2026-05-01") } });
    expect((await whole()).personas.FINANCE.count).toBe(0);
    expect(names((await whole(day("2026-04-01"))).personas.FINANCE).toSorted()).toEqual(["Away", "Gone", "Over"]);
    expect(names((await whole(day("2026-07-02"))).personas.FINANCE).toSorted()).toEqual(["Away", "Later"]);
  });

  it("counts once who covers for a persona, and no deputy", async () => {
    const retail = await unit("Retail");
    const bank = await unit("Bank");
    const both = await person("Both", { persona: "PRODUCT", unitId: retail });
    for (const unitId of [retail, bank]) await cover(both, unitId, "FINANCE");
    await cover(both, bank, "PRODUCT");
    await cover(await person("Deputy", { unitId: retail }), retail, "FINANCE", true);
    const { personas } = await whole();
    expect(personas.FINANCE).toMatchObject({ count: 1, first: [{ name: "Both" }] });
    expect(personas.PRODUCT.count).toBe(1);
  });

  it("says each seat's holders, and each person of the team once", async () => {
    const ada = await person("Ada");
    const away = await person("Away", { leave: [day("2026-05-01"), day("2026-07-01")] });
    for (const kind of ["LEAD", "SPONSOR"] as const)
      await db().seat.create({ data: { personId: ada, kind, from: start } });
    await db().seat.create({ data: { personId: away, kind: "CORE", from: start } });
    const { seats, teamCount } = await whole();
    expect(teamCount).toBe(1);
    expect(seats.filter(({ count }) => count > 0).map(({ kind }) => kind)).toEqual(["LEAD", "SPONSOR"]);
  });

  it("says who answers for each provider of the day", async () => {
    const azure = await db().provider.create({ data: { name: "Azure", position: 1, from: start } });
    await db().provider.create({ data: { name: "AWS", position: 0, from: start, until: day("2026-01-01") } });
    const personId = await person("Ada");
    await db().providerCover.create({ data: { personId, providerId: azure.id, side: "FINANCE", from: start } });
    expect((await whole()).providers).toEqual([
      {
        id: azure.id,
        name: "Azure",
        engineering: { count: 0, first: [] },
        finance: { count: 1, first: [{ id: personId, name: "Ada" }] },
      },
    ]);
    expect((await whole(day("2025-06-01"))).providers.map(({ name }) => name)).toEqual(["AWS", "Azure"]);
  });

  it("reads the arrows of the day in their order", async () => {
    const way = { source: "FINANCE", target: "CCOE", from: start } as const;
    await db().interaction.create({ data: { ...way, label: "Second", position: 2 } });
    await db().interaction.create({ data: { ...way, label: "First", position: 1 } });
    await db().interaction.create({ data: { ...way, label: "Ended", until: day("2026-01-01") } });
    expect((await whole()).interactions.map(({ label }) => label)).toEqual(["First", "Second"]);
  });
});

describe("the structure of one unit", () => {
  it("has its people, those below it and who covers it, and the executives above it", async () => {
    const group = await unit("Group");
    const retail = await unit("Retail", group);
    const shops = await unit("Shops", retail);
    const bank = await unit("Bank", group);
    await person("Own", { persona: "ENGINEERING", unitId: retail });
    await person("Below", { persona: "ENGINEERING", unitId: shops });
    await person("Beside", { persona: "ENGINEERING", unitId: bank });
    await person("Above", { persona: "ENGINEERING", unitId: group });
    await person("Chief", { persona: "EXECUTIVE", unitId: group });
    await cover(await person("Helper", { persona: "ENGINEERING", unitId: bank }), shops, "ENGINEERING");
    const { personas } = await of(retail);
    expect(names(personas.ENGINEERING).toSorted()).toEqual(["Below", "Helper", "Own"]);
    expect(names(personas.EXECUTIVE)).toEqual(["Chief"]);
    expect((await whole()).personas.ENGINEERING.count).toBe(5);
  });

  it("follows the tree of the day", async () => {
    const group = await unit("Group");
    const shops = await unit("Shops");
    await person("Ada", { persona: "PRODUCT", unitId: shops });
    await db().unitVersion.updateMany({ where: { unitId: shops }, data: { until: day("2026-01-01") } });
    await db().unitVersion.create({ data: { unitId: shops, name: "Shops", parentId: group, from: day("2026-01-01") } });
    expect((await of(group)).personas.PRODUCT.count).toBe(1);
    expect((await of(group, day("2025-06-01"))).personas.PRODUCT.count).toBe(0);
  });

  it("does not exist before its time, or without being a unit", async () => {
    const group = await unit("Group");
    expect(await readUnitScope(group, day("2024-06-01"))).toBeNull();
    expect(await readUnitScope("no unit", now)).toBeNull();
  });
});

describe("opening a box", () => {
  it("pages through everybody once, with those who only cover at the end", async () => {
    const retail = await unit("Retail");
    const all = Array.from({ length: boxPageSize + 10 }, (_, index) => `P${index}`);
    for (const name of all) await person(name, { persona: "PRODUCT", unitId: retail });
    await cover(await person("Cover", { persona: "FINANCE", unitId: retail }), retail, "PRODUCT");
    const first = await listBox(staff, "PRODUCT", { at: now, scope: null, after: null });
    const last = first.people.at(-1);
    if (!last) throw new Error("empty");
    const after = boxPlace(boxPlaceText({ from: last.from, personId: last.id }));
    const second = await listBox(staff, "PRODUCT", { at: now, scope: null, after });
    expect([first.people.length, first.hasNext, second.hasNext]).toEqual([boxPageSize, true, false]);
    const seen = [...first.people, ...second.people].map(({ name }) => name);
    expect(seen.toSorted()).toEqual([...all, "Cover"].toSorted());
    expect(second.people.at(-1)).toMatchObject({ name: "Cover", isCover: true, unitName: "Retail" });
    expect((await whole()).personas.PRODUCT.count).toBe(seen.length);
  });
});

describe("where a person sits", () => {
  it("says unit, persona, seats and providers, and the boxes that count them", async () => {
    const group = await unit("Group");
    const retail = await unit("Retail", group);
    const ada = await person("Ada", { persona: "FINANCE", unitId: retail });
    await cover(ada, retail, "PRODUCT");
    await db().seat.create({ data: { personId: ada, kind: "CHAMPION", from: start } });
    const place = await getPersonPlace(staff, ada, { at: now, scope: null });
    expect(place).toMatchObject({ name: "Ada", persona: "FINANCE", seats: ["CHAMPION"] });
    expect(place?.path.map(({ name }) => name)).toEqual(["Group", "Retail"]);
    expect(place?.boxes.toSorted()).toEqual(["FINANCE", "PRODUCT"]);
  });

  it("counts nobody in a unit that is not theirs, and knows no strangers", async () => {
    const bank = await unit("Bank");
    const ada = await person("Ada", { persona: "FINANCE", unitId: await unit("Retail") });
    const scope = await readUnitScope(bank, now);
    expect((await getPersonPlace(staff, ada, { at: now, scope }))?.boxes).toEqual([]);
    expect(await getPersonPlace(staff, bank, { at: now, scope })).toBeNull();
  });
});

describe("finding a person by name", () => {
  it("folds accents and case, wants every word, and puts first who is called so", async () => {
    for (const name of ["Åsa Müller", "Max Mullerson", "Müller, Zoë", "Ida Straße"]) await person(name);
    const found = async (text: string) =>
      (await findByName(grant(staff, "people:read"), text, now)).map(({ name }) => name);
    expect(await found("muller")).toEqual(["Müller, Zoë", "Åsa Müller", "Max Mullerson"]);
    expect(await found("MÜLLER asa")).toEqual(["Åsa Müller"]);
    expect(await found("strasse")).toEqual(["Ida Straße"]);
    expect(await found("100%")).toEqual([]);
    expect(await found("_")).toEqual([]);
    expect(await found(" \u0000 ")).toEqual([]);
  });

  it("finds nobody who is not employed on that day", async () => {
    await person("Ada");
    expect(await findByName(grant(staff, "people:read"), "ada", day("2024-01-01"))).toEqual([]);
  });
});
