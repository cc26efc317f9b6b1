"use client";

import { freezeReportAction } from "@/lib/actions/reports";
import type { Day } from "@/lib/domain/day";
import { HiddenFields, useSentForm } from "../action-form";
import { SubmitButton } from "../ui/submit-button";

/** Keeps the report as it is now. What stands in the way is said under the button. */
export function FreezeReport({ day, since }: { day: Day; since: Day }) {
  const { problems, pending, onSubmit } = useSentForm(freezeReportAction);
  return (
    <form onSubmit={onSubmit} className="flex flex-col gap-1">
      <HiddenFields values={{ day, since }} />
      <SubmitButton pending={pending}>Freeze</SubmitButton>
      {problems.length > 0 && (
        <p role="alert" className="max-w-64 text-sm text-danger">
          {problems.map(({ message }) => message).join(" ")}
        </p>
      )}
    </form>
  );
}
