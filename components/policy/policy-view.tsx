import { Badge } from "@/components/ui/badge";
import { Section } from "@/components/ui/page-header";
import { type GapKind, gapKindNames, gapKinds, severityNames } from "@/lib/domain/gap-kind";
import type { Policy } from "@/lib/domain/policy";
import { type ClauseKey, clauseParts, clauseText, plainClauses } from "@/lib/domain/policy-clause";
import {
  exemptionText,
  type PolicyWords,
  providerExemptionText,
  requirementParts,
  type SentencePart,
} from "@/lib/domain/policy-sentence";

const listClasses = "divide-y divide-line rounded-lg border border-line bg-surface-raised shadow-raised";
const itemClasses = "flex flex-wrap items-baseline gap-x-3 gap-y-1 px-4 py-2.5 text-pretty wrap-anywhere";

/** A policy to be read: the sentences of the editor, with what can be chosen set off. */
export function PolicyView({ policy, words }: { policy: Policy; words: PolicyWords }) {
  const { requirements, exemptions, providerExemptions } = policy;
  return (
    <>
      <Section title="Rules">
        <ol className={listClasses}>
          {requirements.map((requirement, index) => (
            <li key={requirement.id} className={itemClasses}>
              <span className="w-5 text-right text-sm text-ink-soft tabular-nums">{index + 1}</span>
              <span className="min-w-0 flex-1">
                <Sentence parts={[...requirementParts(requirement, words), "."]} />
              </span>
              {requirement.severity && <Badge>{severityNames[requirement.severity]}</Badge>}
            </li>
          ))}
          {plainClauses.map((clause) => (
            <li key={clause} className={itemClasses}>
              <span className="min-w-0 flex-1">
                <Clause clause={clause} policy={policy} words={words} />
              </span>
            </li>
          ))}
        </ol>
      </Section>
      {exemptions.length + providerExemptions.length > 0 && (
        <Section title="Not required">
          <ol className={listClasses}>
            {exemptions.map((each) => (
              <li key={`${each.unitId} ${each.persona}`} className={itemClasses}>
                {exemptionText(each, words)}
              </li>
            ))}
            {providerExemptions.map((each) => (
              <li key={`${each.providerId} ${each.side}`} className={itemClasses}>
                {providerExemptionText(each, words)}
              </li>
            ))}
          </ol>
        </Section>
      )}
      <Section title="Kinds of gaps">
        <ul className={listClasses}>
          {gapKinds.map((kind) => (
            <KindItem key={kind} kind={kind} policy={policy} words={words} />
          ))}
        </ul>
      </Section>
    </>
  );
}

function KindItem({ kind, policy, words }: { kind: GapKind; policy: Policy; words: PolicyWords }) {
  return (
    <li className={itemClasses}>
      <span className="w-52 text-sm font-medium">{gapKindNames[kind]}</span>
      <span className="min-w-0 flex-1 basis-80">
        {policy.kinds[kind] ? (
          <Clause clause={kind} policy={policy} words={words} />
        ) : (
          <span className="text-ink-soft">Not looked for.</span>
        )}
      </span>
    </li>
  );
}

function Clause({ clause, policy, words: { currency } }: { clause: ClauseKey; policy: Policy; words: PolicyWords }) {
  const sentence = clauseText(clause, policy, currency);
  const parts = clauseParts(clause, policy, currency);
  // What the sentence names at its end, such as personas, is not among its numbers.
  const isWhole = parts.map((part) => (typeof part === "string" ? part : part.text)).join("") === sentence;
  return isWhole ? <Sentence parts={parts} /> : sentence;
}

function Sentence({ parts }: { parts: readonly SentencePart<string>[] }) {
  return parts.map((part) => (typeof part === "string" ? part : <em key={part.slot}>{part.text}</em>));
}
