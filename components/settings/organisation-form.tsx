"use client";

import { editOrganisationAction } from "@/lib/actions/organisation";
import type { OrganisationFacts } from "@/lib/domain/organisation";
import { Card } from "../ui/card";
import { Field, Select, TextInput } from "../ui/field";
import { SettingsForm } from "./settings-form";

type OrganisationFormProps = {
  organisation: OrganisationFacts;
  currencies: readonly { code: string; name: string }[];
  timeZones: readonly string[];
  seen: string;
};

export function OrganisationForm({ organisation, currencies, timeZones, seen }: OrganisationFormProps) {
  const { name, ccoeName, currency, timeZone } = organisation;
  return (
    <Card className="max-w-xl">
      <SettingsForm
        action={editOrganisationAction}
        hidden={{ seen }}
        submit="Save"
        saved={JSON.stringify([name, ccoeName, currency, timeZone])}
      >
        {(problem) => (
          <>
            <Field label="Name of the organisation" error={problem("name")}>
              <TextInput name="name" defaultValue={name} required autoComplete="organization" />
            </Field>
            <Field label="Name of the CCoE" hint="Stands in the circle of the diagram." error={problem("ccoeName")}>
              <TextInput name="ccoeName" defaultValue={ccoeName} required autoComplete="off" />
            </Field>
            <Field
              label="Currency"
              hint="Of every spend in Muster. Amounts that are entered already are not converted."
              error={problem("currency")}
            >
              <Select name="currency" defaultValue={currency}>
                {currencies.map((each) => (
                  <option key={each.code} value={each.code}>
                    {each.name}
                  </option>
                ))}
              </Select>
            </Field>
            <Field
              label="Time zone"
              hint="Days begin at midnight here. What is entered already keeps its instant."
              error={problem("timeZone")}
            >
              <Select name="timeZone" defaultValue={timeZone}>
                {timeZones.map((each) => (
                  <option key={each}>{each}</option>
                ))}
              </Select>
            </Field>
          </>
        )}
      </SettingsForm>
    </Card>
  );
}
