import type { Persona } from "./persona";

/** From this confidence on, a suggestion is right at least 95 times in 100. */
export const confident = 0.9;

export type HeldPersona = {
  persona: Persona;
  /** When a human last stated or confirmed it. */
  confirmedAt: Date | null;
  /** When the holder's post in force began: title, unit or manager may be new since. */
  postFrom: Date;
};

type Opinion = { persona: Persona; confidence: number } | { persona: null };

/** An assignment in force is doubtful if a confident suggestion names another persona, and nobody has confirmed it in the post. */
export function isDoubtful(
  { persona, confirmedAt, postFrom }: HeldPersona,
  suggestion: Opinion,
  from: number = confident,
): boolean {
  if (suggestion.persona === null || suggestion.persona === persona) return false;
  return suggestion.confidence >= from && (confirmedAt === null || confirmedAt < postFrom);
}
