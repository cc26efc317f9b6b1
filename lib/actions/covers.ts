"use server";
import { z } from "zod";
import { addCover, endCover } from "@/lib/data/covers";
import { addProviderCover, endProviderCover } from "@/lib/data/provider-covers";
import { grant } from "@/lib/domain/access";
import { personaNames } from "@/lib/domain/persona";
import { providerSides } from "@/lib/domain/provider";
import { aboutPerson, checkField, dayField, idField, personaField } from "./fields";
import type { FormState } from "./form-state";
import { submit } from "./submit";

/** Fields: personId, unitId, persona, isDeputy, from, seen. */
export async function addCoverAction(_: FormState, formData: FormData): Promise<FormState> {
  return submit(formData, {
    schema: z.object({ ...aboutPerson, unitId: z.uuid("Choose a unit."), persona: personaField, isDeputy: checkField }),
    command: (actor, input) => addCover(grant(actor, "cover:assign"), input),
    done: (_value, { persona }) => ({ message: `Cover for ${personaNames[persona]} added.` }),
  });
}

/** Fields: coverId, from. */
export async function endCoverAction(_: FormState, formData: FormData): Promise<FormState> {
  return submit(formData, {
    schema: z.object({ coverId: idField, from: dayField }),
    command: (actor, input) => endCover(grant(actor, "cover:assign"), input),
    done: () => ({ message: "The cover ends." }),
  });
}

/** Fields: personId, providerId, side, from, seen. */
export async function addProviderCoverAction(_: FormState, formData: FormData): Promise<FormState> {
  return submit(formData, {
    schema: z.object({ ...aboutPerson, providerId: idField, side: z.enum(providerSides, "Choose a side.") }),
    command: (actor, input) => addProviderCover(grant(actor, "cover:assign"), input),
    done: () => ({ message: "Provider cover added." }),
  });
}

/** Fields: providerCoverId, from. */
export async function endProviderCoverAction(_: FormState, formData: FormData): Promise<FormState> {
  return submit(formData, {
    schema: z.object({ providerCoverId: idField, from: dayField }),
    command: (actor, input) => endProviderCover(grant(actor, "cover:assign"), input),
    done: () => ({ message: "The provider cover ends." }),
  });
}
