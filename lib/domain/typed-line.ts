import { textProblem } from "./import-text";
import { done, type Outcome, refused } from "./outcome";

type About = {
  field: string;
  /** What it is, at the beginning of a sentence: "The name". */
  what: string;
  /** In characters. */
  longest: number;
  isRequired?: boolean;
};

/** What was typed into one line: canonically composed, white space of any kind as single spaces. */
export function typedLine(text: string, { field, what, longest, isRequired = true }: About): Outcome<string> {
  const line = text.normalize("NFC").replace(/\s+/g, " ").trim();
  if (line === "" && isRequired) return refused(`${what} is missing.`, field);
  const problem = textProblem(line, what, longest);
  return problem === null ? done(line) : refused(`${problem}.`, field);
}

/** All problems of several outcomes. */
export function problemsOf(...outcomes: readonly Outcome<unknown>[]) {
  return outcomes.flatMap((outcome) => (outcome.ok ? [] : outcome.problems));
}
