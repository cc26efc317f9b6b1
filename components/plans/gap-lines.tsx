import type { ReactNode } from "react";
import type { Gap } from "@/lib/domain/gap";
import { explainGap } from "@/lib/domain/gap-explanation";
import type { ExplanationContext } from "@/lib/domain/gap-words";
import { countInWords, moneyInWords } from "@/lib/domain/wording";
import { SeverityBadge } from "../coverage/severity-badge";

type GapLinesProps = {
  gaps: readonly Gap[];
  context: ExplanationContext;
  /** What is said before a gap, if anything. */
  mark?: ((gap: Gap) => ReactNode) | undefined;
};

const shown = 100;

/** Gaps in a line each, worst first, with the money that depends on them. */
export function GapLines({ gaps, context, mark }: GapLinesProps) {
  const rest = gaps.length - shown;
  return (
    <>
      <ol className="divide-y divide-line rounded-lg border border-line bg-surface-raised">
        {gaps.slice(0, shown).map((gap) => (
          <li key={gap.id} className="flex flex-wrap items-start gap-x-4 gap-y-1 px-4 py-2.5 text-sm">
            {mark?.(gap)}
            <SeverityBadge severity={gap.severity} className="w-20 shrink-0" />
            <span className="min-w-0 flex-1 basis-60 text-pretty wrap-anywhere">
              {explainGap(gap, context).headline}
            </span>
            <span className="w-28 shrink-0 text-ink-soft md:text-right">
              {gap.money !== null && moneyInWords(gap.money, context.currency)}
            </span>
          </li>
        ))}
      </ol>
      {rest > 0 && <p className="mt-3 text-sm text-ink-soft">And {countInWords(rest, "more", "more")}.</p>}
    </>
  );
}
