"use client";

import { ActionDialog } from "@/components/action-dialog";
import { Button } from "@/components/ui/button";
import { DateInput, Field, Select } from "@/components/ui/field";
import { addProviderCoverAction } from "@/lib/actions/covers";
import type { Day } from "@/lib/domain/day";
import { providerSideNames, providerSides } from "@/lib/domain/provider";
import type { NamedPerson } from "./chosen-people";

type ProviderCoverDialogProps = {
  person: NamedPerson;
  providers: readonly { id: string; name: string }[];
  seen: string;
  today: Day;
};

/** Lets a person answer for a cloud provider. */
export function ProviderCoverDialog({ person, providers, seen, today }: ProviderCoverDialogProps) {
  return (
    <ActionDialog
      trigger={<Button size="small">Add a provider</Button>}
      title={
        <>
          A provider that <bdi>{person.name}</bdi> answers for
        </>
      }
      action={addProviderCoverAction}
      hidden={{ personId: person.id, seen }}
      submit="Add the provider"
    >
      {(problem) => (
        <>
          <Field label="Provider" error={problem("providerId")}>
            <Select name="providerId">
              {providers.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </Select>
          </Field>
          <Field
            label="Side"
            hint="Engineering changes what runs there; finance negotiates the rates."
            error={problem("side")}
          >
            <Select name="side">
              {providerSides.map((side) => (
                <option key={side} value={side}>
                  {providerSideNames[side]}
                </option>
              ))}
            </Select>
          </Field>
          <Field label="From" error={problem("from")}>
            <DateInput name="from" defaultValue={today} />
          </Field>
        </>
      )}
    </ActionDialog>
  );
}
