"use client";

import { Field, TextInput } from "@/components/ui/field";
import { FormSummary } from "@/components/ui/form-summary";
import { problemOf } from "@/components/ui/problems";
import { SubmitButton } from "@/components/ui/submit-button";
import { choosePasswordAction } from "@/lib/actions/choose-password";
import { passwordAdvice } from "@/lib/domain/password";
import { PasswordInput } from "./password-input";
import { useEntrance } from "./use-entrance";

type ChoosePasswordFormProps = { token: string; purpose: "INVITE" | "RESET"; email: string };

/** Whoever has the link chooses a password, and is signed in with it. */
export function ChoosePasswordForm({ token, purpose, email }: ChoosePasswordFormProps) {
  const { problems, isPending, formProps } = useEntrance("/", choosePasswordAction);
  return (
    <form {...formProps} className="flex flex-col gap-4">
      <FormSummary problems={problems} />
      <input type="hidden" name="token" value={token} />
      <input type="hidden" name="purpose" value={purpose} />
      <Field label="E-mail address" hint="You sign in with it.">
        <TextInput name="email" type="email" value={email} readOnly autoComplete="username" />
      </Field>
      <Field label="New password" hint={passwordAdvice} error={problemOf(problems, "password")} required>
        <PasswordInput autoComplete="new-password" autoFocus />
      </Field>
      <SubmitButton pending={isPending} className="mt-2">
        {purpose === "INVITE" ? "Save and sign in" : "Change and sign in"}
      </SubmitButton>
    </form>
  );
}
