import { confident } from "./doubt";
import type { OwnRule } from "./own-rule";
import type { Persona } from "./persona";
import { figuresByRule, noFigures, type RuleFigures } from "./rule-figures";
import { ruleKey } from "./rule-key";
import { deciding } from "./suggester";
import { type BuiltInRule, builtInRules } from "./suggestion-rule";
import { agreement, type JudgedGroup } from "./title-group";

export type BuiltInRow = {
  key: string;
  name: string;
  example: string;
  persona: Persona | "PLACE" | null;
  figures: RuleFigures;
};
export type OwnRow = { key: string; rule: OwnRule; figures: RuleFigures };
export type LearntRow = { key: string; title: string; persona: Persona | null; figures: RuleFigures };

export type RuleRows = { own: OwnRow[]; learnt: LearntRow[]; builtIn: BuiltInRow[] };

/** Every rule with its figures: the admin's in their order, learnt titles by people, built-in rules in theirs. */
export function ruleRows(own: readonly OwnRule[], groups: readonly JudgedGroup[]): RuleRows {
  const figures = figuresByRule(groups);
  const figuresOf = (key: string) => figures.get(key) ?? noFigures;
  return {
    own: own.map((rule) => {
      const key = ruleKey({ kind: "own", ruleId: rule.id });
      return { key, rule, figures: figuresOf(key) };
    }),
    learnt: learntTitles(groups)
      .map(({ key, title, persona }) => ({ key, title, persona, figures: figuresOf(key) }))
      .sort((a, b) => b.figures.people - a.figures.people || (a.title < b.title ? -1 : 1)),
    builtIn: builtInKeys.map((rule) => {
      const key = ruleKey({ kind: "built-in", rule });
      return { key, ...builtInRules[rule], figures: figuresOf(key) };
    }),
  };
}

// Level and manager are of a person, not of a title in a unit: what they decide is not counted.
const builtInKeys = (Object.keys(builtInRules) as BuiltInRule[]).filter(
  (rule) => rule !== "level" && rule !== "manager",
);

/** Each learnt title once, in a spelling of many. */
function learntTitles(groups: readonly JudgedGroup[]) {
  const titles = new Map<string, { key: string; title: string; persona: Persona | null; people: number }>();
  for (const { title, people, opinions } of groups) {
    if (!opinions.learnt) continue;
    const key = ruleKey(opinions.learnt.by);
    if (people > (titles.get(key)?.people ?? 0))
      titles.set(key, { key, title, persona: opinions.learnt.persona, people });
  }
  return [...titles.values()];
}

export type SuggestionTotals = { people: number; suggested: number; sure: number; decided: number; agreeing: number };

/** Over everybody: who has a suggestion, who a sure one, and how far decisions made agree with what is suggested. */
export function suggestionTotals(groups: readonly JudgedGroup[]): SuggestionTotals {
  const totals = { people: 0, suggested: 0, sure: 0, decided: 0, agreeing: 0 };
  for (const { people, opinions, decided } of groups) {
    const suggestion = deciding(opinions);
    totals.people += people;
    if (suggestion.persona === null) continue;
    totals.suggested += people;
    if (suggestion.confidence >= confident) totals.sure += people;
    const made = agreement(suggestion, decided);
    totals.decided += made.decided;
    totals.agreeing += made.agreeing;
  }
  return totals;
}
