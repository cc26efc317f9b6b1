"use client";

import { PasswordInput } from "@/components/sign-in/password-input";
import { useEntrance } from "@/components/sign-in/use-entrance";
import { Field } from "@/components/ui/field";
import { FormSummary } from "@/components/ui/form-summary";
import { problemOf } from "@/components/ui/problems";
import { SubmitButton } from "@/components/ui/submit-button";
import { changePasswordAction } from "@/lib/actions/change-password";
import { passwordAdvice } from "@/lib/domain/password";

export function ChangePasswordForm({ email }: { email: string }) {
  const { problems, isPending, formProps } = useEntrance("/account", changePasswordAction);
  return (
    <form {...formProps} className="flex max-w-md flex-col gap-4">
      <FormSummary problems={problems} />
      <input type="hidden" name="email" value={email} autoComplete="username" />
      <Field label="Current password" error={problemOf(problems, "current")} required>
        <PasswordInput name="current" autoComplete="current-password" />
      </Field>
      <Field label="New password" hint={passwordAdvice} error={problemOf(problems, "password")} required>
        <PasswordInput autoComplete="new-password" />
      </Field>
      <SubmitButton pending={isPending} className="self-start">
        Change password
      </SubmitButton>
    </form>
  );
}
