import { type OwnRule, suggestByOwn } from "./own-rule";
import type { FinanceFunction, Persona } from "./persona";
import { suggesterWith } from "./suggester";
import type { Suggestion } from "./suggestion";
import { learnFrom, titleKey } from "./suggestion-learnt";
import { agreement, decidedIn, type TitleGroup } from "./title-group";

export type Suggested = { persona: Persona | null; functions: FinanceFunction[] };

/** So many people would have another suggestion. */
export type SuggestionShift = { from: Suggested; to: Suggested; people: number };

export type RuleEffect = {
  /** In whose titles the words of the rule stand. */
  found: number;
  /** Whose suggestion changes, and from what to what, the most people first. */
  changed: number;
  shifts: SuggestionShift[];
  /** Of those whose suggestion changes, who is decided to be something else than what would be suggested. */
  decidedOtherwise: number;
  /** The titles of most of them. */
  examples: (SuggestionShift & { title: string })[];
  titles: number;
};

const mostExamples = 5;

/** The rules once one is saved: in the place of the one with its id, or after all others. */
export function withRule(own: readonly OwnRule[], rule: OwnRule): OwnRule[] {
  const isKnown = own.some(({ id }) => id === rule.id);
  return isKnown ? own.map((each) => (each.id === rule.id ? rule : each)) : [...own, rule];
}

export function withoutRule(own: readonly OwnRule[], ruleId: string): OwnRule[] {
  return own.filter(({ id }) => id !== ruleId);
}

type RuleStep = {
  own: readonly OwnRule[];
  next: readonly OwnRule[];
  /** The one that is saved or removed. */
  rule: OwnRule;
};

/** What changes when the organisation's own rules become the next ones. */
export function ruleEffect(groups: readonly TitleGroup[], { own, next, rule }: RuleStep): RuleEffect {
  const learnt = learnFrom(decidedIn(groups));
  const [before, after] = [suggesterWith({ own, learnt }), suggesterWith({ own: next, learnt })];
  const finds = suggestByOwn([rule]);
  const concerns = suggestByOwn([rule, ...own.filter(({ id }) => id === rule.id)]);

  const shifts = new Map<string, SuggestionShift>();
  const byTitle = new Map<string, SuggestionShift & { title: string }>();
  let [found, changed, decidedOtherwise] = [0, 0, 0];
  for (const group of groups) {
    const key = titleKey(group.title);
    if (finds(key)) found += group.people;
    if (!concerns(key)) continue;
    const [was, becomes] = [before(group), after(group)];
    const shift = { from: suggestedBy(was), to: suggestedBy(becomes), people: group.people };
    if (nameOf(shift.from) === nameOf(shift.to)) continue;
    changed += group.people;
    const { decided, agreeing } = agreement(becomes, group.decided);
    decidedOtherwise += decided - agreeing;
    gather(shifts, `${nameOf(shift.from)} ${nameOf(shift.to)}`, shift);
    gather(byTitle, `${group.title} ${nameOf(shift.from)}`, { ...shift, title: group.title });
  }
  return {
    ...{ found, changed, decidedOtherwise, titles: byTitle.size },
    shifts: mostFirst(shifts),
    examples: mostFirst(byTitle).slice(0, mostExamples),
  };
}

function suggestedBy(suggestion: Suggestion): Suggested {
  const { persona } = suggestion;
  return { persona, functions: persona === null ? [] : suggestion.functions };
}

function nameOf({ persona, functions }: Suggested): string {
  return [persona, ...functions].join("+");
}

function gather<T extends SuggestionShift>(sums: Map<string, T>, key: string, shift: T) {
  const people = (sums.get(key)?.people ?? 0) + shift.people;
  sums.set(key, { ...shift, people });
}

function mostFirst<T extends SuggestionShift>(sums: Map<string, T>): T[] {
  return [...sums.values()].sort((a, b) => b.people - a.people);
}
