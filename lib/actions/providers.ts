"use server";
import { z } from "zod";
import { addProvider, endProvider, moveProvider, renameProvider } from "@/lib/data/providers";
import { grant } from "@/lib/domain/access";
import { dayField, directionField, idField, textField } from "./fields";
import type { FormState } from "./form-state";
import { submit } from "./submit";

/** Fields: name, from. */
export async function addProviderAction(_: FormState, formData: FormData): Promise<FormState> {
  return submit(formData, {
    schema: z.object({ name: textField, from: dayField }),
    command: (actor, input) => addProvider(grant(actor, "diagram:write"), input),
    done: (_value, { name }) => ({ message: `${name.trim()} is in the diagram.` }),
  });
}

/** Fields: providerId, name. */
export async function renameProviderAction(_: FormState, formData: FormData): Promise<FormState> {
  return submit(formData, {
    schema: z.object({ providerId: idField, name: textField }),
    command: (actor, input) => renameProvider(grant(actor, "diagram:write"), input),
    done: () => ({ message: "Saved." }),
  });
}

/** Fields: providerId, direction. */
export async function moveProviderAction(_: FormState, formData: FormData): Promise<FormState> {
  return submit(formData, {
    schema: z.object({ providerId: idField, direction: directionField }),
    command: (actor, input) => moveProvider(grant(actor, "diagram:write"), input),
    done: (_value, { direction }) => ({ message: `Moved ${direction}.` }),
  });
}

/** Fields: providerId, from. */
export async function endProviderAction(_: FormState, formData: FormData): Promise<FormState> {
  return submit(formData, {
    schema: z.object({ providerId: idField, from: dayField }),
    command: (actor, input) => endProvider(grant(actor, "diagram:write"), input),
    done: () => ({ message: "The provider ends." }),
  });
}
