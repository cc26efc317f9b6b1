import "server-only";
import { type Actor, grant } from "@/lib/domain/access";
import { instantText } from "@/lib/domain/day-text";
import { obstaclesInWords } from "@/lib/domain/obstacle";
import { type LaterEvent, lastBuiltOn } from "./built-on";
import { timeZoneOf } from "./change";
import { type Contradiction, obstaclesOf } from "./consistency";
import { db, type Tx } from "./db";
import type { AuditEvent } from "./generated/client";
import { whyImportStays } from "./import-undo-state";
import type { RowChange } from "./row-change";
import { changedSince } from "./row-write";
import { eventsOf, isOfImport, keyOf, mayUndo, rowsOf, whyNeverUndone } from "./undo-rights";

/**
 * Why a change could not be taken back at this moment, in words, or null. What `undoChange` would find, without trying:
 * only what would contradict later facts remains to be seen.
 */
export async function whyNotUndone(actor: Actor, changeId: string): Promise<string | null> {
  const events = await eventsOf(db(), changeId);
  const reason = whyNeverUndone(events);
  if (reason) return reason;
  if (!events.every((event) => mayUndo(actor, event))) {
    return "Your access role does not allow you to make such a change.";
  }
  const ofImport = events.find(isOfImport);
  if (ofImport) return whyImportStays(grant(actor, "import:write"), ofImport);
  // Of a row that the change wrote twice, what it wrote last.
  const last = new Map<string, RowChange>();
  for (const event of events) {
    for (const row of rowsOf([event]).reverse()) if (!last.has(keyOf(row))) last.set(keyOf(row), row);
  }
  const changed = await firstChanged(db(), events, [...last.values()]);
  return changed ? whatCameLater(db(), changed) : null;
}

/** As many as are told by name. */
const named = 5;

/** The event that wrote one of the rows, which somebody has changed since. */
export async function firstChanged(
  tx: Tx,
  events: readonly AuditEvent[],
  rows: RowChange[],
): Promise<AuditEvent | undefined> {
  const changed = (await changedSince(tx, rows))[0] ?? (await acceptedInvitation(tx, rows));
  return changed && events.find((event) => rowsOf([event]).includes(changed));
}

/** Whoever has chosen a password is no longer only invited: undoing the invitation would take a user away. */
async function acceptedInvitation(tx: Tx, rows: readonly RowChange[]): Promise<RowChange | undefined> {
  const invited = rows.filter(({ table, before }) => table === "user" && before === null);
  if (invited.length === 0) return undefined;
  const where = { id: { in: invited.map(({ id }) => id) }, passwordHash: { not: null } };
  const accepted = await tx.user.findFirst({ where, select: { id: true } });
  return invited.find(({ id }) => id === accepted?.id);
}

/** In words, what was done to the rows of an event since. */
export async function whatCameLater(tx: Tx, event: AuditEvent): Promise<string> {
  const undo = await tx.auditEvent.findFirst({ where: { undoes: event.changeId }, orderBy: { seq: "desc" } });
  if (undo) return `${undo.actorName} has already undone this.`;
  const later = await lastBuiltOn(tx, [event]);
  if (!later) return `${event.title} has been changed since. Undo the later change first.`;
  return `${later.by} has changed this since (${await inWords(tx, later)}). Undo that first.`;
}

/** In words, what a constraint of the database has found to build on a change. */
export async function whatDependsOn(events: AuditEvent[]): Promise<string> {
  if (rowsOf(events).some(({ table }) => table === "user")) {
    return "There must be an active admin, and what a user has done here needs the user. Nothing was undone.";
  }
  const later = await lastBuiltOn(db(), events);
  if (!later) return "This cannot be undone any more: something entered later depends on it.";
  return `This cannot be undone while what ${later.by} did later depends on it (${await inWords(db(), later)}). Undo that first.`;
}

/** In words, what a change goes against by now: a unit that was closed, a last day that was set. */
export async function whatContradicts(tx: Tx, found: readonly Contradiction[], events: AuditEvent[]): Promise<string> {
  const obstacles = await obstaclesOf(tx, found, events[0]?.seq ?? 0n);
  return obstaclesInWords({ first: obstacles.slice(0, named), count: obstacles.length }, await timeZoneOf(tx));
}

async function inWords(tx: Tx, { title, at }: LaterEvent): Promise<string> {
  return `${title}, ${instantText(at, await timeZoneOf(tx))}`;
}
