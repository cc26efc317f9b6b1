import { useState, useTransition } from "react";
import { answered, type FormAction } from "@/components/action-form";
import {
  answerAction,
  answerByLinkAction,
  confirmAllAction,
  confirmAllByLinkAction,
} from "@/lib/actions/campaign-answers";
import type { Answered, Question } from "@/lib/domain/campaign-answer";
import type { Problem } from "@/lib/domain/outcome";

export type AnswerState = {
  answered: Question["answered"];
  /** Saved since the page was opened, being saved, or refused. */
  saving: "none" | "saving" | "saved" | "refused";
  problems: readonly Problem[];
};

export const rightAnswer: Answered = { answer: "RIGHT", newPersona: null, newFunctions: [], newUnitId: null, note: "" };

/** The answers as they are given and saved, one by one. An answer shows at once and is taken back when it is refused. */
export function useAnswers(questions: readonly Question[], token: string | null) {
  const [states, setStates] = useState<ReadonlyMap<string, AnswerState>>(
    () => new Map(questions.map(({ id, answered: given }) => [id, { answered: given, saving: "none", problems: [] }])),
  );
  const [problem, setProblem] = useState<string | null>(null);
  const [isConfirming, startConfirming] = useTransition();

  const set = (ids: readonly string[], next: (before: AnswerState) => AnswerState) =>
    setStates((before) => {
      const after = new Map(before);
      for (const id of ids) after.set(id, next(after.get(id) ?? { answered: null, saving: "none", problems: [] }));
      return after;
    });

  async function send(action: { own: FormAction; byLink: FormAction }, fields: [string, string][]) {
    const form = new FormData();
    for (const [name, value] of fields) form.append(name, value);
    if (token !== null) form.append("token", token);
    const state = await answered(token === null ? action.own : action.byLink, form);
    return state.status === "refused" ? state.problems : [];
  }

  async function answer(askId: string, given: Answered) {
    const before = states.get(askId)?.answered ?? null;
    set([askId], () => ({ answered: given, saving: "saving", problems: [] }));
    const problems = await send({ own: answerAction, byLink: answerByLinkAction }, fieldsOf(askId, given));
    const isSaved = problems.length === 0;
    set([askId], () => ({ answered: isSaved ? given : before, saving: isSaved ? "saved" : "refused", problems }));
    return isSaved;
  }

  function confirmAll(askIds: readonly string[]) {
    startConfirming(async () => {
      const fields: [string, string][] = [["askIds", askIds.join()]];
      const [first] = await send({ own: confirmAllAction, byLink: confirmAllByLinkAction }, fields);
      setProblem(first?.message ?? null);
      if (!first) set(askIds, () => ({ answered: rightAnswer, saving: "saved", problems: [] }));
    });
  }

  return { states, answer, confirmAll, isConfirming, problem };
}

function fieldsOf(askId: string, { answer, newPersona, newFunctions, newUnitId, note }: Answered): [string, string][] {
  return [
    ["askId", askId],
    ["answer", answer],
    ["newPersona", newPersona ?? ""],
    ...newFunctions.map((each): [string, string] => ["newFunctions", each]),
    ["newUnitId", newUnitId ?? ""],
    ["note", note],
  ];
}
