import "server-only";
import { type Actor, type Granted, grant } from "@/lib/domain/access";
import type { TaskOutcome } from "@/lib/domain/campaign-task";
import { addDays, type Day, startOfDay } from "@/lib/domain/day";
import { holdsAt } from "@/lib/domain/interval";
import { done, type Outcome, refused } from "@/lib/domain/outcome";
import type { FinanceFunction, Persona } from "@/lib/domain/persona";
import { typedLine } from "@/lib/domain/typed-line";
import { assignPersonaWithin } from "./assignments";
import { type ChangeContext, type Changed, change } from "./change";
import { endEmploymentWithin, whyNotEnded } from "./end-employment";
import { movePersonWithin } from "./posts";
import { type Rows, updated } from "./row-change";

/** What the register becomes; each part that is null stays as it is. */
export type ApplyAnswerInput = {
  askId: string;
  persona: Persona | null;
  functions: FinanceFunction[];
  unitId: string | null;
  lastDay: Day | null;
};

type Ask = Rows["campaignAsk"] & { person: { name: string } };

/**
 * Does what an answer asks for, by the commands that any page uses: another persona, another unit, or a last day. All of
 * it in one change, with the answer dealt with.
 */
export function applyAnswer(actor: Granted<"people:write">, input: ApplyAnswerInput): Promise<Changed<null>> {
  return change(actor, async (context) => {
    const ask = await openTask(context, input.askId);
    if (!ask.ok) return ask;
    const { persona, unitId, lastDay } = input;
    if (persona === null && unitId === null && lastDay === null)
      return refused("Say what becomes of it: another persona, another unit, or a last day.");
    const applied = await apply(context, actor, { ...input, ask: ask.value });
    return applied.ok ? settle(context, ask.value, { outcome: "APPLIED", reason: "" }) : applied;
  }).catch((error: unknown) => {
    if (input.lastDay !== null) return whyNotEnded(error);
    throw error;
  });
}

/** Nothing becomes of an answer, for a reason. */
export function dismissAnswer(
  actor: Granted<"coverage:write">,
  { askId, reason }: { askId: string; reason: string },
): Promise<Changed<null>> {
  return change(actor, async (context) => {
    const line = typedLine(reason, { field: "reason", what: "The reason", longest: 300 });
    if (!line.ok) return line;
    const ask = await openTask(context, askId);
    return ask.ok ? settle(context, ask.value, { outcome: "DISMISSED", reason: line.value }) : ask;
  });
}

async function openTask({ tx }: ChangeContext, askId: string): Promise<Outcome<Ask>> {
  const ask = await tx.campaignAsk.findUnique({
    where: { id: askId },
    include: { person: { select: { name: true } } },
  });
  if (!ask || ask.answer === null || ask.answer === "RIGHT" || ask.outcome !== null)
    return refused("This answer has been dealt with, or was changed.");
  return done(ask);
}

async function apply(
  context: ChangeContext,
  actor: Actor,
  { ask: { personId }, persona, functions, unitId, lastDay }: ApplyAnswerInput & { ask: Ask },
): Promise<Outcome<null>> {
  const { tx, at, timeZone } = context;
  if (lastDay !== null) {
    const end = startOfDay(addDays(lastDay, 1), timeZone);
    return endEmploymentWithin(context, grant(actor, "people:write"), { personId, employedAt: at, end });
  }
  if (unitId !== null) {
    const post = (await tx.post.findMany({ where: { personId } })).find((each) => holdsAt(each, at));
    if (!post) return refused("This person does not work here today.");
    const { managerId, title, location } = post;
    const move = { personId, unitId, managerId, title, location };
    const moved = await movePersonWithin(context, grant(actor, "people:write"), move);
    if (!moved.ok) return moved;
  }
  if (persona === null) return done(null);
  const held = (await tx.assignment.findMany({ where: { personId } })).find((each) => holdsAt(each, at));
  const statement = { persona, functions: persona === "FINANCE" ? functions : [], share: held?.share ?? 100 };
  return assignPersonaWithin(context, grant(actor, "persona:assign"), { personId, ...statement });
}

async function settle(
  { at, record }: ChangeContext,
  { person, ...ask }: Ask,
  how: Pick<Rows["campaignAsk"], "reason"> & { outcome: TaskOutcome },
): Promise<Outcome<null>> {
  const changes = updated("campaignAsk", ask, { ...how, settledAt: at });
  const [event, what] =
    how.outcome === "APPLIED"
      ? ["campaign.applied", "answer applied"]
      : ["campaign.dismissed", `answer dismissed, ${how.reason}`];
  await record({ event, subject: "person", subjectId: ask.personId, title: `${person.name}: ${what}`, changes });
  return done(null);
}
