"use client";

import { useSyncExternalStore } from "react";
import { Field, Select, TextInput } from "@/components/ui/field";
import { FormSummary } from "@/components/ui/form-summary";
import { problemOf } from "@/components/ui/problems";
import { SubmitButton } from "@/components/ui/submit-button";
import { setUpAction } from "@/lib/actions/set-up";
import { passwordAdvice } from "@/lib/domain/password";
import { PasswordInput } from "./password-input";
import { useEntrance } from "./use-entrance";

type SetUpFormProps = {
  token: string;
  timeZones: readonly string[];
  currencies: readonly { code: string; name: string }[];
};

/** Founds the organisation with its first admin, who is then signed in. */
export function SetUpForm({ token, timeZones, currencies }: SetUpFormProps) {
  const { problems, isPending, formProps } = useEntrance("/", setUpAction);
  const here = useBrowserTimeZone(timeZones);
  return (
    <form {...formProps} className="flex flex-col gap-8">
      <FormSummary problems={problems} />
      <input type="hidden" name="token" value={token} />
      <fieldset className="flex flex-col gap-4">
        <legend className="mb-3 text-lg font-semibold">Your organisation</legend>
        <Field label="Name" error={problemOf(problems, "organisation")} required>
          <TextInput name="organisation" autoComplete="organization" maxLength={200} autoFocus />
        </Field>
        <Field
          label="Time zone"
          hint="Days of the register begin at its midnight."
          error={problemOf(problems, "timeZone")}
        >
          <Select key={here} name="timeZone" defaultValue={here}>
            {timeZones.map((name) => (
              <option key={name}>{name}</option>
            ))}
          </Select>
        </Field>
        <Field label="Currency" hint="The one of your cloud spend." error={problemOf(problems, "currency")}>
          <Select name="currency" defaultValue="USD">
            {currencies.map(({ code, name }) => (
              <option key={code} value={code}>
                {name}
              </option>
            ))}
          </Select>
        </Field>
      </fieldset>
      <fieldset className="flex flex-col gap-4">
        <legend className="mb-3 text-lg font-semibold">You, the first admin</legend>
        <Field label="Your name" error={problemOf(problems, "name")} required>
          <TextInput name="name" autoComplete="name" maxLength={200} />
        </Field>
        <Field label="E-mail address" hint="You sign in with it." error={problemOf(problems, "email")} required>
          <TextInput name="email" type="email" autoComplete="username" />
        </Field>
        <Field label="Password" hint={passwordAdvice} error={problemOf(problems, "password")} required>
          <PasswordInput autoComplete="new-password" />
        </Field>
      </fieldset>
      <SubmitButton pending={isPending}>Set up Muster</SubmitButton>
    </form>
  );
}

/** The reader's own time zone once there is a browser to ask; UTC in the page as it is sent. */
function useBrowserTimeZone(known: readonly string[]): string {
  const here = useSyncExternalStore(
    () => () => {},
    () => Intl.DateTimeFormat().resolvedOptions().timeZone,
    () => "UTC",
  );
  return known.includes(here) ? here : "UTC";
}
