import type { CellGap, Gap } from "./gap";
import { manyOf, oneOf, type Words } from "./gap-words";
import { personaNames } from "./persona";
import type { Policy } from "./policy";
import { scopeInWords } from "./requirement-scope";
import { countInWords, percentInWords } from "./wording";

/** The clause of the policy that makes something a gap. */
export function ruleOf(gap: Gap, words: Words): string {
  const { money, policy } = words;
  const days = (count: number) => countInWords(count, "day", "days");
  switch (gap.kind) {
    case "EMPTY_CELL":
    case "BELOW_MINIMUM":
      return requirementInWords(gap, words);
    case "HOLDER_ABSENT":
      return `${requirementInWords(gap, words)} A leave of more than ${days(policy.holderAbsent.days)} opens the cell when nobody else holds it.`;
    case "SINGLE_POINT":
      return `From ${money(policy.singlePoint.spendFrom)} a month, one holder needs a deputy or a second holder.`;
    case "RATIO_HEADCOUNT":
      return `A required cell has one ${oneOf[gap.persona]} for every ${countInWords(gap.peoplePerHolder, "person", "people")} of the unit.`;
    case "SUCCESSION":
      return `${requirementInWords(gap, words)} Whoever leaves within ${days(policy.succession.days)} has a successor by then.`;
    case "CORE_LEAD":
      return gap.missing === "LEAD" ? "The CCoE has exactly one lead." : "The CCoE lead has a deputy.";
    case "CORE_PERSONA_MISSING":
      return gap.financeFunction
        ? "The core team (lead, deputy, core) has people for finance and for procurement."
        : "Each of the personas sits in the core team (lead, deputy, core).";
    case "CORE_MONOCULTURE":
      return `No persona has more than ${percentInWords(policy.monoculture.percent)} of the core team's time.`;
    case "RATIO_SPEND":
      return `The core team has one full-time equivalent for every ${money(policy.ratioSpend.spendPerFte)} a month.`;
    case "NO_SPONSOR":
      return "The CCoE has an executive sponsor.";
    case "PROVIDER_NO_ENGINEERING":
    case "PROVIDER_NO_FINANCE":
      return "Somebody of engineering and somebody of finance answer for each provider.";
    case "NO_SPEND_OWNER":
      return `The spend of every material unit has a business owner and a technical owner. ${materialInWords(words)}`;
    case "OPEN_SEAT_AGEING":
      return `An open seat is filled within ${days(policy.openSeat.days)}.`;
    case "OVERSPREAD":
      return `Nobody but ${personaNames.EXECUTIVE} covers more than ${countInWords(policy.overspread.units, "unit", "units")}, or sits in seats for more than 100 % of their time.`;
    case "STALE":
      return `An assignment is confirmed every ${days(policy.stale.days)}, and again when the job title, unit or manager changes.`;
    case "DOUBTFUL":
      return `An assignment that contradicts a suggestion of at least ${percentInWords(policy.doubtful.confidence * 100)} confidence is confirmed by somebody.`;
    case "UNASSIGNED":
      return `Each person has a persona ${days(policy.unassigned.days)} after joining.`;
  }
}

/** Why a gap is as severe as it is; null when that follows from the rule alone. */
export function weightOf(gap: Gap, words: Words): string | null {
  const { policy, money } = words;
  switch (gap.kind) {
    case "EMPTY_CELL":
    case "HOLDER_ABSENT": {
      if (ownSeverity(gap, policy)) return "The requirement itself says how severe this is.";
      const from = `an empty cell is critical from ${percentInWords(policy.emptyCell.criticalPercent)} of the organisation's spend`;
      if (gap.money === null) return `Its spend is not known; ${from}.`;
      if (gap.percent === null) return null;
      return `${money(gap.money)} is ${percentInWords(gap.percent)} of the organisation's spend; ${from}.`;
    }
    case "BELOW_MINIMUM":
      return ownSeverity(gap, policy) ? "The requirement itself says how severe this is." : null;
    case "SUCCESSION":
      return `It is high from ${countInWords(policy.succession.highDays, "day", "days")} before the departure.`;
    case "STALE":
      return gap.isCore ? "It is medium since the person sits in the core team." : null;
    default:
      return null;
  }
}

function ownSeverity({ clause }: CellGap, { requirements }: Policy): boolean {
  const requirement = requirements.find(({ id }) => id === clause.requirementId);
  return requirement !== undefined && requirement.severity !== null;
}

function requirementInWords(gap: CellGap, words: Words): string {
  const { clause, persona, minimum } = gap;
  const requirement = words.policy.requirements.find(({ id }) => id === clause.requirementId);
  const from =
    requirement?.spendFrom == null ? "" : ` where spend is at least ${words.money(requirement.spendFrom)} a month`;
  const need = `needs at least ${countInWords(minimum, oneOf[persona], manyOf[persona])}${from}.`;
  const sentence = `${scopeInWords(clause)} ${need}`;
  return clause.of === "MATERIAL_UNITS" ? `${sentence} ${materialInWords(words)}` : sentence;
}

function materialInWords({ money, policy: { material } }: Words): string {
  const threshold = `${money(material.spend)} a month or ${percentInWords(material.percent)} of the organisation's spend`;
  return `A unit is material from ${threshold}, or while its spend is not known.`;
}
