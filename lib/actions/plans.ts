"use server";
import { redirect } from "next/navigation";
import { z } from "zod";
import { applyPlan } from "@/lib/data/plan-apply";
import {
  approvePlan,
  commentOnPlan,
  editPlan,
  makePlan,
  rejectPlan,
  reopenPlan,
  submitPlan,
  withdrawPlan,
} from "@/lib/data/plans";
import { grant } from "@/lib/domain/access";
import { isDay } from "@/lib/domain/day";
import { dayText } from "@/lib/domain/day-text";
import { idField, textField } from "./fields";
import type { FormState } from "./form-state";
import { aboutPlan, statementFields } from "./plan-fields";
import { submit } from "./submit";

/** Fields: name, purpose, day. Leads to the plan's page. */
export async function makePlanAction(_: FormState, formData: FormData): Promise<FormState> {
  let planId: string | null = null;
  const state = await submit(formData, {
    schema: z.object(statementFields),
    command: (actor, { day = null, ...input }) => makePlan(grant(actor, "plan:write"), { ...input, day }),
    done: (value, { name }) => {
      planId = value.planId;
      return { message: `${name} is a draft.` };
    },
  });
  if (planId !== null) redirect(`/plans/${planId}`);
  return state;
}

/** Fields: planId, revision, name, purpose, day. */
export async function editPlanAction(_: FormState, formData: FormData): Promise<FormState> {
  return submit(formData, {
    schema: z.object({ ...aboutPlan, ...statementFields }),
    command: (actor, { day = null, ...input }) => editPlan(grant(actor, "plan:write"), { ...input, day }),
    done: () => ({ message: "Saved." }),
  });
}

/** Fields: planId, revision. */
export async function submitPlanAction(_: FormState, formData: FormData): Promise<FormState> {
  return submit(formData, {
    schema: z.object(aboutPlan),
    command: (actor, input) => submitPlan(grant(actor, "plan:write"), input),
    done: () => ({ message: "Submitted. An admin decides." }),
  });
}

/** Fields: planId, revision. */
export async function reopenPlanAction(_: FormState, formData: FormData): Promise<FormState> {
  return submit(formData, {
    schema: z.object(aboutPlan),
    command: (actor, input) => reopenPlan(grant(actor, "plan:write"), input),
    done: () => ({ message: "A draft again." }),
  });
}

/** Fields: planId, revision. */
export async function withdrawPlanAction(_: FormState, formData: FormData): Promise<FormState> {
  return submit(formData, {
    schema: z.object(aboutPlan),
    command: (actor, input) => withdrawPlan(grant(actor, "plan:write"), input),
    done: () => ({ message: "Withdrawn." }),
  });
}

/** Fields: planId, revision. */
export async function approvePlanAction(_: FormState, formData: FormData): Promise<FormState> {
  return submit(formData, {
    schema: z.object(aboutPlan),
    command: (actor, input) => approvePlan(grant(actor, "plan:approve"), input),
    done: () => ({ message: "Approved. It can be applied." }),
  });
}

/** Fields: planId, revision, reason. */
export async function rejectPlanAction(_: FormState, formData: FormData): Promise<FormState> {
  return submit(formData, {
    schema: z.object({ ...aboutPlan, reason: textField }),
    command: (actor, input) => rejectPlan(grant(actor, "plan:approve"), input),
    done: () => ({ message: "Sent back." }),
  });
}

/** Fields: planId, revision, day. */
export async function applyPlanAction(_: FormState, formData: FormData): Promise<FormState> {
  return submit(formData, {
    schema: z.object({
      ...aboutPlan,
      day: z.string().refine(isDay, "Give a day as YYYY-MM-DD, such as 2026-03-31."),
    }),
    command: (actor, input) => applyPlan(grant(actor, "plan:approve"), input),
    done: (_value, { day }) => ({ message: `Applied from ${dayText(day)} on.` }),
  });
}

/** Fields: planId, text. */
export async function commentOnPlanAction(_: FormState, formData: FormData): Promise<FormState> {
  return submit(formData, {
    schema: z.object({ planId: idField, text: textField }),
    command: (actor, input) => commentOnPlan(grant(actor, "plan:write"), input),
    done: () => ({ message: "Said." }),
  });
}
