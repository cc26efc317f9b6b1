"use client";

import type { FormState } from "@/lib/actions/form-state";
import { FormDialog, typedOr } from "../form-dialog";
import { Button } from "../ui/button";
import { DateInput, Field } from "../ui/field";
import { problemOf } from "../ui/problems";

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
    <FormDialog
      trigger={trigger}
      title={`End ${name}`}
      description={description}
      action={action}
      hidden={{ [field.name]: field.value }}
      submit={{ label: "End", danger: true }}
    >
      {(refused) => (
        <Field
          label="First day without it"
          hint="Now, if left empty."
          error={problemOf(refused.problems, "from")}
          required={false}
        >
          <DateInput name="from" defaultValue={typedOr(refused, "from", "")} />
        </Field>
      )}
    </FormDialog>
  );
}
