import type { Persona } from "@/lib/domain/persona";

/** The cell that somebody is chosen for. */
export type FillTarget = { unit: { id: string; name: string }; persona: Persona };
