import { beforeEach, describe, expect, it } from "vitest";
import { findAnything } from "@/lib/data/find-anything";
import { grant } from "@/lib/domain/access";
import { emptyDatabase } from "../support/database";
import { organisation, person, unit } from "../support/register";
import { givenUser } from "../support/users";

beforeEach(async () => {
  await emptyDatabase();
  await organisation();
});

const find = async (text: string) => findAnything(grant(await givenUser("STAFF"), "people:read"), text, new Date());
const namesOf = async (text: string) => (await find(text)).people.map(({ name }) => name);

describe("finding anything", () => {
  it("finds people and units without regard to accents and case, and says where they are", async () => {
    const parentId = await unit({ name: "Vertrieb" });
    const unitId = await unit({ name: "Müller-Läden", parentId });
    const id = await person({ name: "Jörg Müller", unitId });
    expect(await find("MULLER")).toEqual({
      people: [{ id, name: "Jörg Müller", title: "Engineer", unitName: "Müller-Läden" }],
      units: [{ id: unitId, name: "Müller-Läden", parentName: "Vertrieb" }],
      seen: "0",
    });
  });

  it("shows first whose name begins with the text, then who holds it, then by unit, each once and eight at most", async () => {
    const retail = await unit({ name: "Annex" });
    await person({ name: "Aaron Zed", unitId: retail });
    await person({ name: "Hannah First" });
    await person({ name: "Anna Second" });
    expect(await namesOf("ann")).toEqual(["Anna Second", "Hannah First", "Aaron Zed"]);
    for (let n = 0; n < 10; n += 1) await person({ name: `Anna ${n}` });
    expect(await namesOf("ann")).toHaveLength(8);
    expect(await namesOf("anna second")).toEqual(["Anna Second"]);
  });

  it("leaves out who has left, and units that are closed", async () => {
    const until = new Date("2021-01-01T00:00:00Z");
    await person({ name: "Lea Left", until });
    await unit({ name: "Leather", until });
    expect(await find("lea")).toMatchObject({ people: [], units: [] });
  });

  it.each(["", "  ", "\0", "%", "_", "\\", "'"])("finds nobody by %j", async (text) => {
    await person({ name: "Anna" });
    expect(await find(text)).toMatchObject({ people: [], units: [] });
  });
});
