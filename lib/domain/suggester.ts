import { type OwnRule, suggestByOwn } from "./own-rule";
import { type Suggestion, type SuggestionInput, suggestByLearnt, suggestByRules } from "./suggestion";
import { type LearntTitles, titleKey } from "./suggestion-learnt";

export type Suggester = (input: SuggestionInput) => Suggestion;

/** What an organisation knows beyond the built-in rules; its own rules in their order. */
export type Knowledge = { own: readonly OwnRule[]; learnt: LearntTitles };

/** What each source of suggestions says by itself; null where it is silent. The first one that speaks decides. */
export type Opinions = { own: Suggestion | null; learnt: Suggestion | null; builtIn: Suggestion };

export function opinionsWith({ own, learnt }: Knowledge): (input: SuggestionInput) => Opinions {
  const byOwn = suggestByOwn(own);
  return (input) => {
    const key = titleKey(input.title);
    const builtIn = suggestByRules(input);
    return { own: byOwn(key), learnt: suggestByLearnt(key, learnt, builtIn), builtIn };
  };
}

export function deciding({ own, learnt, builtIn }: Opinions): Suggestion {
  return own ?? learnt ?? builtIn;
}

/** What is said of a title whatever has been decided, ready to be weighed against what was by one time or another. */
export function titleReader(own: readonly OwnRule[]): (title: string) => (learnt: LearntTitles) => Suggestion {
  const byOwn = suggestByOwn(own);
  return (title) => {
    const key = titleKey(title);
    const builtIn = suggestByRules({ title });
    const mine = byOwn(key);
    return (learnt) => deciding({ own: mine, learnt: suggestByLearnt(key, learnt, builtIn), builtIn });
  };
}

export function suggesterWith(knowledge: Knowledge): Suggester {
  const opinionsOf = opinionsWith(knowledge);
  return (input) => deciding(opinionsOf(input));
}
