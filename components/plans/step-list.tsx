import { movePlanStepAction, removePlanStepAction } from "@/lib/actions/plan-steps";
import type { StepOutcome } from "@/lib/domain/plan";
import { ActionButton } from "../action-button";
import { MoveButtons } from "../move-buttons";
import { ToneIcon } from "../ui/tone-icon";

export type ShownStep = { id: string; text: string; outcome: StepOutcome | null };

type StepListProps = { planId: string; revision: number; steps: readonly ShownStep[]; mayEdit: boolean };

/** The steps in the order in which they hold, each with what stands in its way. */
export function StepList({ planId, revision, steps, mayEdit }: StepListProps) {
  const about = { planId, revision: String(revision) };
  return (
    <ol className="divide-y divide-line rounded-lg border border-line bg-surface-raised shadow-raised">
      {steps.map(({ id, text, outcome }, index) => (
        <li key={id} className="flex flex-wrap items-start gap-x-4 gap-y-1 px-4 py-3 text-sm">
          <span className="w-6 shrink-0 text-right text-ink-soft tabular-nums">{index + 1}</span>
          <div className="min-w-0 flex-1 basis-60">
            <p className="text-pretty wrap-anywhere">{text}</p>
            {outcome?.problem && (
              <p className="mt-1 flex items-start gap-1.5 text-danger">
                <ToneIcon tone="danger" className="mt-0.5" />
                {outcome.problem}
              </p>
            )}
            {outcome?.isIdle && <p className="mt-1 text-ink-soft">Changes nothing: it is so already.</p>}
          </div>
          {mayEdit && (
            <span className="inline-flex items-start gap-1">
              <MoveButtons
                name={`step ${index + 1}`}
                field={{ name: "stepId", value: id }}
                also={about}
                action={movePlanStepAction}
                isFirst={index === 0}
                isLast={index === steps.length - 1}
              />
              <ActionButton
                action={removePlanStepAction}
                hidden={{ ...about, stepId: id }}
                label={`Remove step ${index + 1}`}
              >
                Remove
              </ActionButton>
            </span>
          )}
        </li>
      ))}
    </ol>
  );
}
