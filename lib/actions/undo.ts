"use server";
import { z } from "zod";
import { undoChange } from "@/lib/data/undo";
import { idField } from "./fields";
import type { FormState } from "./form-state";
import { submit } from "./submit";

/** Fields: changeId. */
export async function undoAction(_: FormState, formData: FormData): Promise<FormState> {
  return submit(formData, {
    schema: z.object({ changeId: idField }),
    command: (actor, { changeId }) => undoChange(actor, changeId),
    done: ({ titles }) => ({ message: titles.length === 1 ? `Undone: ${titles[0]}.` : `Undone for ${titles.length}.` }),
  });
}
