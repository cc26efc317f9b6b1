import type { RuleStatement } from "./own-rule";
import { type FinanceFunction, type Persona, personaNames } from "./persona";

/** What a rule may suggest, as one choice. */
export const ruleChoices = {
  EXECUTIVE: { name: personaNames.EXECUTIVE, persona: "EXECUTIVE", functions: [] },
  PRODUCT: { name: personaNames.PRODUCT, persona: "PRODUCT", functions: [] },
  ENGINEERING: { name: personaNames.ENGINEERING, persona: "ENGINEERING", functions: [] },
  FINANCE: { name: "Finance/Procurement: finance", persona: "FINANCE", functions: ["FINANCE"] },
  PROCUREMENT: { name: "Finance/Procurement: procurement", persona: "FINANCE", functions: ["PROCUREMENT"] },
  FINANCE_AND_PROCUREMENT: {
    name: "Finance/Procurement: both",
    persona: "FINANCE",
    functions: ["FINANCE", "PROCUREMENT"],
  },
  NONE: { name: "No suggestion", persona: null, functions: [] },
} as const satisfies Record<string, { name: string; persona: Persona | null; functions: readonly FinanceFunction[] }>;

export type RuleChoice = keyof typeof ruleChoices;
export const ruleChoiceKeys = Object.keys(ruleChoices) as RuleChoice[];

export function isRuleChoice(text: string | undefined): text is RuleChoice {
  return text !== undefined && Object.hasOwn(ruleChoices, text);
}

export function statementOf(words: string, choice: RuleChoice): RuleStatement {
  const { persona, functions } = ruleChoices[choice];
  return { words, persona, functions: [...functions] };
}

/** The choice that a rule was made by. */
export function choiceOf({ persona, functions }: Omit<RuleStatement, "words">): RuleChoice {
  if (persona === null) return "NONE";
  if (persona !== "FINANCE") return persona;
  return functions.length > 1 ? "FINANCE_AND_PROCUREMENT" : (functions[0] ?? "FINANCE");
}
