"use client";

import type { Look } from "@/lib/org/colouring";

const shapes: Record<string, string> = {
  square: "M1.5 1.5h9v9h-9Z",
  circle: "M6 1a5 5 0 1 1 0 10A5 5 0 0 1 6 1Z",
  triangle: "M6 1l5 10H1Z",
  diamond: "M6 .5 11.5 6 6 11.5.5 6Z",
};

// Written out whole so that Tailwind finds them.
const colours: Record<string, string> = {
  "line-strong": "text-line-strong",
  line: "text-line",
  "persona-engineering": "text-persona-engineering",
  "persona-product": "text-persona-product",
  "persona-executive": "text-persona-executive",
  "persona-finance": "text-persona-finance",
  "group-a": "text-group-a",
  "group-b": "text-group-b",
  "group-c": "text-group-c",
  "group-d": "text-group-d",
  "group-e": "text-group-e",
  "group-f": "text-group-f",
};

/** A look as it is in the chart. Decoration: its name goes beside it. */
export function LookMark({ look }: { look: Look }) {
  const shape = shapes[look.mark];
  return (
    <svg viewBox="0 0 12 12" aria-hidden="true" className={`size-3 shrink-0 ${colours[look.token] ?? ""}`}>
      {shape && <path d={shape} fill="currentColor" />}
      {look.mark === "ring" && <circle cx="6" cy="6" r="4.5" fill="none" stroke="currentColor" strokeWidth="1.5" />}
      {!shape && look.mark !== "ring" && <rect width="12" height="12" rx="2.5" fill="currentColor" />}
      {!shape && look.mark !== "ring" && (
        <text
          x="6"
          y="9"
          textAnchor="middle"
          fontSize={look.mark.length > 1 ? 7 : 9}
          fontWeight="700"
          className="fill-surface-raised"
        >
          {look.mark}
        </text>
      )}
    </svg>
  );
}
