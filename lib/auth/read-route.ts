import "server-only";
import type { Granted, Permission } from "@/lib/domain/access";
import { permitted } from "./permitted";

/** Wraps a route handler that hands out data to the pages of this site: 401 for nobody, 403 without the permission. */
export function readRoute<P extends Permission>(
  permission: P,
  handler: (actor: Granted<P>, parameters: URLSearchParams, request: Request) => Promise<Response>,
): (request: Request) => Promise<Response> {
  return async (request) => {
    const actor = await permitted(permission);
    return actor instanceof Response ? actor : handler(actor, new URL(request.url).searchParams, request);
  };
}
