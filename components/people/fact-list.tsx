import type { ReactNode } from "react";

export type Fact = {
  label: string;
  value: ReactNode;
  /** Where it is from: "Typed by Anna on 3 Mar 2026", "From staff.csv, 1 Mar 2026". */
  source?: string | undefined;
};

/** Facts with their names and where they are from. What is not known is left out. */
export function FactList({ facts }: { facts: readonly Fact[] }) {
  return (
    <dl className="grid grid-cols-2 gap-x-4 gap-y-3 text-sm lg:grid-cols-1">
      {facts
        .filter(({ value }) => value !== null && value !== "")
        .map(({ label, value, source }) => (
          <div key={label} className="min-w-0">
            <dt className="text-ink-soft">{label}</dt>
            <dd className="wrap-anywhere">{value}</dd>
            {source && <dd className="text-xs text-ink-soft">{source}</dd>}
          </div>
        ))}
    </dl>
  );
}
