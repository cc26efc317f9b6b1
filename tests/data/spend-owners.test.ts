import { beforeEach, describe, expect, it } from "vitest";
import { closeUnit } from "@/lib/data/close-unit";
import { db } from "@/lib/data/db";
import { endEmployment } from "@/lib/data/end-employment";
import { getPerson } from "@/lib/data/person";
import { endSpendOwner, nameSpendOwner, unitSpendOwners } from "@/lib/data/spend-owners";
import { undoChange } from "@/lib/data/undo";
import { type Actor, grant, NotAllowed } from "@/lib/domain/access";
import { addDays, dayOf, startOfDay } from "@/lib/domain/day";
import { emptyDatabase } from "../support/database";
import { givenUser } from "../support/users";

let admin: Actor;
let unitId: string;
let ada: string;
const from = new Date("2025-01-01");
const today = dayOf(new Date(), "UTC");

beforeEach(async () => {
  await emptyDatabase();
  admin = await givenUser("ADMIN");
  unitId = (await db().unit.create({ data: { code: "RET", versions: { create: { name: "Retail", from } } } })).id;
  ada = await person("Ada");
});

async function person(name: string): Promise<string> {
  return (await db().person.create({ data: { name, posts: { create: { from, title: "Analyst" } } } })).id;
}

const coverer = () => grant(admin, "cover:assign");
const name = (personId: string, change = {}) =>
  nameSpendOwner(coverer(), { personId, unitId, side: "BUSINESS", ...change });
const owners = async (at = new Date()) =>
  (await unitSpendOwners(grant(admin, "people:read"), unitId, at)).map(({ side, person }) => `${side} ${person.name}`);
const changeOf = (outcome: Awaited<ReturnType<typeof name>>) => {
  if (!outcome.ok || outcome.changeId === null) throw new Error("Not undoable");
  return outcome.changeId;
};

describe("owners of a unit's spend", () => {
  it("are not for staff to name", async () => {
    const staff = await givenUser("STAFF");
    expect(() => grant(staff, "cover:assign")).toThrow(NotAllowed);
  });

  it("are named and ended from a day on, recorded, and each is taken back", async () => {
    const named = await name(ada, { from: "2026-03-01" });
    expect(await db().auditEvent.findFirstOrThrow({ orderBy: { seq: "desc" } })).toMatchObject({
      event: "spend-owner.named",
      subject: "person",
      subjectId: ada,
      title: "Ada: business owner of the spend of Retail",
    });
    expect(await owners(new Date("2026-02-28"))).toEqual([]);
    expect(await owners()).toEqual(["BUSINESS Ada"]);
    expect(await name(ada)).toMatchObject({ ok: true, changeId: null });
    await name(ada, { side: "TECHNICAL" });
    await name(await person("Bob"));
    expect((await owners()).sort()).toEqual(["BUSINESS Ada", "BUSINESS Bob", "TECHNICAL Ada"]);

    const { id } = await db().spendOwner.findFirstOrThrow({ where: { personId: ada, side: "BUSINESS" } });
    const ended = await endSpendOwner(coverer(), { spendOwnerId: id });
    expect((await owners()).sort()).toEqual(["BUSINESS Bob", "TECHNICAL Ada"]);
    expect(await endSpendOwner(coverer(), { spendOwnerId: id })).toMatchObject({ ok: false });
    await undoChange(admin, changeOf(ended));
    expect(await owners()).toContain("BUSINESS Ada");
    await undoChange(admin, changeOf(named));
    expect((await owners()).sort()).toEqual(["BUSINESS Bob", "TECHNICAL Ada"]);
  });

  it("are of a unit that is there and a person who is employed", async () => {
    expect(await name(ada, { from: "2024-01-01" })).toMatchObject({ ok: false, problems: [{ field: "unitId" }] });
    await db().post.updateMany({ where: { personId: ada }, data: { until: new Date("2026-01-01") } });
    expect(await name(ada)).toMatchObject({ ok: false, problems: [{ field: "from" }] });
  });

  it("end with whoever leaves, and with a unit that is closed, and come back with them", async () => {
    await name(ada);
    const before = await db().spendOwner.findMany();
    const left = await endEmployment(grant(admin, "people:write"), { personId: ada, lastDay: addDays(today, 5) });
    const end = startOfDay(addDays(today, 6), "UTC");
    expect(await db().spendOwner.findMany()).toMatchObject([{ until: end }]);
    await undoChange(admin, changeOf(left));
    expect(await db().spendOwner.findMany()).toEqual(before);
    const closed = await closeUnit(grant(admin, "unit:write"), { unitId, from: addDays(today, 9) });
    expect(await db().spendOwner.findMany()).toMatchObject([{ until: startOfDay(addDays(today, 9), "UTC") }]);
    await undoChange(admin, changeOf(closed));
    expect(await db().spendOwner.findMany()).toEqual(before);
  });

  it("are on the person's page; staff see those of today only", async () => {
    await name(ada);
    await name(ada, { side: "TECHNICAL", from: addDays(today, 30) });
    const seenBy = async (actor: Actor) =>
      (await getPerson(grant(actor, "people:read"), ada, new Date()))?.spendOwners.map(({ side, unit }) => [
        side,
        unit.name,
      ]);
    expect(await seenBy(admin)).toEqual([
      ["TECHNICAL", "Retail"],
      ["BUSINESS", "Retail"],
    ]);
    expect(await seenBy(await givenUser("STAFF"))).toEqual([["BUSINESS", "Retail"]]);
  });

  it("are named once by two who do it at the same time", async () => {
    const both = await Promise.all([name(ada), name(ada)]);
    expect(both.map((outcome) => outcome.ok && outcome.changeId !== null).sort()).toEqual([false, true]);
    expect(await db().spendOwner.count()).toBe(1);
  });
});
