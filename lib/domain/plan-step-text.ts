import { describeStatement } from "./assignment";
import { openSeatWords } from "./open-seat";
import { personaNames } from "./persona";
import type { PlanStep } from "./plan-step";
import { providerSideNames } from "./provider";
import { seatNames } from "./seat";

/** What a step does, in a sentence. `nameOf` gives the name behind an id. */
export function planStepText(step: PlanStep, nameOf: (id: string) => string): string {
  const who = "personId" in step ? nameOf(step.personId) : "";
  switch (step.kind) {
    case "MOVE_PERSON": {
      const manager = step.managerId === null ? "" : `, reporting to ${nameOf(step.managerId)}`;
      return `${who} moves to ${nameOf(step.unitId)}${manager}.`;
    }
    case "ASSIGN":
      return `${who} becomes ${describeStatement(step)}.`;
    case "END_ASSIGNMENT":
      return `${who} has no persona any more.`;
    case "FILL_SEAT":
      return `${who} sits in the CCoE as ${seatNames[step.seat]}${step.share === 100 ? "" : `, ${step.share} %`}.`;
    case "LEAVE_SEAT":
      return `${who} is no longer ${seatNames[step.seat]} of the CCoE.`;
    case "ADD_COVER":
      return `${who} ${step.isDeputy ? "is deputy for" : "covers"} ${personaNames[step.persona]} in ${nameOf(step.unitId)}.`;
    case "END_COVER":
      return `${who} no longer covers ${personaNames[step.persona]} in ${nameOf(step.unitId)}.`;
    case "ADD_PROVIDER_COVER":
      return `${who} answers for ${nameOf(step.providerId)} on the ${sideOf(step)} side.`;
    case "END_PROVIDER_COVER":
      return `${who} no longer answers for ${nameOf(step.providerId)} on the ${sideOf(step)} side.`;
    case "LEAVE":
      return `${who} leaves.`;
    case "OPEN_SEAT": {
      const unitName = step.unitId === null ? null : nameOf(step.unitId);
      return `A seat opens: ${step.title}, ${openSeatWords({ ...step, unitName })}${step.share === 100 ? "" : `, ${step.share} %`}.`;
    }
    case "NEW_UNIT":
      return `${step.name} (${step.code}) is founded ${placeText(step.parentId, nameOf)}.`;
    case "MOVE_UNIT":
      return `${nameOf(step.unitId)} moves ${step.parentId === null ? "to the top" : `under ${nameOf(step.parentId)}`}.`;
    case "MERGE_UNIT":
      return `${nameOf(step.unitId)} is merged into ${nameOf(step.intoId)}, with its people, covers and units below.`;
    case "CLOSE_UNIT":
      return `${nameOf(step.unitId)} is closed.`;
  }
}

const sideOf = ({ side }: { side: keyof typeof providerSideNames }) => providerSideNames[side].toLowerCase();

function placeText(parentId: string | null, nameOf: (id: string) => string): string {
  return parentId === null ? "at the top" : `under ${nameOf(parentId)}`;
}
