import "server-only";
import { type Actor, grant, may, type Permission } from "@/lib/domain/access";
import { refused } from "@/lib/domain/outcome";
import { type Changed, change } from "./change";
import { db, type Tx } from "./db";
import { inverse, type RowChange, stillSays, type Table } from "./row-change";
import { isConstraintViolation } from "./sql-state";

/** Taking a change back needs the right to have made it. */
const permissionFor: Record<Table, Permission> = {
  organisation: "organisation:write",
  unit: "unit:write",
  unitVersion: "unit:write",
  unitSpend: "unit:write",
  person: "people:write",
  post: "people:write",
  leave: "people:write",
  assignment: "persona:assign",
  cover: "cover:assign",
  seat: "seat:assign",
  provider: "diagram:write",
  providerCover: "cover:assign",
  interaction: "diagram:write",
  user: "users:write",
};

const suffix = ".undone";

type Event = Awaited<ReturnType<typeof eventsOf>>[number];

/**
 * Takes a whole change back: every row becomes what it was before, in one transaction, recorded as a change of its own.
 * Refused, naming what stands in the way, when a row has changed since or something later depends on it.
 *
 * @throws NotAllowed when the actor could not have made the change.
 */
export async function undoChange(actor: Actor, changeId: string): Promise<Changed<{ titles: string[] }>> {
  // Any signed-in user may ask; each table of the change is checked below.
  return change(
    grant(actor, "structure:read"),
    async ({ tx, record }) => {
      const events = await eventsOf(tx, changeId);
      if (events.length === 0) return refused("There is nothing to undo: this change is not in the audit trail.");
      for (const table of tablesOf(events)) grant(actor, permissionFor[table]);
      if (rowsOf(events).length === 0) return refused("This cannot be undone: it changed no row of the register.");

      for (const event of events) {
        const rows = rowsOf([event]).reverse();
        for (const row of rows) {
          if (!(await stillSays(tx, row))) return refused(await whatCameLater(tx, event));
        }
        const { subject, subjectId, title } = event;
        const entry = { event: takenBack(event.event), subjectId, title, changes: rows.map(inverse) };
        await record({ ...entry, subject: subject as "person" });
      }
      return { ok: true, value: { titles: events.map((event) => event.title) } };
    },
    { undoes: changeId },
  ).catch((error: unknown) => {
    if (isConstraintViolation(error))
      return refused("This cannot be undone any more: something entered later depends on it.");
    throw error;
  });
}

/** Whether an event changed rows that the actor may change, so that Undo is worth offering. `changes` is as stored. */
export function mayUndo(actor: Actor, changes: unknown): boolean {
  const rows = Array.isArray(changes) ? (changes as RowChange[]) : [];
  return rows.length > 0 && rows.every((row) => may(actor.role, permissionFor[row.table]));
}

/**
 * Why a change could not be taken back at this moment, in words, or null. What `undoChange` would find, without trying:
 * only the constraints of the database remain to be seen.
 */
export async function whyNotUndone(actor: Actor, changeId: string): Promise<string | null> {
  const events = await eventsOf(db(), changeId);
  if (rowsOf(events).length === 0) return "It changed no row of the register by itself.";
  if (!mayUndo(actor, rowsOf(events))) return "Your access role does not allow you to make such a change.";
  // Of a row that the change wrote twice, what it wrote last.
  const seen = new Set<string>();
  for (const event of events) {
    for (const row of rowsOf([event]).reverse()) {
      const key = `${row.table} ${row.id}`;
      if (!seen.has(key) && !(await stillSays(db(), row))) return whatCameLater(db(), event);
      seen.add(key);
      // Telling about thousands of rows would cost more than trying.
      if (seen.size >= mostChecked) return null;
    }
  }
  return null;
}

const mostChecked = 50;

// Last first, so that what was written on top comes off first.
function eventsOf(tx: Tx, changeId: string) {
  return tx.auditEvent.findMany({ where: { changeId }, orderBy: { seq: "desc" } });
}

function rowsOf(events: Event[]): RowChange[] {
  return events.flatMap((event) => event.changes as RowChange[]);
}

function tablesOf(events: Event[]): Set<Table> {
  return new Set(rowsOf(events).map((row) => row.table));
}

async function whatCameLater(tx: Tx, event: Event): Promise<string> {
  const undo = await tx.auditEvent.findFirst({ where: { undoes: event.changeId }, orderBy: { seq: "desc" } });
  if (undo) return `${undo.actorName} has already undone this.`;
  const later = await tx.auditEvent.findFirst({
    where: { subjectId: event.subjectId, seq: { gt: event.seq } },
    orderBy: { seq: "asc" },
  });
  if (!later) return `${event.title} has been changed since. Undo the later change first.`;
  return `${later.actorName} has changed this since (${later.title}). Undo that first.`;
}

// Undoing an undo says the event again.
function takenBack(event: string): string {
  return event.endsWith(suffix) ? event.slice(0, -suffix.length) : `${event}${suffix}`;
}
