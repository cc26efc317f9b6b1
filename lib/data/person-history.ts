import "server-only";
import type { Granted } from "@/lib/domain/access";
import { db } from "./db";
import { mayUndo } from "./undo-rights";

/** Something that was done to a person. */
export type HistoryEntry = {
  seq: string;
  at: Date;
  by: string;
  title: string;
  event: string;
  changeId: string;
  /** Whether Undo is offered: it changed rows, the reader could have made it, and it has not been taken back. */
  mayUndo: boolean;
  /** How many subjects the same change concerned: undoing takes it back for all. */
  together: number;
};

export const historyPageSize = 20;

/** What was done to a person, latest first; `before` is the number of an event. */
export async function listHistory(
  actor: Granted<"audit:read">,
  personId: string,
  before: bigint | null,
): Promise<{ entries: HistoryEntry[]; isMore: boolean }> {
  const events = await db().auditEvent.findMany({
    where: { subject: "person", subjectId: personId, ...(before === null ? {} : { seq: { lt: before } }) },
    orderBy: { seq: "desc" },
    take: historyPageSize + 1,
  });
  const page = events.slice(0, historyPageSize);
  const changeIds = page.map((event) => event.changeId);
  const [together, undoing] = await Promise.all([
    db().auditEvent.groupBy({ by: ["changeId"], where: { changeId: { in: changeIds } }, _count: true }),
    db().auditEvent.findMany({
      where: { undoes: { in: changeIds } },
      select: { undoes: true, changeId: true, seq: true },
      orderBy: { seq: "asc" },
    }),
  ]);
  const counts = new Map(together.map((group) => [group.changeId, group._count]));
  const undoneBy = new Map(undoing.map((event) => [event.undoes, event.changeId]));
  const isUndone = (changeId: string): boolean => {
    const undo = undoneBy.get(changeId);
    return undo !== undefined && !isUndone(undo);
  };
  const entries = page.map(({ seq, at, actorName, title, event, changeId, changes }) => ({
    seq: String(seq),
    at,
    by: actorName,
    title,
    event,
    changeId,
    mayUndo: mayUndo(actor, { event, changes }) && !isUndone(changeId),
    together: counts.get(changeId) ?? 1,
  }));
  return { entries, isMore: events.length > page.length };
}
