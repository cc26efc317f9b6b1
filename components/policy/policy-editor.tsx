"use client";

import { useCallback, useMemo, useState } from "react";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/page-header";
import type { Day } from "@/lib/domain/day";
import type { GapKind } from "@/lib/domain/gap-kind";
import type { Policy } from "@/lib/domain/policy";
import { policyChanges } from "@/lib/domain/policy-changes";
import type { PolicyWords } from "@/lib/domain/policy-sentence";
import { useLeaveWarning } from "../use-leave-warning";
import { ClauseList, PlainClauses } from "./clause-list";
import type { EditContext } from "./edit-context";
import { EffectPanel } from "./effect-panel";
import { ExemptionList } from "./exemption-list";
import { ImportDialog } from "./import-dialog";
import { ProviderExemptionList } from "./provider-exemption-list";
import { RequirementList } from "./requirement-list";
import { SaveBar } from "./save-bar";
import { SaveDialog } from "./save-dialog";
import { type KeptDraft, useKeptDraft } from "./use-kept-draft";
import { usePolicyEffect } from "./use-policy-effect";

const ofCells = [
  "EMPTY_CELL",
  "BELOW_MINIMUM",
  "SINGLE_POINT",
  "HOLDER_ABSENT",
  "SUCCESSION",
  "RATIO_HEADCOUNT",
] as const;
const ofCcoe = [
  ...(["CORE_LEAD", "CORE_PERSONA_MISSING", "CORE_MONOCULTURE", "RATIO_SPEND", "NO_SPONSOR"] as const),
  ...(["PROVIDER_NO_ENGINEERING", "PROVIDER_NO_FINANCE"] as const),
] satisfies GapKind[];
const ofPeople = ["NO_SPEND_OWNER", "OPEN_SEAT_AGEING", "OVERSPREAD", "STALE", "DOUBTFUL", "UNASSIGNED"] as const;

type PolicyEditorProps = {
  /** In force today. */
  policy: Policy;
  defaults: Policy;
  /** What the draft begins as, where that is not the policy in force, and what it is. */
  start: { policy: Policy; name: string } | null;
  currency: string;
  unitNames: Record<string, string>;
  providers: readonly { id: string; name: string }[];
  tags: readonly string[];
  today: Day;
  seen: string;
  userId: string;
  /** Of the version in force; empty for what Muster began with. */
  versionId: string;
  nextPlanned: Day | null;
};

/** The policy as sentences to be changed, with what each change would do. Nothing is saved before one says so. */
export function PolicyEditor(props: PolicyEditorProps) {
  const {
    policy: inForce,
    defaults,
    start,
    currency,
    providers,
    tags,
    today,
    seen,
    userId,
    versionId,
    nextPlanned,
  } = props;
  const [draft, setDraft] = useState<Policy | null>(start?.policy ?? null);
  const [origin, setOrigin] = useState<string | null>(start && `This draft began as ${start.name}.`);
  const [chosenNames, setChosenNames] = useState<Record<string, string>>({});
  const policy = draft ?? inForce;

  const words: PolicyWords = useMemo(() => {
    const unitNames = { ...props.unitNames, ...chosenNames };
    const providerNames = new Map(providers.map(({ id, name }) => [id, name]));
    return {
      currency,
      unitName: (unitId) => unitNames[unitId] ?? "a unit",
      providerName: (providerId) => providerNames.get(providerId) ?? "a provider that is gone",
    };
  }, [props.unitNames, chosenNames, providers, currency]);
  const changes = useMemo(() => policyChanges(inForce, policy, words), [inForce, policy, words]);
  const json = useMemo(() => JSON.stringify(policy), [policy]);
  const state = usePolicyEffect(json);
  useLeaveWarning(changes.length > 0);
  const giveBack = useCallback(
    (kept: KeptDraft) => {
      setDraft(kept.policy);
      setChosenNames(kept.unitNames);
      const isOld = kept.versionId !== versionId;
      setOrigin(
        `This is your draft as you left it.${isOld ? " The policy was saved meanwhile: look at the changes." : ""}`,
      );
    },
    [versionId],
  );
  useKeptDraft(userId, { policy: draft, unitNames: chosenNames, versionId }, giveBack);

  function discard() {
    setDraft(null);
    setOrigin(null);
  }
  const context: EditContext = {
    policy,
    edit: (change) => setDraft((before) => change(before ?? inForce)),
    ...{ defaults, words, tags },
    nameUnit: ({ id, name }) => setChosenNames((before) => ({ ...before, [id]: name })),
    remarks: state.effect?.remarks ?? [],
  };

  return (
    <div className="grid items-start gap-x-8 gap-y-6 lg:grid-cols-[minmax(0,1fr)_22rem]">
      <div className="min-w-0">
        <div className="mb-6 flex flex-wrap gap-2">
          <ImportDialog
            onRead={(read, note, unitNames) => {
              setChosenNames((before) => ({ ...before, ...unitNames }));
              setDraft(read);
              setOrigin(["This draft came from a file.", note].filter(Boolean).join(" "));
            }}
          />
        </div>
        {origin && <Notice tone="accent" title={origin} className="mb-6" />}
        <Section title="Rules" lede="What each unit needs. Where several apply to a cell, the strictest counts.">
          <RequirementList {...context} />
          <PlainClauses context={context} />
        </Section>
        <Section
          title="Not required"
          lede="Cells that no rule is to ask for, whatever it says. They stay visible as such."
        >
          <ExemptionList {...context} />
        </Section>
        <Section title="Cells" lede="When a required cell is a gap. What is unchecked is not looked for.">
          <ClauseList kinds={ofCells} context={context} />
        </Section>
        <Section title="CCoE and providers">
          <ClauseList kinds={ofCcoe} context={context} />
          <h3 className="mt-6 mb-2 font-semibold">Not required of a provider</h3>
          <ProviderExemptionList context={context} providers={providers} />
        </Section>
        <Section title="People and spend">
          <ClauseList kinds={ofPeople} context={context} />
        </Section>
      </div>
      <div className="min-w-0 max-lg:contents lg:sticky lg:top-[calc(var(--header)+1rem)] lg:flex lg:max-h-[calc(100dvh-var(--header)-2rem)] lg:flex-col lg:gap-4 lg:overflow-y-auto">
        <SaveBar count={changes.length} effect={state}>
          <Button onClick={discard}>Discard</Button>
          {state.problems.length === 0 && (
            <SaveDialog {...{ policy: json, changes, today, seen, nextPlanned }} onSaved={discard} />
          )}
        </SaveBar>
        <EffectPanel state={state} currency={currency} />
      </div>
    </div>
  );
}
