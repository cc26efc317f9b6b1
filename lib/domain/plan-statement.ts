import type { Day } from "./day";
import { done, type Outcome } from "./outcome";
import { problemsOf, typedLine } from "./typed-line";

export const planStates = ["DRAFT", "SUBMITTED", "APPROVED", "APPLIED", "WITHDRAWN"] as const;
export type PlanState = (typeof planStates)[number];

export const planStateNames: Record<PlanState, string> = {
  DRAFT: "Draft",
  SUBMITTED: "Submitted",
  APPROVED: "Approved",
  APPLIED: "Applied",
  WITHDRAWN: "Withdrawn",
};

/** What can be done to a plan besides editing it, and from which states: each leads to one state. */
export const planTurns = {
  submit: { from: ["DRAFT"], to: "SUBMITTED" },
  reject: { from: ["SUBMITTED"], to: "DRAFT" },
  reopen: { from: ["SUBMITTED", "APPROVED", "WITHDRAWN"], to: "DRAFT" },
  withdraw: { from: ["DRAFT", "SUBMITTED", "APPROVED"], to: "WITHDRAWN" },
  approve: { from: ["SUBMITTED"], to: "APPROVED" },
  apply: { from: ["APPROVED"], to: "APPLIED" },
} as const satisfies Record<string, { from: readonly PlanState[]; to: PlanState }>;
export type PlanTurn = keyof typeof planTurns;

export function mayTurn(state: PlanState, turn: PlanTurn): boolean {
  return (planTurns[turn].from as readonly PlanState[]).includes(state);
}

/** As many steps as one plan has at most: more is a reorganisation for several, or for an import. */
export const mostSteps = 200;

/** What a plan is called and for; without a day it is about whichever day it is. */
export type PlanStatement = { name: string; purpose: string; day: Day | null };

/** What was typed, cleaned, or what is wrong with it. */
export function planStatement({ name, purpose, day }: PlanStatement): Outcome<PlanStatement> {
  const [called, why] = [
    typedLine(name, { field: "name", what: "The name", longest: 100 }),
    typedLine(purpose, { field: "purpose", what: "The purpose", longest: 500, isRequired: false }),
  ];
  if (!called.ok || !why.ok) return { ok: false, problems: problemsOf(called, why) };
  return done({ name: called.value, purpose: why.value, day });
}
