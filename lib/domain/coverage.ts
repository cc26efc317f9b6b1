import { type CcoeCheck, checkCcoe } from "./ccoe-check";
import { holdersByCell } from "./cell-holders";
import { type Cell, judgeCells } from "./coverage-cell";
import type { CoverageFacts, UnassignedFact } from "./coverage-facts";
import { type CoverageFigures, figuresOf } from "./coverage-figures";
import { byRank, type Gap, gapId, type UnassignedGap } from "./gap";
import { type JudgedUnit, judgeUnits } from "./judged-unit";
import type { Policy } from "./policy";
import { checkProviders, type ProviderCheck } from "./provider-check";
import { standingAt } from "./standing";

export type Coverage = {
  /** Each unit before the units below it. */
  units: readonly JudgedUnit[];
  /** Four for each unit, in the order of the units and of the personas. */
  cells: readonly Cell[];
  ccoe: readonly CcoeCheck[];
  providers: readonly ProviderCheck[];
  /** Worst first. */
  gaps: readonly Gap[];
  figures: CoverageFigures;
  /** Sum of the known spends of the units; null when none is known. */
  organisationSpend: number | null;
};

/**
 * Where somebody is missing, as of an instant. Everything that shows coverage comes from here.
 *
 * Pure, and the same facts always give the same answer: `headcounts` and `unassigned` must be those of the instant, any
 * other fact may also lie before or after it.
 */
export function evaluateCoverage(facts: CoverageFacts, policy: Policy, asOf: Date): Coverage {
  const { units, organisationSpend } = judgeUnits(facts, policy, asOf);
  const people = facts.people.map((person) => standingAt(person, asOf));
  const held = holdersByCell(units, people, asOf);
  const cells = units.flatMap((unit) => {
    const holders = held.get(unit.id);
    return holders ? judgeCells(unit, holders, { policy, organisationSpend }) : [];
  });
  const ccoe = checkCcoe(people, policy, asOf, organisationSpend);
  const providers = checkProviders(facts.providers, people, asOf);
  const gaps = [...cells, ...ccoe, ...providers].map(({ gap }) => gap).filter((gap) => gap !== null);
  return {
    units,
    cells,
    ccoe,
    providers,
    gaps: [...gaps, ...unassignedGaps(facts.unassigned, units)].sort(byRank),
    figures: figuresOf(units, cells),
    organisationSpend,
  };
}

function unassignedGaps(unassigned: readonly UnassignedFact[], units: readonly JudgedUnit[]): UnassignedGap[] {
  const names = new Map(units.map(({ id, name }) => [id, name]));
  return unassigned
    .filter(({ people }) => people > 0)
    .map(({ unitId, people, sample }) => ({
      kind: "UNASSIGNED",
      id: gapId("UNASSIGNED", unitId, "PEOPLE"),
      severity: "LOW",
      money: null,
      counted: sample.map(({ id, name }) => ({ id, name, leavesOn: null })),
      leftOut: [],
      unit: unitId === null ? null : { id: unitId, name: names.get(unitId) ?? "a closed unit" },
      people,
    }));
}
