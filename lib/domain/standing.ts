import type { PersonFact, PostFact } from "./coverage-facts";
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
  assignment: PersonFact["assignments"][number] | undefined;
};

export function standingAt(fact: PersonFact, at: Date): Standing {
  const post = inForceAt(fact.posts, at);
  // Nearly everybody has one post and no leave.
  const employment = fact.posts.length > 1 ? spanAt(fact.posts, at) : post;
  return {
    ref: { id: fact.id, name: fact.name, leavesOn: employment?.until ?? null },
    fact,
    post,
    unitId: post?.unitId ?? null,
    isEmployed: post !== undefined,
    leave: fact.leaves.length === 0 ? null : spanAt(fact.leaves, at),
    assignment: inForceAt(fact.assignments, at),
  };
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
