import "server-only";
import { v7 } from "uuid";
import { type Granted, grant } from "@/lib/domain/access";
import { type Day, dayOf, startOfDay } from "@/lib/domain/day";
import { shortDayText } from "@/lib/domain/day-text";
import { comingDay } from "@/lib/domain/gap-follow-up";
import { gapListAddress } from "@/lib/domain/gap-list-address";
import { done, type Outcome, refused } from "@/lib/domain/outcome";
import { place } from "@/lib/domain/timeline";
import { inForceAt } from "./as-of";
import { laterEvents, refuseAfter } from "./audit";
import { type AuditEntry, type ChangeContext, type Changed, change } from "./change";
import type { Tx } from "./db";
import { owningRoles } from "./gap-owners";
import { listGaps } from "./gaps";
import { type OpenGap, openGaps } from "./gaps-today";
import type { RowChange, Rows } from "./row-change";
import { placed } from "./timeline";

type Lead = Granted<"coverage:write">;
type FollowUp = Rows["gapFollowUp"];
type Said = Pick<FollowUp, "ownerId" | "due" | "nomineeId" | "plannedOn">;

export type AcknowledgeGapsInput = {
  gapIds: readonly string[];
  /** Instead of ids: the query of a list, for all that it finds. */
  matching?: string | undefined;
  /** A user who may see gaps; without one, the actor. */
  ownerId?: string | undefined;
  due: Day | undefined;
  seen?: string | undefined;
};

/** Somebody sees to these gaps, by a day. Whom they plan to fill them with stays. */
export async function acknowledgeGaps(actor: Lead, input: AcknowledgeGapsInput): Promise<Changed<{ gaps: number }>> {
  const gaps = input.matching === undefined ? await openGaps(actor, input.gapIds) : await gapsOf(actor, input.matching);
  if (!gaps.ok) return gaps;
  return change(actor, async (context) => {
    const { at, timeZone } = context;
    const due = comingDay(input.due, { field: "due", missing: "Say by when.", today: dayOf(at, timeZone) });
    if (!due.ok) return due;
    const owner = await ownerOf(context.tx, input.ownerId ?? actor.userId);
    if (!owner.ok) return owner;
    const said = (row: FollowUp | null): Said => ({
      ownerId: owner.value.id,
      due: dateOf(due.value),
      nomineeId: row?.nomineeId ?? null,
      plannedOn: row?.plannedOn ?? null,
    });
    const what = `${owner.value.name}, by ${shortDayText(due.value)}`;
    return sayOf(context, { actor, gaps: gaps.value, event: "gap.acknowledged", what, seen: input.seen }, said);
  });
}

async function gapsOf(actor: Lead, query: string): Promise<Outcome<OpenGap[]>> {
  const address = gapListAddress(Object.fromEntries(new URLSearchParams(query)));
  const { listed } = await listGaps(grant(actor, "coverage:read"), { ...address, asOf: null });
  if (listed.length === 0) return refused("None of these gaps is open any more. Load the page again.");
  return done(listed.map(({ gap, name }) => ({ gap, title: name })));
}

export type PlanGapInput = {
  gapId: string;
  nomineeId: string;
  day: Day | undefined;
  seen?: string | undefined;
};

/** Somebody is to fill the gap from a day on. A gap that nobody has taken on is the actor's from then. */
export async function planGap(actor: Lead, input: PlanGapInput): Promise<Changed<{ gaps: number }>> {
  const gaps = await openGaps(actor, [input.gapId]);
  if (!gaps.ok) return gaps;
  return change(actor, async (context) => {
    const { tx, at, timeZone } = context;
    const day = comingDay(input.day, { field: "day", missing: "Say from which day on.", today: dayOf(at, timeZone) });
    if (!day.ok) return day;
    const from = new Date(Math.max(startOfDay(day.value, timeZone).getTime(), at.getTime()));
    const nominee = await tx.person.findUnique({
      where: { id: input.nomineeId },
      select: { id: true, name: true, posts: { where: inForceAt(from), select: { id: true } } },
    });
    if (!nominee) return refused("Choose somebody of the register.", "nomineeId");
    if (nominee.posts.length === 0) return refused(`${nominee.name} is not employed on that day.`, "nomineeId");
    const said = (row: FollowUp | null): Said => ({
      ownerId: row?.ownerId ?? actor.userId,
      due: row?.due ?? dateOf(day.value),
      nomineeId: nominee.id,
      plannedOn: dateOf(day.value),
    });
    const what = `${nominee.name}, from ${shortDayText(day.value)}`;
    return sayOf(context, { actor, gaps: gaps.value, event: "gap.planned", what, seen: input.seen }, said);
  });
}

/** Nobody is planned for the gap any more; its owner and due date stay. */
export async function dropGapPlan(
  actor: Lead,
  { gapId, seen }: { gapId: string; seen?: string | undefined },
): Promise<Changed<{ gaps: number }>> {
  const gaps = await openGaps(actor, [gapId]);
  if (!gaps.ok) return gaps;
  return change(actor, async (context) => {
    const [row] = await followUpsOf(context, [gapId]);
    if (!row?.nomineeId) return refused("Nobody is planned for this gap.");
    const said = ({ ownerId, due }: FollowUp): Said => ({ ownerId, due, nomineeId: null, plannedOn: null });
    const about = { actor, gaps: gaps.value, event: "gap.plan-dropped", what: "nobody planned", seen };
    return sayOf(context, about, () => said(row));
  });
}

type About = { actor: Lead; gaps: readonly OpenGap[]; event: string; what: string; seen: string | undefined };

/** Each gap's follow-up ends and another begins, unless it says so already. */
async function sayOf(
  context: ChangeContext,
  { actor, gaps, event, what, seen }: About,
  said: (row: FollowUp | null) => Said,
): Promise<Outcome<{ gaps: number }>> {
  const { tx, at, record } = context;
  const gapIds = gaps.map(({ gap }) => gap.id);
  const meanwhile = seen === undefined ? null : refuseAfter(await laterEvents(tx, { subjectIds: gapIds, seen, actor }));
  if (meanwhile) return meanwhile;
  const rows = new Map((await followUpsOf(context, gapIds)).map((row) => [row.gapId, row]));
  const entries = gaps.map(({ gap, title }): AuditEntry => {
    const row = rows.get(gap.id) ?? null;
    const changes = changesOf(row, { gapId: gap.id, ...said(row) }, at);
    return { event, subject: "gap", subjectId: gap.id, title: `${title}: ${what}`, changes };
  });
  await record(...entries);
  return done({ gaps: entries.length });
}

function changesOf(row: FollowUp | null, next: Said & { gapId: string }, at: Date): RowChange[] {
  const isSame = row !== null && keys.every((key) => row[key]?.valueOf() === next[key]?.valueOf());
  if (isSame) return [];
  return placed("gapFollowUp", place(row ? [row] : [], at), { id: v7(), ...next, from: at, until: null });
}

const keys = ["ownerId", "due", "nomineeId", "plannedOn"] as const;

function followUpsOf({ tx, at }: ChangeContext, gapIds: readonly string[]): Promise<FollowUp[]> {
  return tx.gapFollowUp.findMany({ where: { gapId: { in: [...gapIds] }, ...inForceAt(at) } });
}

async function ownerOf(tx: Tx, id: string): Promise<Outcome<{ id: string; name: string }>> {
  const owner = await tx.user.findFirst({
    where: { id, isActive: true, role: { in: owningRoles } },
    select: { id: true, name: true },
  });
  return owner ? done(owner) : refused("Choose a user who may see the gaps.", "ownerId");
}

/** As the database keeps days: midnight in UTC. */
function dateOf(day: Day): Date {
  return new Date(`${day}T00:00:00Z`);
}
