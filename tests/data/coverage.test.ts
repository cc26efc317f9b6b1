import { beforeAll, describe, expect, it } from "vitest";
import { getCoverage } from "@/lib/data/coverage";
import { readCoverageFacts } from "@/lib/data/coverage-facts";
import { db } from "@/lib/data/db";
import { snapshot } from "@/lib/data/snapshot";
import { grant, NotAllowed } from "@/lib/domain/access";
import { evaluateCoverage } from "@/lib/domain/coverage";
import type { UnassignedFact } from "@/lib/domain/coverage-facts";
import { holdsAt, type Interval, unbroken } from "@/lib/domain/interval";
import { parsePolicy } from "@/lib/domain/policy";
import seedDemo from "@/prisma/seed";
import { rows } from "../support/database";
import { everyFact } from "../support/every-fact";
import { givenGranted, givenUser } from "../support/users";

const policy = parsePolicy({});
const timeZone = "Europe/Oslo";
const day = 86_400_000;

beforeAll(async () => {
  await seedDemo();
});

const read = (at: Date) => snapshot((sql) => readCoverageFacts(sql, { at, timeZone, policy }));

/** Instants at which something begins or ends, and the millisecond before each. */
async function edges(): Promise<Date[]> {
  const found = await rows(
    `SELECT DISTINCT (extract(epoch FROM at) * 1000)::float8 AS at FROM (
       SELECT "from" AS at FROM covers UNION SELECT "until" FROM covers UNION SELECT "from" FROM seats
       UNION SELECT "until" FROM seats UNION SELECT "from" FROM leaves UNION SELECT "until" FROM leaves
       UNION SELECT "from" FROM unit_versions UNION SELECT "until" FROM unit_versions
       UNION SELECT "until" FROM posts UNION SELECT "until" FROM assignments
     ) AS edges WHERE at IS NOT NULL ORDER BY at`,
  );
  const instants = found.map(({ at }) => new Date(Number(at)));
  return instants
    .filter((_, index) => index % Math.ceil(instants.length / 25) === 0)
    .flatMap((at) => [new Date(at.getTime() - 1), at]);
}

describe("the facts", () => {
  it("judge like all rows of the register would, whenever one asks", async () => {
    const factsAt = await everyFact();
    for (const at of [new Date(), ...(await edges())]) {
      const facts = await read(at);
      // These two are worked out, not read.
      const same = { unassigned: [], suggestions: facts.suggestions };
      const expected = evaluateCoverage({ ...factsAt(at), ...same }, policy, at);
      const got = evaluateCoverage({ ...facts, ...same }, policy, at);
      expect(got.figures).toEqual(expected.figures);
      expect(got.gaps.map(({ id, severity }) => `${id} ${severity}`)).toEqual(
        expected.gaps.map(({ id, severity }) => `${id} ${severity}`),
      );
      expect(got.cells.map(summary)).toEqual(expected.cells.map(summary));
    }
  });

  it("count who has had no persona for 30 days of unbroken employment", async () => {
    const people = await db().person.findMany({
      include: { posts: true, leaves: true, assignments: true, outOfScopes: true },
    });
    for (const at of [new Date(), ...(await edges())]) {
      const counts = new Map<string | null, number>();
      for (const { posts, leaves, assignments, outOfScopes } of people) {
        const post = posts.find((each) => holdsAt(each, at));
        const joined = unbroken(posts).find((each) => holdsAt(each, at))?.from;
        const isBusy = [...leaves, ...assignments, ...outOfScopes].some((each: Interval) => holdsAt(each, at));
        if (!post || !joined || isBusy || at.getTime() - joined.getTime() < 30 * day) continue;
        counts.set(post.unitId, (counts.get(post.unitId) ?? 0) + 1);
      }
      expect(sorted((await read(at)).unassigned)).toEqual(
        sorted([...counts].map(([unitId, n]) => ({ unitId, people: n }))),
      );
    }
  });

  it("name a few of those without a persona", async () => {
    const { unassigned } = await read(new Date());
    expect(unassigned.length).toBeGreaterThan(0);
    for (const { people, sample } of unassigned) expect(sample).toHaveLength(Math.min(5, people));
  });
});

describe("the coverage of a day", () => {
  it("is of today when the day is none, and of the end of any other day", async () => {
    const actor = await givenGranted("LEAD", "coverage:read");
    expect(await getCoverage(actor, "no day")).toMatchObject({ isToday: true, organisation: { timeZone } });
    expect(await getCoverage(actor, "2026-01-31")).toMatchObject({ isToday: false, day: "2026-01-31" });
  });

  it("is not for staff", async () => {
    const staff = await givenUser("STAFF");
    expect(() => grant(staff, "coverage:read")).toThrow(NotAllowed);
  });
});

function summary({
  unitId,
  persona,
  state,
  minimum,
  holders,
  leftOut,
}: ReturnType<typeof evaluateCoverage>["cells"][number]) {
  const reasons = leftOut.map(({ person, reason }) => `${person.id} ${reason}`);
  return { unitId, persona, state, minimum, holders: holders.map(({ id }) => id).sort(), reasons: reasons.sort() };
}

function sorted(facts: readonly Pick<UnassignedFact, "unitId" | "people">[]) {
  return facts.map(({ unitId, people }) => `${unitId} ${people}`).sort();
}
