import type { ReactNode } from "react";

type PageHeaderProps = {
  title: ReactNode;
  /** One sentence under the title: what the page shows. */
  lede?: ReactNode;
  /** Buttons and links that concern the whole page. */
  actions?: ReactNode;
  /** Way back, above the title. */
  above?: ReactNode;
};

export function PageHeader({ title, lede, actions, above }: PageHeaderProps) {
  return (
    // No <header>: while the page streams, this stands outside <main> for a moment, where it would be a second banner.
    <div className="mb-6 flex flex-wrap items-end justify-between gap-x-6 gap-y-4">
      <div className="min-w-0">
        {above && <div className="mb-1 text-sm text-ink-soft">{above}</div>}
        <h1 className="text-2xl wrap-anywhere">{title}</h1>
        {lede && <p className="mt-1 max-w-prose text-pretty text-ink-soft">{lede}</p>}
      </div>
      {actions && <div className="flex flex-wrap gap-2 print:hidden">{actions}</div>}
    </div>
  );
}

/** A part of a page under its own heading. */
export function Section({ title, lede, actions, children }: PageHeaderProps & { children: ReactNode }) {
  return (
    <section className="mt-10 first:mt-0">
      <div className="mb-3 flex flex-wrap items-end justify-between gap-x-6 gap-y-2">
        <div className="min-w-0">
          <h2 className="text-lg">{title}</h2>
          {lede && <p className="max-w-prose text-sm text-pretty text-ink-soft">{lede}</p>}
        </div>
        {actions && <div className="flex flex-wrap gap-2 print:hidden">{actions}</div>}
      </div>
      {children}
    </section>
  );
}
