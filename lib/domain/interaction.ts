import { done, type Outcome, type Problem } from "./outcome";
import { problemsOf, typedLine } from "./typed-line";

/** What an arrow of the diagram says. Both may be empty. */
export type Wording = {
  /** On the arrow. */
  label: string;
  /** What flows along it, in a sentence. */
  meaning: string;
};

/** What was typed, cleaned, or what is wrong with it. A long label would not fit on its arrow. */
export function interactionWording(typed: Wording): Outcome<Wording> {
  const label = typedLine(typed.label, { field: "label", what: "The label", longest: 40, isRequired: false });
  const meaning = typedLine(typed.meaning, { field: "meaning", what: "The meaning", longest: 300, isRequired: false });
  if (!label.ok || !meaning.ok) return { ok: false, problems: problemsOf(label, meaning) };
  return done({ label: label.value, meaning: meaning.value });
}

/** An arrow leads from one node to another one. */
export function wayProblem({ source, target }: { source: string; target: string }): Problem | null {
  return source === target
    ? { field: "target", message: "An interaction leads to another part of the diagram." }
    : null;
}
