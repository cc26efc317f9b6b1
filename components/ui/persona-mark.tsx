"use client";

import { personaShapes } from "@/lib/diagram/persona-shapes";
import type { Persona } from "@/lib/domain/persona";
import { classes } from "./classes";
import { personaColours } from "./persona-colours";

/** The persona's shape in its colour. Decoration: the name goes beside it. */
export function PersonaMark({ persona, className }: { persona: Persona; className?: string | undefined }) {
  return (
    <svg
      viewBox="0 0 12 12"
      aria-hidden="true"
      className={classes("inline-block size-3 shrink-0 fill-current", personaColours[persona].text, className)}
    >
      <path d={personaShapes[persona]} />
    </svg>
  );
}
