import type { FormState } from "@/lib/actions/form-state";

/** Why next-auth refuses, as `error` in the address that it answers; lib/auth/next-auth.ts throws the last two. */
const wrong = "CredentialsSignin";
const waitPrefix = "wait-";

/** Opens a session with a password. Refused with a problem to show; `values` never holds the password. */
export async function signIn(email: string, password: string): Promise<FormState> {
  const message = await exchange(email, password).catch(() => "Muster cannot be reached. Try again in a moment.");
  if (message === null) return { status: "done", message: "Signed in.", changeId: null };
  return { status: "refused", problems: [{ message }], values: { email } };
}

/** What went wrong, in words, or null. */
async function exchange(email: string, password: string): Promise<string | null> {
  const { csrfToken } = await (await fetch("/api/auth/csrf")).json();
  const body = new URLSearchParams({ email, password, csrfToken, json: "true" });
  const response = await fetch("/api/auth/callback/credentials", { method: "POST", body });
  const { url } = await response.json();
  const error = new URL(url, window.location.origin).searchParams.get("error");
  if (error === null) return null;
  if (error === wrong) return "The e-mail address or the password is not right.";
  if (error.startsWith(waitPrefix))
    return `Too many tries. Try again in ${inWords(Number(error.slice(waitPrefix.length)))}.`;
  return "Signing in does not work at the moment. Try again soon.";
}

function inWords(seconds: number): string {
  if (seconds <= 90) return `${seconds} seconds`;
  return `${Math.ceil(seconds / 60)} minutes`;
}
