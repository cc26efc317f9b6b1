import type { Persona } from "./persona";

/** Where a unit stands in the tree. */
export type PlacedUnit = { id: string; parentId: string | null };

/** The number of people, in all and of each persona, and the monthly spend; null while none is known. */
export type Tally = { people: number; personas: Record<Persona, number>; spend: number | null };

export type Branch<T> = T & {
  /** 0 for units at the top. */
  depth: number;
  /** With all units below. */
  total: Tally;
};

/**
 * Units in the order in which a tree is read, each followed by those below it, siblings in the order given. A unit whose
 * parent is not among them stands at the top.
 */
export function branches<T extends PlacedUnit & Tally>(units: readonly T[]): Branch<T>[] {
  const known = new Set(units.map(({ id }) => id));
  const children = new Map<string | null, T[]>();
  for (const unit of units) {
    const parent = unit.parentId !== null && known.has(unit.parentId) ? unit.parentId : null;
    children.set(parent, [...(children.get(parent) ?? []), unit]);
  }
  const read = (parent: string | null, depth: number): Branch<T>[] =>
    (children.get(parent) ?? []).flatMap((unit) => {
      const below = read(unit.id, depth + 1);
      const direct = below.filter((branch) => branch.depth === depth + 1).map(({ total }) => total);
      return [{ ...unit, depth, total: [unit, ...direct].reduce(plus, nobody) }, ...below];
    });
  return read(null, 0);
}

export const nobody: Tally = {
  people: 0,
  personas: { ENGINEERING: 0, PRODUCT: 0, EXECUTIVE: 0, FINANCE: 0 },
  spend: null,
};

function plus(a: Tally, b: Tally): Tally {
  return {
    people: a.people + b.people,
    personas: {
      ENGINEERING: a.personas.ENGINEERING + b.personas.ENGINEERING,
      PRODUCT: a.personas.PRODUCT + b.personas.PRODUCT,
      EXECUTIVE: a.personas.EXECUTIVE + b.personas.EXECUTIVE,
      FINANCE: a.personas.FINANCE + b.personas.FINANCE,
    },
    spend: a.spend === null && b.spend === null ? null : (a.spend ?? 0) + (b.spend ?? 0),
  };
}
