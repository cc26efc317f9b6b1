import { done, type Outcome, type Problem } from "./outcome";
import { type FinanceFunction, financeFunctionNames, type Persona, personaNames } from "./persona";
import { problemsOf, typedLine } from "./typed-line";

/** What can be said about an assignment. */
export const campaignAnswers = ["RIGHT", "WRONG", "LEFT", "DONT_KNOW"] as const;
export type CampaignAnswer = (typeof campaignAnswers)[number];

export const campaignAnswerNames: Record<CampaignAnswer, string> = {
  RIGHT: "Right",
  WRONG: "Wrong",
  LEFT: "Left",
  DONT_KNOW: "Don't know",
};

/** An answer with what it says beside. What should be instead is said of WRONG alone. */
export type Answered = {
  answer: CampaignAnswer;
  newPersona: Persona | null;
  newFunctions: FinanceFunction[];
  newUnitId: string | null;
  note: string;
};

export const longestNote = 500;

/** What is stored of an answer; refused when WRONG does not say what would be right. */
export function answerOf(given: Answered): Outcome<Answered> {
  const note = typedLine(given.note, { field: "note", what: "The note", longest: longestNote, isRequired: false });
  if (!note.ok) return note;
  const nothing = { newPersona: null, newFunctions: [], newUnitId: null };
  if (given.answer !== "WRONG") return done({ answer: given.answer, ...nothing, note: note.value });
  const problems: Problem[] = problemsOf(note);
  const { newPersona, newFunctions, newUnitId } = given;
  if (newPersona === null && newUnitId === null && note.value === "")
    problems.push({ field: "newPersona", message: "Say what would be right: a persona, a unit, or in words." });
  if (newPersona === "FINANCE" && newFunctions.length === 0)
    problems.push({ field: "newFunctions", message: "Say whether this person does finance, procurement or both." });
  if (problems.length > 0) return { ok: false, problems };
  const functions = newPersona === "FINANCE" ? newFunctions : [];
  return done({ answer: "WRONG", newPersona, newFunctions: functions, newUnitId, note: note.value });
}

/** One question on the page of who is asked: of the person asked about, no more than this. */
export type Question = {
  id: string;
  person: string;
  title: string;
  unit: string | null;
  persona: Persona;
  functions: FinanceFunction[];
  /** The last answer; null while there is none. */
  answered: Pick<Answered, "answer" | "newPersona" | "newFunctions" | "note"> | null;
  /** The person has another persona by now, or was dealt with: there is nothing to answer any more. */
  isOver: boolean;
};

/** "Wrong: should be Finance/Procurement (Procurement)" */
export function answerInWords({ answer, newPersona, newFunctions }: Omit<Answered, "newUnitId" | "note">): string {
  if (newPersona === null) return campaignAnswerNames[answer];
  return `${campaignAnswerNames[answer]}: should be ${personaWith(newPersona, newFunctions)}`;
}

/** "Finance/Procurement (Procurement)" */
export function personaWith(persona: Persona, functions: readonly FinanceFunction[]): string {
  const tags = functions.map((each) => financeFunctionNames[each]).join(" and ");
  return tags === "" ? personaNames[persona] : `${personaNames[persona]} (${tags})`;
}
