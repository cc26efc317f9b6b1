/** What an import asks of whoever reviews it, each question with its answers. */
export const importAnswers = {
  /** What becomes of a row; THEIRS and OURS where a field typed in Muster differs from the file. */
  ROW: ["SKIP", "THEIRS", "OURS"],
  /** Whether a row means somebody whom the register knows under another identity, or is someone new. */
  PERSON: ["SAME", "NEW"],
  /** Whether somebody who is not in the file stays although others leave. */
  LEAVER: ["SKIP"],
  /** Whether a unit of the file is one of the register, written in another way, or a new one. */
  UNIT: ["SAME", "NEW"],
} as const;
export type ImportQuestion = keyof typeof importAnswers;
export type ImportAnswer = (typeof importAnswers)[ImportQuestion][number];

/** A decision as it is shown: what, by whom, and when, in ISO 8601. */
export type ShownDecision = { answer: ImportAnswer; by: string; at: string };

/** A unit of the file, the known one whose name it nearly has, and how many rows name it or one below it. */
export type UnitQuestion = {
  path: string;
  nearId: string;
  near: string;
  people: number;
  decision: ShownDecision | null;
};

const names: { [Question in ImportQuestion]: Record<(typeof importAnswers)[Question][number], string> } = {
  ROW: { SKIP: "Skip", THEIRS: "Take theirs", OURS: "Keep ours" },
  PERSON: { SAME: "Same person", NEW: "Someone new" },
  LEAVER: { SKIP: "Let stay" },
  UNIT: { SAME: "Use the existing one", NEW: "Make a new one" },
};

export function isImportQuestion(value: unknown): value is ImportQuestion {
  return typeof value === "string" && Object.hasOwn(importAnswers, value);
}

export function isAnswerTo(question: ImportQuestion, answer: unknown): answer is ImportAnswer {
  return importAnswers[question].some((each) => each === answer);
}

/** A question with the answers that are offered for it. */
export type AskedQuestion = { question: ImportQuestion; answers: readonly ImportAnswer[] };

type AskedRow = {
  outcome: string;
  skips: string | null;
  conflicts: readonly unknown[] | null;
  similar: unknown;
  mayLeave: boolean;
};

/** What can be decided of a row. */
export function questionsOf({ outcome, skips, conflicts, similar, mayLeave }: AskedRow): AskedQuestion[] {
  if (mayLeave) return [{ question: "LEAVER", answers: ["SKIP"] }];
  const asked: AskedQuestion[] = [];
  // An e-mail under another employee ID is nobody's but the person's who has it.
  if (similar) asked.push({ question: "PERSON", answers: outcome === "REFUSED" ? ["SAME"] : ["SAME", "NEW"] });
  const does = skips !== null || outcome === "NEW" || outcome === "CHANGED";
  const answers: ImportAnswer[] = [
    ...(conflicts ? (["OURS", "THEIRS"] as const) : []),
    ...(does ? (["SKIP"] as const) : []),
  ];
  if (answers.length > 0) asked.push({ question: "ROW", answers });
  return asked;
}

/** What can be decided of all rows of a view in one stroke; without answers, only to take back what was decided. */
export function questionOfView(view: string): AskedQuestion | null {
  switch (view) {
    case "NEW":
    case "CHANGED":
      return { question: "ROW", answers: ["SKIP"] };
    case "CONFLICT":
      return { question: "ROW", answers: ["OURS", "THEIRS", "SKIP"] };
    case "SIMILAR":
      return { question: "PERSON", answers: ["SAME", "NEW"] };
    case "MISSING":
      return { question: "LEAVER", answers: ["SKIP"] };
    case "SKIPPED":
      return { question: "ROW", answers: [] };
    default:
      return null;
  }
}

/** "Take theirs"; for no answer, "Undecided". */
export function answerName(question: ImportQuestion, answer: ImportAnswer | null): string {
  if (answer === null) return "Undecided";
  const found = Object.entries(names[question]).find(([each]) => each === answer);
  return found?.[1] ?? answer;
}
