import type { Metadata } from "next";
import { Suspense } from "react";
import { CoverageNav } from "@/components/coverage/coverage-nav";
import { FreezeReport } from "@/components/coverage/freeze-report";
import { FrozenReports } from "@/components/coverage/frozen-reports";
import { ReportFiles } from "@/components/coverage/report-files";
import { ReportSheet } from "@/components/coverage/report-sheet";
import { SinceForm } from "@/components/coverage/since-form";
import { CoverageSkeleton } from "@/components/coverage/skeleton";
import { PageHeader, Section } from "@/components/ui/page-header";
import { requireGranted } from "@/lib/auth/session";
import { listFrozenReports } from "@/lib/data/frozen-reports";
import { momentOf } from "@/lib/data/moment";
import { getReport } from "@/lib/data/report";
import { type Granted, may } from "@/lib/domain/access";
import type { Day } from "@/lib/domain/day";
import { dayText } from "@/lib/domain/day-text";
import type { Parameters } from "@/lib/domain/directory";
import { reportAddress, reportDays, reportHref } from "@/lib/domain/report-address";

export const metadata: Metadata = { title: "Coverage report" };

export default async function ReportPage({ searchParams }: { searchParams: Promise<Parameters> }) {
  const actor = await requireGranted("coverage:read");
  const address = reportAddress(await searchParams);
  const { day: today, timeZone } = await momentOf(undefined);
  const asked = reportDays(address, today);
  const usual = reportDays({ ...address, since: null }, today);
  const days = "problem" in asked ? usual : asked;
  if ("problem" in days) return null;
  return (
    <>
      <PageHeader
        title="Report"
        lede={`Coverage at the end of ${dayText(days.day)} on one page: how it stands, what matters most, and what is to be decided.`}
        actions={
          <>
            <ReportFiles href={(path) => reportHref(address, path)} path="/coverage/report" />
            {may(actor.role, "coverage:write") && <FreezeReport {...days} />}
          </>
        }
      />
      <CoverageNav role={actor.role} />
      <div className="mb-6">
        <SinceForm
          action="/coverage/report"
          name="since"
          label="Compared with the end of"
          submit="Compare"
          asOf={address.asOf}
          day={address.since ?? days.since}
          problem={"problem" in asked ? asked.problem : null}
        />
      </div>
      <Suspense key={`${days.day} ${days.since}`} fallback={<CoverageSkeleton />}>
        <ReportOfDay actor={actor} days={days} />
      </Suspense>
      <Suspense>
        <Kept actor={actor} timeZone={timeZone} />
      </Suspense>
    </>
  );
}

async function ReportOfDay({ actor, days }: { actor: Granted<"coverage:read">; days: { day: Day; since: Day } }) {
  return <ReportSheet report={await getReport(actor, days)} isLive />;
}

async function Kept({ actor, timeZone }: { actor: Granted<"coverage:read">; timeZone: string }) {
  const reports = await listFrozenReports(actor);
  if (reports.length === 0) return null;
  return (
    <div className="mt-10 print:hidden">
      <Section title="Frozen reports" lede="Kept word for word, with the hash of their text, as they were shown.">
        <FrozenReports reports={reports} timeZone={timeZone} />
      </Section>
    </div>
  );
}
