"use server";
import { z } from "zod";
import { chooseMails } from "@/lib/data/mail-choices";
import { grant } from "@/lib/domain/access";
import { checkField } from "./fields";
import type { FormState } from "./form-state";
import { submit } from "./submit";

/** Fields: wantsDigest, wantsAlerts. */
export async function chooseMailsAction(_: FormState, formData: FormData): Promise<FormState> {
  return submit(formData, {
    schema: z.object({ wantsDigest: checkField, wantsAlerts: checkField }),
    command: (actor, input) => chooseMails(grant(actor, "coverage:read"), input),
    done: () => ({ message: "Saved." }),
  });
}
