import type { HeadcountFact, PostFact, UnassignedFact } from "./coverage-facts";
import type { Interval } from "./interval";
import { dayInMs } from "./judging";

/** Somebody's posts, and when they lacked no persona: they had one, were out of scope, or away. */
export type Employed = {
  posts: readonly Pick<PostFact, "unitId" | "from" | "until">[];
  assignments: readonly Interval[];
  outOfScope: readonly Interval[];
  leaves: readonly Interval[];
};

/** People employed in each unit at each of some instants, which are in ascending order. */
export function headcountsAt(employed: Iterable<Employed>, instants: readonly Date[]): HeadcountFact[][] {
  const count = counter<string>(instants);
  for (const { posts } of employed) {
    for (const { unitId, from, until } of posts) {
      if (unitId !== null) count.add(unitId, count.indexOf(from.getTime()), count.indexUntil(until));
    }
  }
  return count.sums();
}

/**
 * People in force and in scope without a persona at each of the instants, who had been employed for `daysAt` without a break,
 * by unit.
 */
export function unassignedAt(
  employed: readonly Employed[],
  instants: readonly Date[],
  daysAt: (at: Date) => number,
): UnassignedFact[][] {
  const found: UnassignedFact[][] = instants.map(() => []);
  // Policies differ in their days, if at all, from some instant on.
  for (const days of new Set(instants.map(daysAt))) {
    const places = [...instants.keys()].filter((index) => daysAt(instants[index] ?? new Date(0)) === days);
    const count = counter<string | null>(places.map((index) => instants[index] ?? new Date(0)));
    for (const each of employed) addLacking(each, days * dayInMs, count);
    for (const [place, sums] of count.sums().entries()) {
      found[places[place] ?? 0] = sums.map((sum) => ({ ...sum, sample: [] }));
    }
  }
  return found;
}

function addLacking(
  { posts, assignments, outOfScope, leaves }: Employed,
  ripe: number,
  count: Counter<string | null>,
): void {
  const gone: Range[] = [];
  for (const rows of [assignments, outOfScope, leaves]) {
    for (const { from, until } of rows) gone.push([count.indexOf(from.getTime()), count.indexUntil(until)]);
  }
  if (gone.length > 1) gone.sort(([one], [other]) => one - other);
  const inOrder = posts.length > 1 ? posts.toSorted((one, other) => one.from.getTime() - other.from.getTime()) : posts;
  let hired = 0;
  let left = Number.NaN;
  for (const { unitId, from, until } of inOrder) {
    const begun = from.getTime();
    // A post that begins as another ends is no break.
    if (begun !== left) hired = begun;
    left = until === null ? Number.NaN : until.getTime();
    let next = count.indexOf(Math.max(begun, hired + ripe));
    const after = count.indexUntil(until);
    for (const [first, last] of gone) {
      if (first > next) count.add(unitId, next, Math.min(first, after));
      next = Math.max(next, last);
    }
    count.add(unitId, next, after);
  }
}

/** Of the instants, those from a number up to, without, another. */
type Range = [first: number, after: number];

type Counter<Unit> = {
  /** How many of the instants are before a time in milliseconds. */
  indexOf: (time: number) => number;
  /** The same of an end, which null is none. */
  indexUntil: (until: Date | null) => number;
  /** One more person in a unit at the instants of a range, which may be empty. */
  add: (unitId: Unit, first: number, after: number) => void;
  /** At each of the instants, by unit; units without anybody are left out. */
  sums: () => { unitId: Unit; people: number }[][];
};

/** Counts what comes and goes at the edges of ranges, rather than every person at every instant. */
function counter<Unit extends string | null>(instants: readonly Date[]): Counter<Unit> {
  const times = instants.map((at) => at.getTime());
  const steps = new Map<Unit, Int32Array>();
  const indexOf = (time: number) => {
    let low = 0;
    let high = times.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((times[middle] ?? 0) < time) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return {
    indexOf,
    indexUntil: (until) => (until === null ? times.length : indexOf(until.getTime())),
    add(unitId, first, after) {
      if (first >= after) return;
      const known = steps.get(unitId) ?? new Int32Array(times.length + 1);
      known[first] = (known[first] ?? 0) + 1;
      known[after] = (known[after] ?? 0) - 1;
      steps.set(unitId, known);
    },
    sums() {
      const sums: { unitId: Unit; people: number }[][] = times.map(() => []);
      for (const [unitId, changes] of steps) {
        let people = 0;
        for (const [index, of] of sums.entries()) {
          people += changes[index] ?? 0;
          if (people > 0) of.push({ unitId, people });
        }
      }
      return sums;
    },
  };
}
