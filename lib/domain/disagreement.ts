import { spoken } from "./rule-figures";
import { ruleKey } from "./rule-key";
import type { Suggestion } from "./suggestion";
import type { Choice } from "./suggestion-learnt";
import type { DecidedBy } from "./suggestion-rule";
import { type JudgedGroup, otherChoices, type TitleGroup } from "./title-group";

/** The people of a group who are decided otherwise than a rule says. */
export type DisputedGroup = { group: TitleGroup; choice: Choice; says: Suggestion; people: number };

export type Disagreement = { id: string; name: string } & Omit<DisputedGroup, "people">;

/** What a rule says about a group; null where it does not speak. */
export function opinionOf(by: DecidedBy, { opinions }: JudgedGroup): Suggestion | null {
  const key = ruleKey(by);
  return spoken(opinions).find((opinion) => ruleKey(opinion.by) === key) ?? null;
}

export function disputedGroups(groups: readonly JudgedGroup[], by: DecidedBy): DisputedGroup[] {
  return groups.flatMap((group) => {
    const says = opinionOf(by, group);
    if (!says) return [];
    return otherChoices(says, group.decided).map((choice) => ({
      ...{ group, choice, says },
      people: group.decided[choice] ?? 0,
    }));
  });
}
