import { AddStepDialog } from "@/components/plans/add-step-dialog";
import { PlanComments } from "@/components/plans/plan-comments";
import { StepList } from "@/components/plans/step-list";
import { EmptyState } from "@/components/ui/empty-state";
import { Section } from "@/components/ui/page-header";
import { listComments } from "@/lib/data/comments";
import type { Moment } from "@/lib/data/moment";
import type { PlanWithSteps } from "@/lib/data/plan-list";
import { tryPlan } from "@/lib/data/plan-preview";
import { listProviderOptions } from "@/lib/data/provider-options";
import { type Granted, grant } from "@/lib/domain/access";
import { planStepText } from "@/lib/domain/plan-step-text";
import { countInWords } from "@/lib/domain/wording";

type PlanStepsProps = { actor: Granted<"plan:write">; plan: PlanWithSteps; moment: Moment };

/** The steps as sentences, with what stands in the way of each on the day, and what is said about the plan. */
export async function PlanSteps({ actor, plan, moment: { day, isToday, at, timeZone } }: PlanStepsProps) {
  const isDraft = plan.state === "DRAFT";
  const steps = plan.steps.map(({ step }) => step);
  const [outcomes, comments, providers] = await Promise.all([
    plan.state === "APPLIED" ? [] : tryPlan(actor, { steps, day: isToday ? null : day }),
    listComments(grant(actor, "coverage:read"), { subject: "plan", subjectId: plan.id }),
    listProviderOptions(grant(actor, "people:read"), at),
  ]);
  const nameOf = (id: string) => plan.names.get(id) ?? "somebody or something that is gone";
  const planned = steps.flatMap((step) =>
    step.kind === "NEW_UNIT" ? [{ id: step.unitId, name: `${step.name} (new)`, depth: 0 }] : [],
  );
  return (
    <>
      <Section
        title="Steps"
        lede={`${countInWords(steps.length, "step", "steps")}. All of them hold from one day on, each on top of those before it.`}
        actions={
          isDraft && <AddStepDialog planId={plan.id} revision={plan.revision} choices={{ day, planned, providers }} />
        }
      >
        {steps.length === 0 ? (
          <EmptyState title="No step yet">
            Add what is to change: who moves, who gets a persona, which units merge.
          </EmptyState>
        ) : (
          <StepList
            planId={plan.id}
            revision={plan.revision}
            mayEdit={isDraft}
            steps={plan.steps.map(({ id, step }, index) => ({
              id,
              text: planStepText(step, nameOf),
              outcome: outcomes[index] ?? null,
            }))}
          />
        )}
      </Section>
      <Section title="Comments" lede="Leads and admins read them. The address of this page is what you share.">
        <PlanComments planId={plan.id} comments={comments} timeZone={timeZone} />
      </Section>
    </>
  );
}
