import { beforeEach, describe, expect, it } from "vitest";
import { db } from "@/lib/data/db";
import { getOrgTree } from "@/lib/data/org-tree";
import { type AccessRole, grant } from "@/lib/domain/access";
import { personas } from "@/lib/domain/persona";
import { seatKinds } from "@/lib/domain/seat";
import { emptyDatabase } from "../support/database";
import { assignment, leave, longAgo, organisation, person, posted, seat, unit } from "../support/register";
import { givenUser } from "../support/users";

const now = new Date("2026-06-15T12:00:00Z");
const june = new Date("2026-06-01T00:00:00Z");
const justBefore = new Date(june.getTime() - 1);

beforeEach(async () => {
  await emptyDatabase();
  await organisation();
});

const read = async (at = now, role: AccessRole = "STAFF") =>
  getOrgTree(grant(await givenUser(role), "people:read"), at);

/** Names, indented by their depth. */
async function outline(at = now): Promise<string[]> {
  const { tree } = await read(at);
  return tree.names.map((name, index) => `${"-".repeat(tree.depth[index] ?? 0)}${name}`);
}

describe("getOrgTree", () => {
  it("is empty without people", async () => {
    expect(await outline()).toEqual([]);
  });

  it("has managers before their people, siblings in the order of the directory", async () => {
    const top = await person({ name: "Zoë", email: "a@example.com" });
    for (const name of ["Özil", "Li Ann", "Łuk", "Li", "zed", "Straße"])
      await person({ name, managerId: top, email: `${name.toLowerCase().replaceAll(" ", "")}x@example.com` });
    expect(await outline()).toEqual(["Zoë", "-Li", "-Li Ann", "-Łuk", "-Özil", "-Straße", "-zed"]);
  });

  it("has people of whoever has left, or is not there yet, at the top", async () => {
    const left = await person({ name: "Left", until: june });
    const coming = await person({ name: "Coming", from: now });
    await person({ name: "A", managerId: left });
    await person({ name: "B", managerId: coming });
    expect(await outline(justBefore)).toEqual(["Left", "-A", "B"]);
    expect(await outline(june)).toEqual(["A", "B"]);
    expect(await outline(now)).toEqual(["Coming", "-B", "A"]);
  });

  it("follows a change of manager from its first instant", async () => {
    const [first, second] = [await person({ name: "First" }), await person({ name: "Second" })];
    const moving = await person({ name: "Moving", managerId: first, until: june });
    await posted(moving, { managerId: second, from: june });
    expect(await outline(justBefore)).toEqual(["First", "-Moving", "Second"]);
    expect(await outline(june)).toEqual(["Second", "-Moving", "First"]);
  });

  it("cuts a circle of managers above the first of it by name", async () => {
    const [b, a, c] = [await person({ name: "B" }), await person({ name: "A" }), await person({ name: "C" })];
    for (const [personId, managerId] of [
      [a, b],
      [b, c],
      [c, a],
    ] as const)
      await db().post.updateMany({ where: { personId }, data: { managerId } });
    expect(await outline()).toEqual(["A", "-C", "--B"]);
  });

  it("says title, unit, persona and the highest seat as they are on the day", async () => {
    const retail = await unit({ name: "Retail", until: june });
    await db().unitVersion.create({ data: { unitId: retail, name: "Shops", from: june } });
    const ada = await person({ name: "Ada", title: "Architect", unitId: retail });
    await assignment({ personId: ada, persona: "EXECUTIVE", until: june });
    await assignment({ personId: ada, persona: "PRODUCT", from: june });
    await seat({ personId: ada, kind: "SPONSOR" });
    await seat({ personId: ada, kind: "DEPUTY", from: june });
    const { tree: before } = await read(justBefore);
    expect([before.unitNames, personas[(before.persona[0] ?? 0) - 1], seatKinds[(before.seat[0] ?? 0) - 1]]).toEqual([
      ["Retail"],
      "EXECUTIVE",
      "SPONSOR",
    ]);
    const { tree, ids } = await read();
    expect(ids).toEqual([ada]);
    expect(tree.titleNames).toEqual(["Architect"]);
    expect([tree.unitNames, personas[(tree.persona[0] ?? 0) - 1], seatKinds[(tree.seat[0] ?? 0) - 1]]).toEqual([
      ["Shops"],
      "PRODUCT",
      "DEPUTY",
    ]);
  });

  it("is the same whoever is on leave, and whoever asks", async () => {
    const top = await person({ name: "Top" });
    const ada = await person({ name: "Ada", managerId: top });
    await assignment({ personId: ada });
    const before = await read(now, "STAFF");
    for (const personId of [top, ada]) await leave({ personId, from: longAgo });
    expect(await read(now, "STAFF")).toEqual(before);
    expect(await read(now, "ADMIN")).toEqual(before);
  });
});
