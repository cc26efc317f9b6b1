import { done, type Outcome, type Problem } from "./outcome";
import { type FinanceFunction, type Persona, personaNames } from "./persona";
import type { Suggestion } from "./suggestion";
import { titleKey } from "./suggestion-learnt";
import { problemsOf, typedLine } from "./typed-line";

/** "Title contains ... -> ...". A null persona means no suggestion; `functions` is empty unless the persona is FINANCE. */
export type RuleStatement = { words: string; persona: Persona | null; functions: FinanceFunction[] };
export type OwnRule = RuleStatement & { id: string };

/** More would slow every suggestion down, and nobody could say which of them wins. */
export const mostOwnRules = 200;

const longestWords = 100;

/** What was typed, as it is kept. */
export function ruleStatement({ words: typed, persona, functions }: RuleStatement): Outcome<RuleStatement> {
  const words = typedLine(typed, { field: "words", what: "The text to look for", longest: longestWords });
  const problems = [...problemsOf(words), ...functionProblems({ persona, functions })];
  if (!words.ok || problems.length > 0) return { ok: false, problems };
  if (titleKey(words.value) === "")
    return { ok: false, problems: [{ field: "words", message: "Type at least one word of the title." }] };
  return done({ words: words.value, persona, functions });
}

function functionProblems({ persona, functions }: Omit<RuleStatement, "words">): Problem[] {
  if (persona === "FINANCE" && functions.length === 0)
    return [{ field: "functions", message: "Say whether they do finance, procurement or both." }];
  if (persona !== "FINANCE" && functions.length > 0)
    return [{ field: "functions", message: "Only Finance/Procurement has a finance or procurement tag." }];
  return [];
}

/** "title contains 'scrum master': Engineering and Operations" */
export function describeRule({ words, persona }: RuleStatement): string {
  return `title contains '${words}': ${persona === null ? "no suggestion" : personaNames[persona]}`;
}

/**
 * What the first rule says whose words stand in a title, whole and in their order. Plain search in folded text, so that
 * no rule can be slow.
 */
export function suggestByOwn(rules: readonly OwnRule[]): (key: string) => Suggestion | null {
  const sought = rules.map((rule, index) => ({ rule, number: index + 1, key: ` ${titleKey(rule.words)} ` }));
  return (key) => {
    const found = sought.find((each) => ` ${key} `.includes(each.key));
    if (!found) return null;
    const { words, persona, functions, id } = found.rule;
    const by = { kind: "own", ruleId: id } as const;
    const reason = `your rule ${found.number}: title contains '${words}'`;
    return persona === null ? { persona, reason, by } : { persona, functions, confidence: 1, reason, by };
  };
}
