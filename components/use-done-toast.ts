"use client";

import { useEffect } from "react";
import { type FormState, newForm } from "@/lib/actions/form-state";
import { undoAction } from "@/lib/actions/undo";
import { type ToastOptions, useToast } from "./ui/toast";

/** What a toast says of a form that was done, with the Undo that takes its change back. */
export function doneToast({ message, changeId }: Extract<FormState, { status: "done" }>): ToastOptions {
  return changeId === null ? { message } : { message, undo: () => undo(changeId) };
}

/** Toasts each time a form's state becomes done: `const [state, action] = useActionState(...); useDoneToast(state)`. */
export function useDoneToast(state: FormState): void {
  const toast = useToast();
  useEffect(() => {
    if (state.status === "done") toast(doneToast(state));
  }, [state, toast]);
}

async function undo(changeId: string): Promise<ToastOptions> {
  const form = new FormData();
  form.set("changeId", changeId);
  const state = await undoAction(newForm, form);
  if (state.status === "refused") {
    return { message: state.problems.map((problem) => problem.message).join(" "), tone: "danger" };
  }
  // An undo is a change as well, and can be taken back in its turn.
  return state.status === "done" ? doneToast(state) : { message: "Undone." };
}
