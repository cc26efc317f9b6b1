import { evaluateCoverage } from "@/lib/domain/coverage";
import type { CoverageFacts, PersonFact } from "@/lib/domain/coverage-facts";
import { personas } from "@/lib/domain/persona";
import { defaultPolicy } from "@/lib/domain/policy";
import { always, facts, noon, spend, staff, unit } from "../support/coverage-facts";

/** Everybody has a persona: the heaviest case, since people without one are only counted. */
function organisation(people: number, units: number): CoverageFacts {
  const idOf = (index: number) => `u${index}`;
  const tree = Array.from({ length: units }, (_, index) =>
    unit(idOf(index), { parentId: index === 0 ? null : idOf(Math.floor((index - 1) / 8)) }),
  );
  const crowd = Array.from({ length: people }, (_, index): PersonFact => {
    const persona = personas[index % personas.length] ?? "ENGINEERING";
    return staff(`p${index}`, idOf(index % units), { assignments: [{ persona, functions: [], ...always }] });
  });
  const headcounts = tree.map(({ id }) => ({ unitId: id, people: Math.floor(people / units) }));
  return facts({ units: tree, headcounts, spends: tree.map(({ id }, index) => spend(id, index * 500)), people: crowd });
}

function median(times: number[]): number {
  return times.sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;
}

for (const [people, units] of [
  [400, 12],
  [67_196, 1_000],
] as const) {
  const given = organisation(people, units);
  const times = Array.from({ length: 9 }, () => {
    const start = performance.now();
    evaluateCoverage(given, defaultPolicy, noon);
    return performance.now() - start;
  });
  console.log(
    `${people} people, ${units} units: first ${times[0]?.toFixed(0)} ms, median ${median([...times]).toFixed(0)} ms`,
  );
}
