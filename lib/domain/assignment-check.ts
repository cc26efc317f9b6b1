import type { AssignmentFact, CoverageFacts, PostFact, SuggestionFact } from "./coverage-facts";
import { isDoubtful } from "./doubt";
import { type DoubtfulGap, gapId, type StaleGap, type StaleReason } from "./gap";
import { addGap, type GapCount, noGaps } from "./gap-count";
import { holdsAt } from "./interval";
import { dayInMs, type Judging } from "./judging";
import { isCoreTeam } from "./seat";
import type { Standing } from "./standing";

export type AssignmentChecks = {
  /** Of each of the people, whether their assignment is stale. */
  stale: readonly boolean[];
  /** Made when asked for: there may be one for everybody. */
  gaps: () => (StaleGap | DoubtfulGap)[];
  /** How many those are. */
  count: () => GapCount;
};

type InForce = Standing & { assignment: AssignmentFact; post: PostFact };
type Doubtful = { standing: InForce; suggestion: NonNullable<SuggestionFact["suggestion"]> };
type Place = { id: string; name: string } | null;
type UnitOf = (unitId: string | null) => Place;

const nobody: readonly never[] = [];

/** Which assignments in force nobody stands up for any more, and which contradict what their holder's title says. */
export function checkAssignments(
  people: readonly Standing[],
  { suggestions, unitOf }: Pick<CoverageFacts, "suggestions"> & { unitOf: UnitOf },
  judging: Judging,
): AssignmentChecks {
  const { policy } = judging;
  const byTitle = new Map(suggestions.map(({ title, suggestion }) => [title, suggestion]));
  const stale: InForce[] = [];
  const doubtful: Doubtful[] = [];
  const flags = people.map((standing) => {
    if (!isInForce(standing)) return false;
    // Who was confirmed in their post is in no doubt, whatever is suggested.
    if (policy.kinds.DOUBTFUL && !standing.isConfirmedInPost) {
      const suggestion = byTitle.get(standing.post.title);
      if (suggestion && isInDoubt(standing, suggestion, judging)) doubtful.push({ standing, suggestion });
    }
    const isStale = policy.kinds.STALE && (isLate(standing, judging) || staleReasons(standing, judging).length > 0);
    if (isStale) stale.push(standing);
    return isStale;
  });
  return {
    stale: flags,
    gaps: () => [
      ...stale.map((each) => staleGap(each, unitOf, judging)),
      ...doubtful.map((each) => doubtfulGap(each, unitOf, judging)),
    ],
    count: () => countOf({ stale, doubtful }, judging),
  };
}

/** Without their words and names, and without their ids where no gap of the kind is accepted. */
function countOf(
  { stale, doubtful }: { stale: readonly InForce[]; doubtful: readonly Doubtful[] },
  { at, stateOf, acceptedKinds }: Judging,
): GapCount {
  const count = noGaps();
  const stateAs = (kind: "STALE" | "DOUBTFUL", { assignment }: InForce) =>
    acceptedKinds.has(kind) ? stateOf(gapId(kind, null, assignment.id)) : "OPEN";
  for (const standing of stale) {
    addGap(count, { severity: isInCore(standing, at) ? "MEDIUM" : "LOW", state: stateAs("STALE", standing) });
  }
  for (const { standing } of doubtful) addGap(count, { severity: "LOW", state: stateAs("DOUBTFUL", standing) });
  return count;
}

function isInForce(standing: Standing): standing is InForce {
  return !Number.isNaN(standing.waitsSince);
}

function staleGap(standing: InForce, unitOf: UnitOf, judging: Judging): StaleGap {
  const { assignment, ref: person, post, confirmedAt } = standing;
  const isCore = isInCore(standing, judging.at);
  const id = gapId("STALE", null, assignment.id);
  // Written out: there may be one for everybody, and an object that is spread together costs ten times as much.
  return {
    kind: "STALE",
    id,
    state: judging.stateOf(id),
    severity: isCore ? "MEDIUM" : "LOW",
    money: null,
    counted: [person],
    leftOut: nobody,
    assignmentId: assignment.id,
    person,
    persona: assignment.persona,
    unit: unitOf(post.unitId),
    confirmedAt,
    since: new Date(standing.waitsSince),
    reasons: staleReasons(standing, judging),
    isCore,
  };
}

function isInCore({ fact: { seats } }: Standing, at: Date): boolean {
  return seats.length > 0 && seats.some((seat) => isCoreTeam(seat.kind) && holdsAt(seat, at));
}

function isLate({ waitsSince }: InForce, { at, policy }: Pick<Judging, "at" | "policy">): boolean {
  return at.getTime() - waitsSince >= policy.stale.days * dayInMs;
}

const late: readonly StaleReason[] = ["TIME"];

function staleReasons(standing: InForce, judging: Pick<Judging, "at" | "policy">): readonly StaleReason[] {
  // Nearly everybody: the post is the one that was confirmed, and no campaign asks.
  if (!standing.hasNews) return isLate(standing, judging) ? late : nobody;
  const { at } = judging;
  const { assignment, post } = standing;
  const since = new Date(standing.waitsSince);
  const reasons: StaleReason[] = [];
  const then = post.from > since ? postSince(standing, since) : post;
  if (then.title !== post.title) reasons.push("TITLE");
  if (then.unitId !== post.unitId) reasons.push("UNIT");
  if (then.managerId !== post.managerId) reasons.push("MANAGER");
  if (assignment.requests.some((request) => isOpen(request, { at, since }))) reasons.push("UNANSWERED");
  if (isLate(standing, judging)) reasons.push("TIME");
  return reasons;
}

function isOpen(
  { due, answeredAt }: AssignmentFact["requests"][number],
  { at, since }: { at: Date; since: Date },
): boolean {
  return due <= at && due > since && (answeredAt === null || answeredAt > at);
}

/** The post in force at an instant; where there was none, the first one after it. */
function postSince({ fact, post }: InForce, since: Date): PostFact {
  const goesOn = fact.posts.filter(({ until }) => until === null || until > since);
  return goesOn.reduce((first, each) => (each.from < first.from ? each : first), post);
}

function isInDoubt(
  { assignment, post, confirmedAt }: InForce,
  suggestion: Doubtful["suggestion"],
  { policy }: Judging,
): boolean {
  const held = { persona: assignment.persona, confirmedAt, postFrom: post.from };
  return isDoubtful(held, suggestion, policy.doubtful.confidence);
}

function doubtfulGap({ standing, suggestion }: Doubtful, unitOf: UnitOf, { stateOf }: Judging): DoubtfulGap {
  const { assignment, ref: person, post } = standing;
  const id = gapId("DOUBTFUL", null, assignment.id);
  return {
    kind: "DOUBTFUL",
    id,
    state: stateOf(id),
    severity: "LOW",
    money: null,
    counted: [person],
    leftOut: nobody,
    assignmentId: assignment.id,
    person,
    persona: assignment.persona,
    unit: unitOf(post.unitId),
    title: post.title,
    suggested: suggestion,
  };
}
