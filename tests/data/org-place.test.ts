import { gunzipSync } from "node:zlib";
import { beforeEach, describe, expect, it } from "vitest";
import { db } from "@/lib/data/db";
import type { Moment } from "@/lib/data/moment";
import { keptOrg, orgVersion } from "@/lib/data/org-kept";
import { getOrgPlace } from "@/lib/data/org-place";
import { addPerson } from "@/lib/data/people";
import { grant } from "@/lib/domain/access";
import { decode } from "@/lib/org/payload";
import { emptyDatabase } from "../support/database";
import { organisation, person, seat, unit } from "../support/register";
import { givenUser } from "../support/users";

const at = new Date();
const moment: Moment = { day: at.toISOString().slice(0, 10), at, isToday: true, timeZone: "UTC" };
const asOf = (day: string): Moment => ({ day, at: new Date(`${day}T23:59:59.999Z`), isToday: false, timeZone: "UTC" });

const staff = async () => grant(await givenUser("STAFF"), "people:read");

beforeEach(async () => {
  await emptyDatabase();
  await organisation();
  // Tests write past the commands, which would have made another version.
  Object.assign(globalThis, { musterOrg: undefined });
});

describe("what is handed out of the org chart", () => {
  it("is made once for a version, however many ask at once", async () => {
    await person({ name: "Ada" });
    const actor = await staff();
    const version = await orgVersion(actor, moment);
    const [one, two] = await Promise.all([keptOrg(actor, version, at), keptOrg(actor, version, at)]);
    expect(one).toBe(two);
    expect(decode(gunzipSync(one.packed)).names).toEqual(["Ada"]);
  });

  it("has another version after every change, and on every day", async () => {
    const actor = await staff();
    const before = await orgVersion(actor, moment);
    expect(await orgVersion(actor, asOf("2024-01-01"))).not.toBe(before);
    const added = await addPerson(grant(await givenUser("ADMIN"), "people:write"), {
      ...{ name: "Bo", kind: "EMPLOYEE", email: "", externalId: "", timeZone: "" },
      ...{ title: "", location: "", unitId: null, managerId: null },
    });
    expect(added.ok).toBe(true);
    expect(await orgVersion(actor, moment)).not.toBe(before);
  });

  it("keeps its order while other things than the lines change", async () => {
    const ada = await person({ name: "Ada" });
    const actor = await staff();
    const first = await keptOrg(actor, "1", at);
    await seat({ personId: ada });
    expect((await keptOrg(actor, "2", at)).order).toBe(first.order);
    await person({ name: "Bo", managerId: ada });
    expect((await keptOrg(actor, "3", at)).order).not.toBe(first.order);
  });
});

describe("one person of the org chart", () => {
  it("is found by id and by place, with seats, units and who is above", async () => {
    const group = await unit({ name: "Group" });
    const retail = await unit({ name: "Retail", parentId: group });
    const top = await person({ name: "Top" });
    const ada = await person({ name: "Ada", managerId: top, unitId: retail });
    for (const kind of ["SPONSOR", "DEPUTY"] as const) await seat({ personId: ada, kind });
    const actor = await staff();
    const place = await getOrgPlace(actor, { personId: ada }, moment);
    if (place === null || place === "MOVED") throw new Error("not found");
    expect(place).toMatchObject({ id: ada, index: 1, seats: ["DEPUTY", "SPONSOR"] });
    expect(place.path.map(({ name }) => name)).toEqual(["Group", "Retail"]);
    expect(place.manager).toEqual({ name: "Top", isEmployed: true });
    expect(await getOrgPlace(actor, { order: place.order, index: 1 }, moment)).toEqual(place);
  });

  it("says of whoever is at the top that their manager has left", async () => {
    const left = await person({ name: "Left", until: new Date("2026-01-01") });
    const ada = await person({ name: "Ada", managerId: left });
    expect(await getOrgPlace(await staff(), { personId: ada }, moment)).toMatchObject({
      index: 0,
      manager: { name: "Left", isEmployed: false },
    });
  });

  it("is still found by a place that was handed out before the lines changed", async () => {
    const ada = await person({ name: "Ada" });
    const actor = await staff();
    const { order } = await keptOrg(actor, "before", at);
    const first = await person({ name: "Aa" });
    await db().post.updateMany({ where: { personId: ada }, data: { managerId: first } });
    expect(await getOrgPlace(actor, { order, index: 0 }, moment)).toMatchObject({ id: ada, index: 1 });
  });

  it("has moved when nobody knows the order any more, and is nobody on a day without them", async () => {
    const ada = await person({ name: "Ada" });
    const actor = await staff();
    expect(await getOrgPlace(actor, { order: "unknown", index: 0 }, moment)).toBe("MOVED");
    expect(await getOrgPlace(actor, { personId: ada }, asOf("2019-01-01"))).toBeNull();
    const { order } = await keptOrg(actor, await orgVersion(actor, moment), at);
    expect(await getOrgPlace(actor, { order, index: 5 }, moment)).toBeNull();
  });
});
