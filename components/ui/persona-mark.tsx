import type { Persona } from "@/lib/domain/persona";
import { classes } from "./classes";

/** Class names of a persona's colours, written out whole so that Tailwind finds them. */
export const personaColours: Record<
  Persona,
  { fill: string; text: string; soft: string; ink: string; border: string }
> = {
  ENGINEERING: {
    fill: "bg-persona-engineering",
    text: "text-persona-engineering",
    soft: "bg-persona-engineering-soft",
    ink: "text-persona-engineering-ink",
    border: "border-persona-engineering",
  },
  PRODUCT: {
    fill: "bg-persona-product",
    text: "text-persona-product",
    soft: "bg-persona-product-soft",
    ink: "text-persona-product-ink",
    border: "border-persona-product",
  },
  EXECUTIVE: {
    fill: "bg-persona-executive",
    text: "text-persona-executive",
    soft: "bg-persona-executive-soft",
    ink: "text-persona-executive-ink",
    border: "border-persona-executive",
  },
  FINANCE: {
    fill: "bg-persona-finance",
    text: "text-persona-finance",
    soft: "bg-persona-finance-soft",
    ink: "text-persona-finance-ink",
    border: "border-persona-finance",
  },
};

// Square, circle, triangle, diamond: the shape says the persona where colour cannot. In a box of 12 by 12.
const shapes: Record<Persona, string> = {
  ENGINEERING: "M3 1.5h6A1.5 1.5 0 0 1 10.5 3v6A1.5 1.5 0 0 1 9 10.5H3A1.5 1.5 0 0 1 1.5 9V3A1.5 1.5 0 0 1 3 1.5Z",
  PRODUCT: "M6 1a5 5 0 1 1 0 10A5 5 0 0 1 6 1Z",
  EXECUTIVE: "M5.1 1.6a1 1 0 0 1 1.8 0l4.4 7.9a1 1 0 0 1-.9 1.5H1.6a1 1 0 0 1-.9-1.5Z",
  FINANCE:
    "M5.2.8a1.1 1.1 0 0 1 1.6 0l4.4 4.4a1.1 1.1 0 0 1 0 1.6l-4.4 4.4a1.1 1.1 0 0 1-1.6 0L.8 6.8a1.1 1.1 0 0 1 0-1.6Z",
};

/** The persona's shape in its colour. Decoration: the name goes beside it. */
export function PersonaMark({ persona, className }: { persona: Persona; className?: string | undefined }) {
  return (
    <svg
      viewBox="0 0 12 12"
      aria-hidden="true"
      className={classes("inline-block size-3 shrink-0 fill-current", personaColours[persona].text, className)}
    >
      <path d={shapes[persona]} />
    </svg>
  );
}
