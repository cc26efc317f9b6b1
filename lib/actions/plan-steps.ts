"use server";
import { z } from "zod";
import { addPlanStep, movePlanStep, removePlanStep } from "@/lib/data/plan-steps";
import { grant } from "@/lib/domain/access";
import { directionField, idField } from "./fields";
import type { FormState } from "./form-state";
import { aboutPlan, stepFields } from "./plan-fields";
import { submit } from "./submit";

/** Fields: planId, revision, kind, and those of the kind. */
export async function addPlanStepAction(_: FormState, formData: FormData): Promise<FormState> {
  return submit(formData, {
    schema: z.intersection(z.object(aboutPlan), stepFields),
    command: (actor, { planId, revision, ...step }) =>
      addPlanStep(grant(actor, "plan:write"), { planId, revision, step }),
    done: () => ({ message: "Step added." }),
  });
}

/** Fields: planId, revision, stepId, direction. */
export async function movePlanStepAction(_: FormState, formData: FormData): Promise<FormState> {
  return submit(formData, {
    schema: z.object({ ...aboutPlan, stepId: idField, direction: directionField }),
    command: (actor, input) => movePlanStep(grant(actor, "plan:write"), input),
    done: (_value, { direction }) => ({ message: `Moved ${direction}.` }),
  });
}

/** Fields: planId, revision, stepId. */
export async function removePlanStepAction(_: FormState, formData: FormData): Promise<FormState> {
  return submit(formData, {
    schema: z.object({ ...aboutPlan, stepId: idField }),
    command: (actor, input) => removePlanStep(grant(actor, "plan:write"), input),
    done: () => ({ message: "Step removed." }),
  });
}
