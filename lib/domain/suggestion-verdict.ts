import type { FinanceFunction, Persona } from "./persona";

/** What the words of a title say: a persona with the words that say so, that it is none of the four, or nothing. */
export type Verdict =
  | { kind: "persona"; persona: Persona; functions: FinanceFunction[]; confidence: number; words: readonly string[] }
  | { kind: "none"; words: readonly string[] }
  | { kind: "open" };

export const open: Verdict = { kind: "open" };
