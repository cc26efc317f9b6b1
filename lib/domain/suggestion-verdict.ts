import type { FinanceFunction, Persona } from "./persona";
import type { BuiltInRule } from "./suggestion-rule";

type Grounds = { rule: BuiltInRule; words: readonly string[] };

/** What the words of a title say: a persona with the words that say so, that it is none of the four, or nothing. */
export type Verdict =
  | ({ kind: "persona"; persona: Persona; functions: FinanceFunction[]; confidence: number } & Grounds)
  | ({ kind: "none" } & Grounds)
  | { kind: "open" };

export const open: Verdict = { kind: "open" };
