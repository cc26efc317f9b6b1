import "server-only";
import { type Actor, type Granted, grant } from "@/lib/domain/access";
import { beginningOf, type Day, dayOf } from "@/lib/domain/day";
import { done, type Outcome, type Problem, refused } from "@/lib/domain/outcome";
import { type PlanStep, parsePlanStep } from "@/lib/domain/plan-step";
import { inForceAt } from "./as-of";
import { assignPersonaWithin, endAssignmentWithin } from "./assignments";
import { type ChangeContext, type Changed, change } from "./change";
import { closeUnitWithin } from "./close-unit";
import { addCoverWithin, endCoverWithin } from "./covers";
import { endEmploymentWithin } from "./end-employment";
import { mergeUnitWithin } from "./merge-unit";
import { openSeatWithin } from "./open-seats";
import { stepsOf } from "./plan-steps";
import { type AboutPlan, turn } from "./plans";
import { movePersonWithin } from "./posts";
import { addProviderCoverWithin, endProviderCoverWithin } from "./provider-covers";
import { fillSeatWithin, leaveSeatWithin } from "./seats";
import { isConstraintViolation } from "./sql-state";
import { addUnitWithin, editUnitWithin } from "./units";

/**
 * Makes an approved plan true from a day on: every step by the command that does it alone, all of them one change, which
 * one undo takes back. Refused as a whole, naming each step that cannot be done, while nothing is written.
 */
export function applyPlan(
  actor: Granted<"plan:approve">,
  { day, ...plan }: AboutPlan & { day: Day },
): Promise<Changed<null>> {
  return change(
    actor,
    async (context) => {
      const { tx, at, timeZone } = context;
      if (day < dayOf(at, timeZone)) return refused("This day is over. Choose today or a day to come.", "day");
      const turned = await turn(context, actor, { ...plan, turn: "apply", patch: { day } });
      if (!turned.ok) return turned;
      const problems: Problem[] = [];
      for (const [index, { step }] of (await stepsOf(tx, plan.planId)).entries()) {
        const outcome = await applyStep(context, actor, { step: parsePlanStep(step), day });
        if (!outcome.ok) {
          const why = outcome.problems.map(({ message }) => message).join(" ");
          problems.push({ message: `Step ${index + 1}: ${why}` });
        }
      }
      return problems.length > 0 ? { ok: false, problems } : done(null);
    },
    { timeoutMs: 60_000 },
  ).catch((error: unknown) => {
    if (isConstraintViolation(error))
      return refused("A step contradicts what the register holds for later days. Nothing was changed.");
    throw error;
  });
}

type Doing = { step: PlanStep; day: Day };

/** What is refused has written nothing, so that the steps after it can be tried as well. */
async function applyStep(context: ChangeContext, actor: Actor, { step, day }: Doing): Promise<Outcome<unknown>> {
  const { tx, at, timeZone } = context;
  const from = beginningOf(day, at, timeZone);
  switch (step.kind) {
    case "MOVE_PERSON": {
      const { personId, unitId } = step;
      const post = await tx.post.findFirst({ where: { personId, ...inForceAt(from) } });
      if (!post) return refused("This person is not employed on that day.");
      const { title, location } = post;
      const managerId = step.managerId ?? post.managerId;
      const input = { personId, unitId, managerId, title, location, from: day };
      return movePersonWithin(context, grant(actor, "people:write"), input);
    }
    case "ASSIGN":
      return assignPersonaWithin(context, grant(actor, "persona:assign"), { ...step, from: day });
    case "END_ASSIGNMENT":
      return endAssignmentWithin(context, grant(actor, "persona:assign"), { personId: step.personId, from: day });
    case "FILL_SEAT": {
      const { personId, seat: kind, share } = step;
      return fillSeatWithin(context, grant(actor, "seat:assign"), { personId, kind, share, from: day });
    }
    case "LEAVE_SEAT": {
      const where = { personId: step.personId, kind: step.seat, ...inForceAt(from) };
      const seat = await tx.seat.findFirst({ where });
      if (!seat) return refused("This person does not have the seat on that day.");
      return leaveSeatWithin(context, grant(actor, "seat:assign"), { seatId: seat.id, from: day });
    }
    case "ADD_COVER":
      return addCoverWithin(context, grant(actor, "cover:assign"), { ...step, from: day });
    case "END_COVER": {
      const { personId, unitId, persona } = step;
      const cover = await tx.cover.findFirst({ where: { personId, unitId, persona, ...inForceAt(from) } });
      if (!cover) return refused("There is no such cover on that day.");
      return endCoverWithin(context, grant(actor, "cover:assign"), { coverId: cover.id, from: day });
    }
    case "ADD_PROVIDER_COVER":
      return addProviderCoverWithin(context, grant(actor, "cover:assign"), { ...step, from: day });
    case "END_PROVIDER_COVER": {
      const { personId, providerId, side } = step;
      const found = await tx.providerCover.findFirst({ where: { personId, providerId, side, ...inForceAt(from) } });
      if (!found) return refused("This person does not answer for the provider on that day.");
      return endProviderCoverWithin(context, grant(actor, "cover:assign"), { providerCoverId: found.id, from: day });
    }
    case "LEAVE": {
      // Employed until then: whoever begins on the day itself, or has left before, does not leave on it.
      const employedAt = new Date(from.getTime() - 1);
      return endEmploymentWithin(context, grant(actor, "people:write"), {
        personId: step.personId,
        employedAt,
        end: from,
      });
    }
    case "OPEN_SEAT": {
      const { kind: _, ...wanted } = step;
      return openSeatWithin(context, grant(actor, "seat:assign"), { ...wanted, from: day });
    }
    case "NEW_UNIT":
      return addUnitWithin(context, grant(actor, "unit:write"), { ...step, from: day });
    case "MOVE_UNIT": {
      const { unitId, parentId } = step;
      const unit = await tx.unit.findUnique({
        where: { id: unitId },
        include: { versions: { where: inForceAt(from) } },
      });
      const [version] = unit?.versions ?? [];
      if (!unit || !version) return refused("This unit does not exist on that day.");
      const input = { unitId, code: unit.code, name: version.name, parentId, from: day };
      return editUnitWithin(context, grant(actor, "unit:write"), input);
    }
    case "MERGE_UNIT":
      return mergeUnitWithin(context, grant(actor, "unit:write"), { ...step, from });
    case "CLOSE_UNIT":
      return closeUnitWithin(context, grant(actor, "unit:write"), { unitId: step.unitId, from: day });
  }
}
