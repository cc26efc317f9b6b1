"use server";
import { z } from "zod";
import { removeView, saveView } from "@/lib/data/saved-views";
import { grant } from "@/lib/domain/access";
import { checkField, idField, textField } from "./fields";
import type { FormState } from "./form-state";
import { submit } from "./submit";

/** Fields: name, address, isShared. */
export async function saveViewAction(_: FormState, formData: FormData): Promise<FormState> {
  return submit(formData, {
    schema: z.object({ name: textField, address: z.string().max(1_000, "This is too long."), isShared: checkField }),
    command: (actor, input) => saveView(grant(actor, "coverage:read"), input),
    done: (_value, { name }) => ({ message: `Saved as “${name}”.` }),
  });
}

/** Fields: viewId. */
export async function removeViewAction(_: FormState, formData: FormData): Promise<FormState> {
  return submit(formData, {
    schema: z.object({ viewId: idField }),
    command: (actor, input) => removeView(grant(actor, "coverage:read"), input),
    done: () => ({ message: "The view is removed." }),
  });
}
