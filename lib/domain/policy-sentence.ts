import { severityNames } from "./gap-kind";
import { manyOf, oneOf } from "./gap-words";
import { personaShortNames } from "./persona";
import type { Exemption, Policy, ProviderExemption, Requirement } from "./policy";
import { type RequirementScope, scopeInWords } from "./requirement-scope";
import { moneyInWords } from "./wording";

/** What a sentence of the policy is written with. Units and providers that are closed have names too. */
export type PolicyWords = {
  currency: string;
  unitName: (unitId: string) => string;
  providerName: (providerId: string) => string;
};

/** A sentence in pieces: those with a slot are what can be chosen. */
export type SentencePart<Slot extends string> = string | { slot: Slot; text: string };
export type RequirementSlot = "scope" | "minimum" | "persona" | "spendFrom";

export function sentenceText(parts: readonly SentencePart<string>[]): string {
  return parts.map((part) => (typeof part === "string" ? part : part.text)).join("");
}

/** "Every material unit needs at least 2 people in Engineering and Operations where spend is at least $100,000 a month." */
export function requirementParts(requirement: Requirement, words: PolicyWords): SentencePart<RequirementSlot>[] {
  const { scope, minimum, persona, spendFrom } = requirement;
  return [
    { slot: "scope", text: scopeText(scope, words) },
    " needs at least ",
    { slot: "minimum", text: String(minimum) },
    " ",
    { slot: "persona", text: (minimum === 1 ? oneOf : manyOf)[persona] },
    ...(spendFrom === null
      ? []
      : [
          " where spend is at least ",
          { slot: "spendFrom", text: moneyInWords(spendFrom, words.currency) } as const,
          " a month",
        ]),
  ];
}

export function requirementText(requirement: Requirement, words: PolicyWords): string {
  const { severity } = requirement;
  const sentence = `${sentenceText(requirementParts(requirement, words))}.`;
  return severity === null ? sentence : `${sentence} Severity: ${severityNames[severity].toLowerCase()}.`;
}

/** As the beginning of a sentence. */
export function scopeText(scope: RequirementScope, { unitName }: PolicyWords): string {
  return scopeInWords("unitId" in scope ? { of: scope.of, unitName: unitName(scope.unitId) } : scope);
}

/** "Finance is not required in Retail: bought as a service" */
export function exemptionText({ unitId, persona, reason }: Exemption, { unitName }: PolicyWords): string {
  return `${personaShortNames[persona]} is not required in ${unitName(unitId)}: ${reason}`;
}

export function providerExemptionText(exemption: ProviderExemption, { providerName }: PolicyWords): string {
  const { providerId, side, reason } = exemption;
  return `${personaShortNames[side]} is not required for ${providerName(providerId)}: ${reason}`;
}

/** The ids of the units that a policy names, each once. */
export function unitsNamedIn({ requirements, exemptions }: Policy): string[] {
  const inScopes = requirements.flatMap(({ scope }) => ("unitId" in scope ? [scope.unitId] : []));
  return [...new Set([...inScopes, ...exemptions.map(({ unitId }) => unitId)])];
}

/** What the units that a policy names are called, by their ids. */
export function unitNamesIn(policy: Policy, { unitName }: PolicyWords): Record<string, string> {
  return Object.fromEntries(unitsNamedIn(policy).map((unitId) => [unitId, unitName(unitId)]));
}
