import type { ReactNode } from "react";
import { classes } from "./classes";
import { softTones, type Tone } from "./tone";

type BadgeProps = { tone?: Tone | undefined; className?: string | undefined; children: ReactNode };

/** A word or a number about what it stands beside. */
export function Badge({ tone = "neutral", className, children }: BadgeProps) {
  return (
    <span
      className={classes(
        "inline-flex items-center gap-1 rounded-sm px-1.5 text-xs/5 font-medium whitespace-nowrap print:border",
        softTones[tone],
        className,
      )}
    >
      {children}
    </span>
  );
}
