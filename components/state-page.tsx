import type { ReactNode } from "react";
import { StateFigure } from "./state-figure";

type StatePageProps = {
  kind: Parameters<typeof StateFigure>[0]["kind"];
  title: string;
  /** What happened and what to do about it. */
  children: ReactNode;
  actions: ReactNode;
};

/** In place of a page that cannot be shown. */
export function StatePage({ kind, title, children, actions }: StatePageProps) {
  return (
    <div className="mx-auto flex max-w-md flex-col items-center px-4 py-16 text-center md:py-24">
      <StateFigure kind={kind} />
      <h1 className="mt-8 text-2xl">{title}</h1>
      <div className="mt-2 text-pretty text-ink-soft">{children}</div>
      <div className="mt-6 flex flex-wrap justify-center gap-2">{actions}</div>
    </div>
  );
}
