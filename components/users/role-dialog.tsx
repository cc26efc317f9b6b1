"use client";

import { useActionState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog, DialogActions, DialogClose } from "@/components/ui/dialog";
import { FormSummary } from "@/components/ui/form-summary";
import { SubmitButton } from "@/components/ui/submit-button";
import { useDoneToast } from "@/components/use-done-toast";
import { type FormState, newForm } from "@/lib/actions/form-state";
import { changeRoleAction } from "@/lib/actions/users";
import type { UserFacts } from "@/lib/domain/user";
import { RoleChoice } from "./role-choice";

type RoleDialogProps = {
  user: Pick<UserFacts, "id" | "name" | "role">;
  open: boolean;
  onOpenChange: (open: boolean) => void;
};

export function RoleDialog({ user, open, onOpenChange }: RoleDialogProps) {
  const [state, action] = useActionState(async (before: FormState, formData: FormData) => {
    const outcome = await changeRoleAction(before, formData);
    if (outcome.status === "done") onOpenChange(false);
    return outcome;
  }, newForm);
  useDoneToast(state);
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title={`Access role of ${user.name}`}
      description="It holds from their next click on. It is not their persona."
    >
      <form action={action} className="flex flex-col gap-4">
        <FormSummary problems={state.status === "refused" ? state.problems : []} />
        <input type="hidden" name="userId" value={user.id} />
        <RoleChoice defaultValue={user.role} />
        <DialogActions>
          <SubmitButton>Save</SubmitButton>
          <DialogClose render={<Button>Cancel</Button>} />
        </DialogActions>
      </form>
    </Dialog>
  );
}
