import type { Persona } from "@/lib/domain/persona";

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
