"use server";
import { z } from "zod";
import {
  addInteraction,
  endInteraction,
  moveInteraction,
  rewordInteraction,
  showInteraction,
} from "@/lib/data/interactions";
import { grant } from "@/lib/domain/access";
import { rhythms } from "@/lib/domain/interaction";
import { diagramNodes } from "@/lib/domain/structure";
import { dayField, directionField, idField, optional, textField } from "./fields";
import type { FormState } from "./form-state";
import { submit } from "./submit";

const nodeField = z.enum(diagramNodes, "Choose a part of the diagram.");
const rhythmField = optional(z.enum(rhythms, "Choose how often.")).transform((rhythm) => rhythm ?? null);
const wording = { label: textField, meaning: textField, rhythm: rhythmField };

/** Fields: source, target, label, meaning, rhythm, from. */
export async function addInteractionAction(_: FormState, formData: FormData): Promise<FormState> {
  return submit(formData, {
    schema: z.object({ source: nodeField, target: nodeField, ...wording, from: dayField }),
    command: (actor, input) => addInteraction(grant(actor, "diagram:write"), input),
    done: () => ({ message: "The interaction is in the diagram." }),
  });
}

/** Fields: interactionId, label, meaning, rhythm. */
export async function rewordInteractionAction(_: FormState, formData: FormData): Promise<FormState> {
  return submit(formData, {
    schema: z.object({ interactionId: idField, ...wording }),
    command: (actor, input) => rewordInteraction(grant(actor, "diagram:write"), input),
    done: () => ({ message: "Saved." }),
  });
}

/** Fields: interactionId, direction. */
export async function moveInteractionAction(_: FormState, formData: FormData): Promise<FormState> {
  return submit(formData, {
    schema: z.object({ interactionId: idField, direction: directionField }),
    command: (actor, input) => moveInteraction(grant(actor, "diagram:write"), input),
    done: (_value, { direction }) => ({ message: `Moved ${direction}.` }),
  });
}

/** Fields: interactionId, from. */
export async function endInteractionAction(_: FormState, formData: FormData): Promise<FormState> {
  return submit(formData, {
    schema: z.object({ interactionId: idField, from: dayField }),
    command: (actor, input) => endInteraction(grant(actor, "diagram:write"), input),
    done: (_value, { from }) => ({ message: from ? "The interaction ends on that day." : "Hidden from the diagram." }),
  });
}

/** Fields: interactionId. */
export async function showInteractionAction(_: FormState, formData: FormData): Promise<FormState> {
  return submit(formData, {
    schema: z.object({ interactionId: idField }),
    command: (actor, input) => showInteraction(grant(actor, "diagram:write"), input),
    done: () => ({ message: "The interaction is in the diagram again." }),
  });
}
