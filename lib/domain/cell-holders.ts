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

/** Who stands in one place: who holds it and stands nowhere else, and everybody who takes a closer look. */
type Bucket = { holders: PersonRef[]; isFresh: boolean; others: Placement[] };
type InUnit = Partial<Record<Persona, Bucket>>;
type Places = Map<string, InUnit>;

const nowhere: readonly Bucket[] = [];
const nobody: readonly never[] = [];

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
  const executivesDownTo = new Map<string | null, readonly Bucket[]>();
  const settle = settler(several);
  const cells = new Map<string, HeldByPersona>();
  units.forEach((unit, index) => {
    const subtree = unit.isRolledUp ? units.slice(index, index + unit.below + 1) : [unit];
    const fromAbove = executivesDownTo.get(unit.parentId) ?? nowhere;
    const executives = own.get(unit.id)?.EXECUTIVE;
    executivesDownTo.set(unit.id, executives ? [...fromAbove, executives] : fromAbove);
    const inUnits = subtree.flatMap(({ id }) => [own.get(id), covers.get(id)]).filter((places) => places !== undefined);
    cells.set(unit.id, {
      ENGINEERING: settle(joined(nowhere, inUnits, "ENGINEERING")),
      PRODUCT: settle(joined(nowhere, inUnits, "PRODUCT")),
      EXECUTIVE: settle(joined(fromAbove, inUnits, "EXECUTIVE")),
      FINANCE: settle(joined(nowhere, inUnits, "FINANCE")),
    });
  });
  return cells;
}

/** What is inherited with what stands in some units; itself when nothing does, so that the units below an executive share it. */
function joined(inherited: readonly Bucket[], inUnits: readonly InUnit[], persona: Persona): readonly Bucket[] {
  let all: Bucket[] | null = null;
  for (const places of inUnits) {
    const bucket = places[persona];
    if (bucket === undefined) continue;
    all ??= [...inherited];
    all.push(bucket);
  }
  return all ?? inherited;
}

/** `several` are people who may stand in more than one place: nobody else is met twice. */
type AllPlaces = { own: Places; covers: Places; several: Set<PersonRef> };

function placeAll(people: readonly Standing[], stale: readonly boolean[], at: Date): AllPlaces {
  const own: Places = new Map();
  const covers: Places = new Map();
  const several = new Set<PersonRef>();
  // Colleagues often follow each other: the unit is then not looked for again.
  let lastUnit: string | null = null;
  let inUnit: InUnit = {};
  people.forEach((standing, index) => {
    const { fact, unitId, assignment, leave, ref, isInOnePlace } = standing;
    const isStale = stale[index] ?? false;
    if (unitId !== lastUnit && unitId !== null) {
      inUnit = placesIn(own, unitId);
      lastUnit = unitId;
    }
    if (isInOnePlace && assignment !== undefined && unitId !== null && leave === null) {
      const bucket = bucketOf(inUnit, assignment.persona);
      bucket.holders.push(ref);
      bucket.isFresh ||= !isStale;
      return;
    }
    if (!isInOnePlace) several.add(ref);
    for (const each of unitId === null ? nobody : fact.assignments) {
      const placement = placementOf(standing, each, at, { isStale, isDeputy: false });
      if (placement) bucketOf(inUnit, each.persona).others.push(placement);
    }
    for (const cover of fact.covers) {
      const placement = placementOf(standing, cover, at, { isStale, isDeputy: cover.isDeputy });
      if (placement) bucketOf(placesIn(covers, cover.unitId), cover.persona).others.push(placement);
    }
  });
  return { own, covers, several };
}

function placesIn(places: Places, unitId: string): InUnit {
  const known = places.get(unitId);
  if (known) return known;
  const fresh: InUnit = {};
  places.set(unitId, fresh);
  return fresh;
}

function bucketOf(places: InUnit, persona: Persona): Bucket {
  places[persona] ??= { holders: [], isFresh: false, others: [] };
  return places[persona];
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

const strength = { HOLDS: 0, DEPUTY: 1, ON_LEAVE: 2, STARTS: 3, NOT_EMPLOYED: 4, OTHER_PERSONA: 5 } as const;
const rankOf = (placement: Placement) =>
  strength[placement.reason] * 2 + Number("isDeputy" in placement && placement.isDeputy);

/** Takes each person once, in the strongest of their roles. Remembers the lists it has seen. */
function settler(several: ReadonlySet<PersonRef>): (buckets: readonly Bucket[]) => Held {
  const seen = new Map<readonly Bucket[], Held>();
  return (buckets) => {
    const known = seen.get(buckets);
    if (known) return known;
    const held = settled(buckets, several);
    seen.set(buckets, held);
    return held;
  };
}

const unheld: Held = { holders: nobody, leftOut: nobody, isStale: false };

function settled(buckets: readonly Bucket[], several: ReadonlySet<PersonRef>): Held {
  const [first] = buckets;
  if (first === undefined) return unheld;
  const { holders: alone, isFresh, others } = buckets.length === 1 ? first : merged(first, buckets);
  if (others.length === 0) return { holders: alone, leftOut: nobody, isStale: alone.length > 0 && !isFresh };
  const isOnceEach = !others.some(({ person }) => several.has(person));
  const found = parted(isOnceEach ? others : strongestOf(others));
  const holders = [...alone, ...found.holders];
  return { holders, leftOut: found.leftOut, isStale: holders.length > 0 && !isFresh && !found.isFresh };
}

/** Lists joined whole, not person by person: an executive's own are passed on to every unit below. */
function merged(first: Bucket, buckets: readonly Bucket[]): Bucket {
  const more = buckets.slice(1);
  return {
    holders: first.holders.concat(...more.map(({ holders }) => holders)),
    isFresh: buckets.some(({ isFresh }) => isFresh),
    others: first.others.concat(...more.map(({ others }) => others)),
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

function parted(placements: Iterable<Placement>): { holders: PersonRef[]; leftOut: LeftOut[]; isFresh: boolean } {
  const holders: PersonRef[] = [];
  const leftOut: LeftOut[] = [];
  let isFresh = false;
  for (const placement of placements) {
    if (placement.reason !== "HOLDS") leftOut.push(placement);
    else {
      holders.push(placement.person);
      isFresh ||= !placement.isStale;
    }
  }
  return { holders, leftOut, isFresh };
}
