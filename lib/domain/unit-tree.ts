import type { Persona } from "./persona";

/** Where a unit stands in the tree. */
export type PlacedUnit = { id: string; parentId: string | null };

/** The number of people, in all and of each persona. */
export type Headcount = { people: number; personas: Record<Persona, number> };

export type Branch<T> = T & {
  /** 0 for units at the top. */
  depth: number;
  /** With all units below. */
  total: Headcount;
};

/**
 * Units in the order in which a tree is read, each followed by those below it, siblings in the order given. A unit whose
 * parent is not among them stands at the top.
 */
export function branches<T extends PlacedUnit & Headcount>(units: readonly T[]): Branch<T>[] {
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

export const nobody: Headcount = { people: 0, personas: { ENGINEERING: 0, PRODUCT: 0, EXECUTIVE: 0, FINANCE: 0 } };

export function plus(a: Headcount, b: Headcount): Headcount {
  return {
    people: a.people + b.people,
    personas: {
      ENGINEERING: a.personas.ENGINEERING + b.personas.ENGINEERING,
      PRODUCT: a.personas.PRODUCT + b.personas.PRODUCT,
      EXECUTIVE: a.personas.EXECUTIVE + b.personas.EXECUTIVE,
      FINANCE: a.personas.FINANCE + b.personas.FINANCE,
    },
  };
}
