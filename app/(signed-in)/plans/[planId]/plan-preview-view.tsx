import type { Route } from "next";
import Link from "next/link";
import { EverythingSwitch } from "@/components/plans/everything-switch";
import { GapLines } from "@/components/plans/gap-lines";
import { PlanEffect } from "@/components/plans/plan-effect";
import { PlannedMatrix } from "@/components/plans/planned-matrix";
import { Badge } from "@/components/ui/badge";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/page-header";
import type { PlanWithSteps } from "@/lib/data/plan-list";
import { type PlanPreview, previewPlan } from "@/lib/data/plan-preview";
import type { Granted } from "@/lib/domain/access";
import type { Day } from "@/lib/domain/day";
import { dayText } from "@/lib/domain/day-text";
import { type PlanAddress, planHref } from "@/lib/domain/plan-address";
import { plannedMatrix } from "@/lib/domain/planned-matrix";
import { countInWords } from "@/lib/domain/wording";
import { PlannedDiagram } from "./planned-diagram";

type PlanPreviewViewProps = {
  actor: Granted<"plan:write">;
  plan: PlanWithSteps;
  address: PlanAddress;
  /** Null is today. */
  day: Day | null;
};

/** The organisation as it would be, compared with how it is: one of the views. */
export async function PlanPreviewView({ actor, plan, address, day }: PlanPreviewViewProps) {
  const steps = plan.steps.map(({ step }) => step);
  const preview = await previewPlan(actor, { steps, day, against: address.against });
  const refused = preview.outcomes.filter(({ problem }) => problem !== null).length;
  return (
    <>
      {refused > 0 && (
        <Notice
          tone="danger"
          title={`${countInWords(refused, "step", "steps")} cannot be done on this day`}
          className="mb-6"
          actions={
            <Link
              href={planHref(plan.id, address, { view: "steps" }) as Route}
              className="font-medium underline underline-offset-3"
            >
              See which
            </Link>
          }
        >
          What is shown is without {refused === 1 ? "it" : "them"}. The plan cannot be applied like this.
        </Notice>
      )}
      <p className="mb-6 text-sm text-ink-soft">
        {preview.after.isToday ? "Today" : dayText(preview.after.day)} with the plan, compared with {against(preview)}.
      </p>
      <View actor={actor} planId={plan.id} address={address} preview={preview} />
    </>
  );
}

function against({ before, after }: PlanPreview): string {
  if (before.isToday && after.isToday) return "today without it";
  return before.isToday ? "today" : "the same day without it";
}

type ViewProps = { actor: Granted<"plan:write">; planId: string; address: PlanAddress; preview: PlanPreview };

function View({ actor, planId, address, preview }: ViewProps) {
  const { before, after, organisation } = preview;
  const { currency, timeZone } = organisation;
  const contextOf = ({ policy }: PlanPreview["after"]) => ({ policy, currency, timeZone });
  const everything = planHref(planId, address, { view: "matrix" });
  switch (address.view) {
    case "matrix":
      return <MatrixView planId={planId} address={address} preview={preview} />;
    case "diagram":
      return <PlannedDiagram actor={actor} preview={preview} everything={everything} />;
    case "gaps": {
      const known = new Set(before.coverage.gaps.map(({ id }) => id));
      const { gaps } = after.coverage;
      return (
        <Section title={countInWords(gaps.length, "gap", "gaps")} lede="As they would be, worst first.">
          {gaps.length === 0 ? (
            <EmptyState title="No gap would be open">Every requirement of the policy would be met.</EmptyState>
          ) : (
            <GapLines
              gaps={gaps}
              context={contextOf(after)}
              mark={({ id }) => (
                <span className="w-12 shrink-0">{!known.has(id) && <Badge tone="danger">New</Badge>}</span>
              )}
            />
          )}
        </Section>
      );
    }
    default:
      return (
        <PlanEffect
          before={{ coverage: before.coverage, context: contextOf(before) }}
          after={{ ...after, context: contextOf(after) }}
          everything={everything}
        />
      );
  }
}

function MatrixView({ planId, address, preview: { before, after, organisation } }: Omit<ViewProps, "actor">) {
  const rows = plannedMatrix(before.coverage, after.coverage, organisation.timeZone);
  const changed = rows.filter(({ sign, cells }) => sign !== null || cells.some(({ isChanged }) => isChanged));
  const isEverything = address.everything !== null;
  return (
    <Section
      title="Units and personas"
      lede={`${countInWords(changed.length, "unit", "units")} of ${rows.length.toLocaleString("en")} would differ.`}
      actions={<EverythingSwitch planId={planId} address={address} />}
    >
      {changed.length === 0 && !isEverything ? (
        <EmptyState title="No cell would differ">The plan changes nobody's place in the matrix.</EmptyState>
      ) : (
        <PlannedMatrix rows={isEverything ? rows : changed} />
      )}
    </Section>
  );
}
