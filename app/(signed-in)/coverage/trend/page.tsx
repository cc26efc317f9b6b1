import type { Metadata } from "next";
import { Suspense } from "react";
import { CoverageNav } from "@/components/coverage/coverage-nav";
import { CoverageSkeleton } from "@/components/coverage/skeleton";
import { TrendForm } from "@/components/coverage/trend-form";
import { TrendView } from "@/components/coverage/trend-view";
import { PageHeader } from "@/components/ui/page-header";
import { requireGranted } from "@/lib/auth/session";
import { momentOf } from "@/lib/data/moment";
import { getTrend, type TrendSpan } from "@/lib/data/trend";
import type { Granted } from "@/lib/domain/access";
import type { Parameters } from "@/lib/domain/directory";
import { type TrendAddress, trendAddress, trendHref, trendRange } from "@/lib/domain/trend-address";

export const metadata: Metadata = { title: "Coverage trend" };

export default async function TrendPage({ searchParams }: { searchParams: Promise<Parameters> }) {
  const actor = await requireGranted("coverage:read");
  const address = trendAddress(await searchParams);
  const { day } = await momentOf(undefined);
  const range = trendRange(address, day);
  const fallback = trendRange({ ...address, from: null }, day);
  const shown = "problem" in range ? fallback : range;
  return (
    <>
      <PageHeader
        title="Trend"
        lede="Whether it gets better: coverage and gaps as they stood at the end of each day, worked out from history."
      />
      <CoverageNav role={actor.role} />
      {"from" in shown && (
        <>
          <TrendForm
            address={address}
            from={address.from ?? shown.from}
            until={shown.until}
            problem={"problem" in range ? range.problem : null}
          />
          <Suspense key={`${shown.from} ${shown.until}`} fallback={<CoverageSkeleton />}>
            <TrendOfRange actor={actor} span={shown} address={address} />
          </Suspense>
        </>
      )}
    </>
  );
}

type TrendOfRangeProps = { actor: Granted<"coverage:read">; span: TrendSpan; address: TrendAddress };

async function TrendOfRange({ actor, span, address }: TrendOfRangeProps) {
  const { points, notes, aim } = await getTrend(actor, span, new Date());
  return <TrendView {...{ points, notes, aim }} csvHref={trendHref(address, "/coverage/trend/export.csv")} />;
}
