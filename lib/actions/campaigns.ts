"use server";
import { z } from "zod";
import { mailCampaign } from "@/lib/data/campaign-mails";
import { applyAnswer, dismissAnswer } from "@/lib/data/campaign-tasks";
import { closeCampaign, revokeCampaignLink, startCampaign } from "@/lib/data/campaigns";
import { grant } from "@/lib/domain/access";
import { answerers } from "@/lib/domain/campaign";
import { countInWords } from "@/lib/domain/wording";
import { checkField, dayField, functionsField, idField, optional, personaField, textField } from "./fields";
import type { FormState } from "./form-state";
import { submit } from "./submit";

/** Fields: title, lastDay, unitId, persona, isCoreOnly, unconfirmedSince, answerer. */
export async function startCampaignAction(_: FormState, formData: FormData): Promise<FormState> {
  return submit(formData, {
    schema: z.object({
      title: textField,
      lastDay: dayField,
      unitId: optional(idField),
      persona: optional(personaField),
      isCoreOnly: checkField,
      unconfirmedSince: dayField,
      answerer: z.enum(answerers, "Choose who is asked."),
    }),
    command: (actor, { lastDay = null, unitId = null, persona = null, unconfirmedSince = null, ...input }) =>
      startCampaign(grant(actor, "coverage:write"), { ...input, lastDay, unitId, persona, unconfirmedSince }),
    done: ({ asks }) => ({ message: `The campaign asks ${countInWords(asks, "question", "questions")}.` }),
  });
}

/** Fields: campaignId. */
export async function mailCampaignAction(_: FormState, formData: FormData): Promise<FormState> {
  return submit(formData, {
    schema: z.object({ campaignId: idField }),
    command: (actor, input) => mailCampaign(grant(actor, "coverage:write"), input),
    done: ({ letters }) => ({ message: `${countInWords(letters, "letter is", "letters are")} on the way.` }),
  });
}

/** Fields: campaignId. */
export async function closeCampaignAction(_: FormState, formData: FormData): Promise<FormState> {
  return submit(formData, {
    schema: z.object({ campaignId: idField }),
    command: (actor, input) => closeCampaign(grant(actor, "coverage:write"), input),
    done: () => ({ message: "The campaign is closed." }),
  });
}

/** Fields: linkId. */
export async function revokeCampaignLinkAction(_: FormState, formData: FormData): Promise<FormState> {
  return submit(formData, {
    schema: z.object({ linkId: idField }),
    command: (actor, input) => revokeCampaignLink(grant(actor, "coverage:write"), input),
    done: () => ({ message: "The link opens nothing any more." }),
  });
}

/** Fields: askId, persona, functions (repeated), unitId, lastDay. */
export async function applyAnswerAction(_: FormState, formData: FormData): Promise<FormState> {
  return submit(formData, {
    schema: z.object({
      askId: idField,
      persona: optional(personaField),
      functions: functionsField,
      unitId: optional(idField),
      lastDay: dayField,
    }),
    command: (actor, { persona = null, unitId = null, lastDay = null, ...input }) =>
      applyAnswer(grant(actor, "people:write"), { ...input, persona, unitId, lastDay }),
    done: () => ({ message: "Applied." }),
  });
}

/** Fields: askId, reason. */
export async function dismissAnswerAction(_: FormState, formData: FormData): Promise<FormState> {
  return submit(formData, {
    schema: z.object({ askId: idField, reason: textField }),
    command: (actor, input) => dismissAnswer(grant(actor, "coverage:write"), input),
    done: () => ({ message: "Dismissed." }),
  });
}
