import "server-only";
import { env } from "@/lib/env";

/** Whether browsers reach Muster over https, directly or through a reverse proxy. */
export function isSecure(): boolean {
  return env().NEXTAUTH_URL.startsWith("https:");
}

/** `__Host-` binds the cookie to this host and path and to https; browsers refuse that prefix on plain http. */
export function sessionCookie() {
  const secure = isSecure();
  const options = { httpOnly: true, sameSite: "lax", path: "/", secure } as const;
  return { name: secure ? "__Host-muster-session" : "muster-session", options };
}
