import type { Colouring } from "@/lib/org/colouring";
import { figure } from "@/lib/org/words";
import { LookMark } from "./look-mark";

/** What colours and marks stand for, and how many people there are of each. */
export function ChartLegend({ colouring }: { colouring: Colouring }) {
  const [others, ...looks] = colouring.looks;
  const shown = [...looks, ...(others ? [others] : [])].filter(({ count }) => count > 0);
  return (
    <ul aria-label="Legend" className="flex flex-wrap gap-x-4 gap-y-1 text-sm">
      {shown.map((look) => (
        <li key={`${look.token} ${look.name}`} className="flex items-center gap-1.5">
          <LookMark look={look} />
          <bdi className="wrap-anywhere">{look.name}</bdi>
          <span className="text-ink-soft tabular-nums">{figure(look.count)}</span>
        </li>
      ))}
    </ul>
  );
}
