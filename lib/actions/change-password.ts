"use server";
import { headers } from "next/headers";
import { z } from "zod";
import { addressOf } from "@/lib/auth/arrival";
import { newPassword } from "@/lib/auth/new-password";
import { isPassword } from "@/lib/auth/password";
import { requireActor } from "@/lib/auth/session";
import { changeOwnPassword, ownPasswordHash } from "@/lib/data/passwords";
import { countTry, forgiveTries } from "@/lib/data/sign-ins";
import { grant } from "@/lib/domain/access";
import { refused } from "@/lib/domain/outcome";
import type { FormState } from "./form-state";
import { submitUnsigned } from "./submit-unsigned";

const text = z.string().max(10_000, "This is too long.");

/**
 * Fields: current, password. The current one is asked for, and its tries counted, since the browser may have been left
 * open. Ends every session: the form signs in again with the new password.
 */
export async function changePasswordAction(_: FormState, formData: FormData): Promise<FormState> {
  const actor = grant(await requireActor(), "self:write");
  const address = addressOf((await headers()).get("x-forwarded-for"));
  return submitUnsigned(formData, {
    schema: z.object({ current: text, password: text }),
    command: async ({ current, password }) => {
      const wait = await countTry(actor.email, address);
      if (wait > 0) return refused(`Too many tries. Try again in ${Math.ceil(wait / 60)} minutes.`, "current");
      if (!(await isPassword(await ownPasswordHash(actor), current)))
        return refused("This is not your password.", "current");
      await forgiveTries(actor.email, address);
      const hash = await newPassword(password, [actor.name, actor.email]);
      return hash.ok ? changeOwnPassword(actor, hash.value) : hash;
    },
  });
}
