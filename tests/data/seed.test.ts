import { beforeAll, describe, expect, it } from "vitest";
import { isPassword } from "@/lib/auth/password";
import { readCoverageFacts } from "@/lib/data/coverage-facts";
import { db } from "@/lib/data/db";
import { snapshot } from "@/lib/data/snapshot";
import { evaluateCoverage } from "@/lib/domain/coverage";
import { addDays, dayOf, startOfDay } from "@/lib/domain/day";
import { gapKinds } from "@/lib/domain/gap-kind";
import { parsePolicy } from "@/lib/domain/policy";
import { registerBegins } from "@/prisma/demo/calendar";
import seedDemo, { type DemoSignIns } from "@/prisma/seed";

const today = dayOf(new Date(), "Europe/Oslo");
const daysAgo = (days: number) => startOfDay(addDays(today, -days), "Europe/Oslo");

let signIns: DemoSignIns | null;

beforeAll(async () => {
  signIns = await seedDemo();
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

  it("has a campaign that is running, with answers to deal with", async () => {
    const asks = await db().campaignAsk.findMany({ include: { campaign: true } });
    expect(asks.every(({ campaign }) => campaign.until === null && campaign.due > new Date())).toBe(true);
    expect(new Set(asks.map(({ answer }) => answer))).toEqual(new Set([null, "RIGHT", "WRONG", "LEFT", "DONT_KNOW"]));
  });

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
    const policy = parsePolicy((await db().policyVersion.findFirstOrThrow({ orderBy: { from: "desc" } })).policy);
    const kindsAt = async (at: Date) => {
      const facts = await snapshot((read) => readCoverageFacts(read, { at, timeZone: "Europe/Oslo", policy }));
      return evaluateCoverage(facts, policy, at).gaps.map(({ kind }) => kind);
    };
    const now = new Set(await kindsAt(new Date()));
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
    // Spend is known from the first of a month on, which is 515 days ago or more.
    const before = await Promise.all([230, 510, 530, -registerBegins - 4].map((days) => kindsAt(daysAgo(days))));
    const ever = new Set([...now, ...before.flat()]);
    expect(gapKinds.filter((kind) => !ever.has(kind))).toEqual([]);
  });

  it("tells of itself in the audit trail, by name", async () => {
    const events = await db().auditEvent.findMany({ orderBy: { seq: "asc" } });
    expect(events[0]).toMatchObject({ event: "organisation.founded", actorName: "Demo" });
    // Muster itself, the admin and the lead, and two managers who answered by their links.
    expect(new Set(events.map(({ actorName }) => actorName)).size).toBe(5);
    expect(events.some(({ undoes }) => undoes !== null)).toBe(true);
  });

  it("is not loaded twice", async () => {
    const before = [await db().person.count(), await db().auditEvent.count()];
    expect(await seedDemo()).toBeNull();
    expect([await db().person.count(), await db().auditEvent.count()]).toEqual(before);
  });
});
