"use client";

import type { FormState } from "@/lib/actions/form-state";
import { ActionDialog } from "../action-dialog";
import { Button } from "../ui/button";
import { DateInput, Field } from "../ui/field";

type EndDialogProps = {
  name: string;
  /** What ends along with it, and what does not. */
  description: string;
  field: { name: string; value: string };
  action: (state: FormState, formData: FormData) => Promise<FormState>;
};

/** Ends something of the diagram from a day on. */
export function EndDialog({ name, description, field, action }: EndDialogProps) {
  const trigger = (
    <Button size="small" variant="quiet" aria-label={`End ${name}`}>
      End
    </Button>
  );
  return (
    <ActionDialog
      trigger={trigger}
      title={`End ${name}`}
      description={description}
      action={action}
      hidden={{ [field.name]: field.value }}
      submit="End"
      danger
    >
      {(problem) => (
        <Field label="First day without it" hint="Now, if left empty." error={problem("from")} required={false}>
          <DateInput name="from" />
        </Field>
      )}
    </ActionDialog>
  );
}
