import "server-only";
import type { Actor } from "@/lib/domain/access";
import { type Refusal, refused } from "@/lib/domain/outcome";
import { query, type Tx } from "./db";
import type { Read } from "./snapshot";

/** The number of the last event: a form carries it as `seen`, so that the command can tell what came after. */
export async function currentSeq(read: Read = query): Promise<string> {
  const [last] = await read<{ seq: string }>("SELECT seq FROM audit_events ORDER BY seq DESC LIMIT 1");
  return last?.seq ?? "0";
}

export type LaterEvent = { subjectId: string; actorName: string; event: string; title: string };

/** What others than the actor did to subjects after the event that the actor's page was made on, first things first. */
export function laterEvents(
  tx: Tx,
  { subjectIds, seen, actor }: { subjectIds: string[]; seen: string; actor: { userId: string } },
): Promise<LaterEvent[]> {
  return tx.auditEvent.findMany({
    where: { subjectId: { in: subjectIds }, seq: { gt: BigInt(seen) }, actorId: { not: actor.userId } },
    orderBy: { seq: "asc" },
    select: { subjectId: true, actorName: true, event: true, title: true },
  });
}

/**
 * Refuses when somebody else has changed a subject after the actor's page was made, and says who did what: the second
 * of two writers decides again, knowing the first. An absent `seen` means that the command does not build on a page.
 */
export async function refuseIfChangedSince(
  tx: Tx,
  { subjectId, seen, actor }: { subjectId: string; seen: string | undefined; actor: Actor },
): Promise<Refusal | null> {
  return seen === undefined ? null : refuseAfter(await laterEvents(tx, { subjectIds: [subjectId], seen, actor }));
}

/** The refusal that such events are worth, if there are any. */
export function refuseAfter(later: readonly LaterEvent[]): Refusal | null {
  if (later.length === 0) return null;
  const what = later
    .slice(0, 5)
    .map((event) => `${event.actorName}: ${event.event} ${event.title}`)
    .join("; ");
  return refused(`Changed while you had this open (${what}). Nothing is lost: check what you entered and save again.`);
}
