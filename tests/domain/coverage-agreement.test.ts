import fc from "fast-check";
import { expect, it } from "vitest";
import { evaluateCoverage } from "@/lib/domain/coverage";
import { gapKinds } from "@/lib/domain/gap-kind";
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

it("gives each gap an identity of its own", () => {
  fc.assert(
    fc.property(organisation, policy, instant, (facts, rules, at) => {
      const ids = evaluateCoverage(facts, rules, at).gaps.map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
    }),
    { numRuns: 300 },
  );
});
