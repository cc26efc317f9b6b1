import type { CampaignAnswer } from "./campaign-answer";
import type { FinanceFunction, Persona } from "./persona";

/** What became of an answer that says that something is not right. */
export type TaskOutcome = "APPLIED" | "DISMISSED";

export const taskOutcomeNames: Record<TaskOutcome, string> = { APPLIED: "Applied", DISMISSED: "Dismissed" };

type Named = { id: string; name: string };

/** An answer that says that something is not right. */
export type CampaignTask = {
  id: string;
  person: Named;
  unit: string | null;
  persona: Persona;
  functions: FinanceFunction[];
  /** What they are now; null for no persona. */
  current: Persona | null;
  answer: Exclude<CampaignAnswer, "RIGHT">;
  newPersona: Persona | null;
  newFunctions: FinanceFunction[];
  newUnit: Named | null;
  note: string;
  answeredAt: Date;
  answerer: string;
  /** What became of it; null while nobody has dealt with it. */
  outcome: TaskOutcome | null;
  reason: string;
};
