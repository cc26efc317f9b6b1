"use client";

import { SingleHolder } from "./single-holder";

/** What the lines of the drawing mean: said by their shape and by words, never by colour alone. */
export function DrawingLegend() {
  return (
    <span className="flex flex-wrap gap-x-6 gap-y-1">
      <LegendLine>Somebody stands at the source</LegendLine>
      <LegendLine isDashed>Nobody assigned</LegendLine>
      <span className="inline-flex items-center gap-2">
        <SingleHolder />
        Nobody stands beside them
      </span>
    </span>
  );
}

function LegendLine({ isDashed = false, children }: { isDashed?: boolean; children: string }) {
  const dash = isDashed ? "5 4" : undefined;
  return (
    <span className="inline-flex items-center gap-2">
      <svg viewBox="0 0 36 12" width="36" height="12" fill="none" stroke="currentColor" aria-hidden="true">
        <path d="M0 6H12" strokeWidth="1.75" strokeDasharray={dash} />
        <rect x="13" y="1" width="22" height="10" rx="3" strokeWidth="1.5" strokeDasharray={dash} />
      </svg>
      {children}
    </span>
  );
}
