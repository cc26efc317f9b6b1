import "server-only";
import { v7 } from "uuid";
import { graceDays } from "@/lib/domain/campaign";
import { type Answered, answerInWords, answerOf } from "@/lib/domain/campaign-answer";
import { holdsAt } from "@/lib/domain/interval";
import { done, type Outcome, refused } from "@/lib/domain/outcome";
import { inForceAt } from "./as-of";
import type { Asked } from "./asked";
import { type AuditEntry, type ChangeContext, type Changed, change } from "./change";
import type { Tx } from "./db";
import { inserted, type RowChange, type Rows, removed, updated } from "./row-change";

const dayInMs = 86_400_000;

/** An answer to one question. RIGHT confirms the assignment; anything else becomes a task for who keeps the register. */
export function answerQuestion(
  asked: Asked,
  { askId, ...given }: Answered & { askId: string },
): Promise<Changed<null>> {
  return change(asked.actor, async (context) => {
    const said = answerOf(given);
    if (!said.ok) return said;
    const { newUnitId } = said.value;
    if (newUnitId !== null && !(await unitExists(context, newUnitId)))
      return refused("This unit is not in the organisation today. Choose another.", "newUnitId");
    const [ask] = await openAsks(context, asked, [askId]);
    if (!ask) return refused("This question is closed, or is not yours.");
    const entry = await entryOf(context, asked, { ask, said: said.value });
    if (!entry.ok) return entry;
    await context.record(...entry.value);
    return done(null);
  });
}

/** "All of them are right": each question that can still be confirmed. Says how many were not, as something has changed. */
export function confirmQuestions(
  asked: Asked,
  { askIds }: { askIds: readonly string[] },
): Promise<Changed<{ confirmed: string[] }>> {
  return change(
    asked.actor,
    async (context) => {
      const asks = await openAsks(context, asked, askIds);
      if (asks.length === 0) return refused("These questions are closed, or are not yours.");
      const entries: AuditEntry[] = [];
      const confirmed: string[] = [];
      for (const ask of asks) {
        const entry = await entryOf(context, asked, { ask, said: right });
        if (!entry.ok) continue;
        entries.push(...entry.value);
        confirmed.push(ask.id);
      }
      await context.record(...entries);
      return done({ confirmed });
    },
    { timeoutMs: 60_000 },
  );
}

const right: Answered = { answer: "RIGHT", newPersona: null, newFunctions: [], newUnitId: null, note: "" };

type Ask = Rows["campaignAsk"] & { person: { name: string } };

// Looked at inside the change: the link may have been revoked, or the campaign closed, since the page was made.
async function openAsks({ tx, at }: ChangeContext, asked: Asked, askIds: readonly string[]): Promise<Ask[]> {
  const ofLink = asked.linkId === null ? {} : { id: asked.linkId, until: { gt: at } };
  return tx.campaignAsk.findMany({
    where: {
      id: { in: [...askIds] },
      outcome: null,
      link: { personId: asked.personId, ...ofLink },
      campaign: { until: null, due: { gt: new Date(at.getTime() - graceDays * dayInMs) } },
    },
    include: { person: { select: { name: true } } },
  });
}

async function unitExists({ tx, at }: ChangeContext, unitId: string): Promise<boolean> {
  return (await tx.unitVersion.count({ where: { unitId, ...inForceAt(at) } })) > 0;
}

/** What the answer changes, as entries of the audit trail: none where it says what was said already. */
async function entryOf(
  { tx, at }: ChangeContext,
  asked: Asked,
  { ask: { person, ...ask }, said }: { ask: Ask; said: Answered },
): Promise<Outcome<AuditEntry[]>> {
  if (updated("campaignAsk", ask, said).length === 0) return done([]);
  const assignment = await tx.assignment.findUnique({ where: { id: ask.assignmentId } });
  const isSame = assignment !== null && holdsAt(assignment, at) && assignment.persona === ask.persona;
  if (said.answer === "RIGHT" && !isSame)
    return refused(`${person.name} has another persona by now. There is nothing to confirm any more.`);

  const { confirmation, changes } =
    said.answer === "RIGHT" && assignment
      ? confirmed(asked, assignment, at)
      : { confirmation: null, changes: await unconfirmed(tx, ask.confirmationId, assignment) };
  const knownAt = ask.knownAt ?? (said.answer === "DONT_KNOW" ? null : at);
  const patch = { ...said, confirmationId: confirmation, answeredAt: at, knownAt, way: asked.way };
  const entry: AuditEntry = {
    event: "campaign.answered",
    subject: "person",
    subjectId: ask.personId,
    title: `${person.name}: ${answerInWords(said)}`,
    changes: [...updated("campaignAsk", ask, patch), ...changes],
  };
  return done([entry]);
}

function confirmed(
  { actor, personId }: Asked,
  assignment: Rows["assignment"],
  at: Date,
): { confirmation: string; changes: RowChange[] } {
  const userId = "system" in actor ? null : actor.userId;
  const who = { userId, personId: userId === null ? personId : null };
  const row = { id: v7(), assignmentId: assignment.id, at, ...who, source: "CAMPAIGN" as const };
  const changes = [
    inserted("confirmation", row),
    ...updated("assignment", assignment, { confirmedBy: userId, confirmedAt: at }),
  ];
  return { confirmation: row.id, changes };
}

/** Somebody said that it is right, and thinks otherwise now: the confirmation before that one speaks again. */
async function unconfirmed(
  tx: Tx,
  confirmationId: string | null,
  assignment: Rows["assignment"] | null,
): Promise<RowChange[]> {
  const row = confirmationId === null ? null : await tx.confirmation.findUnique({ where: { id: confirmationId } });
  if (!row) return [];
  const before = await tx.confirmation.findFirst({
    where: { assignmentId: row.assignmentId, id: { not: row.id } },
    orderBy: { at: "desc" },
  });
  const patch = { confirmedBy: before?.userId ?? null, confirmedAt: before?.at ?? null };
  const isLast = assignment?.confirmedAt?.getTime() === row.at.getTime();
  return [removed("confirmation", row), ...(assignment && isLast ? updated("assignment", assignment, patch) : [])];
}
