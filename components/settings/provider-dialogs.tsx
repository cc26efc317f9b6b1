"use client";

import { Plus } from "lucide-react";
import { addProviderAction, renameProviderAction } from "@/lib/actions/providers";
import { ActionDialog } from "../action-dialog";
import type { ProblemFinder } from "../action-form";
import { Button } from "../ui/button";
import { DateInput, Field, TextInput } from "../ui/field";

export function AddProviderDialog({ size = "medium" }: { size?: "small" | "medium" }) {
  const trigger = (
    <Button variant={size === "small" ? "secondary" : "primary"} size={size}>
      <Plus aria-hidden="true" className="size-4" />
      Add a provider
    </Button>
  );
  return (
    <ActionDialog trigger={trigger} title="Add a provider" action={addProviderAction} hidden={{}} submit="Add provider">
      {(problem) => (
        <>
          <NameField problem={problem} current="" />
          <Field label="In use from" hint="Now, if left empty." error={problem("from")} required={false}>
            <DateInput name="from" />
          </Field>
        </>
      )}
    </ActionDialog>
  );
}

export function RenameProviderDialog({ provider }: { provider: { id: string; name: string } }) {
  const trigger = (
    <Button size="small" variant="quiet" aria-label={`Rename ${provider.name}`}>
      Rename
    </Button>
  );
  return (
    <ActionDialog
      trigger={trigger}
      title={`Rename ${provider.name}`}
      description="The same provider under another name, on all days, past ones too."
      action={renameProviderAction}
      hidden={{ providerId: provider.id }}
      submit="Rename"
    >
      {(problem) => <NameField problem={problem} current={provider.name} />}
    </ActionDialog>
  );
}

function NameField({ problem, current }: { problem: ProblemFinder; current: string }) {
  return (
    <Field label="Name" error={problem("name")}>
      <TextInput name="name" defaultValue={current} required autoComplete="off" />
    </Field>
  );
}
