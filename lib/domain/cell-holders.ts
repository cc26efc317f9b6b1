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
/** By persona, then by unit. */
type Places = Record<Persona, Map<string, Bucket>>;

const nowhere: readonly Bucket[] = [];
const nobody: readonly never[] = [];
const noPlaces = (): Places => ({
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
  const executivesDownTo = new Map<string | null, readonly Bucket[]>();
  const settle = settler(several);
  const cells = new Map<string, HeldByPersona>();
  units.forEach((unit, index) => {
    const subtree = unit.isRolledUp ? units.slice(index, index + unit.below + 1) : [unit];
    const fromAbove = executivesDownTo.get(unit.parentId) ?? nowhere;
    executivesDownTo.set(unit.id, joined(fromAbove, [unit], [own.EXECUTIVE]));
    const held = (persona: Persona, inherited = nowhere) =>
      settle(joined(inherited, subtree, [own[persona], covers[persona]]));
    cells.set(unit.id, {
      ENGINEERING: held("ENGINEERING"),
      PRODUCT: held("PRODUCT"),
      EXECUTIVE: held("EXECUTIVE", fromAbove),
      FINANCE: held("FINANCE"),
    });
  });
  return cells;
}

/** What is inherited with what stands in some units; itself when nothing does, so that the units below an executive share it. */
function joined(
  inherited: readonly Bucket[],
  units: readonly JudgedUnit[],
  places: readonly Map<string, Bucket>[],
): readonly Bucket[] {
  let all: Bucket[] | null = null;
  for (const { id } of units) {
    for (const place of places) {
      const bucket = place.get(id);
      if (bucket === undefined) continue;
      all ??= [...inherited];
      all.push(bucket);
    }
  }
  return all ?? inherited;
}

/** `several` are people who may stand in more than one place: nobody else is met twice. */
type AllPlaces = { own: Places; covers: Places; several: Set<PersonRef> };

function placeAll(people: readonly Standing[], stale: readonly boolean[], at: Date): AllPlaces {
  const own = noPlaces();
  const covers = noPlaces();
  const several = new Set<PersonRef>();
  people.forEach((standing, index) => {
    const { fact, unitId, assignment, leave, ref, isInOnePlace } = standing;
    const isStale = stale[index] ?? false;
    if (isInOnePlace && assignment !== undefined && unitId !== null && leave === null) {
      const bucket = bucketOf(own[assignment.persona], unitId);
      bucket.holders.push(ref);
      bucket.isFresh ||= !isStale;
      return;
    }
    if (!isInOnePlace) several.add(ref);
    for (const each of unitId === null ? nobody : fact.assignments) {
      const placement = placementOf(standing, each, at, { isStale, isDeputy: false });
      if (placement) bucketOf(own[each.persona], unitId ?? "").others.push(placement);
    }
    for (const cover of fact.covers) {
      const placement = placementOf(standing, cover, at, { isStale, isDeputy: cover.isDeputy });
      if (placement) bucketOf(covers[cover.persona], cover.unitId).others.push(placement);
    }
  });
  return { own, covers, several };
}

function bucketOf(places: Map<string, Bucket>, unitId: string): Bucket {
  const known = places.get(unitId);
  if (known) return known;
  const bucket = { holders: [], isFresh: false, others: [] };
  places.set(unitId, bucket);
  return bucket;
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

function settled(buckets: readonly Bucket[], several: ReadonlySet<PersonRef>): Held {
  const [first, ...more] = buckets;
  // Not by flatMap, which asks of each whether it is a list: an executive's own are passed on to every unit below.
  const alone =
    more.length > 0 && first ? first.holders.concat(...more.map((each) => each.holders)) : (first?.holders ?? nobody);
  const isFresh = buckets.some((each) => each.isFresh);
  const others = ([] as Placement[]).concat(...buckets.map((each) => each.others));
  if (others.length === 0) return { holders: alone, leftOut: nobody, isStale: alone.length > 0 && !isFresh };
  const isOnceEach = !others.some(({ person }) => several.has(person));
  const { holders, leftOut, ...rest } = parted(isOnceEach ? others : strongestOf(others));
  const all = [...alone, ...holders];
  return { holders: all, leftOut, isStale: all.length > 0 && !isFresh && !rest.isFresh };
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
