"use server";
import { z } from "zod";
import { editOrganisation, nameCcoe } from "@/lib/data/edit-organisation";
import { grant } from "@/lib/domain/access";
import { seenField, textField } from "./fields";
import type { FormState } from "./form-state";
import { submit } from "./submit";

/** Fields: name, ccoeName, currency, timeZone, seen. */
export async function editOrganisationAction(_: FormState, formData: FormData): Promise<FormState> {
  return submit(formData, {
    schema: z.object({
      name: textField,
      ccoeName: textField,
      currency: textField,
      timeZone: textField,
      seen: seenField,
    }),
    command: (actor, input) => editOrganisation(grant(actor, "organisation:write"), input),
    done: () => ({ message: "Saved." }),
  });
}

/** Fields: ccoeName. */
export async function nameCcoeAction(_: FormState, formData: FormData): Promise<FormState> {
  return submit(formData, {
    schema: z.object({ ccoeName: textField }),
    command: (actor, input) => nameCcoe(grant(actor, "diagram:write"), input),
    done: () => ({ message: "Saved." }),
  });
}
