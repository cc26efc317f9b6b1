import "server-only";
import { v7 } from "uuid";
import type { Actor, Granted } from "@/lib/domain/access";
import { commentText } from "@/lib/domain/gap-follow-up";
import { done, type Outcome, refused } from "@/lib/domain/outcome";
import { mayTurn, type PlanStatement, type PlanTurn, planStatement, planTurns } from "@/lib/domain/plan-statement";
import { typedLine } from "@/lib/domain/typed-line";
import { type ChangeContext, type Changed, change } from "./change";
import { commentRow } from "./comments";
import type { Tx } from "./db";
import { inserted, type RowChange, type Rows, updated } from "./row-change";

type Writer = Granted<"plan:write">;

/** The plan, and the revision of it that a page showed: whoever decides does so about what they saw. */
export type AboutPlan = { planId: string; revision: number };

/** A plan without a step yet, in the name of who makes it. */
export function makePlan(actor: Writer, input: PlanStatement): Promise<Changed<{ planId: string }>> {
  return change(actor, async ({ at, record }) => {
    const statement = planStatement(input);
    if (!statement.ok) return statement;
    const by = { authorId: actor.userId, madeAt: at, turnedBy: actor.userId, turnedAt: at };
    const row = { id: v7(), ...statement.value, state: "DRAFT" as const, revision: 1, reason: "", ...by };
    await record({ event: "plan.made", ...about(row), changes: [inserted("plan", row)] });
    return done({ planId: row.id });
  });
}

/** Another name, purpose or day. */
export function editPlan(actor: Writer, { planId, revision, ...input }: AboutPlan & PlanStatement) {
  return change(actor, async (context) => {
    const draft = await draftOf(context.tx, { planId, revision });
    if (!draft.ok) return draft;
    const statement = planStatement(input);
    if (!statement.ok) return statement;
    if (updated("plan", draft.value, statement.value).length === 0) return done(null);
    const changes = updated("plan", draft.value, { ...statement.value, revision: revision + 1 });
    await context.record({ event: "plan.edited", ...about(draft.value), title: statement.value.name, changes });
    return done(null);
  });
}

/** Hands a plan to an admin to decide: its steps stay as they are from then on. */
export function submitPlan(actor: Writer, input: AboutPlan): Promise<Changed<null>> {
  return change(actor, async (context) => {
    if ((await context.tx.planStep.count({ where: { planId: input.planId } })) === 0)
      return refused("This plan has no step yet. Add what is to change.");
    return turn(context, actor, { ...input, turn: "submit", patch: { reason: "" } });
  });
}

/** Takes a plan back to edit it. It needs to be submitted and approved again. */
export function reopenPlan(actor: Writer, input: AboutPlan): Promise<Changed<null>> {
  return change(actor, (context) => turn(context, actor, { ...input, turn: "reopen" }));
}

/** Nobody pursues the plan any more. It stays to be read. */
export function withdrawPlan(actor: Writer, input: AboutPlan): Promise<Changed<null>> {
  return change(actor, (context) => turn(context, actor, { ...input, turn: "withdraw" }));
}

type Decider = Granted<"plan:approve">;

/** Sends a plan back to its author, saying why. */
export function rejectPlan(actor: Decider, input: AboutPlan & { reason: string }): Promise<Changed<null>> {
  return change(actor, async (context) => {
    const reason = typedLine(input.reason, { field: "reason", what: "The reason", longest: 500 });
    if (!reason.ok) return reason;
    return turn(context, actor, { ...input, turn: "reject", patch: { reason: reason.value } });
  });
}

/** Says that a plan may be applied. Nobody approves their own, unless there is no other admin to do it. */
export function approvePlan(actor: Decider, input: AboutPlan): Promise<Changed<null>> {
  return change(actor, async (context) => {
    const { tx } = context;
    const plan = await tx.plan.findUnique({ where: { id: input.planId }, select: { authorId: true, turnedBy: true } });
    const isOwn = plan?.authorId === actor.userId || plan?.turnedBy === actor.userId;
    const others = { role: "ADMIN", isActive: true, id: { not: actor.userId } } as const;
    if (isOwn && (await tx.user.count({ where: others })) > 0)
      return refused("This is your own plan. Another admin has to approve it.");
    return turn(context, actor, { ...input, turn: "approve" });
  });
}

/** Says something about a plan, to whoever can see it. */
export async function commentOnPlan(
  actor: Writer,
  { planId, text: typed }: { planId: string; text: string },
): Promise<Changed<null>> {
  const text = commentText(typed);
  if (!text.ok) return text;
  return change(actor, async ({ tx, at, record }) => {
    const plan = await tx.plan.findUnique({ where: { id: planId } });
    if (!plan) return refused("There is no such plan any more.");
    const row = commentRow({ at }, { subject: "plan", subjectId: planId, authorId: actor.userId, text: text.value });
    await record({ event: "plan.commented", ...about(plan), changes: [row] });
    return done(null);
  });
}

type Turning = AboutPlan & { turn: PlanTurn; patch?: Partial<Rows["plan"]> };

const events = {
  submit: "plan.submitted",
  reject: "plan.rejected",
  reopen: "plan.reopened",
  withdraw: "plan.withdrawn",
  approve: "plan.approved",
  apply: "plan.applied",
} as const satisfies Record<PlanTurn, string>;

/** Brings a plan into another state, as a part of a change. */
export async function turn(
  { tx, at, record }: ChangeContext,
  actor: Actor,
  { planId, revision, turn: which, patch }: Turning,
): Promise<Outcome<null>> {
  const plan = await planAt(tx, { planId, revision });
  if (!plan.ok) return plan;
  if (!mayTurn(plan.value.state, which)) return refused("This cannot be done to the plan any more as it is.");
  const state = planTurns[which].to;
  const by = { turnedBy: actor.userId, turnedAt: at };
  const changes = updated("plan", plan.value, { ...patch, ...by, state, revision: revision + 1 });
  await record({ event: events[which], ...about(plan.value), changes });
  return done(null);
}

/** A plan as its page showed it; refused when somebody has changed it since. */
export async function planAt(tx: Tx, { planId, revision }: AboutPlan): Promise<Outcome<Rows["plan"]>> {
  const plan = await tx.plan.findUnique({ where: { id: planId } });
  if (!plan) return refused("There is no such plan any more.");
  return plan.revision === revision
    ? done(plan)
    : refused("The plan was changed while you had it open. It is shown as it is now: look at it, and try again.");
}

/** A plan that can be edited. */
export async function draftOf(tx: Tx, input: AboutPlan): Promise<Outcome<Rows["plan"]>> {
  const plan = await planAt(tx, input);
  return plan.ok && plan.value.state !== "DRAFT"
    ? refused("Only a draft can be edited. Take the plan back first.")
    : plan;
}

export function about({ id, name }: Pick<Rows["plan"], "id" | "name">) {
  return { subject: "plan" as const, subjectId: id, title: name };
}

/** What every change to the steps of a draft comes with. */
export function nextRevision(plan: Rows["plan"]): RowChange[] {
  return updated("plan", plan, { revision: plan.revision + 1 });
}
