"use client";

import { type ReactNode, useState } from "react";
import { type FormAction, HiddenFields, type ProblemFinder, useSentForm } from "../action-form";
import { FormSummary } from "../ui/form-summary";
import { problemOf } from "../ui/problems";
import { SubmitButton } from "../ui/submit-button";

type SettingsFormProps = {
  action: FormAction;
  hidden: Record<string, string>;
  submit: string;
  /** What the register says, as text: when that changes, the fields show it. */
  saved: string;
  children: (problem: ProblemFinder) => ReactNode;
};

/** A form as part of a page. While it is refused it keeps what was typed, whatever has changed behind it. */
export function SettingsForm({ action, hidden, submit, saved, children }: SettingsFormProps) {
  const { problems, pending, onSubmit } = useSentForm(action);
  const [shown, setShown] = useState(saved);
  if (problems.length === 0 && shown !== saved) setShown(saved);
  return (
    <form key={shown} noValidate onSubmit={onSubmit} className="flex flex-col gap-5">
      <FormSummary problems={problems} />
      <HiddenFields values={hidden} />
      {children((field) => problemOf(problems, field))}
      <SubmitButton pending={pending} className="self-start">
        {submit}
      </SubmitButton>
    </form>
  );
}
