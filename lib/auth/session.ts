import "server-only";
import { cookies, headers } from "next/headers";
import { forbidden, redirect } from "next/navigation";
import { cache } from "react";
import { readSession } from "@/lib/data/sessions";
import { type Actor, type Granted, grant, may, type Permission } from "@/lib/domain/access";
import { sessionCookie } from "./cookie";
import { isTrusted } from "./origin";
import { pathHeader } from "./path-header";

/**
 * Who is asking, read from the database once per request, so that a new role, a deactivation or a sign-out holds at
 * once. A request that could change something and that no page of this site sent speaks for nobody.
 */
export const currentActor = cache(async (): Promise<Actor | null> => {
  const id = (await cookies()).get(sessionCookie().name)?.value;
  if (id === undefined || !isTrusted(await headers())) return null;
  return readSession(id);
});

/** The actor; nobody goes to the sign-in page, which leads back here. */
export async function requireActor(): Promise<Actor> {
  const actor = await currentActor();
  if (actor) return actor;
  const here = (await headers()).get(pathHeader);
  redirect(here === null || here === "/" ? "/sign-in" : `/sign-in?next=${encodeURIComponent(here)}`);
}

/**
 * The actor with a permission, for pages and actions: nobody goes to the sign-in page, and who lacks the permission is
 * answered 403. A page awaits this outside any Suspense, as a status cannot change once streaming has begun.
 */
export async function requireGranted<P extends Permission>(permission: P): Promise<Granted<P>> {
  const actor = await requireActor();
  if (!may(actor.role, permission)) forbidden();
  return grant(actor, permission);
}
