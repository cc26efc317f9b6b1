"use server";
import { z } from "zod";
import { sendAgain } from "@/lib/data/webhook-log";
import { addWebhook, endWebhook, pauseWebhook, resumeWebhook, testWebhook } from "@/lib/data/webhooks";
import { grant } from "@/lib/domain/access";
import { webhookEvents } from "@/lib/domain/webhook";
import { idField, several, textField } from "./fields";
import type { FormState } from "./form-state";
import { submit } from "./submit";

const webhook = z.object({ webhookId: idField });

/** Fields: url, events (several). */
export async function addWebhookAction(_: FormState, formData: FormData): Promise<FormState> {
  return submit(formData, {
    schema: z.object({ url: textField, events: several(z.enum(webhookEvents)) }),
    command: (actor, input) => addWebhook(grant(actor, "connection:write"), input),
    done: () => ({ message: "The webhook is open. Copy its secret to where it is received." }),
  });
}

/** Fields: webhookId. */
export async function pauseWebhookAction(_: FormState, formData: FormData): Promise<FormState> {
  return submit(formData, {
    schema: webhook,
    command: (actor, input) => pauseWebhook(grant(actor, "connection:write"), input),
    done: () => ({ message: "The webhook is paused." }),
  });
}

/** Fields: webhookId. */
export async function resumeWebhookAction(_: FormState, formData: FormData): Promise<FormState> {
  return submit(formData, {
    schema: webhook,
    command: (actor, input) => resumeWebhook(grant(actor, "connection:write"), input),
    done: () => ({ message: "The webhook is told again what happens." }),
  });
}

/** Fields: webhookId. */
export async function testWebhookAction(_: FormState, formData: FormData): Promise<FormState> {
  return submit(formData, {
    schema: webhook,
    command: (actor, input) => testWebhook(grant(actor, "connection:write"), input),
    done: () => ({ message: "A ping is on its way. The log below says what came back." }),
  });
}

/** Fields: webhookId. */
export async function endWebhookAction(_: FormState, formData: FormData): Promise<FormState> {
  return submit(formData, {
    schema: webhook,
    command: (actor, input) => endWebhook(grant(actor, "connection:write"), input),
    done: () => ({ message: "The webhook has ended." }),
  });
}

/** Fields: deliveryId. */
export async function sendAgainAction(_: FormState, formData: FormData): Promise<FormState> {
  return submit(formData, {
    schema: z.object({ deliveryId: idField }),
    command: (actor, input) => sendAgain(grant(actor, "connection:write"), input),
    done: () => ({ message: "It is sent again." }),
  });
}
