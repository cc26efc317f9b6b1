"use server";
import { cookies } from "next/headers";
import { redirect } from "next/navigation";
import { sessionCookie } from "@/lib/auth/cookie";
import { currentActor } from "@/lib/auth/session";
import { closeSession } from "@/lib/data/sessions";
import { signOutMyself } from "@/lib/data/users";
import { grant } from "@/lib/domain/access";

/** Ends this session. */
export async function signOutAction(): Promise<void> {
  const jar = await cookies();
  const { name, options } = sessionCookie();
  const id = jar.get(name)?.value;
  // Only for whom the session speaks: another site's form signs nobody out.
  if (id !== undefined && (await currentActor())) await closeSession(id);
  jar.set(name, "", { ...options, maxAge: 0 });
  redirect("/sign-in");
}

/** Ends every session of the actor, on whatever device. */
export async function signOutEverywhereAction(): Promise<void> {
  const actor = await currentActor();
  if (actor) await signOutMyself(grant(actor, "self:write"));
  const { name, options } = sessionCookie();
  (await cookies()).set(name, "", { ...options, maxAge: 0 });
  redirect("/sign-in");
}
