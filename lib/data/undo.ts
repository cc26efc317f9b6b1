import "server-only";
import { type Actor, grant } from "@/lib/domain/access";
import { done, type Outcome, refused } from "@/lib/domain/outcome";
import { type AuditEntry, type ChangeContext, type Changed, change } from "./change";
import { afterEmployment, type Contradiction, contradictions, touchedBy } from "./consistency";
import { db } from "./db";
import type { AuditEvent } from "./generated/client";
import { importTimeoutMs } from "./import-apply";
import { importApplied } from "./import-register-change";
import { applyImportAgain, takeImportBack } from "./import-undo";
import { laterEvents } from "./later-events";
import { inverse } from "./row-change";
import { isConstraintViolation } from "./sql-state";
import { firstChanged, whatCameLater, whatContradicts, whatDependsOn } from "./undo-reasons";
import { eventsOf, isOfImport, keyOf, permissionsFor, rowsOf, whyNeverUndone } from "./undo-rights";
import { outdateSessions } from "./users";

const suffix = ".undone";

/**
 * Takes a whole change back: every row becomes what it was before, in one transaction, recorded as a change of its own.
 * Refused, naming what stands in the way, when a row has changed since or something later depends on it.
 *
 * @throws NotAllowed when the actor could not have made the change.
 */
export async function undoChange(actor: Actor, changeId: string): Promise<Changed<{ titles: string[] }>> {
  // The trail only ever grows: what is read of it here holds inside the transaction too.
  const events = await eventsOf(db(), changeId);
  if (events.length === 0) return refused("There is nothing to undo: this change is not in the audit trail.");
  // Any signed-in user may ask; each table of the change is checked here.
  for (const permission of permissionsFor(events)) grant(actor, permission);
  const reason = whyNeverUndone(events);
  if (reason) return refused(`This cannot be undone: ${reason}`);
  return change(grant(actor, "structure:read"), (context) => takeBack(context, actor, events), {
    undoes: changeId,
    timeoutMs: events.some(isOfImport) ? importTimeoutMs : 60_000,
  }).catch(async (error: unknown) => {
    if (!isConstraintViolation(error)) throw error;
    return refused(await whatDependsOn(events));
  });
}

async function takeBack(
  context: ChangeContext,
  actor: Actor,
  events: AuditEvent[],
): Promise<Outcome<{ titles: string[] }>> {
  const { tx, record } = context;
  // An import is a change by itself.
  const ofImport = events.find(isOfImport);
  if (ofImport) {
    const outcome = await (ofImport.event === importApplied ? takeImportBack : applyImportAgain)(
      context,
      actor,
      ofImport,
    );
    return outcome.ok ? done({ titles: [ofImport.title] }) : outcome;
  }
  const touched = touchedBy(events);
  const before = await contradictions(tx, touched);
  const since = await laterEvents(tx, touched.people, events[0]?.seq ?? 0n);
  for (const group of apart(events)) {
    const rows = rowsOf(group);
    const changed = await firstChanged(tx, group, rows);
    if (changed) return refused(await whatCameLater(tx, changed));
    await record(...group.map(inverseOf));
    // Whoever is not to sign in any more is out at once, as when they were deactivated by hand.
    for (const { table, id, before } of rows) {
      if (table === "user" && before?.isActive === false) await outdateSessions(tx, id);
    }
  }
  const known = new Set(before.map(({ kind, id }) => `${kind} ${id}`));
  // Who had a last day to come already was decided like everybody else: nothing that came later is against that.
  const isLater = ({ kind, blame }: Contradiction) => !kind.endsWith(afterEmployment) || since.has(blame);
  const made = (await contradictions(tx, touched)).filter(
    (found) => !known.has(`${found.kind} ${found.id}`) && isLater(found),
  );
  if (made.length > 0) return refused(await whatContradicts(tx, made, events));
  return done({ titles: events.map((event) => event.title) });
}

/**
 * The events in groups, each of which is taken back at once: no two of a group are about the same subject, wrote the
 * same row, or made or deleted a row that the other speaks of. All events of a command over many people are one.
 */
function apart(events: AuditEvent[]): AuditEvent[][] {
  const groups: AuditEvent[][] = [];
  let taken = new Set<string>();
  let made = new Set<string>();
  let spokenOf = new Set<string>();
  for (const event of events) {
    const rows = rowsOf([event]);
    const keys = [event.subjectId, ...new Set(rows.map(keyOf))];
    const makes = rows.filter(({ before, after }) => before === null || after === null).map(({ id }) => id);
    const words = rows.flatMap(({ before, after }) => Object.values({ ...before, ...after }));
    const speaksOf = words.filter((word) => typeof word === "string");
    const dependsOnGroup =
      keys.some((key) => taken.has(key)) ||
      speaksOf.some((word) => made.has(word)) ||
      makes.some((id) => spokenOf.has(id));
    const group = groups.at(-1);
    if (group && !dependsOnGroup) group.push(event);
    else {
      groups.push([event]);
      taken = new Set();
      made = new Set();
      spokenOf = new Set();
    }
    for (const key of keys) taken.add(key);
    for (const id of makes) made.add(id);
    for (const word of speaksOf) spokenOf.add(word);
  }
  return groups;
}

function inverseOf(event: AuditEvent): AuditEntry {
  const { subjectId, title } = event;
  const changes = rowsOf([event]).reverse().map(inverse);
  return { event: takenBack(event.event), subject: event.subject as AuditEntry["subject"], subjectId, title, changes };
}

// Undoing an undo says the event again.
function takenBack(event: string): string {
  return event.endsWith(suffix) ? event.slice(0, -suffix.length) : `${event}${suffix}`;
}
