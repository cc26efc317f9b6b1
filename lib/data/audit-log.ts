import "server-only";
import type { Granted } from "@/lib/domain/access";
import { type AuditFilter, bySystem } from "@/lib/domain/audit-filter";
import { eventsOf } from "@/lib/domain/audit-words";
import { addDays, startOfDay } from "@/lib/domain/day";
import { db, query } from "./db";
import { isUndone } from "./undone-sql";

type Reader = Granted<"audit:read">;

export type AuditLine = {
  /** Its number: later ones are higher. */
  seq: string;
  at: Date;
  changeId: string;
  actorId: string | null;
  actorName: string;
  event: string;
  subject: string;
  subjectId: string;
  title: string;
  /** Whether the change that it is part of was taken back, and not done again. */
  isUndone: boolean;
};

export type AuditPage = { lines: AuditLine[]; isLast: boolean; isFirst: boolean };

const columns = `event.seq::text, event.at, event.change_id AS "changeId", event.actor_id AS "actorId",
  event.actor_name AS "actorName", event.event, event.subject, event.subject_id AS "subjectId", event.title`;

/** One page of events, the latest first. */
export async function readAudit(
  _: Reader,
  filter: AuditFilter,
  { timeZone, size }: { timeZone: string; size: number },
): Promise<AuditPage> {
  const isBackwards = filter.after !== null;
  const { where, values } = conditions(filter, timeZone);
  const rows = await query<AuditLine>(
    `SELECT ${columns}, ${isUndone} AS "isUndone" FROM audit_events event WHERE ${where} ORDER BY event.seq ${isBackwards ? "ASC" : "DESC"} LIMIT ${size + 1}`,
    values,
  );
  const hasMore = rows.length > size;
  const lines = rows.slice(0, size);
  if (isBackwards) return { lines: lines.reverse(), isFirst: !hasMore, isLast: false };
  return { lines, isFirst: filter.before === null, isLast: !hasMore };
}

function conditions(filter: AuditFilter, timeZone: string): { where: string; values: unknown[] } {
  const values: unknown[] = [];
  const parts = ["true"];
  const add = (part: (parameter: string) => string, value: unknown) => {
    values.push(value);
    parts.push(part(`$${values.length}`));
  };
  const { q, by, event, subject, from, until, before, after } = filter;
  if (before !== null) add((at) => `event.seq < ${at}`, before);
  if (after !== null) add((at) => `event.seq > ${at}`, after);
  if (by === bySystem) parts.push("event.actor_id IS NULL");
  else if (by !== null) add((at) => `event.actor_id = ${at}`, by);
  if (event !== null) add((at) => `event.event = ANY(${at})`, eventsOf(event));
  if (subject !== null) add((at) => `event.subject_id = ${at}`, subject);
  if (from !== null) add((at) => `event.at >= ${at}`, startOfDay(from, timeZone));
  if (until !== null) add((at) => `event.at < ${at}`, startOfDay(addDays(until, 1), timeZone));
  // Compared as search compares: without accents and case. strpos knows no wildcards.
  if (q !== "") add((at) => `strpos(fold(event.title || ' ' || event.actor_name), fold(${at})) > 0`, q);
  return { where: parts.join(" AND "), values };
}

/** Every user, for the list to choose from. */
export function listAuditActors(_: Reader): Promise<{ id: string; name: string }[]> {
  return db().user.findMany({ select: { id: true, name: true }, orderBy: [{ name: "asc" }, { id: "asc" }] });
}
