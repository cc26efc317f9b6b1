import "server-only";
import { setTimeout as sleep } from "node:timers/promises";
import { openSession } from "@/lib/data/sessions";
import { countTry, findSignInUser, forgiveTries } from "@/lib/data/sign-ins";
import { grant } from "@/lib/domain/access";
import { normaliseEmail } from "@/lib/domain/email";
import { isPassword } from "./password";

/** Every refusal takes this long at least, so that neither the answer nor its time tells an account from none. */
const refusalMilliseconds = 600;

export type Credentials = { email: string; password: string; address: string };
/** Signed in with the id of a new session; or refused, and to `wait` so many seconds after too many tries. */
export type SignIn = { ok: true; sessionId: string } | { ok: false; wait: number };

/** Opens a session for whoever these credentials fit. After too many tries, the right password is refused too. */
export async function signIn(credentials: Credentials): Promise<SignIn> {
  const earliest = sleep(refusalMilliseconds);
  const answer = await decide({ ...credentials, email: normaliseEmail(credentials.email) });
  if (!answer.ok) await earliest;
  return answer;
}

async function decide({ email, password, address }: Credentials): Promise<SignIn> {
  const wait = await countTry(email, address);
  if (wait > 0) return { ok: false, wait };
  const user = await findSignInUser(email);
  const fits = await isPassword(user?.passwordHash ?? null, password);
  if (!fits || !user?.isActive) return { ok: false, wait: 0 };
  await forgiveTries(email, address);
  const session = await openSession(grant(user.actor, "self:write"), user.sessionVersion);
  return session.ok ? { ok: true, sessionId: session.value } : { ok: false, wait: 0 };
}
