import { EmptyState } from "@/components/ui/empty-state";
import { graceDays } from "@/lib/domain/campaign";
import type { Question } from "@/lib/domain/campaign-answer";
import { addDays } from "@/lib/domain/day";
import { dayText } from "@/lib/domain/day-text";
import { lastDayOf } from "@/lib/domain/period-text";
import { countInWords } from "@/lib/domain/wording";
import { QuestionList } from "./question-list";

type Asking = { campaignId: string; title: string; due: Date; questions: Question[] };

type AskingsProps = { askings: readonly Asking[]; token: string | null; timeZone: string };

/** What somebody is asked, campaign by campaign. */
export function Askings({ askings, token, timeZone }: AskingsProps) {
  if (askings.length === 0)
    return <EmptyState title="Nothing to answer">Nobody asks you about anyone at the moment.</EmptyState>;
  return askings.map(({ campaignId, title, due, questions }) => {
    const lastDay = lastDayOf(due, timeZone);
    return (
      <section key={campaignId} className="mb-12 max-w-2xl">
        <h2 className="text-lg text-balance wrap-anywhere">{title}</h2>
        <p className="mt-1 mb-4 text-pretty text-ink-soft">
          Is this still right for {countInWords(questions.length, "person", "people")}? Please answer by{" "}
          {dayText(lastDay)}. Each answer is saved as you give it.
        </p>
        <QuestionList questions={questions} token={token} changeableUntil={dayText(addDays(lastDay, graceDays))} />
      </section>
    );
  });
}
