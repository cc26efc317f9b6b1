import { Download } from "lucide-react";
import type { Metadata } from "next";
import { Suspense } from "react";
import { AuditFilters } from "@/components/audit/audit-filters";
import { AuditList } from "@/components/audit/audit-list";
import { ChainLine } from "@/components/audit/chain-line";
import { buttonClasses, LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { SkeletonRows } from "@/components/ui/skeleton";
import { requireGranted } from "@/lib/auth/session";
import { checkChain } from "@/lib/data/audit-chain";
import { listAuditActors, readAudit } from "@/lib/data/audit-log";
import { momentOf } from "@/lib/data/moment";
import { type Granted, grant, may } from "@/lib/domain/access";
import { type AuditFilter, auditFilter, auditQuery, isFiltered, type Parameters } from "@/lib/domain/audit-filter";

export const metadata: Metadata = { title: "Audit" };

const pageSize = 50;

type Reader = Granted<"audit:read">;

export default async function AuditPage({ searchParams }: { searchParams: Promise<Parameters> }) {
  const actor = await requireGranted("audit:read");
  const [parameters, actors] = await Promise.all([searchParams, listAuditActors(actor)]);
  const filter = auditFilter(parameters);
  const mayCheck = may(actor.role, "users:write");
  return (
    <>
      <PageHeader
        title="Audit"
        lede="Who did what, and when. Nothing here can be changed or removed."
        actions={
          <>
            {mayCheck && (
              <LinkButton href="/audit?check=1" prefetch={false}>
                Check the hash chain
              </LinkButton>
            )}
            {/* A download, not a page. */}
            <a href={`/audit/export.csv${auditQuery(filter)}`} download className={buttonClasses()}>
              <Download aria-hidden="true" className="size-4" />
              Export as CSV
            </a>
          </>
        }
      />
      {mayCheck && parameters.check === "1" && (
        <div className="mb-6">
          <Suspense fallback={<SkeletonRows rows={1} label="Checking the hash chain" />}>
            <Chain actor={grant(actor, "users:write")} />
          </Suspense>
        </div>
      )}
      <AuditFilters actors={actors} />
      <Suspense key={JSON.stringify(filter)} fallback={<SkeletonRows rows={12} label="Loading the audit trail" />}>
        <Events actor={actor} filter={filter} />
      </Suspense>
    </>
  );
}

async function Events({ actor, filter }: { actor: Reader; filter: AuditFilter }) {
  const { timeZone } = await momentOf(undefined);
  const { lines, isFirst, isLast } = await readAudit(actor, filter, { timeZone, size: pageSize });
  const [newest, oldest] = [lines[0], lines.at(-1)];
  if (!newest || !oldest) {
    return (
      <EmptyState title={isFiltered(filter) ? "Nothing of this kind has happened" : "Nothing on this page"}>
        {isFiltered(filter) ? "Try fewer filters or other dates." : "Go back to the latest events."}
      </EmptyState>
    );
  }
  return (
    <>
      <AuditList lines={lines} timeZone={timeZone} />
      <Pagination
        previous={isFirst ? null : `/audit${auditQuery(filter, { after: newest.seq })}`}
        next={isLast ? null : `/audit${auditQuery(filter, { before: oldest.seq })}`}
      />
    </>
  );
}

async function Chain({ actor }: { actor: Granted<"users:write"> }) {
  return <ChainLine {...(await checkChain(actor))} />;
}
