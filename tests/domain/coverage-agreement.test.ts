import fc from "fast-check";
import { expect, it } from "vitest";
import { coverageCounter, evaluateCoverage } from "@/lib/domain/coverage";
import { countGaps } from "@/lib/domain/gap-count";
import { gapKinds } from "@/lib/domain/gap-kind";
import { standingAt, standingsOf } from "@/lib/domain/standing";
import { instant, organisation, policy } from "../support/any-organisation";
import { bruteForce } from "../support/coverage-brute-force";

it("agrees with the obvious way of counting, on any organisation, policy and instant", () => {
  const seen = new Set<string>();
  fc.assert(
    fc.property(organisation, policy, instant, (facts, rules, at) => {
      const { gaps, notEvaluated, cells, figures } = evaluateCoverage(facts, rules, at);
      const expected = bruteForce(facts, rules, at);
      expect(gaps.map(({ id, severity, state }) => `${id} ${severity} ${state}`).sort()).toEqual(expected.gaps);
      expect(notEvaluated.map(({ kind, unitId }) => `${kind} ${unitId ?? "-"}`).sort()).toEqual(expected.notEvaluated);
      const states = cells.map(({ unitId, persona, state }) => `${unitId} ${persona} ${state}`);
      expect(states.sort()).toEqual(expected.states);
      expect({
        required: figures.coverage.whole,
        met: figures.coverage.part,
        resilient: figures.resilience.part,
        weight: figures.spendWeighted.whole,
        metWeight: figures.spendWeighted.part,
        waived: figures.waived,
      }).toEqual(expected.figures);
      for (const { kind } of gaps) seen.add(kind);
    }),
    { numRuns: 4_000 },
  );
  // Otherwise the agreement about a kind would say nothing.
  expect([...seen].sort()).toEqual([...gapKinds].sort());
}, 120_000);

it("counts at one instant after another what it finds at each by itself", () => {
  const seen = new Set<string>();
  fc.assert(
    fc.property(organisation, fc.array(fc.tuple(instant, policy), { minLength: 2, maxLength: 6 }), (facts, moments) => {
      const countAt = coverageCounter(facts.people);
      for (const [at, rules] of moments) {
        const { figures, gaps } = evaluateCoverage(facts, rules, at);
        expect(countAt(facts, rules, at)).toEqual({ figures, count: countGaps(gaps) });
        for (const { kind, state } of gaps) seen.add(`${kind} ${state}`);
      }
    }),
    { numRuns: 1_000 },
  );
  for (const each of ["STALE OPEN", "STALE WAIVED", "DOUBTFUL OPEN"]) expect(seen).toContain(each);
}, 120_000);

it("knows what stood before when it goes back", () => {
  fc.assert(
    fc.property(organisation, fc.array(instant, { minLength: 2, maxLength: 6 }), ({ people }, instants) => {
      const standingsAt = standingsOf(people);
      for (const at of instants) expect(standingsAt(at)).toEqual(people.map((person) => standingAt(person, at)));
    }),
    { numRuns: 500 },
  );
});

it("gives each gap an identity of its own", () => {
  fc.assert(
    fc.property(organisation, policy, instant, (facts, rules, at) => {
      const ids = evaluateCoverage(facts, rules, at).gaps.map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
    }),
    { numRuns: 300 },
  );
});
