"use client";

import { Field, TextInput } from "@/components/ui/field";
import { FormSummary } from "@/components/ui/form-summary";
import { SubmitButton } from "@/components/ui/submit-button";
import { PasswordInput } from "./password-input";
import { useEntrance } from "./use-entrance";

/** `next` is where to go then: a path of this site. */
export function SignInForm({ next }: { next: string }) {
  const { problems, isPending, formProps } = useEntrance(next);
  return (
    <form {...formProps} className="flex flex-col gap-4">
      <FormSummary problems={problems} title="Not signed in" />
      <Field label="E-mail address" required>
        <TextInput name="email" type="email" autoComplete="username" autoFocus />
      </Field>
      <Field label="Password" required>
        <PasswordInput autoComplete="current-password" />
      </Field>
      <SubmitButton pending={isPending} className="mt-2">
        Sign in
      </SubmitButton>
      <p className="text-sm text-pretty text-ink-soft">No password, or not any more? An admin gives you a link.</p>
      <noscript>Muster needs JavaScript to sign you in.</noscript>
    </form>
  );
}
