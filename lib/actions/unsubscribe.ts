"use server";
import { z } from "zod";
import { unsubscribe } from "@/lib/data/mail-choices";
import { textField } from "./fields";
import type { FormState } from "./form-state";
import { submitUnsigned } from "./submit-unsigned";

/** Fields: token. */
export async function unsubscribeAction(_: FormState, formData: FormData): Promise<FormState> {
  return submitUnsigned(formData, {
    schema: z.object({ token: textField }),
    command: ({ token }) => unsubscribe(token),
  });
}
