"use client";

import { isCoreTeam, type SeatKind, seatNames } from "@/lib/domain/seat";
import { classes } from "./classes";

type SeatBadgeProps = { kind: SeatKind; className?: string | undefined };

/** A seat in the CCoE. The core team's ring is filled. */
export function SeatBadge({ kind, className }: SeatBadgeProps) {
  return (
    <span
      className={classes(
        "inline-flex items-center gap-1.5 rounded-full border border-line-strong/50 py-px pr-2.5 pl-2 text-xs/5 font-medium whitespace-nowrap",
        className,
      )}
    >
      <svg viewBox="0 0 12 12" aria-hidden="true" className="size-2.5 shrink-0">
        <circle cx="6" cy="6" r="4.75" fill="none" stroke="currentColor" strokeWidth="1.5" />
        {isCoreTeam(kind) && <circle cx="6" cy="6" r="2.5" fill="currentColor" />}
      </svg>
      {seatNames[kind]}
    </span>
  );
}
