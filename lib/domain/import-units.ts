import { unitKey } from "./import-text";

/** Between the names of a path, as exports write it too. */
export const pathSeparator = " > ";

/** A unit of the register: its place on the day of the file, or its first place if it only begins later. */
export type RegisterUnit = { id: string; name: string; parentId: string | null; code: string; beginsAt: Date | null };

/** What a path of the file means. A unit that begins later begins earlier now: `until` is when its known place starts. */
export type ResolvedUnit = {
  path: string;
  unitId: string | null;
  parentId: string | null;
  isNew: boolean;
  begins: boolean;
  until: Date | null;
  code: string | null;
  problem: string | null;
};

type Given = { paths: readonly string[]; units: readonly RegisterUnit[]; newId: () => string };

/**
 * Links each path to a unit of the register or makes one. The highest name is the only unit of that name wherever it
 * stands, else the one at the top; each further name is a unit directly below. Where several would do, none is taken.
 */
export function resolveUnits({ paths, units, newId }: Given): ResolvedUnit[] {
  const tree = new UnitTree(units, newId);
  const resolved = new Map<string, ResolvedUnit>();
  // Shorter paths first, so that a unit above is met as itself before it is met on the way to one below.
  for (const path of [...paths].sort((a, b) => a.length - b.length || (a < b ? -1 : 1))) {
    const names = path.split(pathSeparator);
    let above: ResolvedUnit | null = null;
    for (const depth of names.keys()) {
      const here = names.slice(0, depth + 1).join(pathSeparator);
      const known: ResolvedUnit = resolved.get(here) ?? tree.find(here, names[depth] ?? "", above);
      resolved.set(here, known);
      above = known;
      if (known.problem) break;
    }
    if (above?.problem && above.path !== path) resolved.set(path, { ...above, path });
  }
  return [...resolved.values()];
}

class UnitTree {
  readonly #byName = new Map<string, RegisterUnit[]>();
  readonly #codes: Set<string>;
  readonly #newId: () => string;

  constructor(units: readonly RegisterUnit[], newId: () => string) {
    this.#codes = new Set(units.map((unit) => unit.code));
    this.#newId = newId;
    for (const unit of units) this.#add(unit);
  }

  find(path: string, name: string, above: ResolvedUnit | null): ResolvedUnit {
    const named = this.#byName.get(unitKey(name)) ?? [];
    const candidates = above ? named.filter((unit) => unit.parentId === above.unitId) : anchors(named);
    if (candidates.length > 1) {
      const problem = `${candidates.length} business units are called “${name}”: use a column for the unit above, too`;
      return { ...blank(path), problem };
    }
    const [unit] = candidates;
    if (!unit) return this.#make(path, name, above?.unitId ?? null);
    const { id, parentId, beginsAt } = unit;
    return { ...blank(path), unitId: id, parentId, begins: beginsAt !== null, until: beginsAt };
  }

  #make(path: string, name: string, parentId: string | null): ResolvedUnit {
    const code = freeCode(name, this.#codes);
    this.#codes.add(code);
    const unit = { id: this.#newId(), name, parentId, code, beginsAt: null };
    this.#add(unit);
    return { ...blank(path), unitId: unit.id, parentId, isNew: true, begins: true, code };
  }

  #add(unit: RegisterUnit): void {
    const key = unitKey(unit.name);
    this.#byName.set(key, [...(this.#byName.get(key) ?? []), unit]);
  }
}

function anchors(named: RegisterUnit[]): RegisterUnit[] {
  const top = named.filter((unit) => unit.parentId === null);
  return named.length > 1 && top.length > 0 ? top : named;
}

function blank(path: string): ResolvedUnit {
  return { path, unitId: null, parentId: null, isNew: false, begins: false, until: null, code: null, problem: null };
}

/** A short code that no unit has: "Energy Markets & Infrastructure" is ENERGY-MARKETS. */
function freeCode(name: string, taken: ReadonlySet<string>): string {
  const words = name
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toUpperCase()
    .split(/[^A-Z0-9]+/)
    .filter((word) => word !== "");
  const stem =
    words.reduce((code, word) => (code.length + word.length < 20 ? `${code}-${word}` : code), "").slice(1) ||
    words[0]?.slice(0, 20) ||
    "UNIT";
  for (let number = 1; ; number += 1) {
    const code = number === 1 ? stem : `${stem}-${number}`;
    if (!taken.has(code)) return code;
  }
}
