"use client";

import { classes } from "./ui/classes";

/** Four come together around one: the personas and the centre of excellence. Drawn in a box of 24 by 24. */
export function MusterMark({ className }: { className?: string | undefined }) {
  return (
    <svg viewBox="0 0 24 24" aria-hidden="true" className={classes("size-6 shrink-0", className)}>
      <circle cx="12" cy="12" r="4" fill="none" stroke="currentColor" strokeWidth="2.25" />
      <g fill="currentColor">
        <circle cx="4.25" cy="4.25" r="2.5" />
        <circle cx="19.75" cy="4.25" r="2.5" />
        <circle cx="4.25" cy="19.75" r="2.5" />
        <circle cx="19.75" cy="19.75" r="2.5" />
      </g>
      <path d="m6.5 6.5 2 2m9-2-2 2m-9 9 2-2m9 2-2-2" stroke="currentColor" strokeWidth="1.75" strokeLinecap="round" />
    </svg>
  );
}

export function Wordmark({ className }: { className?: string | undefined }) {
  return (
    <span
      className={classes(
        "inline-flex items-center gap-2.5 text-[1.0625rem] font-semibold tracking-[-0.02em]",
        className,
      )}
    >
      <MusterMark />
      Muster
    </span>
  );
}
