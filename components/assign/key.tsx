import type { ReactNode } from "react";
import { classes } from "../ui/classes";

/** The cap of a key. */
export function Key({ className, children }: { className?: string | undefined; children: ReactNode }) {
  return (
    <kbd
      className={classes(
        "inline-flex h-5 min-w-5 items-center justify-center rounded-sm border border-line-strong/60 bg-surface px-1 font-sans text-xs font-medium text-ink-soft",
        className,
      )}
    >
      {children}
    </kbd>
  );
}
