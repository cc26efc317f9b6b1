import { beforeEach, describe, expect, it } from "vitest";
import { getCoverage } from "@/lib/data/coverage";
import { readDeparture } from "@/lib/data/departure";
import { endEmployment } from "@/lib/data/end-employment";
import { addLeave } from "@/lib/data/leaves";
import { movePerson } from "@/lib/data/posts";
import { endProviderCover } from "@/lib/data/provider-covers";
import { leaveSeat } from "@/lib/data/seats";
import { type Actor, type Granted, grant, NotAllowed } from "@/lib/domain/access";
import { addDays, type Day, dayOf } from "@/lib/domain/day";
import type { DepartureQuestion } from "@/lib/domain/departure-question";
import { emptyDatabase } from "../support/database";
import {
  assignment,
  cover,
  leave,
  organisation,
  person,
  provider,
  providerCover,
  seat,
  unit,
} from "../support/register";
import { givenUser } from "../support/users";

let admin: Actor;
let lead: Granted<"coverage:read">;
const today = dayOf(new Date(), "UTC");
const soon = addDays(today, 10);

/** Retail and its kiosks; Ann does everything, Ben is another engineer of Retail, Cleo has no role. */
let retail: string;
let kiosks: string;
let ann: string;
let ben: string;
let cleo: string;
let annsSeat: string;
let annsProvider: string;

beforeEach(async () => {
  await emptyDatabase();
  await organisation();
  admin = await givenUser("ADMIN");
  lead = grant(admin, "coverage:read");
  retail = await unit();
  kiosks = await unit({ name: "Kiosks", parentId: retail });
  ann = await person({ name: "Ann", unitId: retail });
  ben = await person({ name: "Ben", unitId: retail });
  cleo = await person({ name: "Cleo", unitId: retail });
  await assignment({ personId: ann });
  await assignment({ personId: ben });
  await cover({ personId: ann, unitId: kiosks });
  annsSeat = await seat({ personId: ann, kind: "LEAD" });
  annsProvider = await providerCover({ personId: ann, providerId: await provider(), side: "ENGINEERING" });
});

async function ask(question: DepartureQuestion) {
  const answer = await readDeparture(lead, question);
  if (!answer) throw new Error("Nobody");
  return answer;
}

const gapsOn = async (day: Day) => (await getCoverage(lead, day)).coverage.gaps.map(({ id }) => id);

describe("what coverage would lose", () => {
  it("is what it loses, once the command is given", async () => {
    const cases: [DepartureQuestion, () => Promise<{ ok: boolean }>][] = [
      [
        { what: "LOSES_ROW", table: "providerCover", rowId: annsProvider, from: soon },
        () => endProviderCover(grant(admin, "cover:assign"), { providerCoverId: annsProvider, from: soon }),
      ],
      [
        { what: "LOSES_ROW", table: "seat", rowId: annsSeat, from: soon },
        () => leaveSeat(grant(admin, "seat:assign"), { seatId: annsSeat, from: soon }),
      ],
      [
        { what: "IS_AWAY", personIds: [ann], from: soon, lastDay: addDays(soon, 40) },
        () => addLeave(grant(admin, "people:write"), { personId: ann, from: soon, lastDay: addDays(soon, 40) }),
      ],
      [
        { what: "MOVES", personIds: [ben], unitId: kiosks, from: soon },
        () =>
          movePerson(grant(admin, "people:write"), {
            ...{ personId: ben, unitId: kiosks, from: soon, title: "Engineer", managerId: null, location: "" },
          }),
      ],
      [
        { what: "LEAVES", personIds: [ann], from: soon },
        () => endEmployment(grant(admin, "people:write"), { personId: ann, lastDay: addDays(soon, -1) }),
      ],
    ];
    for (const [question, command] of cases) {
      const before = await gapsOn(soon);
      const answer = await ask(question);
      expect(answer.day).toBe(soon);
      expect(await command()).toMatchObject({ ok: true });
      const opened = (await gapsOn(soon)).filter((id) => !before.includes(id) && !id.startsWith("UNASSIGNED"));
      expect(answer.opened.first.map(({ id }) => id).sort(), question.what).toEqual(opened.sort());
    }
  });

  it("names the cells, the seats and the providers", async () => {
    const answer = await ask({ what: "LEAVES", personIds: [ann], from: null });
    expect(answer.people).toEqual([{ id: ann, name: "Ann" }]);
    expect(answer.cells.first).toMatchObject([{ unit: { name: "Kiosks" }, persona: "ENGINEERING", isGap: true }]);
    expect(answer.singles.first).toMatchObject([{ unit: { name: "Retail" }, holders: { before: 2, after: 1 } }]);
    expect(answer.seats.first).toMatchObject([{ person: { name: "Ann" }, kind: "LEAD", others: 0 }]);
    expect(answer.providers.first).toMatchObject([{ provider: { name: "AWS" }, side: "ENGINEERING" }]);
  });

  it("says who could take over, but not those who go as well", async () => {
    const alone = await ask({ what: "LEAVES", personIds: [ann], from: null });
    expect(alone.cells.first[0]?.candidates.map(({ name }) => name)).toContain("Ben");
    const both = await ask({ what: "LEAVES", personIds: [ann, ben], from: null });
    const ofKiosks = both.cells.first.find((cell) => cell.unit.name === "Kiosks");
    expect(ofKiosks?.candidates).toEqual([]);
    expect(both.cells.count).toBe(2);
  });

  it("counts whoever has no role where people are counted", async () => {
    await endEmployment(grant(admin, "people:write"), { personId: ann, lastDay: addDays(today, -1) });
    await endEmployment(grant(admin, "people:write"), { personId: ben, lastDay: addDays(today, -1) });
    // The last person of Retail: it is judged with Kiosks from then on.
    await person({ name: "Dora", unitId: kiosks });
    const answer = await ask({ what: "LEAVES", personIds: [cleo], from: null });
    expect(answer.people).toEqual([{ id: cleo, name: "Cleo" }]);
  });

  it("joins a leave with those that touch it", async () => {
    await leave({ personId: ann, from: new Date(`${addDays(soon, 5)}T00:00:00Z`) });
    const short = await ask({ what: "IS_AWAY", personIds: [ann], from: soon, lastDay: addDays(soon, 3) });
    expect(short.cells.first).toMatchObject([{ unit: { name: "Kiosks" }, isGap: false }]);
    const joined = await ask({ what: "IS_AWAY", personIds: [ann], from: soon, lastDay: addDays(soon, 4) });
    expect(joined.cells.first).toMatchObject([{ unit: { name: "Kiosks" }, isGap: true }]);
  });

  it("is nothing of somebody whom the register does not know", async () => {
    const nobody = "019ad1c2-3e4f-7a5b-8c6d-7e8f9a0b1c2d";
    expect(await readDeparture(lead, { what: "LEAVES", personIds: [nobody], from: null })).toBeNull();
    expect(await readDeparture(lead, { what: "LOSES_ROW", table: "seat", rowId: nobody, from: null })).toBeNull();
  });

  it("is not for staff to ask", async () => {
    const staff = await givenUser("STAFF");
    expect(() => grant(staff, "coverage:read")).toThrow(NotAllowed);
  });
});
