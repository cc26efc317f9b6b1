import "@/components/structure/structure.css";
import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { Suspense } from "react";
import { PlanDayForm } from "@/components/plans/plan-day-form";
import { PlanFacts } from "@/components/plans/plan-facts";
import { PlanTurns } from "@/components/plans/plan-turns";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { Segments } from "@/components/ui/segments";
import { SkeletonRows } from "@/components/ui/skeleton";
import { requireGranted } from "@/lib/auth/session";
import { momentOf } from "@/lib/data/moment";
import { getPlan } from "@/lib/data/plan-list";
import { may } from "@/lib/domain/access";
import { isId } from "@/lib/domain/directory";
import { planAddress, planHref, planViewNames, planViews } from "@/lib/domain/plan-address";
import { AppliedPlan } from "./applied-plan";
import { PlanPreviewView } from "./plan-preview-view";
import { PlanSteps } from "./plan-steps";

export const metadata: Metadata = { title: "Plan" };

export default async function PlanPage({ params, searchParams }: PageProps<"/plans/[planId]">) {
  const actor = await requireGranted("plan:write");
  const { planId } = await params;
  const address = planAddress(await searchParams);
  const plan = isId(planId) ? await getPlan(actor, planId) : null;
  if (!plan) notFound();
  const moment = await momentOf(address.day ?? plan.day ?? undefined);
  const { day: today } = await momentOf(undefined);
  const { id, revision, state, name, purpose, day } = plan;
  const turned = { id, revision, state, name, purpose, day };
  const shown = { ...address, view: plan.state === "APPLIED" ? "steps" : address.view } as const;
  return (
    <>
      <PageHeader
        above={
          <Link href="/plans" className="underline underline-offset-3">
            Plans
          </Link>
        }
        title={<bdi>{plan.name}</bdi>}
        lede={plan.purpose && <bdi>{plan.purpose}</bdi>}
        actions={
          <PlanTurns
            plan={turned}
            today={today}
            mayDecide={may(actor.role, "plan:approve")}
            steps={plan.steps.length}
          />
        }
      />
      <PlanFacts plan={plan} timeZone={moment.timeZone} />
      {plan.state === "DRAFT" && plan.reason !== "" && (
        <Notice tone="warning" title="It was sent back" className="mb-6">
          <bdi>{plan.reason}</bdi>
        </Notice>
      )}
      {plan.state === "APPLIED" ? (
        <AppliedPlan actor={actor} plan={plan} />
      ) : (
        <>
          <div className="mb-4">
            <Segments
              label="What of the plan is shown"
              segments={planViews.map((view) => ({
                href: planHref(planId, address, { view }),
                label: planViewNames[view],
                current: view === shown.view,
              }))}
            />
          </div>
          <PlanDayForm planId={planId} address={shown} day={moment.day} isToday={moment.isToday} />
        </>
      )}
      <Suspense
        key={planHref(planId, shown)}
        fallback={<SkeletonRows rows={8} label="Working out what the plan brings about" />}
      >
        {shown.view === "steps" ? (
          <PlanSteps actor={actor} plan={plan} moment={moment} />
        ) : (
          <PlanPreviewView actor={actor} plan={plan} address={shown} day={moment.isToday ? null : moment.day} />
        )}
      </Suspense>
    </>
  );
}
