"use client";

import { switchCapabilitiesAction } from "@/lib/actions/capabilities";
import { useSentForm } from "../action-form";
import { Radio } from "../ui/checkbox";
import { FormSummary } from "../ui/form-summary";
import { SubmitButton } from "../ui/submit-button";

/** Off, on, or on with who is accountable. */
export function CapabilitySwitch({ choice }: { choice: "OFF" | "ON" | "RACI" }) {
  const { problems, pending, onSubmit } = useSentForm(switchCapabilitiesAction);
  return (
    <form onSubmit={onSubmit} className="flex max-w-xl flex-col gap-4">
      <FormSummary problems={problems} />
      <fieldset key={choice}>
        <legend className="sr-only">Capability view</legend>
        <Radio name="choice" value="OFF" defaultChecked={choice === "OFF"} label="Off" hint="What was entered stays." />
        <Radio name="choice" value="ON" defaultChecked={choice === "ON"} label="On" />
        <Radio
          name="choice"
          value="RACI"
          defaultChecked={choice === "RACI"}
          label="On, with who is responsible, accountable, consulted and informed"
          hint="For larger organisations. Leads are told where nobody, or more than one, is accountable."
        />
      </fieldset>
      <SubmitButton pending={pending} className="self-start">
        Save
      </SubmitButton>
    </form>
  );
}
