import "server-only";
import type { AuthOptions } from "next-auth";
import CredentialsProvider from "next-auth/providers/credentials";
import { absoluteMilliseconds } from "@/lib/data/sessions";
import { env } from "@/lib/env";
import { addressOf } from "./arrival";
import { isSecure, sessionCookie } from "./cookie";
import { signIn } from "./sign-in";

/** What `error` is in next-auth's answer, beside its own "CredentialsSignin". */
export const waitError = "wait-";
export const unavailableError = "unavailable";

/**
 * next-auth runs the exchange by which somebody signs in, with its double-submit token against forged ones, and nothing
 * else. Its "JWT" is none: it is the random id of the session that `authorize` opened, and session.ts reads it back.
 */
export function authOptions(): AuthOptions {
  return {
    secret: env().NEXTAUTH_SECRET,
    useSecureCookies: isSecure(),
    cookies: { sessionToken: sessionCookie() },
    session: { strategy: "jwt", maxAge: absoluteMilliseconds / 1000 },
    pages: { signIn: "/sign-in", error: "/sign-in" },
    providers: [CredentialsProvider({ credentials: { email: {}, password: {} }, authorize })],
    jwt: { encode: ({ token }) => token?.sub ?? "", decode: () => null },
  };
}

/** A thrown message becomes `error` in the address that next-auth answers: never let one of the database out. */
async function authorize(
  credentials: Record<"email" | "password", string> | undefined,
  { headers }: { headers?: Record<string, unknown> },
): Promise<{ id: string } | null> {
  const { email, password } = credentials ?? {};
  if (typeof email !== "string" || typeof password !== "string") return null;
  const answer = await signIn({ email, password, address: addressOf(headers?.["x-forwarded-for"]) }).catch((error) => {
    console.error("Signing in failed:", error);
    throw new Error(unavailableError);
  });
  if (answer.ok) return { id: answer.sessionId };
  if (answer.wait > 0) throw new Error(`${waitError}${answer.wait}`);
  return null;
}
