import { FlaskConical } from "lucide-react";

/** On every page of a demo organisation, paper included. */
export function DemoBanner() {
  return (
    <aside
      aria-label="Demo organisation"
      className="flex items-center justify-center gap-2 bg-accent-soft px-4 py-1.5 text-center text-xs font-medium text-accent"
    >
      <FlaskConical aria-hidden="true" className="size-3.5 shrink-0" />
      <p>Demo organisation: invented people</p>
    </aside>
  );
}
