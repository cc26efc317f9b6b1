import { type Persona, personaShortNames, personas } from "./persona";
import { titleSegments } from "./suggestion-text";

/** What is decided about a person: a persona, or out of scope. */
export type Choice = Persona | "NONE";

/** How many people with a title the organisation has decided to be each persona, or out of scope. */
export type TitleDecisions = Readonly<Partial<Record<Choice, number>>>;

/** Decisions by `titleKey`. */
export type LearntTitles = ReadonlyMap<string, TitleDecisions>;

export type Lesson = { persona: Persona | null; confidence: number; reason: string };

const fewestDecisions = 3;
const smallestShare = 0.6;

/** Titles that differ only in case, accents, punctuation and marks of gender have the same key. */
export function titleKey(title: string): string {
  return titleSegments(title)
    .flatMap((words) => words.map(({ key }) => key))
    .join(" ");
}

/** So many people of a title, as it is written, are decided alike. */
export type DecidedTitle = { title: string; choice: Choice; people: number };

/** @param keyOf `titleKey`, or one that remembers what it has found */
export function learnFrom(decided: Iterable<DecidedTitle>, keyOf = titleKey): LearntTitles {
  const learnt = new Map<string, { -readonly [Each in Choice]?: number }>();
  for (const { title, choice, people } of decided) {
    const key = keyOf(title);
    const decisions = learnt.get(key) ?? {};
    decisions[choice] = (decisions[choice] ?? 0) + people;
    learnt.set(key, decisions);
  }
  return learnt;
}

/**
 * What the organisation's own decisions about a title say; null when there are too few, or they disagree. Confidence is
 * Laplace's rule of succession: 12 of 14 give 13 / 16.
 */
export function learntLesson(decisions: TitleDecisions | undefined): Lesson | null {
  if (!decisions) return null;
  const counts = [...personas, "NONE" as const].map((choice) => ({ choice, count: decisions[choice] ?? 0 }));
  const total = counts.reduce((sum, { count }) => sum + count, 0);
  const most = counts.reduce((best, next) => (next.count > best.count ? next : best));
  if (total < fewestDecisions || most.count < total * smallestShare) return null;
  const { choice, count } = most;
  const reason = `${count} of ${total} people with this title are ${choice === "NONE" ? "out of scope" : personaShortNames[choice]}`;
  return { persona: choice === "NONE" ? null : choice, confidence: (count + 1) / (total + 2), reason };
}
