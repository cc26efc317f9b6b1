import { addDays, type Day } from "./day";
import { shortDayText } from "./day-text";
import { type Persona, personaNames } from "./persona";
import type { Suggestion } from "./suggestion";
import { countInWords } from "./wording";

/** What is known of anybody who may be chosen. They are in force, and do not do already what they are chosen for. */
export type CommonFacts = {
  id: string;
  name: string;
  title: string;
  /** The name of their own unit; null when they have none. */
  unit: string | null;
  persona: Persona | null;
  /** Further units that they cover. */
  covers: number;
  /** Percent of their time that a persona and seats of the CCoE take. */
  given: number;
  /** Their last day, and the first of their next leave, where one is known. */
  leavesOn: Day | null;
  leaveFrom: Day | null;
};

/** What is known of somebody who may fill a cell. */
export type CandidateFacts = CommonFacts & {
  /** Their own unit is that of the cell. */
  isHere: boolean;
  /** Their own unit is the one above, one below, or under the same one. */
  isNear: boolean;
  isDeputyHere: boolean;
  /** Further units for which they are a deputy of this persona. */
  deputyFor: number;
  /** Whether they cover a further unit as this persona. */
  coversElsewhere: boolean;
};

/** What is known of somebody who may answer for a side of a provider. */
export type ProviderCandidateFacts = CommonFacts & {
  /** Further providers for which they answer from this side. */
  answersFor: number;
  /** Lead, deputy or core of the CCoE. */
  isCore: boolean;
  /** Procurement is among what they do in Finance/Procurement. */
  isProcurement: boolean;
};

/** Somebody to choose, with why, and with what speaks against it. Never a judgement of the person: reasons are facts. */
export type Candidate = Pick<CandidateFacts, "id" | "name" | "title" | "persona" | "isHere"> & {
  reasons: string[];
  warnings: string[];
};

export type Wanted = {
  persona: Persona;
  today: Day;
  /** What the title of somebody suggests; asked only for those who are not of the persona. */
  suggest: (of: { title: string; unit: string | null }) => Suggestion;
  /** Further units from which on somebody covers too many; Executives never do. */
  mostCovers: number;
};

/** A reason and how much it weighs: what happens soonest and costs least comes first. */
type Reason = { weight: number; text: string };

/** Days from today within which a departure or a leave makes somebody a poor choice. */
const soon = { leaving: 90, leave: 30 };

/** Those who fit a cell best first; among equals by name. */
export function rankCandidates(found: readonly CandidateFacts[], wanted: Wanted): Candidate[] {
  return rank(found, (facts) => ({
    isHere: facts.isHere,
    reasons: [...reasonsOf(facts, wanted), ...timeOf(facts)],
    warnings: warningsOf(facts, wanted),
  }));
}

/** Those who fit a side of a provider best first. Only its persona counts there, so anybody else is warned of. */
export function rankForProvider(
  found: readonly ProviderCandidateFacts[],
  wanted: Pick<Wanted, "persona" | "today">,
): Candidate[] {
  return rank(found, (facts) => ({
    isHere: false,
    reasons: [...providerReasons(facts, wanted.persona), ...timeOf(facts)],
    warnings: [
      ...(facts.persona === wanted.persona ? [] : [notOf(wanted.persona)]),
      ...warningsOf(facts, { ...wanted, mostCovers: Number.POSITIVE_INFINITY }),
    ],
  }));
}

type Weighed = { isHere: boolean; reasons: Reason[]; warnings: Reason[] };

function rank<Facts extends CommonFacts>(found: readonly Facts[], weigh: (facts: Facts) => Weighed): Candidate[] {
  const texts = (of: readonly Reason[]) => of.map(({ text }) => text);
  const weighed = found.map((facts) => {
    const { isHere, reasons, warnings } = weigh(facts);
    const { id, name, title, persona } = facts;
    const weight = [...reasons, ...warnings].reduce((sum, each) => sum + each.weight, 0);
    return {
      weight,
      candidate: { id, name, title, persona, isHere, reasons: texts(reasons), warnings: texts(warnings) },
    };
  });
  const byFit = (a: (typeof weighed)[number], b: (typeof weighed)[number]) =>
    b.weight - a.weight ||
    a.candidate.name.localeCompare(b.candidate.name, "en") ||
    (a.candidate.id < b.candidate.id ? -1 : 1);
  return weighed.sort(byFit).map(({ candidate }) => candidate);
}

function providerReasons(facts: ProviderCandidateFacts, persona: Persona): Reason[] {
  const reasons: Reason[] = [];
  const where = facts.unit === null ? "without a unit" : `in ${facts.unit}`;
  const name = facts.persona === null ? "Works" : personaNames[facts.persona];
  reasons.push({ weight: facts.persona === persona ? 40 : 0, text: `${name} ${where}` });
  if (facts.answersFor > 0) {
    const count = countInWords(facts.answersFor, "further provider", "further providers");
    reasons.push({ weight: 24 - 4 * facts.answersFor, text: `answers for ${count}` });
  }
  if (facts.isCore) reasons.push({ weight: 15, text: "in the core team of the CCoE" });
  if (persona === "FINANCE" && facts.isProcurement) reasons.push({ weight: 25, text: "does procurement" });
  return reasons;
}

function notOf(persona: Persona): Reason {
  return { weight: -60, text: `counts only once they are ${personaNames[persona]}` };
}

function reasonsOf(facts: CandidateFacts, { persona, suggest }: Wanted): Reason[] {
  const reasons: Reason[] = [];
  const name = personaNames[persona];
  if (facts.isDeputyHere) reasons.push({ weight: 100, text: "deputy here already" });
  if (facts.isHere) reasons.push({ weight: 28, text: "works here" });
  if (facts.persona === persona) {
    const where = facts.unit === null ? "without a unit" : `in ${facts.unit}`;
    reasons.push({
      weight: facts.isNear ? 60 : 40,
      text: `${name} ${where}${facts.isNear ? ", next to this unit" : ""}`,
    });
  } else if (!facts.isHere && facts.unit !== null) {
    reasons.push({ weight: 0, text: `works in ${facts.unit}` });
  }
  // For one of the persona, further units are a burden and no reason.
  if (facts.coversElsewhere && facts.persona !== persona)
    reasons.push({ weight: 38, text: `covers ${name} elsewhere` });
  if (facts.deputyFor > 0) {
    reasons.push({
      weight: 15,
      text: `deputy of it for ${countInWords(facts.deputyFor, "further unit", "further units")}`,
    });
  }
  if (facts.persona !== persona) {
    const suggestion = suggest(facts);
    if (suggestion.persona === persona) {
      reasons.push({ weight: 35 * suggestion.confidence, text: `the title fits: ${suggestion.reason}` });
    }
  }
  return reasons;
}

/** What is left of the time of somebody: all, part, or nothing to speak of. */
function timeOf({ persona, given }: CommonFacts): Reason[] {
  const free = 100 - given;
  if (persona === null && free === 100) return [{ weight: 10, text: "no persona yet" }];
  return free > 0 ? [{ weight: free / 10, text: `${free} % of the time is free` }] : [];
}

function warningsOf(facts: CommonFacts, { persona, today, mostCovers }: Omit<Wanted, "suggest">): Reason[] {
  const warnings: Reason[] = [];
  const { covers, given, leavesOn, leaveFrom } = facts;
  const further = countInWords(covers, "further unit", "further units");
  if (covers >= mostCovers && persona !== "EXECUTIVE") {
    warnings.push({ weight: -40 - covers, text: `covers ${further}, as many as the policy allows or more` });
  } else if (covers > 0) {
    warnings.push({ weight: -4 * covers, text: `covers ${further}` });
  }
  if (given > 100) warnings.push({ weight: -20, text: `${given} % of the time is given away already` });
  if (leavesOn !== null) {
    const isSoon = leavesOn <= addDays(today, soon.leaving);
    warnings.push({ weight: isSoon ? -50 : -5, text: `last day ${shortDayText(leavesOn)}` });
  }
  if (leaveFrom !== null) {
    const isSoon = leaveFrom <= addDays(today, soon.leave);
    warnings.push({ weight: isSoon ? -15 : -3, text: `on leave from ${shortDayText(leaveFrom)}` });
  }
  return warnings;
}

/** "Works here, the title fits: title contains 'controller'." */
export function inSentence(parts: readonly string[]): string {
  const text = parts.join(", ");
  return text === "" ? "" : `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}
