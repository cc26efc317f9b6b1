import { noUnit, type OrgTree } from "@/lib/org/tree";

/** A tree in which everybody's manager is given: indices in preorder, -1 at the top. */
export function treeOf(managers: readonly number[], columns: Partial<OrgTree> = {}): OrgTree {
  const count = managers.length;
  const depth = new Uint16Array(count);
  const below = new Uint32Array(count);
  for (let index = 0; index < count; index += 1) {
    const above = managers[index] ?? -1;
    depth[index] = above < 0 ? 0 : (depth[above] ?? 0) + 1;
  }
  for (let index = count - 1; index >= 0; index -= 1) {
    const above = managers[index] ?? -1;
    if (above >= 0) below[above] = (below[above] ?? 0) + (below[index] ?? 0) + 1;
  }
  return {
    count,
    manager: Int32Array.from(managers),
    depth,
    below,
    names: managers.map((_, index) => `Person ${index}`),
    title: new Uint32Array(count),
    titleNames: ["Engineer"],
    unit: new Uint16Array(count).fill(noUnit),
    unitNames: [],
    persona: new Uint8Array(count),
    seat: new Uint8Array(count),
    ...columns,
  };
}

const given = ["Anna", "Björn", "Chloé", "Dmitri", "Elif", "Farah", "Gustav", "Hana", "Inês", "João", "Kwame", "Lucía"];
const moreGiven = ["Marta", "Nnamdi", "Oskar", "Priya", "Quentin", "Rosa", "Søren", "Tomáš", "Uma", "Víctor", "Wei"];
const family = ["Adeyemi", "Bianchi", "Chen", "Dąbrowski", "Eriksson", "Fernández", "García", "Haddad", "Ivanova"];
const moreFamily = ["Jansen", "Kowalski", "Lindqvist", "Müller", "Nguyen", "Okafor", "Papadopoulos", "Rossi", "Weiß"];
const titles = ["Software Engineer", "Platform Engineer", "Product Owner", "Financial Analyst", "Head of Department"];
const moreTitles = ["Procurement Manager", "Service Delivery Manager", "Cloud Architect", "Business Analyst"];

/**
 * An organisation of any size, always the same one for a seed: managers with three to fourteen reports, uneven as they
 * are in life, units of some two hundred people, a persona for nine in ten, a CCoE of thirty.
 */
export function organisationOf(count: number, seed = 1): OrgTree {
  const random = randomFrom(seed);
  const pick = <T>(choices: readonly T[]) => choices[Math.floor(random() * choices.length)] as T;
  const managers: number[] = [];
  const units = Math.max(3, Math.ceil(count / 200));
  const unit = new Uint16Array(count);
  grow(-1, count, 0);
  const tree = treeOf(managers);
  return {
    ...tree,
    names: managers.map(() => `${pick([...given, ...moreGiven])} ${pick([...family, ...moreFamily])}`),
    titleNames: [...titles, ...moreTitles],
    title: Uint32Array.from(managers, () => Math.floor(random() * 9)),
    unitNames: Array.from({ length: units }, (_, index) => `Unit ${index + 1}`),
    unit,
    persona: Uint8Array.from(managers, (_, index) => personaOf(index)),
    seat: Uint8Array.from(managers, () => (random() < 30 / count ? 1 + Math.floor(random() * 7) : 0)),
  };

  /** One person and everybody below them. */
  function grow(manager: number, size: number, ownUnit: number): void {
    const index = managers.push(manager) - 1;
    unit[index] = ownUnit % units;
    let left = size - 1;
    const reports = Math.min(left, 3 + Math.floor(random() * 12));
    for (let report = reports; report > 0; report -= 1) {
      const even = left / report;
      const share = report === 1 ? left : Math.max(1, Math.min(left - report + 1, Math.round(even * shareOf())));
      grow(index, share, size > 200 ? index : ownUnit);
      left -= share;
    }
  }

  /** Of what an even division would give: some manage nobody, some a great part. */
  function shareOf(): number {
    const dice = random();
    return dice < 0.25 ? 0 : dice < 0.9 ? 0.4 + random() * 1.2 : 2.5;
  }

  function personaOf(index: number): number {
    const dice = random();
    if (dice < 0.1) return 0;
    if ((tree.depth[index] ?? 0) < 2) return 3;
    // Teams are mostly of a kind.
    const kind = ((managers[index] ?? 0) * 7919) % 10;
    const usual = kind < 6 ? 1 : kind < 8 ? 2 : 4;
    return dice < 0.8 ? usual : 1 + Math.floor(random() * 4);
  }
}

/** Mulberry32: small, even enough, and the same on every machine. */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
