import "server-only";
import type { Tx } from "./db";
import type { AuditEvent } from "./generated/client";
import type { RowChange } from "./row-change";

/** Something that was done later: its title says to what. */
export type LaterEvent = { event: string; title: string; by: string; at: Date };

/**
 * The last event that builds on a change and was not taken back: it has written one of the same rows, or one that refers
 * to them, or has taken what only one may have; else anything about the same subjects. Null when the trail has none. `events` are
 * those of the change, the last first.
 */
export async function lastBuiltOn(tx: Tx, events: readonly AuditEvent[]): Promise<LaterEvent | null> {
  // Written by `record` alone, from rows of this very type.
  const rows = events.flatMap((event) => event.changes as RowChange[]);
  const words = [...rows.flatMap(wordsOf), ...(await otherLeads(tx, rows))];
  // Events of one change follow one another.
  const seq = events[0]?.seq ?? 0n;
  const subjects = events.map((event) => event.subjectId);
  const [found] = await tx.$queryRawUnsafe<LaterEvent[]>(builtOnSql, seq, words, subjects);
  return found ?? null;
}

/** What a later event has in it that builds on a row: its id, and what two rows cannot both have. */
function wordsOf({ id, before, after }: RowChange): string[] {
  const unique = [before, after].flatMap((row) => [row?.email, row?.externalId, row?.code]);
  return [id, ...unique.filter((value) => typeof value === "string")];
}

/** There is one lead: the seat of the next one is in the way of the seat of the one before. */
async function otherLeads(tx: Tx, rows: readonly RowChange[]): Promise<string[]> {
  const ids = rows.filter(({ table }) => table === "seat").map(({ id }) => id);
  const isLead = (await tx.seat.count({ where: { id: { in: ids }, kind: "LEAD" } })) > 0;
  if (!isLead && !rows.some(({ before }) => before?.kind === "LEAD")) return [];
  const others = await tx.seat.findMany({ where: { kind: "LEAD", id: { notIn: ids } }, select: { id: true } });
  return others.map(({ id }) => id);
}

const builtOnSql = `
  SELECT event, title, actor_name AS by, at FROM (
    SELECT e.change_id, e.seq, e.event, e.title, e.actor_name, e.at, e.undoes, 1 AS rank FROM audit_events e
    WHERE e.seq > $1 AND EXISTS (SELECT FROM jsonb_path_query(e.changes, '$[*].*') AS part(value), LATERAL (
        SELECT part.value #>> '{}' AS word WHERE jsonb_typeof(part.value) = 'string'
        UNION ALL SELECT value FROM jsonb_each_text(CASE WHEN jsonb_typeof(part.value) = 'object' THEN part.value END)
      ) AS said WHERE said.word = ANY ($2::text[]))
    UNION ALL
    SELECT e.change_id, e.seq, e.event, e.title, e.actor_name, e.at, e.undoes, 2 FROM audit_events e
    WHERE e.seq > $1 AND e.subject_id = ANY ($3::text[])
    UNION ALL
    SELECT e.change_id, e.seq, e.event, e.title, e.actor_name, e.at, NULL, 2 FROM audit_events e
    WHERE e.seq > $1 AND e.event = 'import.applied' AND EXISTS (
      SELECT FROM import_changes c WHERE c.import_id = CASE WHEN e.event = 'import.applied' THEN e.subject_id::uuid END
        AND c.outcome IN ('NEW', 'CHANGED', 'MISSING')
        AND (c.person_id::text = ANY ($2 || $3) OR c.unit_id::text = ANY ($2 || $3) OR c.manager_id::text = ANY ($2 || $3)))
  ) later
  WHERE NOT EXISTS (SELECT FROM audit_events undo WHERE undo.undoes = later.change_id)
  ORDER BY rank, undoes IS NOT NULL, seq DESC LIMIT 1`;
