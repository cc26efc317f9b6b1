import type { Route } from "next";
import { UndoButton } from "@/components/people/undo-button";
import { LinkButton } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import type { PlanWithSteps } from "@/lib/data/plan-list";
import { whyNotUndone } from "@/lib/data/undo-reasons";
import { type Actor, may } from "@/lib/domain/access";
import { compareHref } from "@/lib/domain/compare-address";
import { addDays } from "@/lib/domain/day";
import { dayText } from "@/lib/domain/day-text";

type AppliedPlanProps = { actor: Actor; plan: Pick<PlanWithSteps, "name" | "day" | "changeId"> };

/** That a plan is true by now, where one sees what it changed, and the way back. */
export async function AppliedPlan({ actor, plan: { name, day, changeId } }: AppliedPlanProps) {
  const mayUndo = changeId !== null && may(actor.role, "plan:approve");
  const obstacle = mayUndo ? await whyNotUndone(actor, changeId) : null;
  return (
    <Notice
      tone="ok"
      title={day === null ? "Applied" : `Applied from ${dayText(day)}`}
      className="mb-6"
      actions={
        <>
          {day !== null && (
            <LinkButton size="small" href={compareHref({ from: addDays(day, -1), to: day }) as Route}>
              See what changed
            </LinkButton>
          )}
          {mayUndo && obstacle === null && <UndoButton changeId={changeId} together={1} title={name} />}
        </>
      }
    >
      {obstacle ?? "Every step below was made at once. One undo takes all of them back."}
    </Notice>
  );
}
