import type { Metadata } from "next";
import { Suspense } from "react";
import { CoverageNav } from "@/components/coverage/coverage-nav";
import { CoverageView } from "@/components/coverage/coverage-view";
import { CoverageSkeleton } from "@/components/coverage/skeleton";
import { PolicyWhen } from "@/components/policy/policy-when";
import { PageHeader } from "@/components/ui/page-header";
import { requireGranted } from "@/lib/auth/session";
import { getCoverage } from "@/lib/data/coverage";
import { type Granted, may } from "@/lib/domain/access";
import { type CoverageAddress, coverageAddress } from "@/lib/domain/coverage-address";
import type { Parameters } from "@/lib/domain/directory";

export const metadata: Metadata = { title: "Coverage" };

export default async function CoveragePage({ searchParams }: { searchParams: Promise<Parameters> }) {
  const actor = await requireGranted("coverage:read");
  const address = coverageAddress(await searchParams);
  return (
    <>
      <PageHeader
        title="Coverage"
        lede="Where somebody is missing, how bad that is, and why. Judged from the people, personas and spend of the register."
      />
      <CoverageNav role={actor.role} />
      <Suspense fallback={<CoverageSkeleton />}>
        <CoverageOfDay actor={actor} address={address} />
      </Suspense>
    </>
  );
}

async function CoverageOfDay({ actor, address }: { actor: Granted<"coverage:read">; address: CoverageAddress }) {
  const { judgedBy, ...coverage } = await getCoverage(actor, address.asOf ?? undefined);
  return (
    <>
      <PolicyWhen version={judgedBy} timeZone={coverage.organisation.timeZone} />
      <CoverageView
        {...coverage}
        address={address}
        mayAssign={may(actor.role, "persona:assign")}
        mayImport={may(actor.role, "import:write")}
      />
    </>
  );
}
