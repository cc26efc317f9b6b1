import "server-only";
import type { Granted } from "@/lib/domain/access";
import type { AuditLine } from "./audit-log";
import { db } from "./db";
import type { RowChange } from "./row-change";

/** As many rows of one event as a page shows. */
export const rowsShown = 100;

export type AuditEntry = Omit<AuditLine, "isUndone"> & {
  /** The first of the rows that it wrote. */
  rows: RowChange[];
  rowCount: number;
  hash: string;
  /** The change that it takes back, and the one that took it back. */
  takesBack: { seq: string } | null;
  takenBackBy: { seq: string; actorName: string } | null;
  /** Other events of the same change. */
  together: number;
};

/** One event with what it wrote; null when there is none of this number. */
export async function readAuditEvent(_: Granted<"audit:read">, seq: string): Promise<AuditEntry | null> {
  const event = await db().auditEvent.findUnique({ where: { seq: BigInt(seq) } });
  if (!event) return null;
  const [undone, undoing, inChange] = await Promise.all([
    event.undoes && db().auditEvent.findFirst({ where: { changeId: event.undoes }, orderBy: { seq: "asc" } }),
    db().auditEvent.findFirst({ where: { undoes: event.changeId }, orderBy: { seq: "desc" } }),
    db().auditEvent.count({ where: { changeId: event.changeId } }),
  ]);
  // Written by `record` alone, from rows of this very type.
  const rows = event.changes as RowChange[];
  const { at, changeId, actorId, actorName, subject, subjectId, title, hash } = event;
  return {
    ...{ seq, at, changeId, actorId, actorName, event: event.event, subject, subjectId, title, hash },
    rows: rows.slice(0, rowsShown),
    rowCount: rows.length,
    takesBack: undone ? { seq: String(undone.seq) } : null,
    takenBackBy: undoing && { seq: String(undoing.seq), actorName: undoing.actorName },
    together: inChange - 1,
  };
}
