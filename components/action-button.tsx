"use client";

import { type FormAction, HiddenFields, useSentForm } from "./action-form";
import { SubmitButton } from "./ui/submit-button";

type ActionButtonProps = {
  action: FormAction;
  hidden: Record<string, string | readonly string[]>;
  /** What it does, and to what: buttons of many rows differ in it. */
  label: string;
  children: string;
};

/** Does one thing at a press, which can be undone. What stands in the way is said under it. */
export function ActionButton({ action, hidden, label, children }: ActionButtonProps) {
  const { problems, pending, onSubmit } = useSentForm(action);
  return (
    <form onSubmit={onSubmit} className="flex flex-col items-end gap-1">
      <HiddenFields values={hidden} />
      <SubmitButton size="small" variant="quiet" aria-label={label} pending={pending}>
        {children}
      </SubmitButton>
      {problems.length > 0 && (
        <p role="alert" className="max-w-64 text-right text-sm text-danger">
          {problems.map(({ message }) => message).join(" ")}
        </p>
      )}
    </form>
  );
}
