import type { CoverageFacts, PersonFact } from "./coverage-facts";
import { type Interval, unbroken } from "./interval";

/** What may open or close gaps: of a person, in the order in which one explains another. */
export const personalHappenings = [
  "LEAVES",
  "JOINS",
  "LEAVE_BEGINS",
  "LEAVE_ENDS",
  "MOVES",
  "SEAT_ENDS",
  "SEAT_BEGINS",
  "ASSIGNMENT_ENDS",
  "ASSIGNMENT_BEGINS",
  "COVER_ENDS",
  "COVER_BEGINS",
  "PROVIDER_COVER_ENDS",
  "PROVIDER_COVER_BEGINS",
  "SPEND_OWNER_ENDS",
  "SPEND_OWNER_BEGINS",
] as const;
export type PersonalKind = (typeof personalHappenings)[number];

/** Something dated that begins or ends at an instant. */
export type Happening = { at: Date } & (
  | { of: "PERSON"; kind: PersonalKind; person: { id: string; name: string } }
  | { of: "WAIVER"; gapId: string }
  | { of: "UNIT"; unitId: string; name: string }
  /** People without a role join or leave: a unit of more people may need more holders. */
  | { of: "HEADCOUNT"; unitId: string; name: string }
  | { of: "PROVIDER"; providerId: string; name: string }
  | { of: "POLICY" }
);

/** People employed in a unit become more or fewer at an instant. */
export type HeadcountStep = { unitId: string; at: Date; change: number };

export type Window = { from: Date; until: Date };

/** Everything of the facts that begins or ends after `from`, up to `until`. A new persona from the day on which the old ends is one. */
export function happenings(facts: CoverageFacts, policyStarts: readonly Date[], window: Window): Happening[] {
  const lies = (at: Date | null): at is Date => at !== null && at > window.from && at <= window.until;
  const edges = (row: Interval) => [row.from, row.until].filter(lies);
  return [
    ...facts.people.flatMap((person) => personal(person, lies)),
    ...facts.waivers.flatMap(({ gapId, until }): Happening[] =>
      lies(until) ? [{ at: until, of: "WAIVER", gapId }] : [],
    ),
    ...facts.units.flatMap((unit) =>
      edges(unit).map((at): Happening => ({ at, of: "UNIT", unitId: unit.id, name: unit.name })),
    ),
    ...facts.providers.flatMap((each) =>
      edges(each).map((at): Happening => ({ at, of: "PROVIDER", providerId: each.id, name: each.name })),
    ),
    ...policyStarts.filter(lies).map((at): Happening => ({ at, of: "POLICY" })),
  ];
}

function personal(fact: PersonFact, lies: (at: Date | null) => at is Date): Happening[] {
  const person = { id: fact.id, name: fact.name };
  const found: Happening[] = [];
  const add = (rows: readonly Interval[], begins: PersonalKind, ends: PersonalKind) => {
    for (const { from, until } of rows) {
      if (lies(from)) found.push({ at: from, of: "PERSON", kind: begins, person });
      if (lies(until)) found.push({ at: until, of: "PERSON", kind: ends, person });
    }
  };
  const employed = fact.posts.length > 1 ? unbroken(fact.posts) : fact.posts;
  add(employed, "JOINS", "LEAVES");
  add(fact.leaves.length > 1 ? unbroken(fact.leaves) : fact.leaves, "LEAVE_BEGINS", "LEAVE_ENDS");
  // Where one post ends and the next begins, the person only moves.
  const starts = new Set(employed.map(({ from }) => from.getTime()));
  add(
    fact.posts.filter(({ from }) => !starts.has(from.getTime())).map(({ from }) => ({ from, until: null })),
    "MOVES",
    "MOVES",
  );
  add(fact.seats, "SEAT_BEGINS", "SEAT_ENDS");
  add(fact.assignments, "ASSIGNMENT_BEGINS", "ASSIGNMENT_ENDS");
  add(fact.covers, "COVER_BEGINS", "COVER_ENDS");
  add(fact.providerCovers, "PROVIDER_COVER_BEGINS", "PROVIDER_COVER_ENDS");
  add(fact.spendOwners, "SPEND_OWNER_BEGINS", "SPEND_OWNER_ENDS");
  return found;
}
