"use client";

import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import type { Question } from "@/lib/domain/campaign-answer";
import { countInWords } from "@/lib/domain/wording";
import { QuestionCard } from "./question-card";
import { useAnswers } from "./use-answers";

type QuestionListProps = {
  questions: readonly Question[];
  /** Of the link by which it is answered; null for who is signed in. */
  token: string | null;
  /** "28 December 2026": until when an answer can be changed. */
  changeableUntil: string;
};

/** The people whom somebody is asked about, one after the other. Each answer is saved as it is given. */
export function QuestionList({ questions, token, changeableUntil }: QuestionListProps) {
  const { states, answer, confirmAll, isConfirming, problem } = useAnswers(questions, token);
  const asked = questions.filter(({ isOver }) => !isOver);
  const open = asked.filter(({ id }) => !states.get(id)?.answered);
  const done = asked.length - open.length;
  const isDone = open.length === 0;
  return (
    <>
      <div className="sticky top-0 z-10 -mx-4 mb-4 flex flex-wrap items-center justify-between gap-x-4 gap-y-2 border-b border-line bg-surface px-4 py-3">
        <p role="status" className="text-sm font-medium tabular-nums">
          {isDone ? `All ${asked.length} answered` : `${done} of ${asked.length} answered`}
        </p>
        {!isDone && (
          <Button variant="primary" pending={isConfirming} onClick={() => confirmAll(open.map(({ id }) => id))}>
            {done === 0 ? "All right" : `The other ${open.length} are right`}
          </Button>
        )}
        {problem && (
          <p role="alert" className="basis-full text-sm text-danger">
            {problem}
          </p>
        )}
      </div>
      {isDone && (
        <Notice tone="ok" title="Thank you. That is all." className="mb-4">
          You can change an answer until {changeableUntil}.
        </Notice>
      )}
      <ul aria-label={countInWords(questions.length, "person", "people")} className="flex flex-col gap-3">
        {questions.map((question) => (
          <li key={question.id}>
            <QuestionCard
              question={question}
              state={states.get(question.id)}
              maySearchUnits={token === null}
              onAnswer={(given) => answer(question.id, given)}
            />
          </li>
        ))}
      </ul>
    </>
  );
}
