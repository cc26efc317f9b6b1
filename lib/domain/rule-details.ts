import type { OwnRule } from "./own-rule";
import { figuresByRule, noFigures, type RuleFigures } from "./rule-figures";
import { ruleKey } from "./rule-key";
import { deciding } from "./suggester";
import type { Suggestion } from "./suggestion";
import { builtInRules, type DecidedBy } from "./suggestion-rule";
import type { JudgedGroup } from "./title-group";

/** A title that a rule decides, over all units in which it says the same. */
export type DecidedBrief = { title: string; people: number; suggestion: Suggestion };

export type RuleDetails = {
  name: string;
  /** An example, or how it came to be. */
  about: string;
  figures: RuleFigures;
  /** The titles of the most people, and how many titles there are. */
  titles: DecidedBrief[];
  titleCount: number;
};

const titlesShown = 50;

/** One rule with the titles that it decides; null for a rule that is not there. */
export function ruleDetails(
  own: readonly OwnRule[],
  groups: readonly JudgedGroup[],
  by: DecidedBy,
): RuleDetails | null {
  const key = ruleKey(by);
  const words = nameOf(own, groups, by);
  if (!words) return null;
  const titles = titlesOf(groups, key);
  return {
    ...words,
    figures: figuresByRule(groups).get(key) ?? noFigures,
    titles: titles.slice(0, titlesShown),
    titleCount: titles.length,
  };
}

function nameOf(own: readonly OwnRule[], groups: readonly JudgedGroup[], by: DecidedBy) {
  switch (by.kind) {
    case "own": {
      const index = own.findIndex(({ id }) => id === by.ruleId);
      const rule = own[index];
      return rule ? { name: `Title contains “${rule.words}”`, about: `Your rule ${index + 1}.` } : null;
    }
    case "learnt": {
      const key = ruleKey(by);
      const learnt = groups.find(({ opinions }) => opinions.learnt && ruleKey(opinions.learnt.by) === key);
      return learnt ? { name: learnt.title, about: "Learnt from what has been decided about this title." } : null;
    }
    case "built-in": {
      const { name, example } = builtInRules[by.rule];
      return { name, about: `Built in, for titles such as “${example}”.` };
    }
  }
}

function titlesOf(groups: readonly JudgedGroup[], key: string): DecidedBrief[] {
  const titles = new Map<string, DecidedBrief>();
  for (const { title, people, opinions } of groups) {
    const suggestion = deciding(opinions);
    if (ruleKey(suggestion.by) !== key) continue;
    const same = `${title} ${suggestion.persona}`;
    titles.set(same, { title, suggestion, people: people + (titles.get(same)?.people ?? 0) });
  }
  return [...titles.values()].sort((a, b) => b.people - a.people || (a.title < b.title ? -1 : 1));
}
