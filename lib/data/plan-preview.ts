import "server-only";
import type { Granted } from "@/lib/domain/access";
import { type Coverage, evaluateCoverage } from "@/lib/domain/coverage";
import type { CoverageFacts } from "@/lib/domain/coverage-facts";
import { beginningOf, type Day, instantOf } from "@/lib/domain/day";
import { planned, type StepOutcome } from "@/lib/domain/plan";
import type { PlanStep } from "@/lib/domain/plan-step";
import type { PlanMoment } from "@/lib/domain/planned-register";
import type { Policy } from "@/lib/domain/policy";
import { readCoverageFacts } from "./coverage-facts";
import { readAsPlanned } from "./plan-overlay";
import { readPlanGround } from "./plan-register";
import { policyAt } from "./policy";
import { type Read, snapshot } from "./snapshot";

/** The organisation in one of its states: as it is, or as it would be. */
export type JudgedState = {
  day: Day;
  isToday: boolean;
  at: Date;
  policy: Policy;
  facts: CoverageFacts;
  coverage: Coverage;
};

export type PlanPreview = {
  organisation: { name: string; ccoeName: string; currency: string; timeZone: string };
  outcomes: StepOutcome[];
  before: JudgedState;
  after: JudgedState;
};

export type PreviewAsked = {
  steps: readonly PlanStep[];
  /** From which the steps would hold; null is today. */
  day: Day | null;
  /** What it is compared with: today, or the same day without the plan. */
  against: "today" | "day";
};

/** How the organisation would be with a plan, compared with how it is. Reads the register as it would be; nothing is written. */
export async function previewPlan(
  _: Granted<"plan:write">,
  { steps, day, against }: PreviewAsked,
): Promise<PlanPreview> {
  return snapshot(async (read) => {
    const organisation = await setting(read);
    const { timeZone } = organisation;
    const now = new Date();
    const judged = async (from: Read, when: ReturnType<typeof instantOf>): Promise<JudgedState> => {
      const policy = await policyAt(from, when.at);
      const facts = await readCoverageFacts(from, { at: when.at, timeZone, policy });
      return { ...when, policy, facts, coverage: evaluateCoverage(facts, policy, when.at) };
    };
    const when = instantOf(day ?? undefined, now, timeZone);
    const { outcomes, applied } = await tryOn(read, steps, { from: beginningOf(when.day, now, timeZone), now });
    return {
      organisation,
      outcomes,
      before: await judged(read, against === "day" ? when : instantOf(undefined, now, timeZone)),
      after: await judged(applied, when),
    };
  });
}

/** Whether the steps can be done on a day, without what they would bring about. */
export function tryPlan(
  _: Granted<"plan:write">,
  { steps, day }: Pick<PreviewAsked, "steps" | "day">,
): Promise<StepOutcome[]> {
  return snapshot(async (read) => {
    const { timeZone } = await setting(read);
    const now = new Date();
    const when = instantOf(day ?? undefined, now, timeZone);
    return (await tryOn(read, steps, { from: beginningOf(when.day, now, timeZone), now })).outcomes;
  });
}

async function tryOn(read: Read, steps: readonly PlanStep[], when: PlanMoment) {
  const ground = await readPlanGround(read, steps, when.from);
  const { outcomes, rows } = planned(ground.register, steps, when);
  return { outcomes, applied: readAsPlanned(read, rows, ground) };
}

async function setting(read: Read) {
  const [row] = await read<PlanPreview["organisation"]>(
    `SELECT name, ccoe_name AS "ccoeName", currency, time_zone AS "timeZone" FROM organisation`,
  );
  if (!row) throw new Error("Nobody is signed in before there is an organisation.");
  return row;
}
