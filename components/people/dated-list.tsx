import type { ReactNode } from "react";
import { Badge } from "@/components/ui/badge";

export type DatedEntry = {
  id: string;
  what: ReactNode;
  /** "since 1 Mar 2026" */
  period: string;
  /** Said under the period: who confirmed it, how it came here. */
  note?: string | undefined;
  time: "past" | "now" | "planned";
  action?: ReactNode;
};

/** Things that hold during intervals, the latest first. */
export function DatedList({ entries, empty }: { entries: readonly DatedEntry[]; empty: string }) {
  if (entries.length === 0) return <p className="text-sm text-ink-soft">{empty}</p>;
  return (
    <ul className="divide-y divide-line rounded-lg border border-line bg-surface-raised">
      {entries.map(({ id, what, period, note, time, action }) => (
        <li key={id} className="flex flex-wrap items-start gap-x-4 gap-y-1 px-4 py-3 text-sm">
          <div className={time === "past" ? "min-w-0 flex-1 basis-56 text-ink-soft" : "min-w-0 flex-1 basis-56"}>
            <div className="wrap-anywhere">{what}</div>
            {note && <p className="mt-0.5 text-xs text-ink-soft">{note}</p>}
          </div>
          <div className="flex items-center gap-2 text-ink-soft">
            {time === "planned" && <Badge tone="accent">Planned</Badge>}
            <span className="tabular-nums">{period}</span>
          </div>
          {action && <div className="-my-1 print:hidden">{action}</div>}
        </li>
      ))}
    </ul>
  );
}
