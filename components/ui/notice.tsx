import type { ReactNode } from "react";
import { classes } from "./classes";
import type { Tone } from "./tone";
import { ToneIcon } from "./tone-icon";

const backgrounds: Record<Tone, string> = {
  neutral: "bg-surface-hover",
  accent: "bg-accent-soft",
  ok: "bg-ok-soft",
  warning: "bg-warning-soft",
  danger: "bg-danger-soft",
};

type NoticeProps = {
  tone?: Tone | undefined;
  title: ReactNode;
  children?: ReactNode;
  /** Buttons or links on the right. */
  actions?: ReactNode;
  className?: string | undefined;
};

/** A message that stays on the page, as part of it. */
export function Notice({ tone = "neutral", title, children, actions, className }: NoticeProps) {
  return (
    <div
      className={classes(
        "flex flex-wrap items-start gap-x-3 gap-y-2 rounded-lg px-4 py-3 text-sm",
        backgrounds[tone],
        className,
      )}
    >
      <ToneIcon tone={tone} className="mt-0.5" />
      <div className="min-w-0 flex-1 basis-60">
        <p className="font-medium">{title}</p>
        {children && <div className="mt-1 text-pretty">{children}</div>}
      </div>
      {actions && <div className="flex flex-wrap gap-2">{actions}</div>}
    </div>
  );
}
