import type { LeftOut } from "./gap";
import { holdsAt, type Interval } from "./interval";
import type { JudgedUnit } from "./judged-unit";
import type { Persona } from "./persona";
import type { PersonRef, Standing } from "./standing";

/** Who stands in a cell. Deputies are among those left out: they count for single points only. */
export type Held = {
  holders: readonly PersonRef[];
  leftOut: readonly LeftOut[];
  /** Whether there are holders, and nobody has lately confirmed any of them. */
  isStale: boolean;
};
export type HeldByPersona = Record<Persona, Held>;

type Placement = { person: PersonRef; reason: "HOLDS"; isStale: boolean } | LeftOut;
/** By persona, then by unit. */
type Places = Record<Persona, Map<string, Placement[]>>;

const nobody: readonly Placement[] = [];
const nowhere = (): Places => ({
  ENGINEERING: new Map(),
  PRODUCT: new Map(),
  EXECUTIVE: new Map(),
  FINANCE: new Map(),
});

/**
 * Who covers each unit as each persona: their own unit, further units by cover; Executives also the units below their
 * own. A rolled-up unit is held by whoever holds it or a unit below it.
 *
 * @param units in tree order: the units below a unit follow it
 * @param stale of each of the people, whether their assignment is
 */
export function holdersByCell(
  units: readonly JudgedUnit[],
  { people, stale }: { people: readonly Standing[]; stale: readonly boolean[] },
  at: Date,
): Map<string, HeldByPersona> {
  const { own, covers, several } = placeAll(people, stale, at);
  const executivesDownTo = new Map<string | null, readonly Placement[]>();
  const settle = settler(several);
  const cells = new Map<string, HeldByPersona>();
  units.forEach((unit, index) => {
    const subtree = unit.isRolledUp ? units.slice(index, index + unit.below + 1) : [unit];
    const fromAbove = executivesDownTo.get(unit.parentId) ?? nobody;
    executivesDownTo.set(unit.id, join([fromAbove, own.EXECUTIVE.get(unit.id)]));
    const held = (persona: Persona, inherited = nobody): Held => {
      const placed = subtree.flatMap(({ id }) => [own[persona].get(id), covers[persona].get(id)]);
      return settle(join([inherited, ...placed]));
    };
    cells.set(unit.id, {
      ENGINEERING: held("ENGINEERING"),
      PRODUCT: held("PRODUCT"),
      EXECUTIVE: held("EXECUTIVE", fromAbove),
      FINANCE: held("FINANCE"),
    });
  });
  return cells;
}

/** `several` are people who stand in more than one place: nobody else is met twice. */
type AllPlaces = { own: Places; covers: Places; several: Set<PersonRef> };

function placeAll(people: readonly Standing[], stale: readonly boolean[], at: Date): AllPlaces {
  const own = nowhere();
  const covers = nowhere();
  const several = new Set<PersonRef>();
  for (const [index, standing] of people.entries()) {
    const { fact, unitId } = standing;
    const isStale = stale[index] ?? false;
    let count = 0;
    if (unitId !== null) {
      for (const assignment of fact.assignments) {
        const placement = placementOf(standing, assignment, at, { isStale, isDeputy: false });
        if (placement === null) continue;
        push(own[assignment.persona], unitId, placement);
        count += 1;
      }
    }
    for (const cover of fact.covers) {
      const placement = placementOf(standing, cover, at, { isStale, isDeputy: cover.isDeputy });
      if (placement === null) continue;
      push(covers[cover.persona], cover.unitId, placement);
      count += 1;
    }
    if (count > 1) several.add(standing.ref);
  }
  return { own, covers, several };
}

/** Null for what is over by then. */
function placementOf(
  standing: Standing,
  row: Interval,
  at: Date,
  { isStale, isDeputy }: { isStale: boolean; isDeputy: boolean },
): Placement | null {
  const { ref: person, isEmployed, leave } = standing;
  if (row.from.getTime() > at.getTime()) return { person, isDeputy, reason: "STARTS", from: row.from };
  if (!holdsAt(row, at)) return null;
  if (!isEmployed) return { person, isDeputy, reason: "NOT_EMPLOYED" };
  if (leave !== null) return { person, isDeputy, reason: "ON_LEAVE", leave };
  return isDeputy ? { person, isDeputy, reason: "DEPUTY" } : { person, reason: "HOLDS", isStale };
}

function push(places: Map<string, Placement[]>, unitId: string, placement: Placement) {
  const known = places.get(unitId);
  if (known === undefined) places.set(unitId, [placement]);
  else known.push(placement);
}

/** The list itself when only one has anybody, so that the units below an executive share one list and its settlement. */
function join(lists: readonly (readonly Placement[] | undefined)[]): readonly Placement[] {
  const filled = lists.filter((list) => list !== undefined).filter((list) => list.length > 0);
  return filled.length > 1 ? filled.flat() : (filled[0] ?? nobody);
}

const strength = { HOLDS: 0, DEPUTY: 1, ON_LEAVE: 2, STARTS: 3, NOT_EMPLOYED: 4, OTHER_PERSONA: 5 } as const;
const rankOf = (placement: Placement) =>
  strength[placement.reason] * 2 + Number("isDeputy" in placement && placement.isDeputy);

/** Takes each person once, in the strongest of their roles. Remembers the lists it has seen. */
function settler(several: ReadonlySet<PersonRef>): (placements: readonly Placement[]) => Held {
  const seen = new Map<readonly Placement[], Held>();
  return (placements) => {
    const known = seen.get(placements);
    if (known) return known;
    const isOnceEach = !placements.some(({ person }) => several.has(person));
    const held = parted(isOnceEach ? placements : strongestOf(placements));
    seen.set(placements, held);
    return held;
  };
}

function strongestOf(placements: readonly Placement[]): Iterable<Placement> {
  const strongest = new Map<string, Placement>();
  for (const placement of placements) {
    const other = strongest.get(placement.person.id);
    if (other === undefined || rankOf(placement) < rankOf(other)) strongest.set(placement.person.id, placement);
  }
  return strongest.values();
}

function parted(placements: Iterable<Placement>): Held {
  const holders: PersonRef[] = [];
  const leftOut: LeftOut[] = [];
  let isFresh = false;
  for (const placement of placements) {
    if (placement.reason === "HOLDS") {
      holders.push(placement.person);
      isFresh ||= !placement.isStale;
    } else leftOut.push(placement);
  }
  return { holders, leftOut, isStale: holders.length > 0 && !isFresh };
}
