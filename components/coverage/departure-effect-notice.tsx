import { Notice } from "@/components/ui/notice";
import { dayText } from "@/lib/domain/day-text";
import { type DepartureAnswer, isHarmless } from "@/lib/domain/departure-answer";
import { departureHeadline, departureSentences } from "@/lib/domain/departure-words";
import { DepartureDetails } from "./departure-details";

/** What coverage would lose: in a line, in a few sentences, and, opened, one by one. */
export function DepartureEffectNotice({ answer, isOpen = false }: { answer: DepartureAnswer; isOpen?: boolean }) {
  const title = `${departureHeadline(answer)}, as of ${dayText(answer.day)}`;
  if (isHarmless(answer)) return <Notice tone="ok" title={title} />;
  return (
    <Notice tone={answer.cells.count > 0 ? "danger" : "warning"} title={title}>
      <p>{departureSentences(answer).join(" ")}</p>
      <details className="mt-2" open={isOpen}>
        <summary className="cursor-pointer font-medium">Which, and who could take over</summary>
        <div className="mt-3">
          <DepartureDetails answer={answer} />
        </div>
      </details>
    </Notice>
  );
}
