"use client";

import { unstable_rethrow } from "next/navigation";
import { type FormEvent, type ReactNode, startTransition, useActionState } from "react";
import { type FormState, newForm } from "@/lib/actions/form-state";
import { Button } from "./ui/button";
import { DialogActions, DialogClose } from "./ui/dialog";
import { FormSummary } from "./ui/form-summary";
import { problemOf } from "./ui/problems";
import { SubmitButton } from "./ui/submit-button";
import { useToast } from "./ui/toast";
import { doneToast } from "./use-done-toast";

export type FormAction = (state: FormState, form: FormData) => Promise<FormState>;
/** The message to show beside a field. */
export type ProblemFinder = (field: string) => string | undefined;
export type DoneState = Extract<FormState, { status: "done" }>;

type ActionFormProps = {
  action: FormAction;
  /** What the form says beside what is typed; several values make several fields. */
  hidden: Record<string, string | readonly string[]>;
  submit: string;
  danger?: boolean | undefined;
  onDone: (state: DoneState) => void;
  /** The fields, if it takes more than a press. */
  children?: ((problem: ProblemFinder) => ReactNode) | undefined;
};

/**
 * A form in a dialog. Toasts what was done, with Undo; a refusal stays in the form, with everything that was typed.
 */
export function ActionForm({ action, hidden, submit, danger = false, onDone, children }: ActionFormProps) {
  const { problems, pending, onSubmit } = useSentForm(action, onDone);
  return (
    <form noValidate onSubmit={onSubmit} className="flex flex-col gap-4">
      <FormSummary problems={problems} />
      <HiddenFields values={hidden} />
      {children?.((field) => problemOf(problems, field))}
      <DialogActions>
        <SubmitButton variant={danger ? "danger" : "primary"} pending={pending}>
          {submit}
        </SubmitButton>
        <DialogClose render={<Button>Cancel</Button>} />
      </DialogActions>
    </form>
  );
}

/** Sends a form by hand rather than by React, which would reset its fields after a refusal too. Toasts what was done. */
export function useSentForm(action: FormAction, onDone?: (state: DoneState) => void) {
  const toast = useToast();
  const [state, send, pending] = useActionState(async (_: FormState, form: FormData) => {
    const next = await answered(action, form);
    if (next.status === "done") {
      toast(doneToast(next));
      onDone?.(next);
    }
    return next;
  }, newForm);

  function onSubmit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    if (!pending) startTransition(() => send(form));
  }

  return { problems: state.status === "refused" ? state.problems : [], pending, onSubmit };
}

/** What a form says beside what is typed; several values make several fields. */
export function HiddenFields({ values }: { values: Record<string, string | readonly string[]> }) {
  return Object.entries(values).flatMap(([name, value]) =>
    [value].flat().map((each) => <input key={`${name}:${each}`} type="hidden" name={name} value={each} />),
  );
}

/** The action's answer; a server that cannot be reached refuses too, so that nothing typed is lost. */
export async function answered(action: FormAction, form: FormData): Promise<FormState> {
  try {
    return await action(newForm, form);
  } catch (error) {
    unstable_rethrow(error);
    const message = "This could not be saved. Check the connection and try again.";
    return { status: "refused", problems: [{ message }], values: {} };
  }
}
