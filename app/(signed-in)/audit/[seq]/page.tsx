import type { Metadata, Route } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import type { ReactNode } from "react";
import { EventFacts } from "@/components/audit/event-facts";
import { RowDetails } from "@/components/audit/row-details";
import { UndoButton } from "@/components/people/undo-button";
import { PageHeader, Section } from "@/components/ui/page-header";
import { requireGranted } from "@/lib/auth/session";
import { type AuditEntry, readAuditEvent } from "@/lib/data/audit-event";
import { namesOf } from "@/lib/data/audit-names";
import { momentOf } from "@/lib/data/moment";
import { getOrganisation } from "@/lib/data/organisation";
import { whyNotUndone } from "@/lib/data/undo-reasons";
import { may } from "@/lib/domain/access";
import { idsIn, rowDetail } from "@/lib/domain/audit-details";
import { eventPhrase } from "@/lib/domain/audit-words";
import { instantText } from "@/lib/domain/day-text";

export const metadata: Metadata = { title: "Audit" };

export default async function AuditEventPage({ params }: { params: Promise<{ seq: string }> }) {
  const actor = await requireGranted("audit:read");
  const { seq } = await params;
  const entry = /^\d{1,18}$/.test(seq) ? await readAuditEvent(actor, seq) : null;
  if (!entry) notFound();
  const { actorName, event, title, rows, rowCount, changeId, together } = entry;
  const [{ timeZone }, { currency }, names, obstacle] = await Promise.all([
    momentOf(undefined),
    getOrganisation(),
    namesOf(actor, [...idsIn(rows), ...subjectIds(entry)]),
    whyNotUndone(actor, changeId),
  ]);
  const mayImport = may(actor.role, "import:write");
  const details = rows.map((row) => ({ row, detail: rowDetail(row, { names, timeZone, currency }) }));
  return (
    <>
      <PageHeader
        above={
          <Link href="/audit" className="underline underline-offset-3">
            Audit
          </Link>
        }
        title={
          <>
            <bdi>{actorName}</bdi> {eventPhrase(event)}
          </>
        }
        lede={<bdi>{title}</bdi>}
      />
      <EventFacts {...entry} when={instantText(entry.at, timeZone)} subject={subjectOf(entry, names)} />
      <Section title="What changed">
        {details.length === 0 ? (
          <p className="text-sm text-ink-soft">{nothingHere(entry, mayImport)}</p>
        ) : (
          <div className="flex flex-col gap-6">
            {details.map(({ row, detail }) => (
              <RowDetails key={`${row.table} ${row.id} ${detail.change}`} detail={detail} />
            ))}
            {rowCount > rows.length && (
              <p className="text-sm text-ink-soft">And {rowCount - rows.length} further rows.</p>
            )}
          </div>
        )}
      </Section>
      <Section title="Undo">
        {obstacle === null ? (
          <div className="flex justify-start">
            <UndoButton changeId={changeId} together={together + 1} title={title} />
          </div>
        ) : (
          <p className="max-w-prose text-sm text-ink-soft">It cannot be taken back: {lowerFirst(obstacle)}</p>
        )}
      </Section>
    </>
  );
}

const pages: Record<string, string> = { person: "/people", unit: "/units", provider: "/settings/providers" };
const named = new Set(["person", "unit", "provider", "user"]);

function subjectIds({ subject, subjectId }: AuditEntry): string[] {
  return named.has(subject) ? [subjectId] : [];
}

function subjectOf(
  { subject, subjectId }: AuditEntry,
  names: ReadonlyMap<string, string>,
): { name: string; href: string | null } {
  const name = names.get(subjectId);
  const page = pages[subject];
  if (name === undefined) return { name: `the ${subject}`, href: null };
  return { name, href: page === undefined ? null : subject === "provider" ? page : `${page}/${subjectId}` };
}

/** The rows of an import are too many for an event: its own page has them. */
function nothingHere({ event, subjectId }: AuditEntry, mayImport: boolean): ReactNode {
  if (!event.startsWith("import.applied")) return "This event changed no row of the register by itself.";
  if (!mayImport) return "What it changed is kept with the import, which admins see.";
  return (
    <Link href={`/import/${subjectId}` as Route} className="underline underline-offset-3">
      What it changed is on the page of the import
    </Link>
  );
}

// Only what Muster itself says begins with a capital that goes; a name keeps its own.
function lowerFirst(obstacle: string): string {
  return /^(It|Your) /.test(obstacle) ? obstacle.charAt(0).toLowerCase() + obstacle.slice(1) : obstacle;
}
