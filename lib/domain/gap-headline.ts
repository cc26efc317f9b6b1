import { dayOf } from "./day";
import { dayText } from "./day-text";
import type { CellGap, DoubtfulGap, Gap, OverspreadGap, StaleGap, StaleReason } from "./gap";
import { decimalInWords, manyOf, nobodyOf, oneOf, type Words } from "./gap-words";
import { lastDayOf } from "./period-text";
import { financeFunctionNames, personaNames } from "./persona";
import { spendSideNames } from "./spend-owner";
import { countInWords, listInWords, percentInWords } from "./wording";

/** What is missing, with its numbers, in one sentence or two. */
export function headlineOf(gap: Gap, words: Words): string {
  switch (gap.kind) {
    case "EMPTY_CELL":
    case "HOLDER_ABSENT":
    case "BELOW_MINIMUM":
    case "SINGLE_POINT":
    case "RATIO_HEADCOUNT":
    case "SUCCESSION":
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
    case "CORE_MONOCULTURE":
      return `${percentInWords(gap.percent)} of the core team's time is ${personaNames[gap.persona]}.`;
    case "RATIO_SPEND": {
      const spend = gap.money === null ? "The organisation's spend" : `${words.money(gap.money)} a month`;
      return `The core team has ${decimalInWords(gap.fte)} full-time equivalents; ${spend} asks for ${decimalInWords(gap.needed)}.`;
    }
    case "NO_SPONSOR":
      return "The CCoE has no executive sponsor.";
    case "PROVIDER_NO_ENGINEERING":
      return `Nobody in ${personaNames.ENGINEERING} answers for ${gap.provider.name}.`;
    case "PROVIDER_NO_FINANCE":
      return `Nobody in ${personaNames.FINANCE} answers for ${gap.provider.name}.`;
    case "NO_SPEND_OWNER": {
      const { name, isRolledUp } = gap.unit;
      const [who, has] = isRolledUp ? [`${name} and the units below it`, "have"] : [name, "has"];
      const missing = gap.missing.map((side) => `no ${spendSideNames[side].toLowerCase()}`);
      const spend = gap.money === null ? "its spend, which is not known" : `${words.money(gap.money)} a month`;
      return `${who} ${has} ${listInWords(missing)} of ${spend}.`;
    }
    case "OPEN_SEAT_AGEING": {
      const where = gap.unit ? ` in ${gap.unit.name}` : "";
      return `“${gap.openSeat.title}”${where} has been open for ${countInWords(gap.days, "day", "days")}.`;
    }
    case "OVERSPREAD":
      return overspreadHeadline(gap, words);
    case "STALE":
      return staleHeadline(gap, words);
    case "DOUBTFUL":
      return doubtfulHeadline(gap);
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
  const many = manyOf[gap.persona];
  const [first] = gap.counted;
  const leavesAfter = (until: Date) => `leaves after ${dayText(lastDayOf(until, words.timeZone))}`;
  switch (gap.kind) {
    case "EMPTY_CELL":
      return `${subject} ${have} ${nobodyOf[gap.persona]}.`;
    case "HOLDER_ABSENT":
      return `${subject} ${have} ${nobodyOf[gap.persona]} while the holder is on leave.`;
    case "BELOW_MINIMUM":
      return `${subject} ${have} ${countInWords(gap.counted.length, one, many)}, not ${gap.minimum}.`;
    case "SINGLE_POINT": {
      const leaves = first?.leavesOn ? ` ${first.name} ${leavesAfter(first.leavesOn)}.` : "";
      return `${subject} ${have} only one ${one} and no deputy.${leaves}`;
    }
    case "RATIO_HEADCOUNT": {
      const holders = countInWords(gap.counted.length, one, many);
      const needed = Math.ceil(gap.headcount / gap.peoplePerHolder);
      return `${who} ${have} ${holders} for ${countInWords(gap.headcount, "person", "people")}, not ${needed}.`;
    }
    case "SUCCESSION":
      return `${gap.leaver.name} ${leavesAfter(gap.opensAt)}, and then ${who} ${have} ${nobodyOf[gap.persona]}.`;
  }
}

function overspreadHeadline({ person, units, shares }: OverspreadGap, { policy }: Words): string {
  const covers = `covers ${countInWords(units.length, "unit", "units")}: ${listInWords(units.map(({ name }) => name))}`;
  const gives = `sits in seats that take ${percentInWords(shares)} of their time`;
  const isWide = units.length > policy.overspread.units;
  const faults = [...(isWide ? [covers] : []), ...(shares > 100 ? [gives] : [])];
  return `${person.name} ${faults.join(", and ")}.`;
}

const changes: Record<StaleReason, string | null> = {
  TITLE: "job title",
  UNIT: "unit",
  MANAGER: "manager",
  UNANSWERED: null,
  TIME: null,
};

function staleHeadline(gap: StaleGap, { timeZone }: Words): string {
  const { person, persona, confirmedAt, since, reasons } = gap;
  const day = (at: Date) => dayText(dayOf(at, timeZone));
  const last = confirmedAt
    ? `was confirmed last on ${day(confirmedAt)}`
    : `has never been confirmed since ${day(since)}`;
  const changed = reasons.map((reason) => changes[reason]).filter((each) => each !== null);
  const then = changed.length > 0 ? `; ${listInWords(changed)} changed since` : "";
  const asked = reasons.includes("UNANSWERED") ? "; nobody answered when it was asked" : "";
  return `That ${person.name} is ${personaNames[persona]} ${last}${then}${asked}.`;
}

function doubtfulHeadline({ person, persona, title, suggested }: DoubtfulGap): string {
  const sure = percentInWords(suggested.confidence * 100);
  return `${person.name}, ${title}, is ${personaNames[persona]}; suggested is ${personaNames[suggested.persona]} (${sure} sure), and nobody has confirmed it.`;
}
