import type { AccessRole } from "./access";
import { isEmail, normaliseEmail } from "./email";
import { done, type Outcome, refused } from "./outcome";

/** Whether an invitation is still open, and whether the user may sign in. */
export type UserState = "invited" | "active" | "deactivated";

export type UserFacts = {
  id: string;
  name: string;
  email: string;
  role: AccessRole;
  state: UserState;
  person: { id: string; name: string } | null;
  /** Of the latest session that is still there. */
  seenAt: Date | null;
};

export type AdminFacts = { role: AccessRole; isActive: boolean; hasPassword: boolean };

/** Who can administer Muster now. An admin who has not accepted the invitation cannot. */
export function isAdministering({ role, isActive, hasPassword }: AdminFacts): boolean {
  return role === "ADMIN" && isActive && hasPassword;
}

/** The rule that nobody can break: somebody administers Muster. `others` counts those who do besides this user. */
export function keepsAnAdmin(before: AdminFacts, after: AdminFacts, others: number): Outcome<null> {
  if (!isAdministering(before) || isAdministering(after) || others > 0) return done(null);
  return refused("This is the last active admin. Make somebody else an admin first.");
}

/** Name and e-mail address of a user, cleaned. Refused with a problem per field. */
export function checkUser(input: { name: string; email: string }): Outcome<{ name: string; email: string }> {
  const name = input.name.normalize("NFC").trim();
  const email = normaliseEmail(input.email);
  const problems = [
    ...(name === "" || name.length > 200 ? [{ field: "name", message: "Give a name of at most 200 characters." }] : []),
    ...(/[\p{Cc}\u202A-\u202E\u2066-\u2069]/u.test(name)
      ? [{ field: "name", message: "The name holds characters that cannot be shown." }]
      : []),
    ...(isEmail(email) ? [] : [{ field: "email", message: "Give an e-mail address, such as ada@example.com." }]),
  ];
  return problems.length === 0 ? done({ name, email }) : { ok: false, problems };
}
