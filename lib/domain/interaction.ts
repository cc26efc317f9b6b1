import type { Interval } from "./interval";
import { done, type Outcome, type Problem } from "./outcome";
import { problemsOf, typedLine } from "./typed-line";

/** How often something flows along an arrow, the most often first. */
export const rhythms = ["CONTINUOUS", "WEEKLY", "MONTHLY", "QUARTERLY", "YEARLY", "ON_DEMAND"] as const;
export type Rhythm = (typeof rhythms)[number];

export const rhythmNames: Record<Rhythm, string> = {
  CONTINUOUS: "Continuously",
  WEEKLY: "Weekly",
  MONTHLY: "Monthly",
  QUARTERLY: "Quarterly",
  YEARLY: "Yearly",
  ON_DEMAND: "On demand",
};

/** What an arrow of the diagram says. All of it may be left open. */
export type Wording = {
  /** On the arrow. */
  label: string;
  /** What flows along it, in a sentence. */
  meaning: string;
  rhythm: Rhythm | null;
};

/** What was typed, cleaned, or what is wrong with it. A long label would not fit on its arrow. */
export function interactionWording(typed: Wording): Outcome<Wording> {
  const label = typedLine(typed.label, { field: "label", what: "The label", longest: 40, isRequired: false });
  const meaning = typedLine(typed.meaning, { field: "meaning", what: "The meaning", longest: 300, isRequired: false });
  if (!label.ok || !meaning.ok) return { ok: false, problems: problemsOf(label, meaning) };
  return done({ label: label.value, meaning: meaning.value, rhythm: typed.rhythm });
}

/** An arrow leads from one node to another one. */
export function wayProblem({ source, target }: { source: string; target: string }): Problem | null {
  return source === target
    ? { field: "target", message: "An interaction leads to another part of the diagram." }
    : null;
}

type Way = Interval & { source: string; target: string; label: string };

/**
 * Arrows that were taken out of the diagram and can be shown again, the last hidden first, each once. One that another
 * of the same way follows at the very instant was not hidden but reworded; and what is back, or to come, is not hidden.
 */
export function hiddenOf<T extends Way>(ways: readonly T[], at: Date): T[] {
  const isSame = (one: Way, other: Way) => one.source === other.source && one.target === other.target;
  const ended = ways
    .flatMap((way) => (way.until !== null && way.until <= at ? [{ way, until: way.until.getTime() }] : []))
    .toSorted((a, b) => b.until - a.until);
  const taken = ways.filter(({ until }) => until === null || until > at);
  const hidden: T[] = [];
  for (const { way, until } of ended) {
    const wasReworded = ways.some((other) => isSame(way, other) && other.from.getTime() === until);
    const isTold = [...taken, ...hidden].some((other) => isSame(way, other) && other.label === way.label);
    if (!wasReworded && !isTold) hidden.push(way);
  }
  return hidden;
}
