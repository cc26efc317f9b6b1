"use client";

import { useActionState } from "react";
import { newForm } from "@/lib/actions/form-state";
import { editOrganisationAction } from "@/lib/actions/organisation";
import type { OrganisationFacts } from "@/lib/domain/organisation";
import { typedOr } from "../form-dialog";
import { Card } from "../ui/card";
import { Field, Select, TextInput } from "../ui/field";
import { FormSummary } from "../ui/form-summary";
import { problemOf } from "../ui/problems";
import { SubmitButton } from "../ui/submit-button";
import { useDoneToast } from "../use-done-toast";

type OrganisationFormProps = {
  organisation: OrganisationFacts;
  currencies: readonly { code: string; name: string }[];
  timeZones: readonly string[];
  seen: string;
};

export function OrganisationForm({ organisation, currencies, timeZones, seen }: OrganisationFormProps) {
  const [state, send] = useActionState(editOrganisationAction, newForm);
  useDoneToast(state);
  const refused = state.status === "refused" ? state : { problems: [], values: {} };
  const value = (field: keyof OrganisationFacts) => typedOr(refused, field, organisation[field]);
  const error = (field: keyof OrganisationFacts) => problemOf(refused.problems, field);
  return (
    <Card className="max-w-xl">
      {/* A select does not follow a new default by itself. */}
      <form
        key={JSON.stringify([organisation, refused.values])}
        action={send}
        noValidate
        className="flex flex-col gap-5"
      >
        <FormSummary problems={refused.problems} />
        <input type="hidden" name="seen" value={seen} />
        <Field label="Name of the organisation" error={error("name")}>
          <TextInput name="name" defaultValue={value("name")} required autoComplete="organization" />
        </Field>
        <Field label="Name of the CCoE" hint="Stands in the circle of the diagram." error={error("ccoeName")}>
          <TextInput name="ccoeName" defaultValue={value("ccoeName")} required />
        </Field>
        <Field
          label="Currency"
          hint="Of every spend in Muster. Amounts that are entered already are not converted."
          error={error("currency")}
        >
          <Select name="currency" defaultValue={value("currency")}>
            {currencies.map(({ code, name }) => (
              <option key={code} value={code}>
                {code} - {name}
              </option>
            ))}
          </Select>
        </Field>
        <Field
          label="Time zone"
          hint="Days begin at midnight here. What is entered already keeps its instant."
          error={error("timeZone")}
        >
          <Select name="timeZone" defaultValue={value("timeZone")}>
            {timeZones.map((timeZone) => (
              <option key={timeZone}>{timeZone}</option>
            ))}
          </Select>
        </Field>
        <SubmitButton className="self-start">Save</SubmitButton>
      </form>
    </Card>
  );
}
