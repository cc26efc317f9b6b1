"use client";

import { classes } from "@/components/ui/classes";
import { personaColours } from "@/components/ui/persona-colours";
import type { Persona } from "@/lib/domain/persona";
import { EngineeringDrawing } from "./engineering-drawing";
import { ExecutiveDrawing } from "./executive-drawing";
import { FinanceDrawing } from "./finance-drawing";
import { ProductDrawing } from "./product-drawing";

const drawings: Record<Persona, () => React.ReactElement> = {
  ENGINEERING: EngineeringDrawing,
  PRODUCT: ProductDrawing,
  EXECUTIVE: ExecutiveDrawing,
  FINANCE: FinanceDrawing,
};

/** The persona's own drawing, in its colours and built of its shape. It says nothing that the text does not. */
export function PersonaDrawing({ persona, className }: { persona: Persona; className?: string | undefined }) {
  const Drawing = drawings[persona];
  return (
    <div className={classes("grid place-items-center rounded-lg", personaColours[persona].soft, className)}>
      <svg viewBox="20 20 200 200" aria-hidden="true" className="w-full max-w-64">
        <Drawing />
      </svg>
    </div>
  );
}
