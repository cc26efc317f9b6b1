import type { AssignmentFact, PersonFact, PostFact } from "./coverage-facts";
import { holdsAt, type Interval, unbroken } from "./interval";

/** A person as a gap or a cell shows them. `leavesOn` is when their employment ends, if that is known. */
export type PersonRef = { id: string; name: string; leavesOn: Date | null };

/** What holds of a person at an instant. Employed means: a post is in force. In force means: employed, not on leave. */
export type Standing = {
  ref: PersonRef;
  fact: PersonFact;
  post: PostFact | undefined;
  unitId: string | null;
  isEmployed: boolean;
  /** The whole absence that the instant lies in. */
  leave: Interval | null;
  assignment: AssignmentFact | undefined;
  /** When somebody last stated that the assignment is right; null for never by then. */
  confirmedAt: Date | null;
  /**
   * From when on, in milliseconds, an assignment in force waits to be confirmed again: what was confirmed before it began has
   * its days from then on. NaN where nothing is in force.
   */
  waitsSince: number;
  /** Whether more than time may make it stale: the post began after that, or a campaign asks. */
  hasNews: boolean;
  /** Whether the assignment was confirmed since the post began. */
  isConfirmedInPost: boolean;
  /** Whether they were never given more than one persona, and no cover: nearly everybody. */
  isInOnePlace: boolean;
  /**
   * Milliseconds of the first edge of a post, a leave, an assignment or a cover, or confirmation, after the instant; Infinity
   * for none.
   */
  until: number;
};

export function standingAt(fact: PersonFact, at: Date): Standing {
  const post = inForceAt(fact.posts, at);
  const assignment = inForceAt(fact.assignments, at);
  const leave = fact.leaves.length === 0 ? null : spanAt(fact.leaves, at);
  const confirmedAt = assignment ? lastConfirmation(assignment, at) : null;
  const isInForce = post !== undefined && assignment !== undefined && leave === null;
  const waitsSince = isInForce
    ? Math.max(assignment.from.getTime(), confirmedAt?.getTime() ?? Number.NEGATIVE_INFINITY)
    : Number.NaN;
  // Nearly everybody has one post and no leave.
  const employment = fact.posts.length > 1 ? spanAt(fact.posts, at) : post;
  return {
    ref: { id: fact.id, name: fact.name, leavesOn: employment?.until ?? null },
    fact,
    post,
    unitId: post?.unitId ?? null,
    isEmployed: post !== undefined,
    leave,
    assignment,
    confirmedAt,
    waitsSince,
    hasNews: isInForce && (post.from.getTime() > waitsSince || assignment.requests.length > 0),
    isConfirmedInPost: post !== undefined && confirmedAt !== null && confirmedAt >= post.from,
    isInOnePlace: fact.assignments.length === 1 && fact.covers.length === 0,
    until: edgeAfter(fact, at.getTime()),
  };
}

/** Whether they were ever given anything but a persona. */
export function hasRoles({ covers, seats, providerCovers, spendOwners }: PersonFact): boolean {
  return covers.length + seats.length + providerCovers.length + spendOwners.length > 0;
}

/** Everybody's standing at one instant after another: who has no edge in between keeps the one they had. */
export function standingsOf(people: readonly PersonFact[]): (at: Date) => readonly Standing[] {
  let known: readonly Standing[] = [];
  // Beside each other: everybody's are looked at each time.
  const untils = new Float64Array(people.length);
  let last = Number.NEGATIVE_INFINITY;
  return (at) => {
    const now = at.getTime();
    const before = now < last ? [] : known;
    last = now;
    known = people.map((fact, index) => {
      const same = before[index];
      if (same !== undefined && now < (untils[index] ?? 0)) return same;
      const standing = standingAt(fact, at);
      untils[index] = standing.until;
      return standing;
    });
    return known;
  };
}

/** The latest that had been given by then; null for none. */
function lastConfirmation({ confirmations }: AssignmentFact, at: Date): Date | null {
  let last: Date | null = null;
  // By number, as in `holdsAt`: everybody's are compared.
  for (const each of confirmations) {
    if (each.getTime() <= at.getTime() && (last === null || each.getTime() > last.getTime())) last = each;
  }
  return last;
}

function edgeAfter({ posts, leaves, assignments, covers }: PersonFact, instant: number): number {
  let first = Math.min(firstEdge(posts, instant), firstEdge(assignments, instant));
  for (const { confirmations } of assignments) {
    for (const each of confirmations) if (each.getTime() > instant) first = Math.min(first, each.getTime());
  }
  // Nearly everybody has neither.
  if (leaves.length === 0 && covers.length === 0) return first;
  return Math.min(first, firstEdge(leaves, instant), firstEdge(covers, instant));
}

function firstEdge(rows: readonly Interval[], instant: number): number {
  let first = Number.POSITIVE_INFINITY;
  for (const { from, until } of rows) {
    if (from.getTime() > instant) first = Math.min(first, from.getTime());
    if (until !== null && until.getTime() > instant) first = Math.min(first, until.getTime());
  }
  return first;
}

/** A loop, since it is asked of everybody at every instant. */
function inForceAt<Row extends Interval>(rows: readonly Row[], at: Date): Row | undefined {
  for (const row of rows) if (holdsAt(row, at)) return row;
  return undefined;
}

/** A change of post is no departure, and two leaves that touch are one absence. Null when nothing holds then. */
function spanAt(intervals: readonly Interval[], at: Date): Interval | null {
  return unbroken(intervals).find((stretch) => holdsAt(stretch, at)) ?? null;
}
