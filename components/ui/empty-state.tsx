import type { ReactNode } from "react";
import { classes } from "./classes";

type EmptyStateProps = {
  title: string;
  /** Why there is nothing, and what would change that. */
  children?: ReactNode;
  actions?: ReactNode;
  /** A drawing above the title. */
  figure?: ReactNode;
  className?: string | undefined;
};

export function EmptyState({ title, children, actions, figure, className }: EmptyStateProps) {
  return (
    <div
      className={classes(
        "flex flex-col items-center gap-2 rounded-lg border border-dashed border-line-strong/60 px-6 py-12 text-center",
        className,
      )}
    >
      {figure}
      <p className="text-base font-semibold">{title}</p>
      {children && <div className="max-w-prose text-sm text-pretty text-ink-soft">{children}</div>}
      {actions && <div className="mt-3 flex flex-wrap justify-center gap-2">{actions}</div>}
    </div>
  );
}
