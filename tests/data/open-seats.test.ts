import { beforeEach, describe, expect, it } from "vitest";
import { closeUnit } from "@/lib/data/close-unit";
import { db } from "@/lib/data/db";
import { listOpenSeats } from "@/lib/data/open-seat-list";
import { fillOpenSeat, type OpenSeatInput, openSeat, withdrawOpenSeat } from "@/lib/data/open-seats";
import { undoChange } from "@/lib/data/undo";
import { type Actor, grant, NotAllowed } from "@/lib/domain/access";
import { emptyDatabase } from "../support/database";
import { givenUser } from "../support/users";

let lead: Actor;
let unitId: string;
let ada: string;
const from = new Date("2025-01-01");

beforeEach(async () => {
  await emptyDatabase();
  lead = await givenUser("LEAD");
  unitId = (await db().unit.create({ data: { code: "RET", versions: { create: { name: "Retail", from } } } })).id;
  ada = await person("Ada");
});

async function person(name: string, post = {}): Promise<string> {
  const made = await db().person.create({ data: { name, posts: { create: { from, title: "Analyst", ...post } } } });
  return made.id;
}

const seater = () => grant(lead, "seat:assign");
const ofCcoe: OpenSeatInput = {
  title: " FinOps  Analyst ",
  seat: "CORE",
  persona: null,
  unitId: null,
  share: 80,
  from: "2026-03-01",
};
const forUnit = (): OpenSeatInput => ({
  ...ofCcoe,
  title: "Cost engineer",
  seat: null,
  persona: "ENGINEERING",
  unitId,
});

async function opened(input: OpenSeatInput) {
  const outcome = await openSeat(seater(), input);
  if (!outcome.ok) throw new Error(outcome.problems[0]?.message);
  return outcome.value.openSeatId;
}

const dump = async () => ({
  open: await db().openSeat.findMany({ orderBy: { id: "asc" } }),
  seats: await db().seat.findMany({ orderBy: { id: "asc" } }),
  covers: await db().cover.findMany({ orderBy: { id: "asc" } }),
});
const list = () => listOpenSeats(grant(lead, "coverage:read"), new Date());
const undo = async (outcome: Awaited<ReturnType<typeof fillOpenSeat>>) => {
  if (!outcome.ok || outcome.changeId === null) throw new Error("Not undoable");
  expect(await undoChange(lead, outcome.changeId)).toMatchObject({ ok: true });
};

describe("open seats", () => {
  it("are not for staff to open or see", async () => {
    const staff = await givenUser("STAFF");
    expect(() => grant(staff, "seat:assign")).toThrow(NotAllowed);
    expect(() => grant(staff, "coverage:read")).toThrow(NotAllowed);
  });

  it("are opened with a title and an age, and that is taken back", async () => {
    const outcome = await openSeat(seater(), ofCcoe);
    expect((await list()).open).toMatchObject([
      { title: "FinOps Analyst", seat: "CORE", share: 80, from: new Date("2026-03-01"), until: null },
    ]);
    expect(await db().auditEvent.findFirstOrThrow({ orderBy: { seq: "desc" } })).toMatchObject({
      event: "open-seat.opened",
      subject: "open seat",
      title: "FinOps Analyst: open seat, Core of the CCoE",
    });
    if (!outcome.ok || outcome.changeId === null) throw new Error("Not undoable");
    await undoChange(lead, outcome.changeId);
    expect(await list()).toEqual({ open: [], over: [] });
  });

  it.each<[string, Partial<OpenSeatInput>, string]>([
    ["no title", { title: " " }, "title"],
    ["a share of nothing", { share: 0 }, "share"],
    ["neither seat nor persona", { seat: null }, "seat"],
    ["both", { persona: "FINANCE" }, "seat"],
    ["a persona for no unit", { seat: null, persona: "FINANCE" }, "unitId"],
    [
      "a unit that is not there",
      { seat: null, persona: "FINANCE", unitId: "019ad1c2-3e4f-7a5b-8c6d-7e8f9a0b1c2d" },
      "unitId",
    ],
  ])("are refused with %s", async (_, change, field) => {
    expect(await openSeat(seater(), { ...ofCcoe, ...change })).toMatchObject({ ok: false, problems: [{ field }] });
  });

  it("give who fills them the seat, in one change that is taken back whole", async () => {
    const openSeatId = await opened(ofCcoe);
    const before = await dump();
    const filled = await fillOpenSeat(seater(), { openSeatId, personId: ada });
    expect(await db().seat.findMany()).toMatchObject([{ personId: ada, kind: "CORE", share: 80, until: null }]);
    expect(await list()).toMatchObject({ open: [], over: [{ title: "FinOps Analyst" }] });
    expect(await db().auditEvent.findFirstOrThrow({ orderBy: { seq: "desc" } })).toMatchObject({
      event: "open-seat.filled",
      title: "FinOps Analyst: filled by Ada, Core of the CCoE",
    });
    expect(await fillOpenSeat(seater(), { openSeatId, personId: ada })).toMatchObject({ ok: false });
    await undo(filled);
    expect(await dump()).toEqual(before);
  });

  it("let who fills one for a unit cover it, unless they do so already", async () => {
    const filled = await fillOpenSeat(seater(), { openSeatId: await opened(forUnit()), personId: ada });
    expect(await db().cover.findMany()).toMatchObject([
      { personId: ada, unitId, persona: "ENGINEERING", isDeputy: false },
    ]);
    await undo(filled);
    const bob = await person("Bob", { unitId });
    await db().assignment.create({ data: { personId: bob, persona: "ENGINEERING", from } });
    await fillOpenSeat(seater(), { openSeatId: await opened(forUnit()), personId: bob });
    expect(await db().cover.count()).toBe(0);
    expect((await list()).over).toHaveLength(1);
  });

  it("stay open when the person cannot take them", async () => {
    await db().seat.create({ data: { personId: await person("Cy"), kind: "LEAD", from } });
    const openSeatId = await opened({ ...ofCcoe, seat: "LEAD" });
    expect(await fillOpenSeat(seater(), { openSeatId, personId: ada })).toMatchObject({ ok: false });
    await db().post.updateMany({ where: { personId: ada }, data: { until: new Date("2026-01-01") } });
    const other = await opened(forUnit());
    expect(await fillOpenSeat(seater(), { openSeatId: other, personId: ada })).toMatchObject({ ok: false });
    expect((await list()).open).toHaveLength(2);
  });

  it("are withdrawn, and end with the unit that they are for", async () => {
    const openSeatId = await opened(ofCcoe);
    const withdrawn = await withdrawOpenSeat(seater(), { openSeatId });
    expect((await list()).open).toEqual([]);
    expect(await withdrawOpenSeat(seater(), { openSeatId })).toMatchObject({ ok: false });
    await undo(withdrawn);
    expect((await list()).open).toHaveLength(1);
    await opened(forUnit());
    const admin = await givenUser("ADMIN");
    await closeUnit(grant(admin, "unit:write"), { unitId });
    expect((await list()).open).toMatchObject([{ title: "FinOps Analyst" }]);
  });

  it("are filled once by two who do it at the same time", async () => {
    const openSeatId = await opened(ofCcoe);
    const bob = await person("Bob");
    const both = await Promise.all([ada, bob].map((personId) => fillOpenSeat(seater(), { openSeatId, personId })));
    expect(both.map(({ ok }) => ok).sort()).toEqual([false, true]);
    expect(await db().seat.count()).toBe(1);
  });
});
