"use server";
import { z } from "zod";
import { newPassword } from "@/lib/auth/new-password";
import { readLink } from "@/lib/data/one-time-links";
import { choosePassword } from "@/lib/data/passwords";
import { refused } from "@/lib/domain/outcome";
import type { FormState } from "./form-state";
import { submitUnsigned } from "./submit-unsigned";

const text = z.string().max(10_000, "This is too long.");
const schema = z.object({ token: text, purpose: z.enum(["INVITE", "RESET"]), password: text });

/** Fields: token, purpose, password; email is there for the browser's password store only. */
export async function choosePasswordAction(_: FormState, formData: FormData): Promise<FormState> {
  return submitUnsigned(formData, {
    schema,
    command: async ({ token, purpose, password }) => {
      const holder = await readLink(token, purpose);
      if (!holder) return refused("This link has been used, or is too old. Ask an admin for a new one.");
      const hash = await newPassword(password, [holder.name, holder.email]);
      return hash.ok ? choosePassword({ token, purpose }, hash.value) : hash;
    },
  });
}
