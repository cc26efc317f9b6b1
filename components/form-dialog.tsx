"use client";

import { type ReactElement, type ReactNode, useActionState, useState } from "react";
import { type FormState, newForm } from "@/lib/actions/form-state";
import { Button } from "./ui/button";
import { Dialog, DialogActions, DialogClose } from "./ui/dialog";
import { FormSummary } from "./ui/form-summary";
import type { Problem } from "./ui/problems";
import { SubmitButton } from "./ui/submit-button";
import { useToast } from "./ui/toast";
import { doneToast } from "./use-done-toast";

/** What the fields of a refused form need: what is wrong, and what was typed. */
export type Refused = { problems: readonly Problem[]; values: Record<string, string | string[]> };

type FormDialogProps = {
  trigger: ReactElement;
  title: string;
  description?: string | undefined;
  action: (state: FormState, formData: FormData) => Promise<FormState>;
  /** Sent along, and not shown. */
  hidden?: Record<string, string> | undefined;
  submit: { label: string; danger?: boolean };
  children: (refused: Refused) => ReactNode;
};

const nothing: Refused = { problems: [], values: {} };

/** A form in a dialog: stays open with what was typed while it is refused, closes and toasts when it is done. */
export function FormDialog({ trigger, children, ...form }: FormDialogProps) {
  const [open, setOpen] = useState(false);
  return (
    <Dialog trigger={trigger} open={open} onOpenChange={setOpen} title={form.title} description={form.description}>
      <DialogForm {...form} close={() => setOpen(false)}>
        {children}
      </DialogForm>
    </Dialog>
  );
}

function DialogForm({
  action,
  hidden = {},
  submit,
  children,
  close,
}: Omit<FormDialogProps, "trigger"> & { close: () => void }) {
  const toast = useToast();
  const [state, send] = useActionState(async (before: FormState, formData: FormData) => {
    const next = await action(before, formData);
    if (next.status === "done") {
      toast(doneToast(next));
      close();
    }
    return next;
  }, newForm);
  const refused = state.status === "refused" ? state : nothing;
  return (
    <form action={send} noValidate className="flex flex-col gap-4">
      <FormSummary problems={refused.problems} />
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {children(refused)}
      <DialogActions>
        <SubmitButton variant={submit.danger ? "danger" : "primary"}>{submit.label}</SubmitButton>
        <DialogClose render={<Button>Cancel</Button>} />
      </DialogActions>
    </form>
  );
}

/** What a field shows: what was typed before the refusal, or what is true. */
export function typedOr({ values }: Refused, field: string, current: string): string {
  const value = values[field];
  return typeof value === "string" ? value : current;
}
