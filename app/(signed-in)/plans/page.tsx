import type { Metadata } from "next";
import { Suspense } from "react";
import { CoverageNav } from "@/components/coverage/coverage-nav";
import { PlanList } from "@/components/plans/plan-list";
import { LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { SkeletonRows } from "@/components/ui/skeleton";
import { requireGranted } from "@/lib/auth/session";
import { getOrganisation } from "@/lib/data/organisation";
import { listPlans } from "@/lib/data/plan-list";
import type { Granted } from "@/lib/domain/access";

export const metadata: Metadata = { title: "Plans" };

const make = (
  <LinkButton href="/plans/new" variant="primary">
    Make a plan
  </LinkButton>
);

export default async function PlansPage() {
  const actor = await requireGranted("plan:write");
  return (
    <>
      <PageHeader
        title="Plans"
        lede="Changes that nobody has made yet: what they would bring about, who agrees, and all of them applied at once."
        actions={make}
      />
      <CoverageNav role={actor.role} />
      <Suspense fallback={<SkeletonRows label="Loading the plans" />}>
        <Plans actor={actor} />
      </Suspense>
    </>
  );
}

async function Plans({ actor }: { actor: Granted<"plan:write"> }) {
  const [plans, { timeZone }] = await Promise.all([listPlans(actor), getOrganisation()]);
  if (plans.length === 0) {
    return (
      <EmptyState title="No plan yet" actions={make}>
        A plan tries out moves, assignments, seats and other units on any day, before anything is changed.
      </EmptyState>
    );
  }
  return <PlanList plans={plans} timeZone={timeZone} />;
}
