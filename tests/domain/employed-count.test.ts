import fc from "fast-check";
import { expect, it } from "vitest";
import { type Employed, headcountsAt, unassignedAt } from "@/lib/domain/employed-count";
import { holdsAt } from "@/lib/domain/interval";
import { instant, organisation } from "../support/any-organisation";

const dayInMs = 86_400_000;

/** Whoever is out of scope is so when a colleague is away. */
const employed: fc.Arbitrary<Employed[]> = organisation.map(({ people }) =>
  people.map(({ posts, assignments, leaves }, index) => {
    const colleague = people[(index + 1) % people.length];
    return { posts, assignments, leaves, outOfScope: colleague?.leaves ?? [] };
  }),
);
const instants = fc
  .array(instant, { minLength: 1, maxLength: 6 })
  .map((some) => [...new Set(some.map(Number))].sort((one, other) => one - other).map((at) => new Date(at)));
const daysAt = (at: Date) => (at.getTime() % 2 === 0 ? 10 : 3);

function tallied(rows: readonly { unitId: string | null; people: number }[]): Record<string, number> {
  return Object.fromEntries(rows.map(({ unitId, people }) => [String(unitId), people]).sort());
}

function tally(units: readonly (string | null)[]): Record<string, number> {
  const people = (unitId: string | null) => units.filter((each) => each === unitId).length;
  return tallied([...new Set(units)].map((unitId) => ({ unitId, people: people(unitId) })));
}

/** Since when somebody has been employed without a break, going back from post to post. */
function hiredAt(posts: Employed["posts"], from: Date): Date {
  const before = posts.find(({ until }) => until?.getTime() === from.getTime());
  return before ? hiredAt(posts, before.from) : from;
}

it("counts at every instant who has a post in each unit then", () => {
  fc.assert(
    fc.property(employed, instants, (everybody, asked) => {
      const counted = headcountsAt(everybody, asked);
      for (const [index, at] of asked.entries()) {
        const posts = everybody.flatMap((each) => each.posts.filter((post) => holdsAt(post, at)));
        const units = posts.map(({ unitId }) => unitId).filter((unitId) => unitId !== null);
        expect(tallied(counted[index] ?? [])).toEqual(tally(units));
      }
    }),
    { numRuns: 500 },
  );
});

it("counts at every instant who has lacked a persona for the days of that instant", () => {
  let found = 0;
  fc.assert(
    fc.property(employed, instants, (everybody, asked) => {
      const counted = unassignedAt(everybody, asked, daysAt);
      for (const [index, at] of asked.entries()) {
        const lacking = everybody.flatMap(({ posts, assignments, outOfScope, leaves }) => {
          const post = posts.find((each) => holdsAt(each, at));
          if (!post || [...assignments, ...outOfScope, ...leaves].some((row) => holdsAt(row, at))) return [];
          const isRipe = at.getTime() - hiredAt(posts, post.from).getTime() >= daysAt(at) * dayInMs;
          return isRipe ? [post.unitId] : [];
        });
        found += lacking.length;
        expect(tallied(counted[index] ?? [])).toEqual(tally(lacking));
      }
    }),
    { numRuns: 1_000 },
  );
  expect(found).toBeGreaterThan(100);
});
