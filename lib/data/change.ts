import "server-only";
import { v7 } from "uuid";
import type { Actor, Granted, Permission } from "@/lib/domain/access";
import { type Refusal, refused } from "@/lib/domain/outcome";
import { db, type Tx } from "./db";
import { type RowChange, writeRow } from "./row-change";
import { isLockTimeout } from "./sql-state";

/** What happened, in the words of the audit trail, and to what. Without `changes` an event is only noted. */
export type AuditEntry = {
  event: string;
  subject: "person" | "unit" | "provider" | "interaction" | "organisation" | "user" | "import" | "gap";
  subjectId: string;
  title: string;
  changes?: RowChange[];
};

export type ChangeContext = {
  tx: Tx;
  /** The one instant of this change. */
  at: Date;
  timeZone: string;
  /** Writes the rows and the audit event together. What changes nothing records nothing. */
  record: (entry: AuditEntry) => Promise<void>;
};

/** Done, with the id under which the change can be undone; null when nothing had to change. */
export type Changed<T> = { ok: true; value: T; changeId: string | null } | Refusal;

/** Muster itself as the actor: set-up, seeds, sign-ins before there is a user. */
export type System = { system: string };

type Work<T> = (context: ChangeContext) => Promise<{ ok: true; value: T } | Refusal>;
type Options = { undoes?: string; timeoutMs?: number };

/**
 * The one way to write. Opens a transaction, waits for its turn, reads the actor again, takes the clock once, runs
 * `work`, and commits rows and audit together; a refusal rolls all of it back.
 *
 * Changes are serialised by one advisory lock, so that what `work` reads stays true until it commits: there are no
 * serialization failures to retry, no deadlocks, and the audit trail's order is the order of the facts.
 *
 * @throws when the database refuses or is away; expected refusals are values.
 */
export async function change<T>(
  actor: Granted<Permission> | System,
  work: Work<T>,
  options: Options = {},
): Promise<Changed<T>> {
  const changeId = v7();
  try {
    return await db().$transaction(
      async (tx) => {
        await tx.$queryRaw`SELECT pg_advisory_xact_lock(hashtext('muster.change'))::text`;
        const stillMay = await checkAgain(tx, actor);
        if (!stillMay.ok) throw new RolledBack(stillMay);
        const at = await monotonicNow(tx);
        let events = 0;
        const record = async (entry: AuditEntry) => {
          if (entry.changes?.length === 0) return;
          for (const each of entry.changes ?? []) await writeRow(tx, each);
          await tx.auditEvent.create({
            data: auditRow(entry, { actor, at, changeId, undoes: options.undoes ?? null }),
          });
          events += 1;
        };
        const outcome = await work({ tx, at, timeZone: await timeZoneOf(tx), record });
        if (!outcome.ok) throw new RolledBack(outcome);
        return { ok: true as const, value: outcome.value, changeId: events > 0 ? changeId : null };
      },
      { maxWait: 5_000, timeout: options.timeoutMs ?? 10_000 },
    );
  } catch (error) {
    if (error instanceof RolledBack) return error.refusal;
    if (isLockTimeout(error))
      return refused("A large change, such as an import, is being applied. Try again in a moment.");
    throw error;
  }
}

/** Carries a refusal out of the transaction, so that nothing written before it stays. */
class RolledBack extends Error {
  constructor(readonly refusal: Refusal) {
    super("Refused");
  }
}

// Read again inside the transaction: the user may have been demoted or deactivated since the request began.
async function checkAgain(tx: Tx, actor: Actor | System): Promise<{ ok: true } | Refusal> {
  if ("system" in actor) return { ok: true };
  const user = await tx.user.findUnique({ where: { id: actor.userId }, select: { role: true, isActive: true } });
  if (!user?.isActive) return refused("Your access was ended. Nothing was changed.");
  if (user.role !== actor.role)
    return refused("Your access role was changed. Nothing was changed; load the page again.");
  return { ok: true };
}

// Strictly later than the last event: two changes of one person in the same millisecond would leave an empty interval.
async function monotonicNow(tx: Tx): Promise<Date> {
  const last = await tx.auditEvent.findFirst({ orderBy: { seq: "desc" }, select: { at: true } });
  return new Date(Math.max(Date.now(), (last?.at.getTime() ?? 0) + 1));
}

async function timeZoneOf(tx: Tx): Promise<string> {
  const organisation = await tx.organisation.findUnique({ where: { id: 1 }, select: { timeZone: true } });
  return organisation?.timeZone ?? "UTC";
}

function auditRow(
  { event, subject, subjectId, title, changes }: AuditEntry,
  { actor, at, changeId, undoes }: { actor: Actor | System; at: Date; changeId: string; undoes: string | null },
) {
  const by =
    "system" in actor ? { actorId: null, actorName: actor.system } : { actorId: actor.userId, actorName: actor.name };
  return { ...by, event, subject, subjectId, title, changes: changes ?? [], at, changeId, undoes };
}
