import { beforeAll, describe, expect, it } from "vitest";
import { listPeople, pageSize } from "@/lib/data/directory";
import { type AccessRole, grant } from "@/lib/domain/access";
import { directoryAddress, type Parameters } from "@/lib/domain/directory";
import { assignment, cover, leave, organisation, person, posted, seat, unit } from "../support/register";
import { givenUser } from "../support/users";

const now = new Date("2026-06-15T12:00:00Z");
const past = new Date("2025-01-01T00:00:00Z");
const soon = new Date("2026-07-01T00:00:00Z");
let retail = "";

const list = async (parameters: Parameters, { role = "ADMIN" as AccessRole, at = now } = {}) =>
  listPeople(grant(await givenUser(role), "people:read"), directoryAddress(parameters), at);
const names = async (parameters: Parameters, options = {}) =>
  (await list(parameters, options)).rows.map((row) => row.name);

// Read only: one small town for all tests of this file.
beforeAll(async () => {
  await organisation();
  retail = await unit({ name: "Détail" });
  const shop = await unit({ name: "Online Shop", parentId: retail });
  const muller = await person({ name: "Jörg Müller", email: "jm@example.com", title: "Cloud Architect", unitId: shop });
  const strasse = await person({ name: "Eva Straße", title: "Buyer", unitId: retail });
  const sorensen = await person({ name: "Søren Łuk", externalId: "E_100%", title: "Analyst" });
  await assignment({ personId: muller, share: 40 });
  await assignment({ personId: strasse, persona: "FINANCE", functions: ["PROCUREMENT"], until: past });
  await seat({ personId: muller, kind: "CHAMPION" });
  await cover({ personId: strasse, unitId: shop });
  await leave({ personId: sorensen, from: past });
  await person({ name: "Lea Leaving", until: soon });
  await person({ name: "Left Long", until: past });
  await person({ name: "Nora Notyet", from: soon });
  const moving = await person({ name: "Moritz Moving", until: soon });
  await posted(moving, { from: soon, title: "Astronaut" });
});

describe("searching", () => {
  it.each([
    ["Muller", ["Jörg Müller"]],
    ["MÜLLER jorg", ["Jörg Müller"]],
    ["Strasse", ["Eva Straße"]],
    ["straße", ["Eva Straße"]],
    ["soren luk", ["Søren Łuk"]],
    ["architect", ["Jörg Müller"]],
    ["jm@example", ["Jörg Müller"]],
    ["online shop", ["Jörg Müller"]],
    ["detail", ["Eva Straße"]],
    ["e_100%", ["Søren Łuk"]],
    ["%", ["Søren Łuk"]],
    ["_", ["Søren Łuk"]],
    ["\\", []],
    ["％", ["Søren Łuk"]],
    ["jö", ["Jörg Müller"]],
    ["muller buyer", []],
    ["astronaut", []],
    ["'; DROP TABLE people; --", []],
  ])("finds with %s: %j", async (q, expected) => {
    expect(await names({ q })).toEqual(expected);
  });

  it("finds titles and units as they are on the day in view", async () => {
    expect(await names({ q: "astronaut" }, { at: new Date("2026-08-01T00:00:00Z") })).toEqual(["Moritz Moving"]);
  });
});

describe("filtering", () => {
  it.each<[Parameters, string[]]>([
    [{}, ["Eva Straße", "Jörg Müller", "Lea Leaving", "Moritz Moving", "Søren Łuk"]],
    [{ persona: "ENGINEERING" }, ["Jörg Müller"]],
    [{ persona: "FINANCE" }, []],
    [{ persona: "NONE" }, ["Eva Straße", "Lea Leaving", "Moritz Moving", "Søren Łuk"]],
    [{ seat: "ANY" }, ["Jörg Müller"]],
    [{ seat: "LEAD" }, []],
    [{ employment: "LEAVING" }, ["Lea Leaving"]],
    [{ employment: "LEFT" }, ["Left Long"]],
    [{ employment: "NOT_YET" }, ["Nora Notyet"]],
    [{ employment: "ON_LEAVE" }, ["Søren Łuk"]],
    [{ employment: "LEFT", q: "muller" }, []],
  ])("by %j shows %j", async (parameters, expected) => {
    expect(await names(parameters)).toEqual(expected);
  });

  it("by a unit shows those of the units below too", async () => {
    expect(await names({ unit: retail })).toEqual(["Eva Straße", "Jörg Müller"]);
    expect(await names({ unit: "01900000-0000-7000-8000-000000000001" })).toEqual([]);
  });

  it("shows another day as it was", async () => {
    const at = new Date("2024-06-15T00:00:00Z");
    expect(await names({ persona: "FINANCE" }, { at })).toEqual(["Eva Straße"]);
    expect(await names({ q: "left" }, { at })).toEqual(["Left Long"]);
  });
});

describe("a row", () => {
  it("says what the list shows", async () => {
    const { rows } = await list({ q: "muller" });
    expect(rows).toMatchObject([
      { title: "Cloud Architect", unitName: "Online Shop", persona: "ENGINEERING", share: 40, seats: ["CHAMPION"] },
    ]);
  });

  it("does not take a planned move for a departure", async () => {
    const { rows } = await list({ q: "moritz" });
    expect(rows[0]?.until).toBeNull();
  });

  it("tells staff nothing of leave, and finds nobody by it", async () => {
    const { rows } = await list({}, { role: "STAFF" });
    expect(rows.every((row) => row.isOnLeave === null)).toBe(true);
    expect(await list({ employment: "ON_LEAVE" }, { role: "STAFF" })).toMatchObject({ rows: [], total: 0 });
    expect((await list({ q: "soren" }, { role: "LEAD" })).rows[0]?.isOnLeave).toBe(true);
  });
});

describe("paging", () => {
  it("walks through everybody and back, in order, nobody twice", async () => {
    const at = new Date("1990-01-01T00:00:00Z");
    const made = Array.from({ length: pageSize * 2 + 7 }, (_, n) => `Päul ${String(n % 40).padStart(2, "0")}`);
    for (const name of made) await person({ name, from: new Date("1980-01-01"), until: new Date("1991-01-01") });

    const first = await list({}, { at });
    expect(first).toMatchObject({ total: made.length, isMore: false, hasPrevious: false, hasNext: true });
    const second = await list({ after: first.rows.at(-1)?.id }, { at });
    const third = await list({ after: second.rows.at(-1)?.id }, { at });
    expect(third).toMatchObject({ hasPrevious: true, hasNext: false });
    const everybody = [...first.rows, ...second.rows, ...third.rows];
    expect(new Set(everybody.map(({ id }) => id)).size).toBe(made.length);
    expect(everybody.map(({ name }) => name)).toEqual([...made].sort());

    const back = await list({ before: third.rows[0]?.id }, { at });
    expect(back.rows).toEqual(second.rows);
    expect(await list({ before: second.rows[0]?.id }, { at })).toMatchObject({ rows: first.rows, hasPrevious: false });
  }, 60_000);
});
