import type { CoverageFacts, SpendFact, UnitFact } from "./coverage-facts";
import { type Day, dayOf } from "./day";
import { holdsAt } from "./interval";
import type { Policy } from "./policy";

/** A unit as coverage judges it on a date. */
export type JudgedUnit = {
  id: string;
  code: string;
  name: string;
  parentId: string | null;
  tags: readonly string[];
  /** 0 for a top-level unit. */
  depth: number;
  /** How many units are below it: they follow it directly in the list. */
  below: number;
  /** People employed in it, without the units below. */
  people: number;
  /** The people it is judged by: its own, or those of the units below when it is rolled up. */
  judgedPeople: number;
  /** Its own monthly spend; null when none is known. */
  spend: number | null;
  /** The spend it is judged by: its own, or that of the units below too when it is rolled up. */
  judgedSpend: number | null;
  /** Has no people of its own and is judged with the units below it. */
  isRolledUp: boolean;
  isMaterial: boolean;
};

export type JudgedUnits = {
  /** Each unit before the units below it, siblings by name. */
  units: JudgedUnit[];
  /** Sum of the known spends; null when none is known. */
  organisationSpend: number | null;
};

/** The tree of units in force, with what each spends and whether that is material. */
export function judgeUnits(facts: CoverageFacts, policy: Policy, at: Date): JudgedUnits {
  const spends = latestSpends(facts.spends, dayOf(at, facts.timeZone));
  const headcounts = new Map(facts.headcounts.map(({ unitId, people }) => [unitId, people]));
  const ordered = inTreeOrder(facts.units.filter((unit) => holdsAt(unit, at)));
  const organisationSpend = sumOfKnown(ordered.map(({ unit }) => spends.get(unit.id) ?? null));
  const units = ordered.map(({ unit, depth, below }, index) => {
    const people = headcounts.get(unit.id) ?? 0;
    const isRolledUp = people === 0 && below > 0;
    const spend = spends.get(unit.id) ?? null;
    const subtree = isRolledUp ? ordered.slice(index, index + below + 1).map((each) => each.unit.id) : [];
    const judgedSpend = isRolledUp ? sumOfKnown(subtree.map((each) => spends.get(each) ?? null)) : spend;
    const judgedPeople = subtree.reduce((sum, each) => sum + (headcounts.get(each) ?? 0), people);
    const isMaterial = isMaterialSpend(judgedSpend, organisationSpend, policy);
    const { id, code, name, parentId, tags } = unit;
    return {
      id,
      code,
      name,
      parentId,
      tags,
      depth,
      below,
      people,
      judgedPeople,
      spend,
      judgedSpend,
      isRolledUp,
      isMaterial,
    };
  });
  return { units, organisationSpend };
}

/** Percent of the organisation's spend; null when either is not known or nothing is spent. */
export function percentOf(spend: number | null, organisationSpend: number | null): number | null {
  return spend === null || organisationSpend === null || organisationSpend <= 0
    ? null
    : (spend * 100) / organisationSpend;
}

function isMaterialSpend(spend: number | null, organisationSpend: number | null, policy: Policy): boolean {
  if (spend === null) return true;
  const percent = percentOf(spend, organisationSpend);
  return spend >= policy.material.spend || (percent !== null && percent >= policy.material.percent);
}

/** Of each unit the latest month that has begun on the day. */
function latestSpends(spends: readonly SpendFact[], day: Day): Map<string, number> {
  const latest = new Map<string, SpendFact>();
  for (const spend of spends) {
    const known = latest.get(spend.unitId);
    if (spend.month <= day && (known === undefined || known.month < spend.month)) latest.set(spend.unitId, spend);
  }
  return new Map([...latest].map(([unitId, { amount }]) => [unitId, amount]));
}

function sumOfKnown(amounts: readonly (number | null)[]): number | null {
  const known = amounts.filter((amount) => amount !== null);
  return known.length === 0 ? null : known.reduce((sum, amount) => sum + amount, 0);
}

const noParent = "";

type Node = { unit: UnitFact; depth: number; below: number };

const byName = new Intl.Collator("en", { numeric: true });

/** Parents before children. A unit whose parent is not in force is top-level; a loop is cut at its first unit. */
function inTreeOrder(units: readonly UnitFact[]): Node[] {
  const sorted = [...units].sort((a, b) => byName.compare(a.name, b.name) || (a.id < b.id ? -1 : 1));
  const ids = new Set(sorted.map((unit) => unit.id));
  const children = new Map<string, UnitFact[]>();
  for (const unit of sorted) {
    const parentId = unit.parentId !== null && ids.has(unit.parentId) ? unit.parentId : noParent;
    const siblings = children.get(parentId);
    if (siblings === undefined) children.set(parentId, [unit]);
    else siblings.push(unit);
  }
  const nodes: Node[] = [];
  const placed = new Set<string>();
  const place = (unit: UnitFact, depth: number) => {
    if (placed.has(unit.id)) return;
    placed.add(unit.id);
    const node = { unit: depth === 0 ? { ...unit, parentId: null } : unit, depth, below: nodes.length };
    nodes.push(node);
    for (const child of children.get(unit.id) ?? []) place(child, depth + 1);
    node.below = nodes.length - node.below - 1;
  };
  for (const unit of children.get(noParent) ?? []) place(unit, 0);
  for (const unit of sorted) place(unit, 0);
  return nodes;
}
