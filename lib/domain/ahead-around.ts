import type { Coverage } from "./coverage";
import type { CoverageFacts, PersonFact } from "./coverage-facts";
import type { Gap } from "./gap";
import type { Happening, HeadcountStep } from "./happening";
import type { Policy } from "./policy";

/** As much of the facts as decides what some happenings bring about, and of which gaps it decides. */
export type Around = { facts: CoverageFacts; decides: (gap: Gap) => boolean };

/** What the unit that stands for all others is called: it only spends, so that the organisation's spend stays what it is. */
const others = "others";

/**
 * Cuts facts down to what is near some happenings: to judge a hundred thousand people anew for each of ninety days takes
 * a hundred times as long as to judge those around whoever leaves that day. Made once for a window, from its first judgement.
 */
export function surroundings(
  { facts, steps }: { facts: CoverageFacts; steps: readonly HeadcountStep[] },
  all: readonly Happening[],
  { coverage, policy }: { coverage: Coverage; policy: Policy },
) {
  const tree = treeOf(facts);
  const staffOf = byUnit(facts.people);
  const people = new Map(facts.people.map((person) => [person.id, person]));
  const everywhere = facts.people.filter(({ seats, providerCovers }) => seats.length + providerCovers.length > 0);
  const mayRollUp = unitsThatMayRollUp(facts, steps, tree);
  const isSafe = safeUnits(all, { coverage, policy, steps, tree, unitsOf: (id) => unitsOf(people.get(id)) });

  /** Null when everything is to be judged: the tree itself, the providers or the rules change. */
  return (ofDay: readonly Happening[]): Around | null => {
    if (ofDay.some(({ of }) => of === "UNIT" || of === "PROVIDER" || of === "POLICY")) return null;
    const persons = ofDay.flatMap((each) => (each.of === "PERSON" ? (people.get(each.person.id) ?? []) : []));
    const judged = new Set<string>();
    const add = (unitId: string, isOwned: boolean) => {
      judged.add(unitId);
      // A unit without people of its own is judged with those below, unless they are too many for a few to matter.
      for (const id of tree.above(unitId)) if (mayRollUp.has(id) && (isOwned || !isSafe(id))) judged.add(id);
    };
    for (const person of persons) {
      for (const unitId of unitsOf(person)) add(unitId, person.spendOwners.length > 0);
      if (!person.assignments.some(({ persona }) => persona === "EXECUTIVE")) continue;
      for (const { unitId } of person.posts) for (const id of unitId === null ? [] : tree.below(unitId)) add(id, true);
    }
    for (const each of ofDay) {
      if (each.of === "HEADCOUNT") add(each.unitId, true);
      if (each.of === "WAIVER") add(each.gapId.split(":")[1] ?? "", true);
    }
    const near = new Set(
      [...judged].flatMap((id) => [id, ...tree.above(id), ...(mayRollUp.has(id) ? tree.below(id) : [])]),
    );
    const ids = new Set(persons.map(({ id }) => id));
    return {
      facts: cut(facts, near, new Set([...near].flatMap((id) => staffOf.get(id) ?? []).concat(everywhere, persons))),
      decides: (gap) => {
        if (gap.kind === "OVERSPREAD") return ids.has(gap.person.id);
        return !("unit" in gap) || gap.unit === null || judged.has(gap.unit.id);
      },
    };
  };
}

function unitsOf(person: PersonFact | undefined): string[] {
  if (!person) return [];
  const { posts, covers, spendOwners } = person;
  return [...posts, ...covers, ...spendOwners].flatMap(({ unitId }) => unitId ?? []);
}

function grouped<T extends { unitId: string }>(rows: readonly T[]): Map<string, T[]> {
  const found = new Map<string, T[]>();
  for (const row of rows) {
    const known = found.get(row.unitId);
    if (known) known.push(row);
    else found.set(row.unitId, [row]);
  }
  return found;
}

function byUnit(people: readonly PersonFact[]): Map<string, PersonFact[]> {
  const found = new Map<string, PersonFact[]>();
  for (const person of people) {
    for (const unitId of unitsOf(person)) {
      const known = found.get(unitId);
      if (known) known.push(person);
      else found.set(unitId, [person]);
    }
  }
  return found;
}

type Tree = { above: (unitId: string) => string[]; below: (unitId: string) => string[] };

/** By every version at once: a little more than at any one instant, never less. */
function treeOf({ units }: CoverageFacts): Tree {
  const parents = new Map<string, Set<string>>();
  const children = new Map<string, Set<string>>();
  for (const { id, parentId } of units) {
    if (parentId === null) continue;
    parents.set(id, (parents.get(id) ?? new Set()).add(parentId));
    children.set(parentId, (children.get(parentId) ?? new Set()).add(id));
  }
  return { above: (id) => reached(parents, id), below: (id) => reached(children, id) };
}

function reached(edges: ReadonlyMap<string, ReadonlySet<string>>, from: string): string[] {
  const found = new Set<string>();
  const walk = (id: string) => {
    for (const next of edges.get(id) ?? []) {
      if (next === from || found.has(next)) continue;
      found.add(next);
      walk(next);
    }
  };
  walk(from);
  return [...found];
}

function unitsThatMayRollUp({ headcounts, units }: CoverageFacts, steps: readonly HeadcountStep[], tree: Tree) {
  const least = new Map(headcounts.map(({ unitId, people }) => [unitId, people]));
  // All who go, and none who come: no order of the steps makes it fewer.
  for (const { unitId, change } of steps) if (change < 0) least.set(unitId, (least.get(unitId) ?? 0) + change);
  return new Set(units.map(({ id }) => id).filter((id) => (least.get(id) ?? 0) <= 0 && tree.below(id).length > 0));
}

type Safety = {
  coverage: Coverage;
  policy: Policy;
  steps: readonly HeadcountStep[];
  tree: Tree;
  unitsOf: (personId: string) => string[];
};

/** Units none of whose cells is open, or can be even if all to whom something happens below it went or came at once. */
function safeUnits(all: readonly Happening[], { coverage, policy, steps, tree, unitsOf }: Safety) {
  if (all.some(({ of }) => of === "POLICY" || of === "UNIT")) return () => false;
  const moving = new Map<string, Set<string>>();
  const joining = new Map<string, number>();
  for (const each of all) {
    if (each.of !== "PERSON") continue;
    for (const unitId of unitsOf(each.person.id).flatMap((id) => [id, ...tree.above(id)])) {
      moving.set(unitId, (moving.get(unitId) ?? new Set()).add(each.person.id));
    }
  }
  const changing = new Set(steps.map(({ unitId }) => unitId));
  for (const { unitId, change } of steps) {
    for (const id of [unitId, ...tree.above(unitId)]) joining.set(id, (joining.get(id) ?? 0) + Math.max(0, change));
  }
  const units = new Map(coverage.units.map((unit) => [unit.id, unit]));
  const cellsOf = grouped(coverage.cells);
  const known = new Map<string, boolean>();
  const decide = (id: string): boolean => {
    const unit = units.get(id);
    // Whoever comes to it or goes may change whether it is judged with the units below: by other spend, people and holders.
    if (!unit || changing.has(id)) return false;
    const people = unit.judgedPeople + (joining.get(id) ?? 0);
    return (cellsOf.get(id) ?? []).every(({ persona, gaps, holders, minimum, state }) => {
      if (state === "NOT_REQUIRED") return true;
      const ratio = policy.ratioHeadcount[persona];
      const needed = Math.max(2, minimum ?? Number.POSITIVE_INFINITY, ratio ? Math.ceil(people / ratio) : 0);
      return gaps.length === 0 && holders.length - (moving.get(id)?.size ?? 0) >= needed;
    });
  };
  return (id: string): boolean => {
    const before = known.get(id) ?? decide(id);
    known.set(id, before);
    return before;
  };
}

function cut(facts: CoverageFacts, near: ReadonlySet<string>, people: ReadonlySet<PersonFact>): CoverageFacts {
  const far = facts.units.filter(({ id }) => !near.has(id));
  const [first] = far;
  const farIds = new Set(far.map(({ id }) => id));
  const spends = facts.spends.filter(({ unitId }) => !farIds.has(unitId));
  const months = grouped(facts.spends.filter(({ unitId }) => farIds.has(unitId)));
  const latest = [...months.values()].flatMap((rows) => rows.reduce((a, b) => (a.month < b.month ? b : a)));
  const rest = latest.reduce((sum, { amount }) => sum + amount, 0);
  const month = latest[0]?.month;
  return {
    ...facts,
    units: [
      ...facts.units.filter(({ id }) => near.has(id)),
      ...(first
        ? [
            {
              ...first,
              id: others,
              code: others,
              name: others,
              parentId: null,
              tags: [],
              from: new Date(0),
              until: null,
            },
          ]
        : []),
    ],
    spends: month === undefined ? spends : [...spends, { unitId: others, month, amount: rest }],
    headcounts: facts.headcounts.filter(({ unitId }) => near.has(unitId)),
    people: [...people],
    unassigned: [],
    suggestions: [],
  };
}
