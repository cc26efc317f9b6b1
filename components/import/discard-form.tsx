"use client";

import { useActionState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog, DialogActions, DialogClose } from "@/components/ui/dialog";
import { FormSummary } from "@/components/ui/form-summary";
import { SubmitButton } from "@/components/ui/submit-button";
import { newForm } from "@/lib/actions/form-state";
import { discardImportAction } from "@/lib/actions/imports";

/** Gives the import up, after asking once. */
export function DiscardForm({ importId }: { importId: string }) {
  const [state, action] = useActionState(discardImportAction, newForm);
  return (
    <Dialog
      trigger={<Button variant="quiet">Discard</Button>}
      title="Discard this import?"
      description="Its rows are removed from Muster. Nothing of the register changes."
      size="small"
    >
      <form action={action}>
        <FormSummary problems={state.status === "refused" ? state.problems : []} />
        <input type="hidden" name="importId" value={importId} />
        <DialogActions>
          <SubmitButton variant="danger">Discard</SubmitButton>
          <DialogClose render={<Button>Keep it</Button>} />
        </DialogActions>
      </form>
    </Dialog>
  );
}
