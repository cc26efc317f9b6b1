"use client";

import { makePlanAction } from "@/lib/actions/plans";
import { useSentForm } from "../action-form";
import { FormSummary } from "../ui/form-summary";
import { problemOf } from "../ui/problems";
import { SubmitButton } from "../ui/submit-button";
import { PlanFields } from "./plan-fields";

/** Makes a draft, and leads to it. */
export function NewPlanForm() {
  const { problems, pending, onSubmit } = useSentForm(makePlanAction);
  return (
    <form noValidate onSubmit={onSubmit} className="flex max-w-xl flex-col gap-5">
      <FormSummary problems={problems} />
      <PlanFields start={{ name: "", purpose: "", day: null }} problem={(field) => problemOf(problems, field)} />
      <SubmitButton pending={pending} className="self-start">
        Make the plan
      </SubmitButton>
    </form>
  );
}
