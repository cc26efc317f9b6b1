import { type Day, isDay } from "./day";
import { type Parameters, parameter } from "./directory";
import { withQuery } from "./with-query";

/** What the page of a plan shows, as its address says it. */
export const planViews = ["steps", "effect", "matrix", "diagram", "gaps"] as const;
export type PlanView = (typeof planViews)[number];

export const planViewNames: Record<PlanView, string> = {
  steps: "Steps",
  effect: "Effect",
  matrix: "Matrix",
  diagram: "Diagram",
  gaps: "Gaps",
};

export type PlanAddress = {
  view: PlanView;
  /** The day that the plan is tried on; its own without one. */
  day: Day | null;
  /** What it is compared with: the same day without it, which tells what the plan does; or today, with what time does too. */
  against: "today" | "day";
  /** Whether the matrix and the gaps show also what stays as it is. */
  everything: "1" | null;
};

/** Reads an address. What it does not understand it leaves out. */
export function planAddress(parameters: Parameters): PlanAddress {
  const day = parameter(parameters, "day");
  const view = parameter(parameters, "view");
  return {
    view: planViews.find((each) => each === view) ?? "steps",
    day: day !== undefined && isDay(day) ? day : null,
    against: parameter(parameters, "against") === "today" ? "today" : "day",
    everything: parameter(parameters, "everything") === "1" ? "1" : null,
  };
}

export function planHref(planId: string, address: PlanAddress, change: Partial<PlanAddress> = {}): string {
  const { view, against, ...rest } = { ...address, ...change };
  return withQuery(`/plans/${planId}`, {
    view: view === "steps" ? null : view,
    against: against === "day" ? null : against,
    ...rest,
  });
}
