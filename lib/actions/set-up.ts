"use server";
import { z } from "zod";
import { newPassword } from "@/lib/auth/new-password";
import { isLinkOpen } from "@/lib/data/one-time-links";
import { setUp } from "@/lib/data/set-up";
import { currencies, timeZones } from "@/lib/domain/locale-choices";
import { refused } from "@/lib/domain/outcome";
import { checkUser } from "@/lib/domain/user";
import type { FormState } from "./form-state";
import { submitUnsigned } from "./submit-unsigned";

const text = z.string().max(1_000, "This is too long.");

const schema = z.object({
  token: text,
  organisation: text
    .trim()
    .min(1, "Give your organisation's name.")
    .max(200, "Use at most 200 characters.")
    .regex(/^\P{Cc}*$/u, "The name holds a character that cannot be shown."),
  timeZone: z.string().refine((name) => timeZones().includes(name), "Choose a time zone."),
  currency: z.string().refine((code) => currencies().includes(code), "Choose a currency."),
  name: text,
  email: text,
  password: text,
});

/** Fields: token, organisation, timeZone, currency, name, email, password. */
export async function setUpAction(_: FormState, formData: FormData): Promise<FormState> {
  return submitUnsigned(formData, {
    schema,
    command: async ({ token, organisation, timeZone, currency, password, ...typed }) => {
      // Hashing is work that nobody without a link may cause.
      if (!(await isLinkOpen(token, "SETUP"))) return refused("This link has been used, or is too old.");
      const user = checkUser(typed);
      if (!user.ok) return user;
      const hash = await newPassword(password, [user.value.name, user.value.email, organisation]);
      if (!hash.ok) return hash;
      const admin = { ...user.value, passwordHash: hash.value };
      return setUp(token, { organisation: { name: organisation, timeZone, currency }, admin });
    },
  });
}
