import {
  addCover,
  addProviderCover,
  assign,
  endAssignment,
  endCover,
  endProviderCover,
  fillSeat,
  leave,
  leaveSeat,
  movePerson,
  openSeat,
} from "./plan-people";
import type { PlanStep } from "./plan-step";
import { closeUnit, foundUnit, mergeUnit, moveUnit } from "./plan-units";
import { type PlanMoment, PlannedRegister, type PlannedRows, type PlanRegister } from "./planned-register";

/** What becomes of one step: `problem` is why it cannot be done, `isIdle` that all of it is so already. */
export type StepOutcome = { problem: string | null; isIdle: boolean };

export type Planned = { outcomes: StepOutcome[]; rows: PlannedRows };

/**
 * What the register would say if the steps held from an instant on, each on top of those before it. A step that cannot
 * be done is left out and says why: applying the plan is refused as long as there is one. Pure, and independent of the
 * commands that apply a plan: that both agree is tested.
 */
export function planned(register: PlanRegister, steps: readonly PlanStep[], when: PlanMoment): Planned {
  const draft = new PlannedRegister(register);
  const outcomes = steps.map((step) => {
    const before = draft.edits;
    const problem = tryStep(draft, step, when);
    return { problem, isIdle: problem === null && draft.edits === before };
  });
  return { outcomes, rows: draft.changes() };
}

function tryStep(draft: PlannedRegister, step: PlanStep, when: PlanMoment): string | null {
  switch (step.kind) {
    case "MOVE_PERSON":
      return movePerson(draft, step, when);
    case "ASSIGN":
      return assign(draft, step, when);
    case "END_ASSIGNMENT":
      return endAssignment(draft, step, when);
    case "FILL_SEAT":
      return fillSeat(draft, step, when);
    case "LEAVE_SEAT":
      return leaveSeat(draft, step, when);
    case "ADD_COVER":
      return addCover(draft, step, when);
    case "END_COVER":
      return endCover(draft, step, when);
    case "ADD_PROVIDER_COVER":
      return addProviderCover(draft, step, when);
    case "END_PROVIDER_COVER":
      return endProviderCover(draft, step, when);
    case "LEAVE":
      return leave(draft, step, when);
    case "OPEN_SEAT":
      return openSeat(draft, step, when);
    case "NEW_UNIT":
      return foundUnit(draft, step, when);
    case "MOVE_UNIT":
      return moveUnit(draft, step, when);
    case "MERGE_UNIT":
      return mergeUnit(draft, step, when);
    case "CLOSE_UNIT":
      return closeUnit(draft, step, when);
  }
}
