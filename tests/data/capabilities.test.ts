import { setTimeout as sleep } from "node:timers/promises";
import { beforeEach, describe, expect, it } from "vitest";
import { isCapabilityViewOn, readCapabilities, readHeldRoles } from "@/lib/data/capabilities";
import {
  addCapabilityLine,
  endCapabilityLine,
  renameCapabilityLine,
  setCapabilityDuty,
} from "@/lib/data/capability-lines";
import { readCapabilityChoice, switchCapabilities } from "@/lib/data/capability-view";
import { db } from "@/lib/data/db";
import { undoChange } from "@/lib/data/undo";
import { type Granted, grant, NotAllowed } from "@/lib/domain/access";
import { emptyDatabase } from "../support/database";
import { givenGranted, givenUser } from "../support/users";

let lead: Granted<"capability:write">;
const reader = () => grant(lead, "structure:read");

beforeEach(async () => {
  await emptyDatabase();
  await db().organisation.create({ data: { name: "Org", timeZone: "UTC" } });
  lead = await givenGranted("LEAD", "capability:write");
});

const now = () => new Date(Date.now() + 1_000);
const lastEvent = () => db().auditEvent.findFirstOrThrow({ orderBy: { seq: "desc" } });
const catalogue = async (at = now()) => (await readCapabilities(reader(), at))?.lines ?? [];
async function line(capability = "Forecasting") {
  const found = (await catalogue()).find((each) => each.capability === capability);
  if (!found) throw new Error(`${capability} is not there.`);
  return found;
}
async function undo(changed: { ok: boolean; changeId?: string | null }) {
  return undoChange(lead, changed.changeId ?? "");
}

describe("the capability view", () => {
  it("is not for staff to switch, and theirs to read while it is on", async () => {
    const staff = await givenUser("STAFF");
    expect(() => grant(staff, "capability:write")).toThrow(NotAllowed);
    expect(() => grant(staff, "coverage:read")).toThrow(NotAllowed);
    expect(await readCapabilities(grant(staff, "structure:read"), now())).toBeNull();
    await switchCapabilities(lead, { choice: "ON" });
    expect((await readCapabilities(grant(staff, "structure:read"), now()))?.lines).toHaveLength(18);
  });

  it("is off until it is switched on, and keeps what was entered when it is switched off", async () => {
    expect(await readCapabilityChoice(lead)).toBe("OFF");
    const switched = await switchCapabilities(lead, { choice: "RACI" });
    expect(await lastEvent()).toMatchObject({ event: "capabilities.switched", actorId: lead.userId });
    expect(await isCapabilityViewOn(reader())).toBe(true);
    expect((await readCapabilities(reader(), now()))?.withRaci).toBe(true);
    expect(await switchCapabilities(lead, { choice: "RACI" })).toMatchObject({ ok: true, changeId: null });

    const off = await switchCapabilities(lead, { choice: "OFF" });
    expect(await readCapabilities(reader(), now())).toBeNull();
    await switchCapabilities(lead, { choice: "ON" });
    expect(await catalogue()).toHaveLength(18);
    expect((await undo(off)).ok).toBe(false);
    expect((await undo(switched)).ok).toBe(false);
  });

  it("goes back to what it was when it is undone, with the catalogue that it began", async () => {
    const switched = await switchCapabilities(lead, { choice: "ON" });
    expect(await undo(switched)).toMatchObject({ ok: true });
    expect(await readCapabilityChoice(lead)).toBe("OFF");
    expect(await db().capabilityLine.count()).toBe(0);
  });
});

describe("a line of the catalogue", () => {
  beforeEach(async () => {
    await switchCapabilities(lead, { choice: "RACI" });
  });

  it("says something else from now on, while the days before keep what was said then", async () => {
    const before = new Date((await lastEvent()).at.getTime());
    await sleep(5);
    const { lineId } = await line();
    const said = { lineId, role: "FINANCE", duty: "Makes it alone", letter: "A" } as const;
    const changed = await setCapabilityDuty(lead, said);
    expect(await lastEvent()).toMatchObject({ event: "capability.edited", subject: "capability", subjectId: lineId });
    expect(await line()).toMatchObject({ duties: { FINANCE: "Makes it alone" }, raci: { FINANCE: "A" } });
    expect((await catalogue(before)).find((each) => each.lineId === lineId)).toMatchObject({ raci: {} });
    expect(await setCapabilityDuty(lead, said)).toMatchObject({ ok: true, changeId: null });
    expect(await undo(changed)).toMatchObject({ ok: true });
    expect((await line()).raci).toEqual({});
    expect(await db().capabilityLine.count({ where: { lineId } })).toBe(1);
  });

  it("is added, renamed and ended, and each is undone", async () => {
    const added = await addCapabilityLine(lead, { capability: "Forecasting", activity: "Review" });
    const again = await addCapabilityLine(lead, { capability: "forecasting", activity: "review" });
    expect(again).toMatchObject({ ok: false, problems: [{ field: "activity" }] });
    const { lineId } = (await catalogue()).find(({ activity }) => activity === "Review") ?? { lineId: "" };
    const renamed = await renameCapabilityLine(lead, { lineId, capability: "Forecasting", activity: "Yearly review" });
    expect((await catalogue()).map(({ activity }) => activity)).toContain("Yearly review");
    expect(await renameCapabilityLine(lead, { lineId, capability: "Cost Allocation", activity: "" })).toMatchObject({
      ok: false,
    });
    const ended = await endCapabilityLine(lead, { lineId });
    expect(await catalogue()).toHaveLength(18);
    expect(await endCapabilityLine(lead, { lineId })).toMatchObject({ ok: false });
    expect(await undo(ended)).toMatchObject({ ok: true });
    expect(await undo(renamed)).toMatchObject({ ok: true });
    expect((await catalogue()).map(({ activity }) => activity)).toContain("Review");
    expect(await undo(added)).toMatchObject({ ok: true });
    expect(await db().capabilityLine.count()).toBe(18);
  });

  it("tells the second of two who change it who was first", async () => {
    const { lineId } = await line();
    const seen = String((await lastEvent()).seq);
    const other = await givenGranted("ADMIN", "capability:write");
    const said = { lineId, role: "CCOE", letter: null, seen } as const;
    const outcomes = await Promise.all([
      setCapabilityDuty(lead, { ...said, duty: "One" }),
      setCapabilityDuty(other, { ...said, duty: "Two" }),
    ]);
    expect(outcomes.map(({ ok }) => ok).sort()).toEqual([false, true]);
  });

  it("is judged by who holds the personas, as coverage is", async () => {
    expect(await readHeldRoles(grant(lead, "coverage:read"), now())).toEqual(new Set());
    const from = new Date("2026-01-01T00:00:00Z");
    const unit = await db().unit.create({ data: { code: "RET", versions: { create: { name: "Retail", from } } } });
    const person = await db().person.create({
      data: {
        name: "Ada",
        posts: { create: { unitId: unit.id, from } },
        assignments: { create: { persona: "PRODUCT", from } },
        seats: { create: { kind: "LEAD", from } },
      },
    });
    expect(await readHeldRoles(grant(lead, "coverage:read"), now())).toEqual(new Set(["PRODUCT", "CCOE"]));
    await db().leave.create({ data: { personId: person.id, from } });
    expect(await readHeldRoles(grant(lead, "coverage:read"), now())).not.toContain("PRODUCT");
  });
});
