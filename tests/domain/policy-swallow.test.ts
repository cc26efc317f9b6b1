import fc from "fast-check";
import { expect, it } from "vitest";
import { evaluateCoverage } from "@/lib/domain/coverage";
import type { CoverageFacts } from "@/lib/domain/coverage-facts";
import { personas } from "@/lib/domain/persona";
import { type Policy, parsePolicy } from "@/lib/domain/policy";
import { checkPolicy, swallows } from "@/lib/domain/policy-check";
import { RuleReach } from "@/lib/domain/policy-reach";
import { anyPolicy } from "../support/any-policy";
import { always, facts, headcount, noon, spend, staff, unit } from "../support/coverage-facts";

const ids = [1, 2, 3, 4].map((n) => `019ad1c2-3e4f-7a5b-8c6d-7e8f9a0b1c${n}0`);
const amount = fc.constantFrom(0, 9_999, 10_000, 99_999, 100_000, 2_000_000);

/** Four units, each below one before it or at the top, some with tags, spend and people. */
const organisation: fc.Arbitrary<CoverageFacts> = fc
  .tuple(
    ...ids.map((_, index) =>
      fc.record({
        parent: fc.option(fc.nat({ max: Math.max(0, index - 1) })),
        tags: fc.subarray(["edge", "core"]),
        spend: fc.option(amount),
        people: fc.array(fc.constantFrom(...personas), { maxLength: 4 }),
      }),
    ),
  )
  .map((units) => {
    const at = (index: number) => ids[index] ?? "";
    return facts({
      units: units.map(({ parent, tags }, index) =>
        unit(at(index), { tags, parentId: index === 0 || parent === null ? null : at(parent) }),
      ),
      spends: units.flatMap((each, index) => (each.spend === null ? [] : [spend(at(index), each.spend)])),
      headcounts: units.map(({ people }, index) => headcount(at(index), people.length)),
      people: units.flatMap(({ people }, index) =>
        people.map((persona, n) =>
          staff(`${index}-${n}`, at(index), {
            assignments: [{ id: `${index}-${n}`, persona, functions: [], confirmations: [], requests: [], ...always }],
          }),
        ),
      ),
    });
  });

const policy = anyPolicy({ unitIds: ids });

/** What is judged of each cell, without the rule that is named for it. */
function judged(given: CoverageFacts, by: Policy): unknown {
  const { cells, figures, gaps } = evaluateCoverage(given, by, noon);
  return {
    figures,
    cells: cells.map(({ unitId, persona, state, minimum, isMet }) => [unitId, persona, state, minimum, isMet]),
    gaps: gaps.map(({ id, severity }) => [id, severity]).sort(),
  };
}

const reachOf = (given: CoverageFacts, by: Policy) => new RuleReach(evaluateCoverage(given, by, noon).units);
const without = (by: Policy, id: string): Policy =>
  parsePolicy({ ...by, requirements: by.requirements.filter((each) => each.id !== id) });

it("removing a rule that another swallows changes nothing", () => {
  let swallowed = 0;
  fc.assert(
    fc.property(organisation, policy, (given, rules) => {
      const context = { policy: rules, reach: reachOf(given, rules) };
      for (const other of rules.requirements) {
        if (!rules.requirements.some((one) => one !== other && swallows(one, other, context))) continue;
        swallowed += 1;
        expect(judged(given, without(rules, other.id))).toEqual(judged(given, rules));
      }
    }),
    { numRuns: 2_000 },
  );
  expect(swallowed).toBeGreaterThan(300);
}, 60_000);

it("removing a rule or an exception that applies to nothing changes nothing", () => {
  fc.assert(
    fc.property(organisation, policy, (given, rules) => {
      const nothing = checkPolicy(rules, reachOf(given, rules)).filter(({ kind }) => kind === "NOTHING");
      for (const { rule } of nothing) {
        const [list, id = "", persona] = rule.split(" ");
        const exemptions = rules.exemptions.filter((each) => each.unitId !== id || each.persona !== persona);
        const rest = list === "requirement" ? without(rules, id) : parsePolicy({ ...rules, exemptions });
        expect(judged(given, rest)).toEqual(judged(given, rules));
      }
    }),
    { numRuns: 1_000 },
  );
}, 60_000);

it("says the same of rules in any order, and nothing of a policy without rules", () => {
  fc.assert(
    fc.property(organisation, policy, (given, rules) => {
      const reach = reachOf(given, rules);
      const kinds = (by: Policy) =>
        [...new Set(checkPolicy(by, reach).map(({ rule, kind }) => `${rule} ${kind}`))].sort();
      const turned = parsePolicy({ ...rules, requirements: rules.requirements.toReversed() });
      expect(kinds(turned)).toEqual(kinds(rules));
      expect(checkPolicy(parsePolicy({ ...rules, requirements: [], exemptions: [] }), reach)).toEqual([]);
    }),
    { numRuns: 300 },
  );
});
