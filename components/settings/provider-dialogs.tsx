"use client";

import { Plus } from "lucide-react";
import { addProviderAction, renameProviderAction } from "@/lib/actions/providers";
import { FormDialog, type Refused, typedOr } from "../form-dialog";
import { Button } from "../ui/button";
import { DateInput, Field, TextInput } from "../ui/field";
import { problemOf } from "../ui/problems";

export function AddProviderDialog() {
  const trigger = (
    <Button variant="primary">
      <Plus aria-hidden="true" className="size-4" />
      Add a provider
    </Button>
  );
  return (
    <FormDialog trigger={trigger} title="Add a provider" action={addProviderAction} submit={{ label: "Add provider" }}>
      {(refused) => (
        <>
          <NameField refused={refused} current="" />
          <Field
            label="In use from"
            hint="Now, if left empty."
            error={problemOf(refused.problems, "from")}
            required={false}
          >
            <DateInput name="from" defaultValue={typedOr(refused, "from", "")} />
          </Field>
        </>
      )}
    </FormDialog>
  );
}

export function RenameProviderDialog({ provider }: { provider: { id: string; name: string } }) {
  const trigger = (
    <Button size="small" variant="quiet" aria-label={`Rename ${provider.name}`}>
      Rename
    </Button>
  );
  return (
    <FormDialog
      trigger={trigger}
      title={`Rename ${provider.name}`}
      description="The same provider under another name, on all days, past ones too."
      action={renameProviderAction}
      hidden={{ providerId: provider.id }}
      submit={{ label: "Rename" }}
    >
      {(refused) => <NameField refused={refused} current={provider.name} />}
    </FormDialog>
  );
}

function NameField({ refused, current }: { refused: Refused; current: string }) {
  return (
    <Field label="Name" error={problemOf(refused.problems, "name")}>
      <TextInput name="name" defaultValue={typedOr(refused, "name", current)} required autoComplete="off" />
    </Field>
  );
}
