import type { Metadata } from "next";
import { Suspense } from "react";
import { CoverageNav } from "@/components/coverage/coverage-nav";
import { GapListFilters } from "@/components/coverage/gap-list-filters";
import { GapPage } from "@/components/coverage/gap-page";
import { GapViews } from "@/components/coverage/gap-views";
import { PageHeader } from "@/components/ui/page-header";
import { SkeletonRows } from "@/components/ui/skeleton";
import { requireGranted } from "@/lib/auth/session";
import { listGapOwners } from "@/lib/data/gap-owners";
import { listGaps } from "@/lib/data/gaps";
import { type Moment, momentOf } from "@/lib/data/moment";
import { listViews } from "@/lib/data/saved-views";
import { unitNamed } from "@/lib/data/unit";
import { type Granted, grant } from "@/lib/domain/access";
import type { Parameters } from "@/lib/domain/directory";
import type { Named } from "@/lib/domain/gap-life";
import { type GapListAddress, gapListAddress, gapListQuery } from "@/lib/domain/gap-list-address";

export const metadata: Metadata = { title: "Gaps" };

export default async function GapsPage({ searchParams }: { searchParams: Promise<Parameters> }) {
  const actor = await requireGranted("coverage:read");
  const address = gapListAddress(await searchParams);
  const moment = await momentOf(address.asOf ?? undefined);
  const [owners, views, unit] = await Promise.all([
    listGapOwners(actor),
    listViews(actor),
    address.unitId === null ? null : unitNamed(grant(actor, "people:read"), address.unitId, moment.at),
  ]);
  return (
    <>
      <PageHeader title="Gaps" lede="Worst first: by severity, then by the monthly spend that depends on it." />
      <CoverageNav role={actor.role} />
      <GapViews views={views} query={gapListQuery(address, { page: undefined, asOf: null })} />
      <GapListFilters unit={unit} asOf={moment.isToday ? undefined : moment.day} owners={owners} />
      <Suspense fallback={<SkeletonRows rows={12} label="Looking for gaps" />}>
        <Gaps actor={actor} address={address} owners={owners} moment={moment} />
      </Suspense>
    </>
  );
}

type GapsProps = {
  actor: Granted<"coverage:read">;
  address: GapListAddress;
  owners: readonly Named[];
  moment: Moment;
};

async function Gaps({ actor, address, owners, moment }: GapsProps) {
  const { rows, listed, ...onDay } = await listGaps(actor, address);
  return (
    <GapPage
      {...onDay}
      all={rows.length}
      listed={listed}
      address={address}
      owners={owners}
      me={actor.userId}
      today={moment.day}
    />
  );
}
