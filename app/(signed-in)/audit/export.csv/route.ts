import type { NextRequest } from "next/server";
import { currentActor } from "@/lib/auth/session";
import { streamOf } from "@/lib/csv/stream";
import { byteOrderMark, csvLine } from "@/lib/csv/write";
import { readAudit } from "@/lib/data/audit-log";
import { momentOf } from "@/lib/data/moment";
import { type Granted, grant, may } from "@/lib/domain/access";
import { type AuditFilter, auditFilter } from "@/lib/domain/audit-filter";
import { eventPhrase } from "@/lib/domain/audit-words";

/** As many events as are read at a time: what the export keeps in memory does not grow with the trail. */
const batch = 1_000;

/** The audit trail as the filter of the address cuts it, the latest first. */
export async function GET(request: NextRequest): Promise<Response> {
  const actor = await currentActor();
  if (actor === null) return new Response(null, { status: 401 });
  if (!may(actor.role, "audit:read")) return new Response(null, { status: 403 });
  const parameters = Object.fromEntries(request.nextUrl.searchParams);
  const { before: _before, after: _after, ...chosen } = parameters;
  const { timeZone, day } = await momentOf(undefined);
  const lines = csvLines(grant(actor, "audit:read"), auditFilter(chosen), timeZone);
  return new Response(streamOf(lines), {
    headers: {
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": `attachment; filename="audit-${day}.csv"`,
      "cache-control": "no-store",
    },
  });
}

async function* csvLines(actor: Granted<"audit:read">, filter: AuditFilter, timeZone: string): AsyncGenerator<string> {
  yield byteOrderMark + csvLine(["Number", "When", "Who", "What", "Details", "Event", "About", "ID"]);
  for (let before: string | null = null; ; ) {
    const page: Awaited<ReturnType<typeof readAudit>> = await readAudit(
      actor,
      { ...filter, before },
      { timeZone, size: batch },
    );
    yield page.lines
      .map(({ seq, at, actorName, event, title, subject, subjectId }) =>
        csvLine([Number(seq), at.toISOString(), actorName, eventPhrase(event), title, event, subject, subjectId]),
      )
      .join("");
    before = page.lines.at(-1)?.seq ?? null;
    if (page.isLast || before === null) return;
  }
}
