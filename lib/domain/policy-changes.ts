import { gapKindNames, gapKinds } from "./gap-kind";
import type { Policy } from "./policy";
import { exemptionKey, requirementKey } from "./policy-check";
import { clauseKeys, clauseText } from "./policy-clause";
import { exemptionText, type PolicyWords, providerExemptionText, requirementText } from "./policy-sentence";

/** A sentence that became another, is new (`before` is null), or is gone (`after` is null). */
export type PolicyChange = { before: string | null; after: string | null };

/** What is different between two policies, in the sentences of both, in the order of the policy. */
export function policyChanges(before: Policy, after: Policy, words: PolicyWords): PolicyChange[] {
  const [was, is] = [sentencesOf(before, words), sentencesOf(after, words)];
  return [...new Set([...is.keys(), ...was.keys()])].flatMap((key) => {
    const change = { before: was.get(key) ?? null, after: is.get(key) ?? null };
    return change.before === change.after ? [] : [change];
  });
}

/** Everything that a policy says, each sentence by what it is about. */
function sentencesOf(policy: Policy, words: PolicyWords): Map<string, string> {
  const { currency } = words;
  return new Map([
    ...policy.requirements.map((each) => [requirementKey(each), requirementText(each, words)] as const),
    ...policy.exemptions.map((each) => [exemptionKey(each), exemptionText(each, words)] as const),
    ...policy.providerExemptions.map(
      (each) => [`provider ${each.providerId} ${each.side}`, providerExemptionText(each, words)] as const,
    ),
    ...clauseKeys.map((key) => [`clause ${key}`, clauseText(key, policy, currency)] as const),
    ...gapKinds.map((kind) => [`kind ${kind}`, switchText(policy, kind)] as const),
  ]);
}

function switchText({ kinds }: Policy, kind: (typeof gapKinds)[number]): string {
  return `“${gapKindNames[kind]}” is ${kinds[kind] ? "on" : "off"}.`;
}
