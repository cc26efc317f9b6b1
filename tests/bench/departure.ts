/**
 * "If this person leaves" beside one evaluation of the same facts, in memory: 67,196 people who all have a persona. It
 * should take little more than two evaluations, since the facts are read once and evaluated twice.
 *
 *   npm run bench tests/bench/departure.ts
 */
import { evaluateCoverage } from "@/lib/domain/coverage";
import type { CoverageFacts, PersonFact } from "@/lib/domain/coverage-facts";
import { type Supposition, supposing } from "@/lib/domain/departure";
import { departureEffect } from "@/lib/domain/departure-effect";
import { personas } from "@/lib/domain/persona";
import { defaultPolicy } from "@/lib/domain/policy";
import { always, facts, noon, spend, staff, unit } from "../support/coverage-facts";
import { sideBySide } from "./support/rounds";

const size = { people: 67_196, units: 1_000 };
const rounds = 9;

const units = Array.from({ length: size.units }, (_, index) =>
  unit(`u${index}`, { parentId: index === 0 ? null : `u${Math.floor((index - 1) / 8)}` }),
);
const people = Array.from({ length: size.people }, (_, index): PersonFact => {
  const persona = personas[index % personas.length] ?? "ENGINEERING";
  return staff(`p${index}`, `u${index % size.units}`, {
    assignments: [{ id: `a${index}`, persona, functions: [], confirmations: [noon], requests: [], ...always }],
  });
});
const given = facts({
  units,
  people,
  headcounts: units.map(({ id }) => ({ unitId: id, people: Math.floor(size.people / size.units) })),
  spends: units.map(({ id }, index) => spend(id, index * 500)),
});
const judged = (of: CoverageFacts) => ({ facts: of, coverage: evaluateCoverage(of, defaultPolicy, noon) });

function withoutPeople(count: number) {
  const gone = people.slice(0, count).map(({ id }): Supposition => ({ personId: id, what: "LEAVES" }));
  const personIds = new Set(gone.map(({ personId }) => personId));
  return departureEffect(judged(given), judged(supposing(given, gone, noon)), { personIds, at: noon });
}

const times = await sideBySide(rounds, {
  evaluation: async () => {
    judged(given);
  },
  one: async () => {
    withoutPeople(1);
  },
  hundred: async () => {
    withoutPeople(100);
  },
});
console.log(`${size.people} people, ${size.units} units; medians of ${rounds} rounds side by side, ms`);
for (const [name, time] of Object.entries(times))
  console.log(`${name.padEnd(12)}${time.toFixed(0).padStart(6)}   ${(time / times.evaluation).toFixed(2)}`);
