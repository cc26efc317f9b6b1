"use client";

import { Check } from "lucide-react";
import { Button } from "@/components/ui/button";
import { instantText } from "@/lib/domain/day-text";
import { answerName, type ImportAnswer, type ImportQuestion, type ShownDecision } from "@/lib/domain/import-decision";
import { type ReviewDesk, useDecide } from "./use-decide";

type DecisionButtonsProps = {
  desk: ReviewDesk;
  question: ImportQuestion;
  answers: readonly ImportAnswer[];
  /** The row, person or unit that is decided on, and what it is called. */
  subject: string;
  name: string;
  /** The person or unit that is offered as the same. */
  meant?: string | undefined;
  decision: ShownDecision | null;
};

/** The answers to one question about one row: the chosen one is pressed, and pressed again it is undecided. */
export function DecisionButtons({ desk, question, answers, subject, name, meant, decision }: DecisionButtonsProps) {
  const current = decision?.answer ?? null;
  const { answer, problem, decide } = useDecide({ desk, question, subject, meant, current });
  return (
    <div className="flex flex-col gap-1">
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would be a form's, and its legend a line of its own */}
      <div role="group" aria-label={name} className="flex flex-wrap gap-1">
        {answers.map((each) => (
          <Button
            key={each}
            size="small"
            variant={each === answer ? "primary" : "secondary"}
            aria-pressed={each === answer}
            onClick={() => decide(each === answer ? null : each)}
          >
            {each === answer && <Check aria-hidden="true" className="-ml-0.5 size-3.5" />}
            {answerName(question, each)}
          </Button>
        ))}
      </div>
      <span role="status" className="text-xs text-danger empty:hidden">
        {problem}
      </span>
      {decision && answer === current && (
        <span className="text-xs text-ink-soft">
          {decision.by}, {instantText(new Date(decision.at), desk.timeZone)}
        </span>
      )}
    </div>
  );
}
