"use server";
import { redirect } from "next/navigation";
import { z } from "zod";
import { discardImport } from "@/lib/data/import-discard";
import { grant } from "@/lib/domain/access";
import { idField } from "./fields";
import type { FormState } from "./form-state";
import { submit } from "./submit";

/** Fields: importId. Leads back to the history. */
export async function discardImportAction(_: FormState, formData: FormData): Promise<FormState> {
  const state = await submit(formData, {
    schema: z.object({ importId: idField }),
    command: (actor, input) => discardImport(grant(actor, "import:write"), input),
    done: ({ fileName }) => ({ message: `${fileName} is discarded.` }),
  });
  if (state.status === "done") redirect("/import");
  return state;
}
