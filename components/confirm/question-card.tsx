"use client";

import { useState } from "react";
import { Card } from "@/components/ui/card";
import { classes } from "@/components/ui/classes";
import { PersonaBadge } from "@/components/ui/persona-badge";
import {
  type Answered,
  answerInWords,
  type CampaignAnswer,
  campaignAnswerNames,
  campaignAnswers,
  type Question,
} from "@/lib/domain/campaign-answer";
import { financeFunctionNames } from "@/lib/domain/persona";
import { type AnswerState, rightAnswer } from "./use-answers";
import { WrongForm } from "./wrong-form";

type QuestionCardProps = {
  question: Question;
  state: AnswerState | undefined;
  maySearchUnits: boolean;
  /** True once it is saved. */
  onAnswer: (given: Answered) => Promise<boolean>;
};

/** One person, what they are, and the four answers. Wrong asks what would be right before it is saved. */
export function QuestionCard({ question, state, maySearchUnits, onAnswer }: QuestionCardProps) {
  const { person, title, unit, persona, functions, isOver } = question;
  const [isWrongOpen, setWrongOpen] = useState(false);
  const given = state?.answered ?? null;

  function press(answer: CampaignAnswer) {
    setWrongOpen(answer === "WRONG");
    if (answer !== "WRONG") void onAnswer({ ...rightAnswer, answer });
  }

  return (
    <Card className="flex flex-col gap-3">
      <div>
        <h3 className="text-base wrap-anywhere">
          <bdi>{person}</bdi>
        </h3>
        <p className="text-sm text-ink-soft wrap-anywhere">{[title, unit].filter(Boolean).join(", ")}</p>
        <p className="mt-1.5 flex flex-wrap items-center gap-x-2 text-sm">
          <PersonaBadge persona={persona} full />
          {functions.map((each) => financeFunctionNames[each]).join(" and ")}
        </p>
      </div>
      {isOver ? (
        <p className="text-sm text-ink-soft">This has changed in the meantime. There is nothing to answer any more.</p>
      ) : (
        <fieldset className="grid grid-cols-2 gap-2 sm:grid-cols-4">
          <legend className="sr-only">Is this still right for {person}?</legend>
          {campaignAnswers.map((answer) => (
            <button
              key={answer}
              type="button"
              aria-pressed={isWrongOpen ? answer === "WRONG" : given?.answer === answer}
              onClick={() => press(answer)}
              className={classes(
                "min-h-11 rounded-md border border-line-strong px-3 text-sm font-medium hover:bg-surface-hover",
                "aria-pressed:border-accent aria-pressed:bg-accent-soft aria-pressed:text-accent",
              )}
            >
              {campaignAnswerNames[answer]}
            </button>
          ))}
        </fieldset>
      )}
      {isWrongOpen && (
        <WrongForm
          start={given}
          problems={state?.problems ?? []}
          isSaving={state?.saving === "saving"}
          maySearchUnits={maySearchUnits}
          onSave={async (said) => {
            if (await onAnswer(said)) setWrongOpen(false);
          }}
        />
      )}
      <p role="status" className="min-h-5 text-sm text-ink-soft">
        {!isWrongOpen && <Saved state={state} />}
      </p>
    </Card>
  );
}

function Saved({ state }: { state: AnswerState | undefined }) {
  if (!state || state.saving === "none") return state?.answered ? answerInWords(state.answered) : null;
  if (state.saving === "saving") return "Saving";
  if (state.saving === "refused")
    return <span className="text-danger">{state.problems.map(({ message }) => message).join(" ")}</span>;
  return state.answered ? `Saved. ${answerInWords(state.answered)}` : null;
}
