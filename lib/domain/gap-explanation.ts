import { dayOf } from "./day";
import { dayText } from "./day-text";
import type { CellGap, Gap, LeftOut } from "./gap";
import { lastDayOf } from "./period-text";
import { financeFunctionNames, type Persona, personaNames } from "./persona";
import type { Policy } from "./policy";
import { countInWords, listInWords, moneyInWords, percentInWords } from "./wording";

/** A gap in plain sentences. */
export type GapExplanation = {
  /** What is missing, with its numbers. */
  headline: string;
  /** The clause of the policy that says so. */
  rule: string;
  /** Why it is as severe as it is; null when that follows from the rule alone. */
  weight: string | null;
  counted: string;
  leftOut: string;
};

export type ExplanationContext = { policy: Policy; currency: string; timeZone: string };

type Words = { money: (amount: number) => string; timeZone: string; policy: Policy };

export function explainGap(gap: Gap, { policy, currency, timeZone }: ExplanationContext): GapExplanation {
  const money = (amount: number) => moneyInWords(amount, currency);
  const words = { money, timeZone, policy };
  const people = gap.kind === "UNASSIGNED" ? gap.people : gap.counted.length;
  const names = gap.counted.map(({ name }) => name);
  return {
    headline: headlineOf(gap, words),
    rule: ruleOf(gap, words),
    weight: weightOf(gap, words),
    counted: names.length === 0 ? "Counted: nobody." : `Counted: ${listInWords(names, people)}.`,
    leftOut: leftOutInWords(gap.leftOut, words),
  };
}

const nobodyOf: Record<Persona, string> = {
  ENGINEERING: "nobody in Engineering and Operations",
  PRODUCT: "no Business/Product Owner",
  EXECUTIVE: "no Executive",
  FINANCE: "nobody in Finance/Procurement",
};
const oneOf: Record<Persona, string> = {
  ENGINEERING: "person in Engineering and Operations",
  PRODUCT: "Business/Product Owner",
  EXECUTIVE: "Executive",
  FINANCE: "person in Finance/Procurement",
};
const manyOf: Record<Persona, string> = {
  ENGINEERING: "people in Engineering and Operations",
  PRODUCT: "Business/Product Owners",
  EXECUTIVE: "Executives",
  FINANCE: "people in Finance/Procurement",
};

function headlineOf(gap: Gap, words: Words): string {
  switch (gap.kind) {
    case "EMPTY_CELL":
    case "HOLDER_ABSENT":
    case "BELOW_MINIMUM":
    case "SINGLE_POINT":
      return cellHeadline(gap, words);
    case "CORE_LEAD": {
      if (gap.missing === "DEPUTY") return "The CCoE has no deputy.";
      return gap.counted.length === 0 ? "The CCoE has no lead." : `The CCoE has ${gap.counted.length} leads.`;
    }
    case "CORE_PERSONA_MISSING": {
      const what = gap.financeFunction
        ? `nobody for ${financeFunctionNames[gap.financeFunction].toLowerCase()}`
        : nobodyOf[gap.persona];
      if (gap.coreSize === 0) return `The core team of the CCoE has nobody at all, and so ${what}.`;
      return `The core team of the CCoE has ${countInWords(gap.coreSize, "person", "people")} and ${what}.`;
    }
    case "NO_SPONSOR":
      return "The CCoE has no executive sponsor.";
    case "PROVIDER_NO_ENGINEERING":
      return `Nobody in ${personaNames.ENGINEERING} answers for ${gap.provider.name}.`;
    case "PROVIDER_NO_FINANCE":
      return `Nobody in ${personaNames.FINANCE} answers for ${gap.provider.name}.`;
    case "UNASSIGNED": {
      const where = gap.unit ? `in ${gap.unit.name}` : "without a unit";
      const since = countInWords(words.policy.unassigned.days, "day", "days");
      return `${countInWords(gap.people, "person", "people")} ${where} joined at least ${since} ago and ${gap.people === 1 ? "has" : "have"} no persona.`;
    }
  }
}

function cellHeadline(gap: CellGap, words: Words): string {
  const { name, isRolledUp } = gap.unit;
  const [who, spend, have] = isRolledUp ? [`${name} and the units below it`, "spend", "have"] : [name, "spends", "has"];
  const subject = gap.money === null ? who : `${who} ${spend} ${words.money(gap.money)} a month and`;
  const one = oneOf[gap.persona];
  const [first] = gap.counted;
  switch (gap.kind) {
    case "EMPTY_CELL":
      return `${subject} ${have} ${nobodyOf[gap.persona]}.`;
    case "HOLDER_ABSENT":
      return `${subject} ${have} ${nobodyOf[gap.persona]} while the holder is on leave.`;
    case "BELOW_MINIMUM":
      return `${subject} ${have} ${countInWords(gap.counted.length, one, manyOf[gap.persona])}, not ${gap.minimum}.`;
    case "SINGLE_POINT": {
      const leaves = first?.leavesOn
        ? ` ${first.name} leaves after ${dayText(lastDayOf(first.leavesOn, words.timeZone))}.`
        : "";
      return `${subject} ${have} only one ${one} and no deputy.${leaves}`;
    }
  }
}

function ruleOf(gap: Gap, { money, policy }: Words): string {
  switch (gap.kind) {
    case "EMPTY_CELL":
    case "BELOW_MINIMUM":
      return requirementInWords(gap, money, policy);
    case "HOLDER_ABSENT": {
      const days = countInWords(policy.holderAbsent.days, "day", "days");
      return `${requirementInWords(gap, money, policy)} A leave of more than ${days} opens the cell when nobody else holds it.`;
    }
    case "SINGLE_POINT":
      return `From ${money(policy.singlePoint.spendFrom)} a month, one holder needs a deputy or a second holder.`;
    case "CORE_LEAD":
      return gap.missing === "LEAD" ? "The CCoE has exactly one lead." : "The CCoE lead has a deputy.";
    case "CORE_PERSONA_MISSING":
      return gap.financeFunction
        ? "The core team (lead, deputy, core) has people for finance and for procurement."
        : "Each of the personas sits in the core team (lead, deputy, core).";
    case "NO_SPONSOR":
      return "The CCoE has an executive sponsor.";
    case "PROVIDER_NO_ENGINEERING":
    case "PROVIDER_NO_FINANCE":
      return "Somebody of engineering and somebody of finance answer for each provider.";
    case "UNASSIGNED":
      return `Each person has a persona ${countInWords(policy.unassigned.days, "day", "days")} after joining.`;
  }
}

function requirementInWords(gap: CellGap, money: Words["money"], { material }: Policy): string {
  const need = `needs at least ${countInWords(gap.minimum, oneOf[gap.persona], manyOf[gap.persona])}.`;
  if (gap.scope === "TOP_LEVEL_UNITS") return `Every top-level unit ${need}`;
  const threshold = `${money(material.spend)} a month or ${percentInWords(material.percent)} of the organisation's spend`;
  return `Every material unit ${need} A unit is material from ${threshold}, or while its spend is not known.`;
}

function weightOf(gap: Gap, { policy, money }: Words): string | null {
  if (gap.kind !== "EMPTY_CELL" && gap.kind !== "HOLDER_ABSENT") return null;
  const from = `an empty cell is critical from ${percentInWords(policy.emptyCell.criticalPercent)} of the organisation's spend`;
  if (gap.money === null) return `Its spend is not known; ${from}.`;
  if (gap.percent === null) return null;
  return `${money(gap.money)} is ${percentInWords(gap.percent)} of the organisation's spend; ${from}.`;
}

function leftOutInWords(leftOut: readonly LeftOut[], words: Words): string {
  if (leftOut.length === 0) return "Left out: nobody.";
  const shown = leftOut.slice(0, 5).map((each) => `${each.person.name}, ${reasonInWords(each, words)}`);
  const rest = leftOut.length - shown.length;
  return `Left out: ${shown.join("; ")}${rest > 0 ? `; and ${rest} more` : ""}.`;
}

function reasonInWords(leftOut: LeftOut, { timeZone }: Words): string {
  switch (leftOut.reason) {
    case "DEPUTY":
      return "deputy only";
    case "ON_LEAVE":
      return leftOut.leave.until === null
        ? "on leave"
        : `on leave until ${dayText(lastDayOf(leftOut.leave.until, timeZone))}`;
    case "STARTS":
      return `from ${dayText(dayOf(leftOut.from, timeZone))}`;
    case "NOT_EMPLOYED":
      return "not employed on this date";
    case "OTHER_PERSONA":
      return leftOut.persona === null ? "has no persona" : `is ${personaNames[leftOut.persona]}`;
  }
}
