import { FlaskConical } from "lucide-react";

/** On every page of a demo organisation, paper included. */
export function DemoBanner() {
  return (
    <p className="flex items-center justify-center gap-2 bg-accent-soft px-4 py-1.5 text-center text-xs font-medium text-accent">
      <FlaskConical aria-hidden="true" className="size-3.5 shrink-0" />
      Demo organisation: invented people
    </p>
  );
}
