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

/**
 * Who stands in one place: who holds it and stands nowhere else, how many of those have lately been confirmed, and everybody
 * who takes a closer look. Changes only in the round in which it was made.
 */
type Bucket = { round: number; holders: PersonRef[]; fresh: number; others: Placement[] };
type InUnit = Partial<Record<Persona, Bucket>>;
type Places = Map<string, InUnit>;

const nowhere: readonly Bucket[] = [];
const nobody: readonly never[] = [];

type People = { people: readonly Standing[]; stale: readonly boolean[] };

/**
 * Who covers each unit as each persona: their own unit, further units by cover; Executives also the units below their
 * own. A rolled-up unit is held by whoever holds it or a unit below it. Asked at one instant after another, of the same
 * people in the same order, it places anew whose standing is another one, and settles the cells that they stand in.
 *
 * `units` are in tree order: the units below a unit follow it. `stale` says of each of the people whether their assignment is.
 */
export function cellHolders(): (units: readonly JudgedUnit[], people: People, at: Date) => Map<string, HeldByPersona> {
  const { own, covers, several, place } = placing();
  let known: ReadonlyMap<string, UnitHeld> = new Map();
  return (units, people, at) => {
    place(people, at);
    const now = new Map<string, UnitHeld>();
    const settle = settler(several);
    units.forEach((unit, index) => {
      const subtree = unit.isRolledUp ? units.slice(index, index + unit.below + 1) : [unit];
      const fromAbove = (unit.parentId === null ? undefined : now.get(unit.parentId)?.executives) ?? nowhere;
      const inUnits = subtree
        .flatMap(({ id }) => [own.get(id), covers.get(id)])
        .filter((places) => places !== undefined);
      const before = known.get(unit.id);
      const cell = (persona: Persona, inherited = nowhere) =>
        settle(joined(inherited, inUnits, persona), before?.cells[persona]);
      const executives = own.get(unit.id)?.EXECUTIVE;
      now.set(unit.id, {
        executives: executives ? sameOr(before?.executives, [...fromAbove, executives]) : fromAbove,
        cells: {
          ENGINEERING: cell("ENGINEERING"),
          PRODUCT: cell("PRODUCT"),
          EXECUTIVE: cell("EXECUTIVE", fromAbove),
          FINANCE: cell("FINANCE"),
        },
      });
    });
    known = now;
    return new Map([...now].map(([id, { cells }]) => [id, heldOf(cells)]));
  };
}

type Settled = { buckets: readonly Bucket[]; held: Held };
/** `executives` are those of a unit and of all above it. */
type UnitHeld = { executives: readonly Bucket[]; cells: Record<Persona, Settled> };

function heldOf({ ENGINEERING, PRODUCT, EXECUTIVE, FINANCE }: UnitHeld["cells"]): HeldByPersona {
  return {
    ENGINEERING: ENGINEERING.held,
    PRODUCT: PRODUCT.held,
    EXECUTIVE: EXECUTIVE.held,
    FINANCE: FINANCE.held,
  };
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

/** A list as it was before, where that says the same. */
function sameOr(before: readonly Bucket[] | undefined, now: readonly Bucket[]): readonly Bucket[] {
  if (before?.length !== now.length) return now;
  return now.every((bucket, index) => bucket === before[index]) ? before : now;
}

type Placing = {
  own: Places;
  covers: Places;
  /** People who may stand in more than one place: nobody else is met twice. */
  several: WeakSet<PersonRef>;
  place: (people: People, at: Date) => void;
};

/** Keeps everybody in their places from one round to the next. */
function placing(): Placing {
  const own: Places = new Map();
  const covers: Places = new Map();
  const several = new WeakSet<PersonRef>();
  let last: People = { people: [], stale: [] };
  let round = 0;

  /** As it may be changed in this round. */
  function bucketOf(inUnit: InUnit, persona: Persona): Bucket {
    const known = inUnit[persona];
    if (known?.round === round) return known;
    const bucket = known
      ? { round, holders: [...known.holders], fresh: known.fresh, others: [...known.others] }
      : { round, holders: [], fresh: 0, others: [] };
    inUnit[persona] = bucket;
    return bucket;
  }

  function takeAway(changed: readonly number[]): void {
    const gone = new Set<PersonRef>();
    const left = new Set<Bucket>();
    for (const index of changed) {
      const standing = last.people[index];
      if (standing === undefined) continue;
      gone.add(standing.ref);
      const { fact, unitId, assignment } = standing;
      if (unitId !== null && assignment !== undefined && isSimple(standing)) {
        const bucket = bucketOf(placesIn(own, unitId), assignment.persona);
        if (last.stale[index] !== true) bucket.fresh -= 1;
        left.add(bucket);
        continue;
      }
      if (unitId !== null) {
        for (const { persona } of fact.assignments) left.add(bucketOf(placesIn(own, unitId), persona));
      }
      for (const { unitId: covered, persona } of fact.covers) left.add(bucketOf(placesIn(covers, covered), persona));
    }
    for (const bucket of left) {
      bucket.holders = bucket.holders.filter((ref) => !gone.has(ref));
      bucket.others = bucket.others.filter(({ person }) => !gone.has(person));
    }
  }

  function put(standing: Standing, isStale: boolean, at: Date): void {
    const { fact, unitId, assignment, ref, isInOnePlace } = standing;
    if (unitId !== null && assignment !== undefined && isSimple(standing)) {
      const bucket = bucketOf(placesIn(own, unitId), assignment.persona);
      bucket.holders.push(ref);
      if (!isStale) bucket.fresh += 1;
      return;
    }
    if (!isInOnePlace) several.add(ref);
    for (const each of unitId === null ? nobody : fact.assignments) {
      const placement = placementOf(standing, each, at, { isStale, isDeputy: false });
      if (placement && unitId !== null) bucketOf(placesIn(own, unitId), each.persona).others.push(placement);
    }
    for (const cover of fact.covers) {
      const placement = placementOf(standing, cover, at, { isStale, isDeputy: cover.isDeputy });
      if (placement) bucketOf(placesIn(covers, cover.unitId), cover.persona).others.push(placement);
    }
  }

  return {
    own,
    covers,
    several,
    place({ people, stale }, at) {
      round += 1;
      const changed: number[] = [];
      for (let index = 0; index < people.length; index += 1) {
        if (people[index] !== last.people[index] || stale[index] !== last.stale[index]) changed.push(index);
      }
      takeAway(changed);
      for (const index of changed) {
        const standing = people[index];
        if (standing) put(standing, stale[index] ?? false, at);
      }
      last = { people, stale };
    },
  };
}

/** Whether somebody holds one persona, in their own unit, and is there: nearly everybody. */
function isSimple({ isInOnePlace, leave }: Standing): boolean {
  return isInOnePlace && leave === null;
}

function placesIn(places: Places, unitId: string): InUnit {
  const known = places.get(unitId);
  if (known) return known;
  const fresh: InUnit = {};
  places.set(unitId, fresh);
  return fresh;
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

/** Takes each person once, in the strongest of their roles. Remembers the lists it has seen, and takes a cell as it was before. */
function settler(several: WeakSet<PersonRef>): (buckets: readonly Bucket[], before: Settled | undefined) => Settled {
  const seen = new Map<readonly Bucket[], Settled>();
  return (buckets, before) => {
    const known = seen.get(buckets);
    if (known) return known;
    const isSame = before !== undefined && sameOr(before.buckets, buckets) === before.buckets;
    const now = isSame ? before : { buckets, held: settled(buckets, several) };
    seen.set(buckets, now);
    return now;
  };
}

const unheld: Held = { holders: nobody, leftOut: nobody, isStale: false };

function settled(buckets: readonly Bucket[], several: WeakSet<PersonRef>): Held {
  const [first] = buckets;
  if (first === undefined) return unheld;
  const { holders: alone, fresh, others } = buckets.length === 1 ? first : merged(first, buckets);
  if (others.length === 0) return { holders: alone, leftOut: nobody, isStale: alone.length > 0 && fresh === 0 };
  const isOnceEach = !others.some(({ person }) => several.has(person));
  const found = parted(isOnceEach ? others : strongestOf(others));
  const holders = [...alone, ...found.holders];
  return { holders, leftOut: found.leftOut, isStale: holders.length > 0 && fresh === 0 && !found.isFresh };
}

/** Lists joined whole, not person by person: an executive's own are passed on to every unit below. */
function merged(first: Bucket, buckets: readonly Bucket[]): Pick<Bucket, "holders" | "fresh" | "others"> {
  const more = buckets.slice(1);
  return {
    holders: first.holders.concat(...more.map(({ holders }) => holders)),
    fresh: buckets.reduce((sum, { fresh }) => sum + fresh, 0),
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
