import { ruleKey } from "./rule-key";
import { deciding, type Opinions } from "./suggester";
import type { Suggestion } from "./suggestion";
import type { DecidedBy } from "./suggestion-rule";
import { agreement, type JudgedGroup } from "./title-group";

export type RuleFigures = {
  /** Whose suggestion comes from the rule. */
  people: number;
  /** Of all about whom the rule speaks, whatever comes before it: how many are decided, and how many as it says. */
  decided: number;
  agreeing: number;
};

export const noFigures: RuleFigures = { people: 0, decided: 0, agreeing: 0 };

/** Figures of every rule that says something about somebody, by `ruleKey`. */
export function figuresByRule(groups: readonly JudgedGroup[]): Map<string, RuleFigures> {
  const figures = new Map<string, RuleFigures>();
  const add = (by: DecidedBy, more: RuleFigures) => {
    const key = ruleKey(by);
    figures.set(key, sum(figures.get(key) ?? noFigures, more));
  };
  for (const { people, decided, opinions } of groups) {
    add(deciding(opinions).by, { ...noFigures, people });
    for (const opinion of spoken(opinions)) add(opinion.by, { people: 0, ...agreement(opinion, decided) });
  }
  return figures;
}

/** What each source says, without those that only say that they know nothing. */
export function spoken({ own, learnt, builtIn }: Opinions): Suggestion[] {
  return [own, learnt, builtIn].flatMap((opinion) => (opinion === null || isSilent(opinion.by) ? [] : [opinion]));
}

function isSilent(by: DecidedBy): boolean {
  return by.kind === "built-in" && by.rule === "unknown";
}

export function sum(a: RuleFigures, b: RuleFigures): RuleFigures {
  return { people: a.people + b.people, decided: a.decided + b.decided, agreeing: a.agreeing + b.agreeing };
}

/** "92 % of 48"; null while nobody is decided. Rounded down, so that 100 % means all. */
export function agreementInWords({ decided, agreeing }: RuleFigures): string | null {
  return decided === 0 ? null : `${Math.floor((100 * agreeing) / decided)} % of ${decided.toLocaleString("en-US")}`;
}
