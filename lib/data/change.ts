import "server-only";
import { v7 } from "uuid";
import type { Actor, Granted, Permission } from "@/lib/domain/access";
import { type Refusal, refused } from "@/lib/domain/outcome";
import { announce } from "./announce";
import { db, type Tx } from "./db";
import { type PeopleReader, peopleReader } from "./people-reader";
import type { RowChange } from "./row-change";
import { writeRows } from "./row-write";
import { isLockTimeout } from "./sql-state";

/** What happened, in the words of the audit trail, and to what. Without `changes` an event is only noted. */
export type AuditEntry = {
  event: string;
  subject:
    | "person"
    | "unit"
    | "provider"
    | "interaction"
    | "embed link"
    | "open seat"
    | "webhook"
    | "campaign"
    | "capability"
    | "suggestion rule"
    | "organisation"
    | "policy"
    | "report"
    | "user"
    | "import"
    | "gap"
    | "saved view"
    | "calendar link"
    | "plan";
  subjectId: string;
  title: string;
  changes?: RowChange[];
  /** What was written beside `changes` is kept elsewhere, by what can take it back. */
  isUndoneByItself?: boolean;
};

export type ChangeContext = {
  tx: Tx;
  /** The one instant of this change. */
  at: Date;
  timeZone: string;
  /** What the register says of people, as the change begins. */
  people: PeopleReader;
  /**
   * Writes the rows and the audit event together. What changes nothing records nothing. Several entries, none of which
   * depends on another, are written at once.
   */
  record: (...entries: AuditEntry[]) => Promise<void>;
};

/** Done, with the id under which the change can be undone; null when nothing had to change, or what did cannot be undone. */
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
        let isUndoable = false;
        const recorded: AuditEntry[] = [];
        const record = async (...entries: AuditEntry[]) => {
          const written = entries.filter(({ changes, isUndoneByItself }) => changes?.length !== 0 || isUndoneByItself);
          if (written.length === 0) return;
          await writeRows(
            tx,
            written.map(({ changes }) => changes ?? []),
          );
          await writeEvents(tx, written, { actor, at, changeId, undoes: options.undoes ?? null });
          recorded.push(...written);
          isUndoable ||= written.some(({ changes, isUndoneByItself }) => changes !== undefined || isUndoneByItself);
        };
        const outcome = await work({ tx, at, timeZone: await timeZoneOf(tx), people: peopleReader(tx), record });
        if (!outcome.ok) throw new RolledBack(outcome);
        if (recorded.length > 0) await announce(tx, recorded, at);
        return { ok: true as const, value: outcome.value, changeId: isUndoable ? changeId : null };
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

/** IANA name of the calendar that days are of. */
export async function timeZoneOf(tx: Tx): Promise<string> {
  const organisation = await tx.organisation.findUnique({ where: { id: 1 }, select: { timeZone: true } });
  return organisation?.timeZone ?? "UTC";
}

type Written = { actor: Actor | System; at: Date; changeId: string; undoes: string | null };

// In their order: the trigger numbers them and chains each one's hash to the one before.
async function writeEvents(
  tx: Tx,
  entries: readonly AuditEntry[],
  { actor, at, changeId, undoes }: Written,
): Promise<void> {
  const [actorId, actorName] = "system" in actor ? [null, actor.system] : [actor.userId, actor.name];
  const events = entries.map(({ subjectId, changes = [], ...entry }) => ({ ...entry, subject_id: subjectId, changes }));
  await tx.$executeRaw`
    INSERT INTO audit_events (change_id, at, actor_id, actor_name, undoes, event, subject, subject_id, title, changes)
    SELECT ${changeId}::uuid, ${at}::timestamptz, ${actorId}::uuid, ${actorName}, ${undoes}::uuid,
      event, subject, subject_id, title, changes
    FROM ROWS FROM (jsonb_to_recordset(${JSON.stringify(events)}::jsonb)
      AS (event text, subject text, subject_id text, title text, changes jsonb)) WITH ORDINALITY entry
    ORDER BY ordinality`;
}
