"use client";

import { startTransition, useOptimistic, useState } from "react";
import { answered } from "@/components/action-form";
import type { FormState } from "@/lib/actions/form-state";
import { decideImportAction } from "@/lib/actions/imports";
import type { ImportView } from "@/lib/domain/import-address";
import type { ImportAnswer, ImportQuestion } from "@/lib/domain/import-decision";

/** The page that is decided on: which rows it shows, and the number of the last decision on it. */
export type ReviewDesk = { importId: string; view: ImportView; search: string; seen: string; timeZone: string };

type Subject = {
  desk: ReviewDesk;
  question: ImportQuestion;
  /** Null for all that the page's view and search find. */
  subject: string | null;
  /** The person or unit that is offered as the same. */
  meant?: string | undefined;
  current: ImportAnswer | null;
};

/** `answer` is what was chosen, before the server has answered; what it refuses is undone, and said in `problem`. */
export function useDecide({ desk, question, subject, meant, current }: Subject) {
  const [answer, choose] = useOptimistic(current);
  const [problem, setProblem] = useState<string | null>(null);

  function decide(next: ImportAnswer | null, onDone: (state: FormState) => void = () => undefined) {
    startTransition(async () => {
      choose(next);
      const state = await answered(decideImportAction, formOf({ desk, question, subject, meant, answer: next }));
      // Inside a transition again, so that the choice changes together with the page that the action brought.
      startTransition(() =>
        setProblem(state.status === "refused" ? state.problems.map(({ message }) => message).join(" ") : null),
      );
      onDone(state);
    });
  }
  return { answer, problem, decide };
}

type Sent = Omit<Subject, "current"> & { answer: ImportAnswer | null };

function formOf({ desk: { importId, view, search, seen }, question, subject, meant, answer }: Sent): FormData {
  const form = new FormData();
  const fields = {
    importId,
    question,
    answer: answer ?? "",
    key: subject ?? "",
    meant: meant ?? "",
    view,
    search,
    seen,
  };
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  return form;
}
