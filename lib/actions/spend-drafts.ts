"use server";
import { z } from "zod";
import { applySpendDraft, chooseSpendUnit, discardSpendDraft } from "@/lib/data/spend-drafts";
import { grant } from "@/lib/domain/access";
import { countInWords } from "@/lib/domain/wording";
import { idField, optional } from "./fields";
import type { FormState } from "./form-state";
import { submit } from "./submit";

const draftId = idField;
const labelField = z.string().max(200, "This is too long.");

/** Fields: draftId, label, unitId (empty for no unit). */
export async function chooseSpendUnitAction(_: FormState, formData: FormData): Promise<FormState> {
  return submit(formData, {
    schema: z.object({ draftId, label: labelField, unitId: optional(idField).transform((id) => id ?? null) }),
    command: (actor, input) => chooseSpendUnit(grant(actor, "unit:write"), input),
    done: (_value, { unitId }) => ({ message: unitId === null ? "It is left out." : "The unit is chosen." }),
  });
}

/** Fields: draftId, digest. */
export async function applySpendDraftAction(_: FormState, formData: FormData): Promise<FormState> {
  return submit(formData, {
    schema: z.object({ draftId, digest: z.string().regex(/^[\da-f]{64}$/, "Load the page again.") }),
    command: (actor, input) => applySpendDraft(grant(actor, "unit:write"), input),
    done: ({ months, units }) => ({
      message: `${countInWords(months, "amount", "amounts")} of ${countInWords(units, "unit", "units")} written.`,
    }),
  });
}

/** Fields: draftId. */
export async function discardSpendDraftAction(_: FormState, formData: FormData): Promise<FormState> {
  return submit(formData, {
    schema: z.object({ draftId }),
    command: (actor, input) => discardSpendDraft(grant(actor, "unit:write"), input),
    done: () => ({ message: "The draft is gone." }),
  });
}
