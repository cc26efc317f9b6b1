import "server-only";
import { type Granted, grant, may, type Permission } from "@/lib/domain/access";
import { currentActor } from "./session";

/** Wraps a route handler that hands out data to the pages of this site: 401 for nobody, 403 without the permission. */
export function readRoute<P extends Permission>(
  permission: P,
  handler: (actor: Granted<P>, parameters: URLSearchParams) => Promise<Response>,
): (request: Request) => Promise<Response> {
  return async (request) => {
    const actor = await currentActor();
    if (!actor) return Response.json({ message: "Sign in first." }, { status: 401 });
    if (!may(actor.role, permission)) {
      return Response.json({ message: "Your access role does not allow this." }, { status: 403 });
    }
    return handler(grant(actor, permission), new URL(request.url).searchParams);
  };
}
