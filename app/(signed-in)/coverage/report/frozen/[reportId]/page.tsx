import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { ReportFiles } from "@/components/coverage/report-files";
import { ReportSheet } from "@/components/coverage/report-sheet";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { requireGranted } from "@/lib/auth/session";
import { getFrozenReport } from "@/lib/data/frozen-reports";
import { momentOf } from "@/lib/data/moment";
import { dayText, instantText } from "@/lib/domain/day-text";
import { isId } from "@/lib/domain/directory";

export const metadata: Metadata = { title: "Frozen report" };

export default async function FrozenReportPage({ params }: { params: Promise<{ reportId: string }> }) {
  const actor = await requireGranted("coverage:read");
  const { reportId } = await params;
  const frozen = isId(reportId) ? await getFrozenReport(actor, reportId) : null;
  if (!frozen) notFound();
  const { report, hash, isIntact, frozenBy, frozenAt } = frozen;
  const { timeZone } = await momentOf(undefined);
  return (
    <>
      <PageHeader
        above={
          <Link href="/coverage/report" className="underline underline-offset-3">
            Report
          </Link>
        }
        title={`Coverage on ${dayText(report.day)}`}
        lede={
          <>
            Frozen by <bdi>{frozenBy}</bdi> on {instantText(frozenAt, timeZone)}, and kept word for word since.
          </>
        }
        actions={<ReportFiles path={`/coverage/report/frozen/${reportId}`} />}
      />
      <div className="mb-6">
        <Notice tone={isIntact ? "ok" : "danger"} title={isIntact ? "The text has its hash" : "The text was changed"}>
          {isIntact
            ? "It is the text that was frozen. The audit trail has the same hash."
            : "It does not have the hash any more that it was frozen with. Do not rely on it."}
          <br />
          <code className="text-xs wrap-anywhere">SHA-256 {hash}</code>
        </Notice>
      </div>
      <ReportSheet report={report} isLive={false} />
    </>
  );
}
