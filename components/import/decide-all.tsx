"use client";

import { Button } from "@/components/ui/button";
import { useToast } from "@/components/ui/toast";
import { type AskedQuestion, answerName, type ImportAnswer } from "@/lib/domain/import-decision";
import { type ReviewDesk, useDecide } from "./use-decide";

type DecideAllProps = AskedQuestion & {
  desk: ReviewDesk;
  /** "All 12", "All that match “smith”". */
  what: string;
};

/** Decides on many in one stroke; what comes of it is toasted, and seen on each. */
export function DecideAll({ desk, question, answers, what }: DecideAllProps) {
  const toast = useToast();
  const { problem, decide } = useDecide({ desk, question, subject: null, current: null });

  function decideAll(answer: ImportAnswer | null) {
    decide(answer, (state) => {
      if (state.status === "done") toast({ message: state.message });
    });
  }

  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm">
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would be a form's, and its legend a line of its own */}
      <div role="group" aria-label={what} className="flex flex-wrap items-center gap-1">
        <span className="mr-1 text-ink-soft">{what}</span>
        {answers.map((each) => (
          <Button key={each} size="small" onClick={() => decideAll(each)}>
            {answerName(question, each)}
          </Button>
        ))}
        <Button size="small" variant="quiet" onClick={() => decideAll(null)}>
          Take back
        </Button>
      </div>
      <span role="status" className="text-danger empty:hidden">
        {problem}
      </span>
    </div>
  );
}
