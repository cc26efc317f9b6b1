import fc from "fast-check";
import { query } from "@/lib/data/db";
import { applyPlan } from "@/lib/data/plan-apply";
import { addPlanStep, type NewPlanStep } from "@/lib/data/plan-steps";
import { approvePlan, makePlan, submitPlan } from "@/lib/data/plans";
import { type Actor, grant } from "@/lib/domain/access";
import type { Day } from "@/lib/domain/day";
import { personas } from "@/lib/domain/persona";
import { type PlanStep, planStepSchema } from "@/lib/domain/plan-step";
import { providerSides } from "@/lib/domain/provider";
import { seatKinds } from "@/lib/domain/seat";

/** A command's value; a refusal fails the test and says why. */
export function mustBeDone<T>(outcome: { ok: true; value: T } | { ok: false; problems: { message: string }[] }): T {
  if (!outcome.ok) throw new Error(outcome.problems.map(({ message }) => message).join(" "));
  return outcome.value;
}

/** A draft with steps, and the revision that it is at. */
export async function givenPlan(
  actor: Actor,
  steps: readonly NewPlanStep[],
  { name = "Reorganisation", day = null }: { name?: string; day?: Day | null } = {},
): Promise<{ planId: string; revision: number }> {
  const writer = grant(actor, "plan:write");
  const { planId } = mustBeDone(await makePlan(writer, { name, purpose: "", day }));
  let revision = 1;
  for (const step of steps) {
    mustBeDone(await addPlanStep(writer, { planId, revision, step }));
    revision += 1;
  }
  return { planId, revision };
}

/** Submitted by its author and approved by an admin. */
export async function givenApprovedPlan(author: Actor, admin: Actor, steps: readonly NewPlanStep[]) {
  const { planId, revision } = await givenPlan(author, steps);
  mustBeDone(await submitPlan(grant(author, "plan:write"), { planId, revision }));
  mustBeDone(await approvePlan(grant(admin, "plan:approve"), { planId, revision: revision + 1 }));
  return { planId, revision: revision + 2 };
}

export function applied(admin: Actor, plan: { planId: string; revision: number }, day: Day) {
  return applyPlan(grant(admin, "plan:approve"), { ...plan, day });
}

type Choice = { kind: PlanStep["kind"]; a: number; b: number; c: number };

export const planStepKinds = planStepSchema.options.map((option) => option.shape.kind.value);

/** What tells a step which of the people, units and providers it is about. */
export const anyChoice: fc.Arbitrary<Choice> = fc.record({
  kind: fc.constantFrom(...planStepKinds),
  a: fc.nat(99),
  b: fc.nat(99),
  c: fc.nat(99),
});

const pick = <T>(all: readonly T[], n: number): T => {
  const one = all[n % all.length];
  if (one === undefined) throw new Error("There is nothing to choose from.");
  return one;
};

/** Steps about what there is in the register, and about the units that the steps before them found. */
export async function chosenSteps(choices: readonly Choice[]): Promise<PlanStep[]> {
  const ids = async (table: string) =>
    (await query<{ id: string }>(`SELECT id FROM ${table} ORDER BY id`)).map(({ id }) => id);
  const [people, units, providers] = await Promise.all([ids("people"), ids("units"), ids("providers")]);
  const chosen = ({ kind, a, b, c }: Choice, index: number): PlanStep => {
    const [personId, unitId, providerId] = [pick(people, a), pick(units, b), pick(providers, b)];
    const persona = pick(personas, c);
    switch (kind) {
      case "MOVE_PERSON":
        return { kind, personId, unitId, managerId: c % 3 === 0 ? pick(people, c) : null };
      case "ASSIGN":
        return { kind, personId, persona, functions: persona === "FINANCE" ? ["FINANCE"] : [], share: 1 + (c % 100) };
      case "FILL_SEAT":
        return { kind, personId, seat: pick(seatKinds, b), share: 1 + (c % 100) };
      case "LEAVE_SEAT":
        return { kind, personId, seat: pick(seatKinds, b) };
      case "ADD_COVER":
        return { kind, personId, unitId, persona, isDeputy: c % 2 === 0 };
      case "END_COVER":
        return { kind, personId, unitId, persona };
      case "ADD_PROVIDER_COVER":
      case "END_PROVIDER_COVER":
        return { kind, personId, providerId, side: pick(providerSides, c) };
      case "END_ASSIGNMENT":
      case "LEAVE":
        return { kind, personId };
      case "OPEN_SEAT": {
        const position = { title: `Seat ${c}`, share: 100 };
        if (c % 2 === 0) return { kind, ...position, seat: pick(seatKinds, b), persona: null, unitId: null };
        return { kind, ...position, seat: null, persona, unitId };
      }
      case "NEW_UNIT": {
        const founded = `00000000-0000-4000-8000-${String(900_000 + index).padStart(12, "0")}`;
        units.push(founded);
        return { kind, unitId: founded, code: `P${c % 5}`, name: `Planned ${c}`, parentId: c % 2 ? unitId : null };
      }
      case "MOVE_UNIT":
        return { kind, unitId, parentId: c % 4 === 0 ? null : pick(units, c) };
      case "MERGE_UNIT":
        return { kind, unitId, intoId: pick(units, c) };
      case "CLOSE_UNIT":
        return { kind, unitId };
    }
  };
  return choices.map(chosen);
}
