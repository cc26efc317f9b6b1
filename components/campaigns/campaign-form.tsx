"use client";

import { type FormEvent, useState } from "react";
import { startCampaignAction } from "@/lib/actions/campaigns";
import { answererNames, answerers, longestDays, usualDays } from "@/lib/domain/campaign";
import { addDays, type Day } from "@/lib/domain/day";

import { monthText } from "@/lib/domain/spend";
import { useSentForm } from "../action-form";
import { PersonaOptions } from "../people/persona-options";
import { Checkbox } from "../ui/checkbox";
import { DateInput, Field, Select, TextInput } from "../ui/field";
import { FormSummary } from "../ui/form-summary";
import { problemOf } from "../ui/problems";
import { SubmitButton } from "../ui/submit-button";
import { UnitPicker } from "../units/unit-picker";
import { CampaignPreviewNote } from "./campaign-preview";

/** States what a campaign asks about, of whom and until when. Says whom that would ask before it is started. */
export function CampaignForm({ today }: { today: Day }) {
  const [started, setStarted] = useState(0);
  return <Statement key={started} today={today} onDone={() => setStarted(started + 1)} />;
}

function Statement({ today, onDone }: { today: Day; onDone: () => void }) {
  const { problems, pending, onSubmit } = useSentForm(startCampaignAction, onDone);
  const problem = (field: string) => problemOf(problems, field);
  const [unitId, setUnitId] = useState<string | null>(null);
  const [fields, setFields] = useState(() => ({ answerer: "MANAGER", lastDay: addDays(today, usualDays) }));

  // The fields keep their own values; of each change the preview is asked anew.
  function onChange({ currentTarget }: FormEvent<HTMLFormElement>) {
    const texts = [...new FormData(currentTarget)].filter(
      (each): each is [string, string] => typeof each[1] === "string",
    );
    setFields(Object.fromEntries(texts) as typeof fields);
  }

  return (
    <form noValidate onSubmit={onSubmit} onChange={onChange} className="grid max-w-3xl gap-5 sm:grid-cols-2">
      <div className="empty:hidden sm:col-span-2">
        <FormSummary problems={problems} />
      </div>
      <Field
        label="Title"
        hint="What those who are asked read first."
        error={problem("title")}
        className="sm:col-span-2"
      >
        <TextInput
          name="title"
          required
          autoComplete="off"
          maxLength={120}
          defaultValue={`Check of ${monthText(today.slice(0, 7))}`}
        />
      </Field>
      <Field label="Unit" hint="With all units below it." error={problem("unitId")} required={false}>
        <UnitPicker name="unitId" start={null} none="Whole organisation" onChoose={setUnitId} />
      </Field>
      <Field label="Persona" error={problem("persona")} required={false}>
        <Select name="persona" defaultValue="">
          <option value="">Any persona</option>
          <PersonaOptions />
        </Select>
      </Field>
      <Field
        label="Only if not confirmed since"
        hint="Empty: however often it was confirmed."
        error={problem("unconfirmedSince")}
        required={false}
      >
        <DateInput name="unconfirmedSince" max={today} />
      </Field>
      <Checkbox name="isCoreOnly" label="Only the core team" hint="Lead, deputy and core of the CCoE." />
      <Field label="Who answers" error={problem("answerer")}>
        <Select name="answerer" defaultValue="MANAGER">
          {answerers.map((each) => (
            <option key={each} value={each}>
              {answererNames[each]}
            </option>
          ))}
        </Select>
      </Field>
      <Field label="Last day to answer" hint="What is unanswered then turns stale." error={problem("lastDay")}>
        <DateInput
          name="lastDay"
          required
          min={today}
          max={addDays(today, longestDays)}
          defaultValue={addDays(today, usualDays)}
        />
      </Field>
      <div className="sm:col-span-2">
        <CampaignPreviewNote fields={{ ...fields, unitId: unitId ?? "" }} />
      </div>
      <SubmitButton pending={pending} className="justify-self-start sm:col-span-2">
        Start the campaign
      </SubmitButton>
    </form>
  );
}
