"use client";

import { Badge } from "@/components/ui/badge";
import type { Tone } from "@/components/ui/tone";
import { type Severity, severities, severityNames } from "@/lib/domain/gap-kind";

const tones: Record<Severity, Tone> = { CRITICAL: "danger", HIGH: "danger", MEDIUM: "warning", LOW: "neutral" };

/** How severe a gap is: a word, a colour, and as many bars as it is grave. */
export function SeverityBadge({ severity, className }: { severity: Severity; className?: string | undefined }) {
  const bars = severities.length - severities.indexOf(severity);
  return (
    <Badge tone={tones[severity]} className={className}>
      <svg viewBox="0 0 14 10" aria-hidden="true" className="h-2.5 w-3.5 shrink-0">
        {severities.map((each, index) => (
          <rect
            key={each}
            x={index * 3.6}
            y={7 - index * 2}
            width="2.4"
            height={3 + index * 2}
            rx="0.8"
            fill="currentColor"
            opacity={index < bars ? 1 : 0.25}
          />
        ))}
      </svg>
      {severityNames[severity]}
    </Badge>
  );
}
