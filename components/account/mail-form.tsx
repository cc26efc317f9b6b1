"use client";

import { useSentForm } from "@/components/action-form";
import { Checkbox } from "@/components/ui/checkbox";
import { FormSummary } from "@/components/ui/form-summary";
import { SubmitButton } from "@/components/ui/submit-button";
import { chooseMailsAction } from "@/lib/actions/mail-choices";

/** What a lead or admin is told by mail. */
export function MailForm({ wantsDigest, wantsAlerts }: { wantsDigest: boolean; wantsAlerts: boolean }) {
  const { problems, pending, onSubmit } = useSentForm(chooseMailsAction);
  return (
    <form onSubmit={onSubmit} className="flex max-w-xl flex-col gap-3">
      <FormSummary problems={problems} />
      <Checkbox
        name="wantsDigest"
        defaultChecked={wantsDigest}
        label="Once a week, which gaps opened and closed"
        hint="On Monday morning. Nothing is sent when nothing has changed."
      />
      <Checkbox
        name="wantsAlerts"
        defaultChecked={wantsAlerts}
        label="At once, when it cannot wait"
        hint="When the last holder of a cell is gone, and when the CCoE has no lead. At most five a day."
      />
      <SubmitButton variant="secondary" pending={pending} className="mt-1 self-start">
        Save
      </SubmitButton>
    </form>
  );
}
