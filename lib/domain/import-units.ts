import { unitKey } from "./import-text";
import { NearUnits } from "./near-unit";

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
  /** The unit of the register whose name is nearly this one; whether it is meant is asked, not guessed. */
  nearId: string | null;
};

type Given = {
  paths: readonly string[];
  units: readonly RegisterUnit[];
  newId: () => string;
  /** Paths of which somebody has decided that they mean a unit of the register, by its id. */
  meant?: ReadonlyMap<string, string>;
};

/**
 * Links each path to a unit of the register or makes one. The highest name is the only unit of that name wherever it
 * stands, else the one at the top; each further name is a unit directly below. Where several would do, none is taken.
 * Likeness links nothing by itself.
 */
export function resolveUnits({ paths, units, newId, meant = new Map() }: Given): ResolvedUnit[] {
  const tree = new UnitTree(units, newId, meant);
  const resolved = new Map<string, ResolvedUnit>();
  // Shorter paths first, so that a unit above is met as itself before it is met on the way to one below.
  for (const path of [...paths].sort((a, b) => a.length - b.length || (a < b ? -1 : 1))) {
    const names = path.split(pathSeparator);
    let above: ResolvedUnit | null = null;
    for (const depth of names.keys()) {
      const here = names.slice(0, depth + 1).join(pathSeparator);
      const found: ResolvedUnit = resolved.get(here) ?? tree.find(here, names[depth] ?? "", above);
      resolved.set(here, found);
      above = found;
      if (found.problem) break;
    }
    if (above?.problem && above.path !== path) resolved.set(path, { ...above, path });
  }
  return [...resolved.values()];
}

class UnitTree {
  /** By the key of their name, and by that below the unit above. */
  readonly #byName = new Map<string, RegisterUnit[]>();
  readonly #below = new Map<string, RegisterUnit[]>();
  readonly #byId: ReadonlyMap<string, RegisterUnit>;
  readonly #near = new Map<string | null, NearUnits>();
  readonly #codes: FreeCodes;
  readonly #newId: () => string;
  readonly #meant: ReadonlyMap<string, string>;

  constructor(units: readonly RegisterUnit[], newId: () => string, meant: ReadonlyMap<string, string>) {
    this.#byId = new Map(units.map((unit) => [unit.id, unit]));
    this.#codes = new FreeCodes(units.map((unit) => unit.code));
    this.#newId = newId;
    this.#meant = meant;
    for (const unit of units) this.#add(unit);
  }

  find(path: string, name: string, above: ResolvedUnit | null): ResolvedUnit {
    const key = unitKey(name);
    const candidates = above
      ? (this.#below.get(placeKey(key, above.unitId)) ?? [])
      : anchors(this.#byName.get(key) ?? []);
    if (candidates.length > 1) {
      const problem = `${candidates.length} business units are called “${name}”: use a column for the unit above, too`;
      return { ...blank(path), problem };
    }
    const [unit] = candidates;
    if (unit) return known(path, unit);
    const meant = this.#byId.get(this.#meant.get(path) ?? "");
    if (meant) return { ...known(path, meant), nearId: meant.id };
    return { ...this.#make(path, name, above?.unitId ?? null), nearId: this.#nearBelow(above).find(name) };
  }

  #make(path: string, name: string, parentId: string | null): ResolvedUnit {
    const code = this.#codes.take(name);
    const unit = { id: this.#newId(), name, parentId, code, beginsAt: null };
    this.#add(unit);
    return { ...blank(path), unitId: unit.id, parentId, isNew: true, begins: true, code };
  }

  /** Units of the register that a name could have meant here: those directly below, or without a unit above, any. */
  #nearBelow(above: ResolvedUnit | null): NearUnits {
    const parentId = above?.unitId ?? null;
    const made = this.#near.get(parentId);
    if (made) return made;
    const units = new NearUnits([...this.#byId.values()].filter((unit) => !above || unit.parentId === parentId));
    this.#near.set(parentId, units);
    return units;
  }

  #add(unit: RegisterUnit): void {
    const key = unitKey(unit.name);
    addTo(this.#byName, key, unit);
    addTo(this.#below, placeKey(key, unit.parentId), unit);
  }
}

/** No id is empty, and no id holds a space. */
function placeKey(key: string, parentId: string | null): string {
  return `${parentId ?? ""} ${key}`;
}

function addTo(units: Map<string, RegisterUnit[]>, key: string, unit: RegisterUnit): void {
  const known = units.get(key);
  if (known) known.push(unit);
  else units.set(key, [unit]);
}

function anchors(named: RegisterUnit[]): RegisterUnit[] {
  const top = named.filter((unit) => unit.parentId === null);
  return named.length > 1 && top.length > 0 ? top : named;
}

function known(path: string, { id, parentId, beginsAt }: RegisterUnit): ResolvedUnit {
  return { ...blank(path), unitId: id, parentId, begins: beginsAt !== null, until: beginsAt };
}

function blank(path: string): ResolvedUnit {
  const nothing = { unitId: null, parentId: null, until: null, code: null, problem: null, nearId: null };
  return { path, ...nothing, isNew: false, begins: false };
}

/** Gives out codes that no unit has. Thousands of names may come to one stem, so that none is counted through twice. */
class FreeCodes {
  readonly #taken: Set<string>;
  readonly #last = new Map<string, number>();

  constructor(taken: Iterable<string>) {
    this.#taken = new Set(taken);
  }

  take(name: string): string {
    const stem = stemOf(name);
    for (let number = (this.#last.get(stem) ?? 0) + 1; ; number += 1) {
      const code = number === 1 ? stem : `${stem}-${number}`;
      if (this.#taken.has(code)) continue;
      this.#taken.add(code);
      this.#last.set(stem, number);
      return code;
    }
  }
}

/** "Energy Markets & Infrastructure" is ENERGY-MARKETS. */
function stemOf(name: string): string {
  const words = name
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toUpperCase()
    .split(/[^A-Z0-9]+/)
    .filter((word) => word !== "");
  return (
    words.reduce((code, word) => (code.length + word.length < 20 ? `${code}-${word}` : code), "").slice(1) ||
    words[0]?.slice(0, 20) ||
    "UNIT"
  );
}
