"use client";

import { type FormEvent, useActionState } from "react";
import { type FormState, newForm } from "@/lib/actions/form-state";
import { signIn } from "./sign-in";

/** What comes before signing in: founding the organisation, choosing a password, or nothing. */
type Before = (state: FormState, formData: FormData) => Promise<FormState>;

/**
 * A form that ends with its `email` and `password` signed in and the page `next` on screen. Sent before the page's scripts
 * are there, it waits for them: React holds such a form back, so that no password gets into an address.
 */
export function useEntrance(next: string, before?: Before) {
  const [state, send, isPending] = useActionState<FormState, FormData>(async (_, formData) => {
    const outcome = before ? await before(newForm, formData) : null;
    if (outcome?.status === "refused") return outcome;
    const text = (name: string) => String(formData.get(name) ?? "");
    const answer = await signIn(text("email"), text("password"));
    // A whole new page: nothing that was loaded for somebody else may stay.
    if (answer.status === "done") window.location.assign(next);
    return answer;
  }, newForm);

  const problems = state.status === "refused" ? state.problems : [];
  // Until the new page is there, the form stays busy: a second press would do everything again.
  return {
    problems,
    isPending: isPending || state.status === "done",
    formProps: { action: send, onReset: keepTyped },
  };
}

/** React empties a form after its action: whoever mistyped one thing would have to type the password again. */
function keepTyped(event: FormEvent<HTMLFormElement>): void {
  event.preventDefault();
}
