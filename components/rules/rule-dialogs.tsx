"use client";

import { Plus } from "lucide-react";
import { useState } from "react";
import {
  addSuggestionRuleAction,
  editSuggestionRuleAction,
  removeSuggestionRuleAction,
} from "@/lib/actions/suggestion-rules";
import type { OwnRule } from "@/lib/domain/own-rule";
import { choiceOf, type RuleChoice, ruleChoiceKeys, ruleChoices } from "@/lib/domain/rule-choice";
import { ActionDialog } from "../action-dialog";
import type { ProblemFinder } from "../action-form";
import { Button } from "../ui/button";
import { Field, Select, TextInput } from "../ui/field";
import { EffectPreview } from "./effect-preview";

export function AddRuleDialog() {
  const trigger = (
    <Button variant="primary">
      <Plus aria-hidden="true" className="size-4" />
      Add a rule
    </Button>
  );
  return (
    <ActionDialog
      trigger={trigger}
      title="Add a rule"
      description="It comes after your other rules, and before everything that Muster knows."
      action={addSuggestionRuleAction}
      hidden={{}}
      submit="Add rule"
    >
      {(problem) => <RuleFields problem={problem} words="" suggests="ENGINEERING" ruleId={null} />}
    </ActionDialog>
  );
}

type AboutRule = { rule: OwnRule; number: number; seen: string };

export function EditRuleDialog({ rule, number, seen }: AboutRule) {
  const trigger = (
    <Button size="small" variant="quiet" aria-label={`Edit rule ${number}`}>
      Edit
    </Button>
  );
  return (
    <ActionDialog
      trigger={trigger}
      title={`Edit rule ${number}`}
      action={editSuggestionRuleAction}
      hidden={{ ruleId: rule.id, seen }}
      submit="Save"
    >
      {(problem) => <RuleFields problem={problem} words={rule.words} suggests={choiceOf(rule)} ruleId={rule.id} />}
    </ActionDialog>
  );
}

export function RemoveRuleDialog({ rule, number, seen }: AboutRule) {
  const trigger = (
    <Button size="small" variant="quiet" aria-label={`Remove rule ${number}`}>
      Remove
    </Button>
  );
  return (
    <ActionDialog
      trigger={trigger}
      title={`Remove rule ${number}`}
      description={`Titles that contain “${rule.words}” are suggested as if it had never been. What is decided stays.`}
      action={removeSuggestionRuleAction}
      hidden={{ ruleId: rule.id, seen }}
      submit="Remove"
      danger
    >
      {() => <EffectPreview question={String(new URLSearchParams({ rule: rule.id }))} />}
    </ActionDialog>
  );
}

type RuleFieldsProps = { problem: ProblemFinder; words: string; suggests: RuleChoice; ruleId: string | null };

/** Fields: words, suggests. */
function RuleFields({ problem, ruleId, ...start }: RuleFieldsProps) {
  const [words, setWords] = useState(start.words);
  const [suggests, setSuggests] = useState(start.suggests);
  const question = new URLSearchParams({ words: words.trim(), suggests, ...(ruleId ? { rule: ruleId } : {}) });
  return (
    <>
      <Field
        label="Title contains"
        hint="Whole words in this order. Case, accents and marks of gender make no difference."
        error={problem("words")}
      >
        <TextInput name="words" value={words} onChange={(event) => setWords(event.target.value)} autoComplete="off" />
      </Field>
      <Field label="Suggest" error={problem("suggests")}>
        <Select
          name="suggests"
          value={suggests}
          onChange={({ target }) => setSuggests(ruleChoiceKeys.find((key) => key === target.value) ?? suggests)}
        >
          {ruleChoiceKeys.map((key) => (
            <option key={key} value={key}>
              {ruleChoices[key].name}
            </option>
          ))}
        </Select>
      </Field>
      <EffectPreview question={words.trim() === "" ? null : String(question)} />
    </>
  );
}
