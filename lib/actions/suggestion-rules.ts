"use server";
import { z } from "zod";
import {
  addSuggestionRule,
  editSuggestionRule,
  moveSuggestionRule,
  removeSuggestionRule,
} from "@/lib/data/suggestion-rules";
import { grant } from "@/lib/domain/access";
import { ruleChoiceKeys, statementOf } from "@/lib/domain/rule-choice";
import { directionField, idField, seenField, textField } from "./fields";
import type { FormState } from "./form-state";
import { submit } from "./submit";

const statement = { words: textField, suggests: z.enum(ruleChoiceKeys, "Choose what to suggest.") };

/** Fields: words, suggests. */
export async function addSuggestionRuleAction(_: FormState, formData: FormData): Promise<FormState> {
  return submit(formData, {
    schema: z.object(statement),
    command: (actor, { words, suggests }) =>
      addSuggestionRule(grant(actor, "persona:assign"), statementOf(words, suggests)),
    done: () => ({ message: "The rule is added." }),
  });
}

/** Fields: ruleId, seen, words, suggests. */
export async function editSuggestionRuleAction(_: FormState, formData: FormData): Promise<FormState> {
  return submit(formData, {
    schema: z.object({ ruleId: idField, seen: seenField, ...statement }),
    command: (actor, { words, suggests, ...about }) =>
      editSuggestionRule(grant(actor, "persona:assign"), { ...about, ...statementOf(words, suggests) }),
    done: () => ({ message: "The rule is saved." }),
  });
}

/** Fields: ruleId, direction. */
export async function moveSuggestionRuleAction(_: FormState, formData: FormData): Promise<FormState> {
  return submit(formData, {
    schema: z.object({ ruleId: idField, direction: directionField }),
    command: (actor, input) => moveSuggestionRule(grant(actor, "persona:assign"), input),
    done: (_value, { direction }) => ({ message: `Moved ${direction}.` }),
  });
}

/** Fields: ruleId, seen. */
export async function removeSuggestionRuleAction(_: FormState, formData: FormData): Promise<FormState> {
  return submit(formData, {
    schema: z.object({ ruleId: idField, seen: seenField }),
    command: (actor, input) => removeSuggestionRule(grant(actor, "persona:assign"), input),
    done: () => ({ message: "The rule is removed." }),
  });
}
