import type { GapKind } from "./gap-kind";
import { financeFunctionNames, financeFunctions, personaShortNames, personas } from "./persona";
import type { Policy } from "./policy";
import { type SentencePart, sentenceText } from "./policy-sentence";
import { type ThresholdKey, thresholds, thresholdText } from "./policy-threshold";
import { listInWords } from "./wording";

/** Clauses that speak of no kind of gap. */
export const plainClauses = ["AIM", "MATERIAL"] as const;
export type PlainClause = (typeof plainClauses)[number];
export const plainClauseNames: Record<PlainClause, string> = { AIM: "Aim", MATERIAL: "Material" };

/**
 * What the policy says of each kind of gap, of what is material, and of its aim. Names in braces are numbers that can be chosen; of
 * RATIO_HEADCOUNT and CORE_PERSONA_MISSING the personas can be chosen as well.
 */
const sentences: Record<GapKind | PlainClause, string> = {
  AIM: "The aim is that {aimPercent} of the spend is covered.",
  MATERIAL:
    "A unit is material from {materialSpend} a month or from {materialPercent} of the organisation's spend, and while its spend is not known.",
  EMPTY_CELL:
    "A required cell that nobody holds is a gap: critical from {emptyCellPercent} of the organisation's spend, else high.",
  HOLDER_ABSENT: "A leave of more than {holderAbsentDays} opens the cell of its only holder.",
  BELOW_MINIMUM: "A required cell with fewer people than its rule asks for is a gap.",
  SUCCESSION:
    "A cell that opens within {successionDays}, as its holder leaves, is a gap: high from {successionHighDays} before.",
  SINGLE_POINT: "One holder without a deputy is a single point from {singlePointSpend} a month.",
  RATIO_HEADCOUNT: "A required cell needs a holder for so many people of its unit.",
  CORE_LEAD: "The CCoE has exactly one lead, who has a deputy.",
  CORE_PERSONA_MISSING: "The core team (lead, deputy, core) has somebody of each of these.",
  CORE_MONOCULTURE: "No persona has more than {monoculturePercent} of the core team's time.",
  RATIO_SPEND: "The core team needs one full-time person for every {spendPerFte} of monthly spend.",
  NO_SPONSOR: "The CCoE has an executive sponsor.",
  PROVIDER_NO_ENGINEERING: "Somebody of engineering answers for each provider.",
  PROVIDER_NO_FINANCE: "Somebody of finance answers for each provider.",
  NO_SPEND_OWNER: "The spend of a material unit has a business owner and a technical owner.",
  OPEN_SEAT_AGEING: "An approved seat is a gap once it has been open for more than {openSeatDays}.",
  OVERSPREAD: "Nobody but Executives covers more than {overspreadUnits}, and nobody's shares exceed their time.",
  STALE: "An assignment is to be confirmed every {staleDays}, and again when title, unit or manager change.",
  DOUBTFUL:
    "An assignment that nobody confirmed is doubtful when it contradicts a suggestion of {doubtfulConfidence} confidence or more.",
  UNASSIGNED: "Each person has a persona {unassignedDays} after joining.",
};

export type ClauseKey = keyof typeof sentences;
export const clauseKeys = Object.keys(sentences) as ClauseKey[];

/** A clause in pieces, with the numbers of a policy. */
export function clauseParts(clause: ClauseKey, policy: Policy, currency: string): SentencePart<ThresholdKey>[] {
  return sentences[clause].split(/[{}]/).map((piece, index) => {
    if (index % 2 === 0 || !isThreshold(piece)) return piece;
    return { slot: piece, text: thresholdText(piece, policy, currency) };
  });
}

/** A clause as a sentence, with the personas that it names. */
export function clauseText(clause: ClauseKey, policy: Policy, currency: string): string {
  const sentence = sentenceText(clauseParts(clause, policy, currency));
  const named = namedIn(clause, policy);
  return named === null ? sentence : `${sentence.slice(0, -1)}: ${named.length === 0 ? "none" : listInWords(named)}.`;
}

/** The personas that a clause names; null where it names none. */
function namedIn(clause: ClauseKey, { ratioHeadcount, core }: Policy): string[] | null {
  if (clause === "RATIO_HEADCOUNT") {
    return personas.flatMap((persona) => {
      const people = ratioHeadcount[persona];
      return people === undefined ? [] : [`${personaShortNames[persona]} one for ${people}`];
    });
  }
  if (clause !== "CORE_PERSONA_MISSING") return null;
  const apart = financeFunctions.filter((each) => core.functions.includes(each));
  return [
    ...personas.filter((persona) => core.personas.includes(persona)).map((persona) => personaShortNames[persona]),
    ...apart.map((each) => `somebody for ${financeFunctionNames[each].toLowerCase()}`),
  ];
}

/** The policy with what a clause says as in another one, and its kind on or off as there. */
export function clauseWithDefault(policy: Policy, clause: ClauseKey, defaults: Policy): Policy {
  const numbers = thresholdsOf(clause).reduce(
    (each, key) => thresholds[key].write(each, thresholds[key].read(defaults)),
    policy,
  );
  const { ratioHeadcount, core } = defaults;
  return {
    ...numbers,
    ...(clause === "RATIO_HEADCOUNT" && { ratioHeadcount }),
    ...(clause === "CORE_PERSONA_MISSING" && { core }),
    ...(!isPlain(clause) && { kinds: { ...policy.kinds, [clause]: defaults.kinds[clause] } }),
  };
}

export function isPlain(clause: ClauseKey): clause is PlainClause {
  return plainClauses.some((each) => each === clause);
}

/** The numbers that a clause asks for. */
function thresholdsOf(clause: ClauseKey): ThresholdKey[] {
  return sentences[clause].split(/[{}]/).filter(isThreshold);
}

function isThreshold(text: string): text is ThresholdKey {
  return text in thresholds;
}
