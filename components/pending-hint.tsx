"use client";

import { useLinkStatus } from "next/link";

/** Inside a link: a line under it while its page is on the way, shown only when that takes longer than a moment. */
export function PendingHint() {
  const { pending } = useLinkStatus();
  return (
    <span
      aria-hidden="true"
      className={`pointer-events-none absolute inset-x-2 bottom-0 h-0.5 rounded-full bg-accent transition-opacity ${pending ? "animate-pulse opacity-100 delay-150" : "opacity-0"}`}
    />
  );
}
