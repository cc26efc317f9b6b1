import type { ReactNode } from "react";
import type { Tone } from "./tone";
import { ToneIcon } from "./tone-icon";

type StatProps = {
  label: ReactNode;
  value: ReactNode;
  /** What the number is made of ("41 of 48 cells"). */
  detail?: ReactNode;
  tone?: Tone | undefined;
};

/** A figure with its name. Put several into a `StatList`. */
export function Stat({ label, value, detail, tone }: StatProps) {
  return (
    <div className="flex min-w-0 flex-col rounded-lg border border-line bg-surface-raised px-5 py-4 shadow-raised">
      <dt className="flex items-center gap-1.5 text-sm text-ink-soft">
        {tone && tone !== "neutral" && <ToneIcon tone={tone} />}
        {label}
      </dt>
      <dd className="mt-1 text-3xl font-semibold tabular-nums">{value}</dd>
      {detail && <dd className="text-sm text-ink-soft">{detail}</dd>}
    </div>
  );
}

export function StatList({ children }: { children: ReactNode }) {
  return <dl className="grid grid-cols-[repeat(auto-fit,minmax(13rem,1fr))] gap-3">{children}</dl>;
}
