import { type AssignmentChecks, checkAssignments } from "./assignment-check";
import { type CcoeCheck, checkCcoe } from "./ccoe-check";
import { cellHolders, type HeldByPersona } from "./cell-holders";
import { needsByCell } from "./cell-need";
import { type Cell, judgeCell } from "./coverage-cell";
import type { CoverageFacts, PersonFact, UnassignedFact } from "./coverage-facts";
import { type CoverageFigures, figuresOf } from "./coverage-figures";
import { byRank, type Gap, gapId, type UnassignedGap } from "./gap";
import { countGaps, type GapCount } from "./gap-count";
import type { GapKind } from "./gap-kind";
import { type JudgedUnit, judgeUnits } from "./judged-unit";
import { gapStates, type Judging } from "./judging";
import { checkOpenSeats } from "./open-seat-check";
import { checkSpread } from "./overspread";
import { personas } from "./persona";
import type { Policy } from "./policy";
import { checkProviders, type ProviderCheck } from "./provider-check";
import { checkSpendOwners } from "./spend-owner-check";
import { hasRoles, type Standing, standingAt, standingsOf } from "./standing";
import { successions } from "./succession";

export type Coverage = {
  /** Each unit before the units below it. */
  units: readonly JudgedUnit[];
  /** Four for each unit, in the order of the units and of the personas. */
  cells: readonly Cell[];
  ccoe: readonly CcoeCheck[];
  providers: readonly ProviderCheck[];
  /** Worst first. */
  gaps: readonly Gap[];
  /** What could not be judged, since something is not known: silence would look like "no gap". */
  notEvaluated: readonly NotEvaluated[];
  figures: CoverageFigures;
  /** Sum of the known spends of the units; null when none is known. */
  organisationSpend: number | null;
};

/** A kind that could not be judged; of a unit, or of the whole organisation. */
export type NotEvaluated = { kind: GapKind; unitId: string | null };

/**
 * Where somebody is missing, as of an instant. Everything that shows coverage comes from here.
 *
 * Pure, and the same facts always give the same answer: `headcounts`, `unassigned` and `plannedGaps` must be those of the
 * instant, any other fact may also lie before or after it.
 */
export function evaluateCoverage(facts: CoverageFacts, policy: Policy, asOf: Date): Coverage {
  const coverage = judgeCoverage(facts, policy, asOf);
  return { ...coverage, gaps: coverage.gaps.toSorted(byRank) };
}

/** The same with the gaps in no order, for who looks some up: to rank sixty thousand takes as long as to find them. */
export function judgeCoverage(facts: CoverageFacts, policy: Policy, asOf: Date): Coverage {
  const people = facts.people.map((person) => standingAt(person, asOf));
  const inRoles = people.filter(({ fact }) => hasRoles(fact));
  const { assignments, gaps, ...coverage } = judge(facts, { policy, at: asOf, people, inRoles });
  return { ...coverage, gaps: [gaps, assignments.gaps()].flat() };
}

export type CoverageCount = { figures: CoverageFigures; count: GapCount };

/**
 * The figures and how many gaps there are at one instant after another. The people of all facts must be these: what did
 * not change with them in between is not worked out again.
 */
export function coverageCounter(
  people: readonly PersonFact[],
): (facts: CoverageFacts, policy: Policy, at: Date) => CoverageCount {
  const standingsAt = standingsOf(people);
  const holdersOf = cellHolders();
  const placesInRoles = people.flatMap((fact, index) => (hasRoles(fact) ? [index] : []));
  return (facts, policy, at) => {
    const standings = standingsAt(at);
    const inRoles = placesInRoles.flatMap((index) => standings[index] ?? []);
    const { assignments, gaps, figures } = judge(facts, { policy, at, people: standings, inRoles }, holdersOf);
    return { figures, count: countGaps(gaps, assignments.count()) };
  };
}

/** `inRoles` are those of the people who were ever given anything but a persona: hardly anybody. */
type Setting = { policy: Policy; at: Date; people: readonly Standing[]; inRoles: readonly Standing[] };
/** `gaps` are those that are not of an assignment. */
type Judged = Omit<Coverage, "gaps"> & { gaps: Gap[]; assignments: AssignmentChecks };

function judge(facts: CoverageFacts, { policy, at, people, inRoles }: Setting, holdersOf = cellHolders()): Judged {
  const { units, organisationSpend } = judgeUnits(facts, policy, at);
  const byId = new Map(units.map(({ id, name }) => [id, { id, name }]));
  const unitOf = (unitId: string | null) => (unitId === null ? null : (byId.get(unitId) ?? null));
  const judging: Judging = { policy, at, organisationSpend, ...gapStates(facts, at) };
  const assignments = checkAssignments(people, { suggestions: facts.suggestions, unitOf }, judging);

  const held = holdersOf(units, { people, stale: assignments.stale }, at);
  const cells = judgeCells(units, { people, held }, judging);
  const ccoe = checkCcoe(inRoles, judging);
  const providers = checkProviders(facts.providers, inRoles, judging);
  const gaps: Gap[] = [
    cells.flatMap((cell) => cell.gaps),
    [...ccoe, ...providers].map(({ gap }) => gap).filter((gap) => gap !== null),
    checkSpendOwners(units, inRoles, judging),
    checkOpenSeats(facts.openSeats, unitOf, judging),
    checkSpread(inRoles, unitOf, judging),
    unassignedGaps(facts.unassigned, unitOf, judging),
  ].flat();
  return {
    units,
    cells,
    ccoe,
    providers,
    assignments,
    gaps: gaps.filter(({ kind }) => policy.kinds[kind]),
    notEvaluated: [
      ...cells.flatMap(({ unitId, notEvaluated }) => notEvaluated.map((kind) => ({ kind, unitId }))),
      ...(organisationSpend === null ? [{ kind: "RATIO_SPEND", unitId: null } as const] : []),
    ].filter(({ kind }) => policy.kinds[kind]),
    figures: figuresOf(units, cells),
    organisationSpend,
  };
}

function judgeCells(
  units: readonly JudgedUnit[],
  { people, held }: { people: readonly Standing[]; held: ReadonlyMap<string, HeldByPersona> },
  judging: Judging,
): Cell[] {
  const { policy, at } = judging;
  const askedOf = needsByCell(units, policy);
  const { days } = policy.succession;
  const successionOf = successions({ units, people, at, days, leaveDays: policy.holderAbsent.days });
  return units.flatMap((unit, index) => {
    const holders = held.get(unit.id);
    if (!holders) return [];
    return personas.map((persona) =>
      judgeCell(
        { unit, index, persona, held: holders[persona], asked: askedOf(unit.id, persona), successionOf },
        judging,
      ),
    );
  });
}

function unassignedGaps(
  unassigned: readonly UnassignedFact[],
  unitOf: (unitId: string | null) => { id: string; name: string } | null,
  { stateOf }: Judging,
): UnassignedGap[] {
  return unassigned
    .filter(({ people }) => people > 0)
    .map(({ unitId, people, sample }) => {
      const id = gapId("UNASSIGNED", unitId, "PEOPLE");
      return {
        kind: "UNASSIGNED",
        id,
        state: stateOf(id),
        severity: "LOW",
        money: null,
        leftOut: [],
        people,
        counted: sample.map((person) => ({ id: person.id, name: person.name, leavesOn: null })),
        unit: unitOf(unitId) ?? (unitId === null ? null : { id: unitId, name: "a closed unit" }),
      };
    });
}
