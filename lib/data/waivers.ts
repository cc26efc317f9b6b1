import "server-only";
import { v7 } from "uuid";
import type { Granted } from "@/lib/domain/access";
import { addDays, type Day, dayOf, startOfDay } from "@/lib/domain/day";
import { shortDayText } from "@/lib/domain/day-text";
import { waiverTerms } from "@/lib/domain/gap-follow-up";
import { holdsAt } from "@/lib/domain/interval";
import { done, refused } from "@/lib/domain/outcome";
import { place } from "@/lib/domain/timeline";
import { refuseIfChangedSince } from "./audit";
import { type Changed, change } from "./change";
import { openGaps } from "./gaps-today";
import { inserted } from "./row-change";
import { cleared, ended } from "./timeline";

type Lead = Granted<"coverage:write">;

export type WaiveGapInput = { gapId: string; reason: string; lastDay: Day | undefined; seen?: string | undefined };

/** The gap is accepted, with a reason, through a day within twelve months; the actor is who approves it. */
export async function waiveGap(actor: Lead, { gapId, seen, ...terms }: WaiveGapInput): Promise<Changed<null>> {
  const gaps = await openGaps(actor, [gapId]);
  if (!gaps.ok) return gaps;
  return change(actor, async ({ tx, at, timeZone, record }) => {
    const meanwhile = await refuseIfChangedSince(tx, { subjectId: gapId, seen, actor });
    if (meanwhile) return meanwhile;
    const agreed = waiverTerms(terms, dayOf(at, timeZone));
    if (!agreed.ok) return agreed;
    const { reason, lastDay } = agreed.value;
    const waiver = {
      id: v7(),
      gapId,
      reason,
      approverId: actor.userId,
      from: at,
      until: startOfDay(addDays(lastDay, 1), timeZone),
    };
    const before = await tx.waiver.findMany({ where: { gapId, from: { lte: at }, until: { gt: at } } });
    const changes = [...cleared("waiver", place(before, at), at), inserted("waiver", waiver)];
    const title = `${gaps.value[0]?.title ?? gapId}: accepted until ${shortDayText(lastDay)}`;
    await record({ event: "gap.waived", subject: "gap", subjectId: gapId, title, changes });
    return done(null);
  });
}

/** The gap is not accepted any more, from now on. */
export function revokeWaiver(actor: Lead, { waiverId }: { waiverId: string }): Promise<Changed<null>> {
  return change(actor, async ({ tx, at, record }) => {
    const row = await tx.waiver.findUnique({ where: { id: waiverId } });
    if (!row || !holdsAt(row, at)) return refused("This waiver does not hold any more.");
    const changes = ended("waiver", row, at);
    // The name of the gap is that of the day on which it was waived: it need not be open today.
    const waived = await tx.auditEvent.findFirst({
      where: { subjectId: row.gapId, event: "gap.waived" },
      orderBy: { seq: "desc" },
      select: { title: true },
    });
    const title = waived ? waived.title.replace(/: accepted until [^:]*$/, "") : row.gapId;
    await record({ event: "gap.waiver-revoked", subject: "gap", subjectId: row.gapId, title, changes });
    return done(null);
  });
}
