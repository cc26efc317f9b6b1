"use client";

import { useRouter } from "next/navigation";
import { HiddenFields, useSentForm } from "@/components/action-form";
import { Button } from "@/components/ui/button";
import { FormSummary } from "@/components/ui/form-summary";
import { SubmitButton } from "@/components/ui/submit-button";
import { applySpendDraftAction, discardSpendDraftAction } from "@/lib/actions/spend-drafts";

type ApplyDraftProps = {
  draftId: string;
  digest: string;
  /** What applying does, as the button's text; null when there is nothing to do. */
  apply: string | null;
};

/** Applies what the page shows, or forgets it. */
export function ApplyDraft({ draftId, digest, apply }: ApplyDraftProps) {
  const router = useRouter();
  const applying = useSentForm(applySpendDraftAction);
  const discarding = useSentForm(discardSpendDraftAction, () => router.push("/settings/spend"));
  return (
    <div className="flex flex-col gap-3">
      <form onSubmit={applying.onSubmit} className="flex flex-col gap-3">
        <FormSummary problems={[...applying.problems, ...discarding.problems]} title="It was not applied" />
        <HiddenFields values={{ draftId, digest }} />
        {apply !== null && (
          <SubmitButton variant="primary" pending={applying.pending} className="self-start">
            {apply}
          </SubmitButton>
        )}
      </form>
      <form onSubmit={discarding.onSubmit}>
        <HiddenFields values={{ draftId }} />
        <Button type="submit" variant="quiet" size="small" pending={discarding.pending}>
          Discard the draft
        </Button>
      </form>
    </div>
  );
}
