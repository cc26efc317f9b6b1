import "server-only";
import { v7 } from "uuid";
import type { Granted } from "@/lib/domain/access";
import { seatWanted } from "@/lib/domain/open-seat";
import { done, type Outcome, refused } from "@/lib/domain/outcome";
import { mostSteps } from "@/lib/domain/plan-statement";
import { type PlanStep, planStepSchema } from "@/lib/domain/plan-step";
import { atTheEnd, type Direction, moved } from "@/lib/domain/position";
import { unitFacts } from "@/lib/domain/unit";
import { type Changed, change } from "./change";
import type { Tx } from "./db";
import { type AboutPlan, about, draftOf, nextRevision } from "./plans";
import { inserted, type Rows, removed, updated } from "./row-change";

type Writer = Granted<"plan:write">;

/** A step to add; a unit that it founds gets its id here, so that later steps can name it. */
export type NewPlanStep =
  | Exclude<PlanStep, { kind: "NEW_UNIT" }>
  | Omit<Extract<PlanStep, { kind: "NEW_UNIT" }>, "unitId">;

/** A step at the end of a draft. Whether it can be done is looked at when the plan is shown, and when it is applied. */
export function addPlanStep(
  actor: Writer,
  { step: input, ...plan }: AboutPlan & { step: NewPlanStep },
): Promise<Changed<{ stepId: string }>> {
  return change(actor, async ({ tx, record }) => {
    const draft = await draftOf(tx, plan);
    if (!draft.ok) return draft;
    const steps = await stepsOf(tx, plan.planId);
    if (steps.length >= mostSteps) return refused(`A plan has ${mostSteps} steps at most. Make another one.`);
    const facts = factsOf(input);
    if (!facts.ok) return facts;
    const founded = input.kind === "NEW_UNIT" ? { unitId: v7() } : {};
    const step = planStepSchema.parse({ ...input, ...facts.value, ...founded });
    const row = { id: v7(), planId: plan.planId, position: atTheEnd(steps), step };
    const changes = [inserted("planStep", row), ...nextRevision(draft.value)];
    await record({ event: "plan.step-added", ...about(draft.value), changes });
    return done({ stepId: row.id });
  });
}

/** What is typed in a step, cleaned; the rest of it was picked. */
function factsOf(step: NewPlanStep): Outcome<object> {
  if (step.kind === "NEW_UNIT") return unitFacts(step);
  return step.kind === "OPEN_SEAT" ? seatWanted(step) : done({});
}

type AboutStep = AboutPlan & { stepId: string };

/** Steps hold on top of those before them: changes places with the neighbour above or below. */
export function movePlanStep(actor: Writer, { stepId, direction, ...plan }: AboutStep & { direction: Direction }) {
  return change(actor, async ({ tx, record }) => {
    const draft = await draftOf(tx, plan);
    if (!draft.ok) return draft;
    const steps = await stepsOf(tx, plan.planId);
    if (!steps.some(({ id }) => id === stepId)) return refused("This step is not in the plan any more.");
    const places = moved(steps, stepId, direction).flatMap((row, position) => updated("planStep", row, { position }));
    if (places.length === 0) return done(null);
    const changes = [...places, ...nextRevision(draft.value)];
    await record({ event: "plan.step-moved", ...about(draft.value), changes });
    return done(null);
  });
}

export function removePlanStep(actor: Writer, { stepId, ...plan }: AboutStep): Promise<Changed<null>> {
  return change(actor, async ({ tx, record }) => {
    const draft = await draftOf(tx, plan);
    if (!draft.ok) return draft;
    const row = (await stepsOf(tx, plan.planId)).find(({ id }) => id === stepId);
    if (!row) return refused("This step is not in the plan any more.");
    const changes = [removed("planStep", row), ...nextRevision(draft.value)];
    await record({ event: "plan.step-removed", ...about(draft.value), changes });
    return done(null);
  });
}

/** In their order. */
export function stepsOf(tx: Tx, planId: string): Promise<Rows["planStep"][]> {
  return tx.planStep.findMany({ where: { planId }, orderBy: [{ position: "asc" }, { id: "asc" }] });
}
