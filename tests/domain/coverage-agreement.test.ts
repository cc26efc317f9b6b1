import fc from "fast-check";
import { expect, it } from "vitest";
import { evaluateCoverage } from "@/lib/domain/coverage";
import type { CoverageFacts, PersonFact } from "@/lib/domain/coverage-facts";
import type { Interval } from "@/lib/domain/interval";
import { personas } from "@/lib/domain/persona";
import { type Policy, parsePolicy } from "@/lib/domain/policy";
import { seatKinds } from "@/lib/domain/seat";
import { bruteForce } from "../support/coverage-brute-force";
import { noon, unit } from "../support/coverage-facts";

/** Whole days around the instant asked for, itself included, so that many rows begin or end on it. */
const moment = fc.integer({ min: -30, max: 30 }).map((days) => new Date(noon.getTime() + days * 86_400_000));
const interval: fc.Arbitrary<Interval> = fc
  .tuple(moment, fc.option(fc.integer({ min: 1, max: 40 })))
  .map(([from, days]) => ({ from, until: days === null ? null : new Date(from.getTime() + days * 86_400_000) }));

/** One at a time, as the database has it. */
function sequence<T>(what: fc.Arbitrary<T>, maxLength = 3): fc.Arbitrary<(Interval & T)[]> {
  const pieces = fc.array(fc.tuple(fc.integer({ min: 1, max: 25 }), fc.boolean(), what), { maxLength });
  return fc.tuple(moment, pieces, fc.boolean()).map(([start, list, isOpen]) => {
    const rows: (Interval & T)[] = [];
    let from = start;
    list.forEach(([days, isGap, value], index) => {
      const isLast = index === list.length - 1;
      const until = isLast && isOpen ? null : new Date(from.getTime() + days * 86_400_000);
      if (!isGap || isLast) rows.push({ ...value, from, until });
      from = until ?? from;
    });
    return rows;
  });
}

const unitIds = ["a", "b", "c", "d", "e"] as const;
const unitId = fc.constantFrom(...unitIds);
const persona = fc.constantFrom(...personas);
const now: Interval = { from: new Date("2026-01-01"), until: null };
const mostlyNow = <T>(rows: fc.Arbitrary<(Interval & T)[]>, always: fc.Arbitrary<T>) =>
  fc.oneof(
    rows,
    always.map((value) => [{ ...value, ...now }]),
  );

const assignment = fc.record({ persona, functions: fc.constant([]) });
const post = fc.record({ unitId: fc.option(unitId) });
const person = fc.record({
  posts: mostlyNow(sequence(post), post),
  leaves: fc.oneof(fc.constant([]), sequence(fc.constant({}))),
  assignments: mostlyNow(sequence(assignment), assignment),
  covers: fc.array(
    fc.tuple(interval, unitId, persona, fc.boolean()).map(([dates, id, as, isDeputy]) => ({
      ...dates,
      unitId: id,
      persona: as,
      isDeputy,
    })),
    { maxLength: 2 },
  ),
  seats: fc.oneof(fc.constant([]), sequence(fc.record({ kind: fc.constantFrom(...seatKinds) }))),
  providerCovers: fc.array(
    fc
      .tuple(interval, fc.constantFrom("aws", "azure"), fc.constantFrom("ENGINEERING", "FINANCE"))
      .map(([dates, providerId, side]) => ({ ...dates, providerId, side })),
    { maxLength: 2 },
  ),
});

/** Parents only among the units before, so that there is no loop. */
const tree = fc
  .tuple(...unitIds.map((_, index) => fc.option(fc.integer({ min: 0, max: Math.max(0, index - 1) }))))
  .chain((parents) =>
    fc.tuple(
      ...unitIds.map((id, index) => {
        const parent = parents[index] ?? null;
        const parentId = parent === null || index === 0 ? null : (unitIds[parent] ?? null);
        return fc.oneof(
          fc.constant([unit(id, { parentId })]),
          interval.map((dates) => [unit(id, { parentId, ...dates })]),
        );
      }),
    ),
  )
  .map((versions) => versions.flat());

const organisation: fc.Arbitrary<CoverageFacts> = fc.record({
  timeZone: fc.constant("UTC"),
  units: tree,
  spends: fc.uniqueArray(
    fc.record({
      unitId,
      month: fc.constantFrom("2026-04-01", "2026-06-01", "2026-07-01"),
      amount: fc.constantFrom(0, 900, 9_999, 10_000, 99_999, 100_000, 2_000_000),
    }),
    { selector: ({ unitId: id, month }) => `${id} ${month}` },
  ),
  headcounts: fc.uniqueArray(fc.record({ unitId, people: fc.integer({ min: 0, max: 3 }) }), {
    selector: (each) => each.unitId,
  }),
  unassigned: fc.constant([]),
  people: fc
    .array(person, { maxLength: 7 })
    .map((people): PersonFact[] => people.map((each, index) => ({ ...each, id: `p${index}`, name: `p${index}` }))),
  providers: fc.tuple(interval, interval).map(([aws, azure]) => [
    { id: "aws", name: "AWS", ...aws },
    { id: "azure", name: "Azure", ...azure },
  ]),
});

const policy: fc.Arbitrary<Policy> = fc.constantFrom(
  parsePolicy({}),
  parsePolicy({
    requirements: [
      { scope: "MATERIAL_UNITS", persona: "ENGINEERING", minimum: 2 },
      { scope: "MATERIAL_UNITS", persona: "ENGINEERING", minimum: 3, spendFrom: 100_000 },
      { scope: "TOP_LEVEL_UNITS", persona: "FINANCE", spendFrom: 10_000 },
      { scope: "MATERIAL_UNITS", persona: "EXECUTIVE" },
    ],
    holderAbsent: { days: 5 },
    singlePoint: { spendFrom: 0 },
  }),
);

it("agrees with the obvious way of counting, on any organisation", () => {
  fc.assert(
    fc.property(organisation, policy, (facts, rules) => {
      const { gaps, figures } = evaluateCoverage(facts, rules, noon);
      const expected = bruteForce(facts, rules, noon);
      expect(gaps.map(({ id, severity }) => `${id} ${severity}`).sort()).toEqual(expected.gaps);
      expect({
        required: figures.coverage.whole,
        met: figures.coverage.part,
        resilient: figures.resilience.part,
        weight: figures.spendWeighted.whole,
        metWeight: figures.spendWeighted.part,
      }).toEqual(expected.figures);
    }),
    { numRuns: 3_000 },
  );
}, 60_000);

it("gives each gap an identity of its own", () => {
  fc.assert(
    fc.property(organisation, policy, (facts, rules) => {
      const ids = evaluateCoverage(facts, rules, noon).gaps.map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
    }),
    { numRuns: 300 },
  );
});
