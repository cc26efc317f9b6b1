import { beforeAll, describe, expect, it } from "vitest";
import { isPassword } from "@/lib/auth/password";
import { db } from "@/lib/data/db";
import { evaluateCoverage } from "@/lib/domain/coverage";
import { addDays, dayOf, startOfDay } from "@/lib/domain/day";
import { gapKinds } from "@/lib/domain/gap";
import { parsePolicy } from "@/lib/domain/policy";
import seedDemo, { type DemoSignIns } from "@/prisma/seed";
import { everyFact } from "../support/every-fact";

const today = dayOf(new Date(), "Europe/Oslo");
const daysAgo = (days: number) => startOfDay(addDays(today, -days), "Europe/Oslo");

let signIns: DemoSignIns | null;
// Of work, not on the clock: other tests share the machine.
let seconds = 0;

beforeAll(async () => {
  const started = process.cpuUsage();
  signIns = await seedDemo();
  const { user, system } = process.cpuUsage(started);
  seconds = (user + system) / 1e6;
});

describe("the demo organisation", () => {
  it("says that it is a demo, and that nobody in it is real", async () => {
    expect(await db().organisation.findMany()).toMatchObject([{ isDemo: true, name: "Fjordlantern Group" }]);
    expect(await db().person.count({ where: { NOT: { email: { endsWith: ".example" } } } })).toBe(0);
  });

  it("is of the promised size", async () => {
    const people = await db().person.count();
    expect(people).toBeGreaterThan(380);
    expect(people).toBeLessThan(440);
    expect(await db().unit.count()).toBe(12);
    expect(await db().unitSpend.count()).toBe(12 * 18);
    expect(await db().provider.count()).toBe(3);
    expect(await db().interaction.count()).toBe(8);
  });

  it("takes less than five seconds", () => expect(seconds).toBeLessThan(5));

  it("gives sign-ins that work, with passwords of this installation", async () => {
    for (const [key, { email, password }] of Object.entries(signIns ?? {})) {
      const user = await db().user.findUniqueOrThrow({ where: { email } });
      expect(user).toMatchObject({ role: key.toUpperCase(), isActive: true });
      expect(user.personId).not.toBeNull();
      expect(await isPassword(user.passwordHash, password)).toBe(true);
    }
    expect(new Set(Object.values(signIns ?? {}).map(({ password }) => password)).size).toBe(3);
  });

  it("has joiners, leavers, movers, other personas, a moved unit and an earlier lead", async () => {
    const posts = await db().person.findMany({ include: { posts: { orderBy: { from: "asc" } }, assignments: true } });
    const moved = posts.filter((each) => new Set(each.posts.map((post) => post.unitId)).size > 1);
    const left = posts.filter((each) => (each.posts.at(-1)?.until?.getTime() ?? Number.POSITIVE_INFINITY) < Date.now());
    const joined = posts.filter((each) => (each.posts[0]?.from ?? daysAgo(999)) > daysAgo(500));
    const reassigned = posts.filter((each) => new Set(each.assignments.map(({ persona }) => persona)).size > 1);
    for (const group of [moved, left, joined, reassigned]) expect(group.length).toBeGreaterThan(3);
    const data = await db().unitVersion.findMany({ where: { unit: { code: "DAT" } } });
    expect(new Set(data.map(({ parentId }) => parentId)).size).toBe(2);
    expect(await db().seat.count({ where: { kind: "LEAD" } })).toBe(2);
  });

  it("shows every kind of gap, today or on the way here", async () => {
    const facts = await everyFact();
    const policy = parsePolicy((await db().organisation.findUniqueOrThrow({ where: { id: 1 } })).policy);
    const kindsAt = (at: Date) => evaluateCoverage(facts(at), policy, at).gaps.map(({ kind }) => kind);
    const now = new Set(kindsAt(new Date()));
    for (const kind of [
      "EMPTY_CELL",
      "BELOW_MINIMUM",
      "SINGLE_POINT",
      "HOLDER_ABSENT",
      "CORE_PERSONA_MISSING",
      "CORE_LEAD",
    ])
      expect(now).toContain(kind);
    for (const kind of ["PROVIDER_NO_FINANCE", "UNASSIGNED"]) expect(now).toContain(kind);
    const ever = new Set([...now, ...[230, 530].flatMap((days) => kindsAt(daysAgo(days)))]);
    expect([...ever].sort()).toEqual([...gapKinds].sort());
  });

  it("tells of itself in the audit trail, by name", async () => {
    const events = await db().auditEvent.findMany({ orderBy: { seq: "asc" } });
    expect(events[0]).toMatchObject({ event: "organisation.founded", actorName: "Demo" });
    expect(new Set(events.map(({ actorName }) => actorName)).size).toBe(3);
    expect(events.some(({ undoes }) => undoes !== null)).toBe(true);
  });

  it("is not loaded twice", async () => {
    const before = [await db().person.count(), await db().auditEvent.count()];
    expect(await seedDemo()).toBeNull();
    expect([await db().person.count(), await db().auditEvent.count()]).toEqual(before);
  });
});
