"use server";
import { z } from "zod";
import { makeEmbedLink, revokeEmbedLink } from "@/lib/data/embed-links";
import { grant } from "@/lib/domain/access";
import { structureDetails } from "@/lib/domain/structure-detail";
import { dayField, idField, optional, textField } from "./fields";
import type { FormState } from "./form-state";
import { submit } from "./submit";

/** Fields: purpose, unitId, detail, firstDay, lastDay, expires. */
export async function makeEmbedLinkAction(_: FormState, formData: FormData): Promise<FormState> {
  return submit(formData, {
    schema: z.object({
      purpose: textField,
      unitId: optional(idField),
      detail: z.enum(structureDetails, "Choose how much the link shows."),
      firstDay: dayField,
      lastDay: dayField,
      expires: dayField,
    }),
    command: (actor, { unitId = null, firstDay = null, lastDay = null, expires = null, ...input }) =>
      makeEmbedLink(grant(actor, "embed:write"), { ...input, unitId, firstDay, lastDay, expires }),
    done: () => ({ message: "The link works." }),
  });
}

/** Fields: linkId. */
export async function revokeEmbedLinkAction(_: FormState, formData: FormData): Promise<FormState> {
  return submit(formData, {
    schema: z.object({ linkId: idField }),
    command: (actor, input) => revokeEmbedLink(grant(actor, "embed:write"), input),
    done: () => ({ message: "The link opens nothing any more." }),
  });
}
