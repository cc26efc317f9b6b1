import type { Metadata } from "next";
import { Suspense } from "react";
import { AheadPage } from "@/components/coverage/ahead-page";
import { CalendarLink } from "@/components/coverage/calendar-link";
import { CoverageNav } from "@/components/coverage/coverage-nav";
import { PageHeader } from "@/components/ui/page-header";
import { SkeletonRows } from "@/components/ui/skeleton";
import { requireGranted } from "@/lib/auth/session";
import { calendarToken } from "@/lib/data/calendar-links";
import { getAhead } from "@/lib/data/look-ahead";
import type { Granted } from "@/lib/domain/access";
import { type Parameters, parameter } from "@/lib/domain/directory";
import { daysAhead } from "@/lib/domain/look-ahead";

export const metadata: Metadata = { title: "Ahead" };

/** `view=calendar` shows months; `day` lists all of one day, of which there may be more than the list of all days has. */
export default async function Ahead({ searchParams }: { searchParams: Promise<Parameters> }) {
  const actor = await requireGranted("coverage:read");
  const [token, parameters] = await Promise.all([calendarToken(actor), searchParams]);
  return (
    <>
      <PageHeader
        title="Ahead"
        lede={`What opens and closes in the next ${daysAhead} days, by what is planned today: leave, departures, what ends, what begins.`}
        actions={<CalendarLink token={token} />}
      />
      <CoverageNav role={actor.role} />
      <Suspense fallback={<SkeletonRows rows={12} label="Looking ahead" />}>
        <Coming
          actor={actor}
          isCalendar={parameter(parameters, "view") === "calendar"}
          only={parameter(parameters, "day") ?? null}
        />
      </Suspense>
    </>
  );
}

type ComingProps = { actor: Granted<"coverage:read">; isCalendar: boolean; only: string | null };

async function Coming({ actor, ...asked }: ComingProps) {
  return <AheadPage {...(await getAhead(actor, new Date()))} {...asked} />;
}
