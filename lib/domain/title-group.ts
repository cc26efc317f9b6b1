import type { OwnRule } from "./own-rule";
import { personas } from "./persona";
import { type Opinions, opinionsWith } from "./suggester";
import type { Suggestion } from "./suggestion";
import { type Choice, type DecidedTitle, learnFrom, type TitleDecisions } from "./suggestion-learnt";

/** The people of a title in a unit: what is suggested for one of them is suggested for all. */
export type TitleGroup = {
  title: string;
  unitId: string | null;
  /** Name of the unit; empty for none. */
  unit: string;
  people: number;
  decided: TitleDecisions;
};

export type JudgedGroup = TitleGroup & { opinions: Opinions };

/** Every group with what each source of suggestions says about it. */
export function judgeGroups(groups: readonly TitleGroup[], own: readonly OwnRule[]): JudgedGroup[] {
  const opinionsOf = opinionsWith({ own, learnt: learnFrom(decidedIn(groups)) });
  return groups.map((group) => ({ ...group, opinions: opinionsOf(group) }));
}

const choices: readonly Choice[] = [...personas, "NONE"];

export function decidedIn(groups: readonly TitleGroup[]): DecidedTitle[] {
  return groups.flatMap(({ title, decided }) =>
    choices.flatMap((choice) => (decided[choice] && title !== "" ? [{ title, choice, people: decided[choice] }] : [])),
  );
}

/** Of the people decided about, how many as a suggestion says. */
export function agreement({ persona }: Suggestion, made: TitleDecisions): { decided: number; agreeing: number } {
  const decided = choices.reduce((sum, choice) => sum + (made[choice] ?? 0), 0);
  return { decided, agreeing: made[persona ?? "NONE"] ?? 0 };
}

/** The choices made that are other than what a suggestion says. */
export function otherChoices({ persona }: Suggestion, made: TitleDecisions): Choice[] {
  return choices.filter((choice) => made[choice] && choice !== (persona ?? "NONE"));
}
