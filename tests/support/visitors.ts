import { sessionCookie } from "@/lib/auth/cookie";
import { db } from "@/lib/data/db";
import { openSession } from "@/lib/data/sessions";
import { newToken } from "@/lib/data/token";
import { type AccessRole, type Actor, grant } from "@/lib/domain/access";
import { givenUser } from "./users";

/** Everybody who may come to an address. `rank` is the access role they have in force, null for none. */
export const visitors = ["nobody", "forger", "deactivated", "STAFF", "LEAD", "ADMIN"] as const;
export const visitorName = "Visiting user";
export type Visitor = (typeof visitors)[number];

export function roleOf(visitor: Visitor): AccessRole | null {
  return visitor === "STAFF" || visitor === "LEAD" || visitor === "ADMIN" ? visitor : null;
}

/** The `Cookie` header with which a visitor comes, of a session of their own; empty for none. */
export async function cookieOf(visitor: Visitor): Promise<string> {
  const named = (id: string) => `${sessionCookie().name}=${id}`;
  if (visitor === "nobody") return "";
  if (visitor === "forger") return named(newToken());
  const actor = await givenUser(roleOf(visitor) ?? "ADMIN", { name: visitorName });
  const cookie = named(await sessionOf(actor));
  // The session stays: only reading the user again can tell.
  if (visitor === "deactivated") await db().user.update({ where: { id: actor.userId }, data: { isActive: false } });
  return cookie;
}

/** The id of a new session of a user whose sessions were never ended. */
export async function sessionOf(actor: Actor): Promise<string> {
  const session = await openSession(grant(actor, "self:write"), 1);
  if (!session.ok) throw new Error("No session");
  return session.value;
}
