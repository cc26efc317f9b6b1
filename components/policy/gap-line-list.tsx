"use client";

import { ChevronRight } from "lucide-react";
import type { ReactNode } from "react";
import { SeverityBadge } from "@/components/coverage/severity-badge";
import type { Tone } from "@/components/ui/tone";
import { ToneIcon } from "@/components/ui/tone-icon";
import { severities, severityNames } from "@/lib/domain/gap-kind";
import type { GapLine, GapLines } from "@/lib/domain/policy-effect";
import { countInWords, moneyInWords } from "@/lib/domain/wording";

type GapLineListProps<Line extends GapLine> = {
  of: GapLines<Line>;
  tone: Tone;
  title: string;
  currency: string;
  note?: (line: Line) => ReactNode;
};

/** Gaps of one sort: how many, how severe, and opened, the first of them. Nothing where there are none. */
export function GapLineList<Line extends GapLine>({
  of: { count, bySeverity, first },
  tone,
  title,
  currency,
  note,
}: GapLineListProps<Line>) {
  if (count === 0) return null;
  const parts = severities
    .filter((severity) => bySeverity[severity] > 0)
    .map((severity) => `${bySeverity[severity]} ${severityNames[severity].toLowerCase()}`);
  return (
    <details className="group" open={count <= 5}>
      <summary className="flex list-none items-start gap-2 px-3 py-2 hover:bg-surface-hover [&::-webkit-details-marker]:hidden">
        <ChevronRight
          aria-hidden="true"
          className="mt-0.5 size-4 shrink-0 text-ink-soft transition-transform group-open:rotate-90"
        />
        <ToneIcon tone={tone} className="mt-0.5" />
        <span>
          <span className="font-medium">{title}</span> <span className="text-ink-soft">{parts.join(", ")}</span>
        </span>
      </summary>
      <ul className="flex max-h-96 flex-col gap-2.5 overflow-y-auto px-3 pb-3">
        {first.map((line) => (
          <li key={line.id} className="flex flex-col gap-0.5 text-pretty wrap-anywhere">
            <span className="flex flex-wrap items-center gap-2">
              <SeverityBadge severity={line.severity} />
              {line.money !== null && (
                <span className="text-ink-soft">{moneyInWords(line.money, currency)} a month</span>
              )}
            </span>
            <span>
              {line.headline} {note?.(line)}
            </span>
          </li>
        ))}
        {count > first.length && (
          <li className="text-ink-soft">and {countInWords(count - first.length, "more", "more")}</li>
        )}
      </ul>
    </details>
  );
}
