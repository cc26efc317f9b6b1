import "server-only";
import { organisationWords } from "@/lib/data/passwords";
import { done, type Outcome } from "@/lib/domain/outcome";
import { normalisePassword, passwordProblem } from "@/lib/domain/password";
import { isCommon } from "./common-passwords";
import { hashPassword } from "./password";

/** The hash of a password that may be used; refused beside the field otherwise. `words` are the user's own. */
export async function newPassword(password: string, words: readonly string[]): Promise<Outcome<string>> {
  const known = [...words, ...(await organisationWords())];
  const problem = passwordProblem(normalisePassword(password), known, isCommon);
  return problem ? { ok: false, problems: [problem] } : done(await hashPassword(password));
}
