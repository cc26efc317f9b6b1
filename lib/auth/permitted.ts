import "server-only";
import { type Granted, grant, may, type Permission } from "@/lib/domain/access";
import { currentActor } from "./session";

/** The actor with a permission, for route handlers; or the answer to give instead: 401 for nobody, 403 without it. */
export async function permitted<P extends Permission>(permission: P): Promise<Granted<P> | Response> {
  const actor = await currentActor();
  if (!actor) return Response.json({ message: "Sign in first." }, { status: 401 });
  if (may(actor.role, permission)) return grant(actor, permission);
  return Response.json({ message: "Your access role does not allow this." }, { status: 403 });
}
