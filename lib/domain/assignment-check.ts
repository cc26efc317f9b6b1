import type { AssignmentFact, CoverageFacts, PostFact, SuggestionFact } from "./coverage-facts";
import { isDoubtful } from "./doubt";
import { type DoubtfulGap, gapId, type StaleGap, type StaleReason } from "./gap";
import { holdsAt } from "./interval";
import { dayInMs, type Judging } from "./judging";
import { isCoreTeam } from "./seat";
import type { Standing } from "./standing";

export type AssignmentChecks = {
  gaps: readonly (StaleGap | DoubtfulGap)[];
  /** People whose assignment is stale. */
  stale: ReadonlySet<string>;
};

type InForce = Standing & { assignment: AssignmentFact; post: PostFact };
type Place = { id: string; name: string } | null;

const nobody: readonly never[] = [];

/** Which assignments in force nobody stands up for any more, and which contradict what their holder's title says. */
export function checkAssignments(
  people: readonly Standing[],
  { suggestions, unitOf }: Pick<CoverageFacts, "suggestions"> & { unitOf: (unitId: string | null) => Place },
  judging: Omit<Judging, "stale">,
): AssignmentChecks {
  const { policy } = judging;
  const byTitle = new Map(suggestions.map(({ title, suggestion }) => [title, suggestion]));
  const gaps: (StaleGap | DoubtfulGap)[] = [];
  const stale = new Set<string>();
  for (const standing of people) {
    if (!isInForce(standing)) continue;
    const confirmedAt = lastConfirmation(standing.assignment, judging.at);
    const found = policy.kinds.STALE ? staleGap(standing, confirmedAt, unitOf, judging) : null;
    if (found) {
      gaps.push(found);
      stale.add(standing.ref.id);
    }
    const suggestion = policy.kinds.DOUBTFUL ? byTitle.get(standing.post.title) : null;
    const doubt = suggestion ? doubtfulGap(standing, { confirmedAt, suggestion }, unitOf, judging) : null;
    if (doubt) gaps.push(doubt);
  }
  return { gaps, stale };
}

function isInForce(standing: Standing): standing is InForce {
  return standing.assignment !== undefined && standing.post !== undefined && standing.leave === null;
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

function staleGap(
  standing: InForce,
  confirmedAt: Date | null,
  unitOf: (unitId: string | null) => Place,
  { policy, at, stateOf }: Omit<Judging, "stale">,
): StaleGap | null {
  const { assignment, ref: person, fact, post } = standing;
  // What was confirmed before it began has its days from then on.
  const isLater = confirmedAt !== null && confirmedAt.getTime() > assignment.from.getTime();
  const since = isLater ? confirmedAt : assignment.from;
  const reasons = staleReasons(standing, since, { at, days: policy.stale.days });
  if (reasons.length === 0) return null;
  const isCore = fact.seats.some((seat) => isCoreTeam(seat.kind) && holdsAt(seat, at));
  const id = gapId("STALE", null, assignment.id);
  // Written out: there may be one for everybody, and an object that is spread together costs ten times as much.
  return {
    kind: "STALE",
    id,
    state: stateOf(id),
    severity: isCore ? "MEDIUM" : "LOW",
    money: null,
    counted: [person],
    leftOut: nobody,
    assignmentId: assignment.id,
    person,
    persona: assignment.persona,
    unit: unitOf(post.unitId),
    confirmedAt,
    since,
    reasons,
    isCore,
  };
}

function staleReasons(
  standing: InForce,
  since: Date,
  { at, days }: { at: Date; days: number },
): readonly StaleReason[] {
  const { assignment, post } = standing;
  const isNew = post.from.getTime() > since.getTime();
  const isLate = at.getTime() - since.getTime() >= days * dayInMs;
  // Nearly everybody: the post is the one that was confirmed, and lately.
  if (!isNew && !isLate && assignment.requests.length === 0) return nobody;
  const reasons: StaleReason[] = [];
  const then = isNew ? postSince(standing, since) : post;
  if (then.title !== post.title) reasons.push("TITLE");
  if (then.unitId !== post.unitId) reasons.push("UNIT");
  if (then.managerId !== post.managerId) reasons.push("MANAGER");
  const isOpen = ({ due, answeredAt }: AssignmentFact["requests"][number]) =>
    due <= at && due > since && (answeredAt === null || answeredAt > at);
  if (assignment.requests.some(isOpen)) reasons.push("UNANSWERED");
  if (isLate) reasons.push("TIME");
  return reasons;
}

/** The post in force at an instant; where there was none, the first one after it. */
function postSince({ fact, post }: InForce, since: Date): PostFact {
  const goesOn = fact.posts.filter(({ until }) => until === null || until > since);
  return goesOn.reduce((first, each) => (each.from < first.from ? each : first), post);
}

function doubtfulGap(
  { assignment, ref: person, post }: InForce,
  { confirmedAt, suggestion }: { confirmedAt: Date | null; suggestion: NonNullable<SuggestionFact["suggestion"]> },
  unitOf: (unitId: string | null) => Place,
  { policy, stateOf }: Omit<Judging, "stale">,
): DoubtfulGap | null {
  const held = { persona: assignment.persona, confirmedAt, postFrom: post.from };
  if (!isDoubtful(held, suggestion, policy.doubtful.confidence)) return null;
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
