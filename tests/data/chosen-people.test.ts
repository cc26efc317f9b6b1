import { beforeEach, describe, expect, it } from "vitest";
import { assignPersona } from "@/lib/data/assignments";
import { chooseMatching, countMatching } from "@/lib/data/matching-people";
import { lookUpPasted } from "@/lib/data/pasted-people";
import { type AccessRole, grant, NotAllowed } from "@/lib/domain/access";
import { filterOf, filterText } from "@/lib/domain/directory";
import { emptyDatabase } from "../support/database";
import { assignment, leave, organisation, person, unit } from "../support/register";
import { givenUser } from "../support/users";

beforeEach(async () => {
  await emptyDatabase();
  await organisation();
});

const reader = async (role: AccessRole = "ADMIN") => grant(await givenUser(role), "people:read");

describe("all who match a filter", () => {
  it("are those whom the directory shows, on whichever page", async () => {
    const unitId = await unit();
    const ids: string[] = [];
    for (let n = 0; n < 60; n += 1) ids.push(await person({ name: `Person ${n}`, unitId }));
    await person({ name: "Elsewhere" });
    await assignment({ personId: ids[0] ?? "" });
    const filter = filterOf(`unit=${unitId}&persona=NONE`);
    expect(await countMatching(await reader(), filter)).toBe(59);
    const chosen = await chooseMatching(await reader(), { filter, shown: 59 });
    expect(chosen.ok && [...chosen.value].sort()).toEqual(ids.slice(1).sort());
  });

  it("are refused when they are no longer as many as were seen", async () => {
    const [one] = [await person({ name: "One" }), await person({ name: "Two" })];
    const actor = await givenUser("ADMIN");
    await assignPersona(grant(actor, "persona:assign"), {
      personId: one,
      persona: "PRODUCT",
      functions: [],
      share: 100,
    });
    const outcome = await chooseMatching(await reader(), { filter: filterOf("persona=NONE"), shown: 2 });
    expect(outcome).toMatchObject({
      ok: false,
      problems: [{ message: expect.stringMatching(/^2 people matched .* it is 1\./) }],
    });
  });

  it("tell nobody of leave who may not know of it", async () => {
    await leave({ personId: await person({}) });
    const filter = filterOf("employment=ON_LEAVE");
    expect(await countMatching(await reader("LEAD"), filter)).toBe(1);
    expect(await countMatching(await reader("STAFF"), filter)).toBe(0);
  });

  it("are said by the address without its place in the list", () => {
    const address = new URLSearchParams(
      "q=m%C3%BCller&persona=NONE&after=01900000-0000-7000-8000-000000000001&other=1",
    );
    expect(filterText(address)).toBe("q=m%C3%BCller&persona=NONE");
    expect(filterOf(filterText(address))).toMatchObject({ words: ["müller"], persona: "NONE", employment: "EMPLOYED" });
  });
});

describe("a pasted list", () => {
  it("finds people by e-mail and employee ID, and tells who has left and what is not there", async () => {
    const anna = await person({ name: "Anna", email: "anna@example.com", externalId: "E1" });
    const bob = await person({ name: "Bob", externalId: "E2" });
    const later = await person({ name: "Nora", externalId: "E3", from: new Date("2099-01-01T00:00:00Z") });
    await person({ name: "Lea", email: "lea@example.com", until: new Date("2021-01-01T00:00:00Z") });
    const actor = grant(await givenUser("LEAD"), "seat:assign");
    const text = "Anna Example <ANNA@example.com>\nE2, E3, E1\nlea@example.com; who@example.com\nE2";
    expect(await lookUpPasted(actor, text)).toEqual({
      ok: true,
      value: {
        found: [
          { id: anna, name: "Anna" },
          { id: bob, name: "Bob" },
          { id: later, name: "Nora" },
        ],
        left: [{ text: "lea@example.com", name: "Lea" }],
        missing: ["who@example.com"],
        doubled: ["E1", "E2"],
        seen: "0",
      },
    });
  });

  it.each([
    ["nothing", " \n ", /at least one/],
    ["more than 10,000", "a@example.com\n".repeat(10_001), /10,001, and 10,000 at a time/],
  ])("of %s is refused", async (_, text, message) => {
    const outcome = await lookUpPasted(grant(await givenUser("ADMIN"), "seat:assign"), text);
    expect(outcome).toMatchObject({ ok: false, problems: [{ message: expect.stringMatching(message) }] });
  });

  it("is for who gives seats or personas", async () => {
    const staff = await givenUser("STAFF");
    expect(() => grant(staff, "seat:assign")).toThrow(NotAllowed);
  });
});
