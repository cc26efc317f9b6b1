"use client";

import { useState } from "react";
import { makeEmbedLinkAction } from "@/lib/actions/embed-links";
import { addDays, type Day } from "@/lib/domain/day";
import { longestLife, usualLife } from "@/lib/domain/embed-link";
import { type StructureDetail, structureDetails } from "@/lib/domain/structure-detail";
import { useSentForm } from "../action-form";
import { DateInput, Field, Select, TextInput } from "../ui/field";
import { FormSummary } from "../ui/form-summary";
import { problemOf } from "../ui/problems";
import { SubmitButton } from "../ui/submit-button";
import { UnitPicker } from "../units/unit-picker";
import { embedDetailNames } from "./embed-words";

type EmbedFormProps = {
  today: Day;
  unit: { id: string; name: string } | null;
  detail: StructureDetail;
  /** The one day that it shows, unless another is chosen. */
  onlyDay: Day | null;
};

/** States what a link shows, to whom it is of use, and for how long. Begins anew once a link is made. */
export function EmbedForm(props: EmbedFormProps) {
  const [made, setMade] = useState(0);
  return <Statement key={made} {...props} onDone={() => setMade(made + 1)} />;
}

function Statement({ today, unit, detail, onlyDay, onDone }: EmbedFormProps & { onDone: () => void }) {
  const { problems, pending, onSubmit } = useSentForm(makeEmbedLinkAction, onDone);
  const problem = (field: string) => problemOf(problems, field);
  return (
    <form noValidate onSubmit={onSubmit} className="grid max-w-3xl gap-5 sm:grid-cols-2">
      <div className="empty:hidden sm:col-span-2">
        <FormSummary problems={problems} />
      </div>
      <Field label="Used for" hint="Where the link stands, to know it again." error={problem("purpose")}>
        <TextInput name="purpose" required autoComplete="off" maxLength={200} />
      </Field>
      <Field label="Unit" hint="The CCoE and the providers are everybody's." error={problem("unitId")} required={false}>
        <UnitPicker name="unitId" start={unit} none="Whole organisation" />
      </Field>
      <Field label="Detail" error={problem("detail")} className="sm:col-span-2">
        <Select name="detail" defaultValue={detail}>
          {structureDetails.map((each) => (
            <option key={each} value={each}>
              {embedDetailNames[each]}
            </option>
          ))}
        </Select>
      </Field>
      <Field label="From day" hint="Empty: today alone." error={problem("firstDay")} required={false}>
        <DateInput name="firstDay" defaultValue={onlyDay ?? ""} />
      </Field>
      <Field label="To day" hint="Empty: up to today." error={problem("lastDay")} required={false}>
        <DateInput name="lastDay" defaultValue={onlyDay ?? ""} />
      </Field>
      <Field label="Works until" hint="The last day that it opens." error={problem("expires")}>
        <DateInput
          name="expires"
          defaultValue={addDays(today, usualLife)}
          min={today}
          max={addDays(today, longestLife)}
          required
        />
      </Field>
      <SubmitButton pending={pending} className="justify-self-start sm:col-span-2">
        Make the link
      </SubmitButton>
    </form>
  );
}
