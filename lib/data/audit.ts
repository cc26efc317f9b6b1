import "server-only";
import type { Actor } from "@/lib/domain/access";
import { type Refusal, refused } from "@/lib/domain/outcome";
import { db, type Tx } from "./db";

/** The number of the last event: a form carries it as `seen`, so that the command can tell what came after. */
export async function currentSeq(): Promise<string> {
  const last = await db().auditEvent.findFirst({ orderBy: { seq: "desc" }, select: { seq: true } });
  return String(last?.seq ?? 0);
}

/**
 * Refuses when somebody else has changed a subject after the actor's page was made, and says who did what: the second
 * of two writers decides again, knowing the first. An absent `seen` means that the command does not build on a page.
 */
export async function refuseIfChangedSince(
  tx: Tx,
  { subjectId, seen, actor }: { subjectId: string; seen: string | undefined; actor: Actor },
): Promise<Refusal | null> {
  if (seen === undefined) return null;
  const later = await tx.auditEvent.findMany({
    where: { subjectId, seq: { gt: BigInt(seen) }, actorId: { not: actor.userId } },
    orderBy: { seq: "asc" },
    take: 5,
  });
  if (later.length === 0) return null;
  const what = later.map((event) => `${event.actorName}: ${event.event} ${event.title}`).join("; ");
  return refused(`Changed while you had this open (${what}). Nothing is lost: check what you entered and save again.`);
}
