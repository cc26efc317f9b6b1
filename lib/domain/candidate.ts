import { type Persona, personaNames } from "./persona";

/** Why somebody may fill a cell, best first. */
export const candidateFits = [
  "DEPUTY",
  "SAME_UNIT",
  "NEAR",
  "SAME_PERSONA",
  "COVERS_ELSEWHERE",
  "NO_PERSONA",
  "SEARCHED",
] as const;
export type CandidateFit = (typeof candidateFits)[number];

export type Candidate = {
  id: string;
  name: string;
  title: string;
  /** Their own unit; null when they have none. */
  unit: string | null;
  persona: Persona | null;
  fit: CandidateFit;
  /** Further units that they cover already. */
  covers: number;
};

/** "Finance/Procurement in Payments, a neighbouring unit. Covers 2 further units." */
export function fitInWords({ fit, persona, unit, covers }: Candidate, wanted: Persona): string {
  const busy = covers === 0 ? "" : ` Covers ${covers} further ${covers === 1 ? "unit" : "units"}.`;
  const name = personaNames[wanted];
  const own = unit ?? "no unit";
  switch (fit) {
    case "DEPUTY":
      return `Deputy here already.${busy}`;
    case "SAME_UNIT":
      return `Works here, and covers ${name} elsewhere.${busy}`;
    case "NEAR":
      return `${name} in ${own}, next to this unit.${busy}`;
    case "SAME_PERSONA":
      return `${name} in ${own}.${busy}`;
    case "COVERS_ELSEWHERE":
      return `${persona ? personaNames[persona] : "No persona"} in ${own}, and covers ${name} elsewhere.${busy}`;
    case "NO_PERSONA":
      return `Works here and has no persona yet.${busy}`;
    case "SEARCHED":
      return `Works in ${own}.${busy}`;
  }
}
