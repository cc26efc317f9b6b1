import { type Persona, personas } from "@/lib/domain/persona";
import { type SeatKind, seatKinds } from "@/lib/domain/seat";
import { byFrequency } from "./frequency";
import { noUnit, type OrgTree } from "./tree";

/** Somebody employed, and whom their post names as manager, employed or not. */
export type OrgPerson = {
  id: string;
  managerId: string | null;
  name: string;
  title: string;
  unitId: string | null;
  persona: Persona | null;
  /** The highest, if there are several. */
  seat: SeatKind | null;
};

/** What a tree is made of: everybody in the order of the directory, and the names of units by their ids. */
export type OrgPeople = { people: readonly OrgPerson[]; unitNames: ReadonlyMap<string, string> };

/**
 * The reporting lines of people as a tree, and the id of each of its people. Whose manager is not among them stands at
 * the top, as does the first by name of those who would report to themselves in a circle: everybody stands in it once.
 * At the top, those to whom somebody reports come before those with nobody on either side.
 */
export function treeOf({ people, unitNames }: OrgPeople): { tree: OrgTree; ids: string[] } {
  const managers = withoutCircles(managersOf(people));
  const order = preorderOf(managers);
  const manager = new Int32Array(people.length);
  const depths = new Uint32Array(people.length);
  const place = new Int32Array(people.length);
  order.forEach((row, index) => {
    place[row] = index;
    const above = managers[row] ?? -1;
    // Managers stand before their people, so theirs is known.
    manager[index] = above < 0 ? -1 : (place[above] ?? -1);
    depths[index] = above < 0 ? 0 : (depths[place[above] ?? 0] ?? 0) + 1;
  });

  const ordered = Array.from(order).flatMap((row) => people[row] ?? []);
  const titles = byFrequency(ordered.map(({ title }) => title));
  const units = byFrequency(ordered.flatMap(({ unitId }) => unitId ?? []));
  const unitPlaces = new Map(units.table.slice(0, noUnit).map((id, index) => [id, index]));
  const tree = {
    count: people.length,
    manager,
    depth: narrowest(depths),
    below: belowOf(manager),
    names: ordered.map(({ name }) => name),
    title: titles.numbers,
    titleNames: titles.table,
    // The rarest are none, where there are more than 16 bits tell apart.
    unit: Uint16Array.from(ordered, ({ unitId }) => unitPlaces.get(unitId ?? "") ?? noUnit),
    unitNames: [...unitPlaces.keys()].map((id) => unitNames.get(id) ?? ""),
    persona: Uint8Array.from(ordered, ({ persona }) => (persona === null ? 0 : personas.indexOf(persona) + 1)),
    seat: Uint8Array.from(ordered, ({ seat }) => (seat === null ? 0 : seatKinds.indexOf(seat) + 1)),
  };
  return { tree, ids: ordered.map(({ id }) => id) };
}

/** How many people stand below each, of managers in preorder. */
export function belowOf(manager: Int32Array): Uint32Array {
  const below = new Uint32Array(manager.length);
  for (let index = manager.length - 1; index >= 0; index -= 1) {
    const above = manager[index] ?? -1;
    if (above >= 0) below[above] = (below[above] ?? 0) + (below[index] ?? 0) + 1;
  }
  return below;
}

/** Depths in as few bytes as hold them. Below 65,535 levels they are not told apart. */
export function narrowest(depths: Uint32Array): OrgTree["depth"] {
  let deepest = 0;
  for (const depth of depths) deepest = Math.max(deepest, depth);
  if (deepest <= 0xff) return new Uint8Array(depths);
  return new Uint16Array(depths.map((depth) => Math.min(depth, 0xffff)));
}

/** Row of each one's manager; -1 for none, or for one who is not among the people. */
function managersOf(people: readonly OrgPerson[]): Int32Array {
  const rows = new Map(people.map(({ id }, row) => [id, row]));
  return Int32Array.from(people, ({ managerId }) => (managerId === null ? -1 : (rows.get(managerId) ?? -1)));
}

/** The same lines, with every circle cut above whoever of it comes first. */
function withoutCircles(managers: Int32Array): Int32Array {
  const straight = managers.slice();
  // The walk upwards that a row was first met on; each row is walked once.
  const walks = new Int32Array(managers.length);
  for (let start = 0; start < managers.length; start += 1) {
    let row = start;
    while (row >= 0 && walks[row] === 0) {
      walks[row] = start + 1;
      row = managers[row] ?? -1;
    }
    if (row >= 0 && walks[row] === start + 1) straight[firstOfCircle(managers, row)] = -1;
  }
  return straight;
}

function firstOfCircle(managers: Int32Array, member: number): number {
  let first = member;
  for (let row = managers[member] ?? member; row !== member; row = managers[row] ?? member)
    first = Math.min(first, row);
  return first;
}

/** Rows in the order of the tree. */
function preorderOf(managers: Int32Array): Int32Array {
  const count = managers.length;
  // Lists of who reports to whom; the last element heads that of the top.
  const first = new Int32Array(count + 1).fill(-1);
  const next = new Int32Array(count).fill(-1);
  const put = (row: number) => {
    const above = managers[row] ?? -1;
    const list = above < 0 ? count : above;
    next[row] = first[list] ?? -1;
    first[list] = row;
  };
  const isAlone = (row: number) => managers[row] === -1 && first[row] === -1;
  // From the back, since each is put in front of its list.
  for (let row = count - 1; row >= 0; row -= 1) if (managers[row] !== -1) put(row);
  for (let row = count - 1; row >= 0; row -= 1) if (isAlone(row)) put(row);
  for (let row = count - 1; row >= 0; row -= 1) if (managers[row] === -1 && !isAlone(row)) put(row);

  const order = new Int32Array(count);
  let row = first[count] ?? -1;
  for (let index = 0; index < count; index += 1) {
    order[index] = row;
    let following = first[row] ?? -1;
    for (let above = row; following < 0 && above >= 0; above = managers[above] ?? -1) following = next[above] ?? -1;
    row = following;
  }
  return order;
}
