import { readRoute } from "@/lib/auth/read-route";
import { momentOf } from "@/lib/data/moment";
import { keptOrg, orgVersion } from "@/lib/data/org-kept";

/**
 * The reporting lines of a day, as lib/org/payload.ts writes them. `Org-Order` names the order of its people, by which one
 * of them is asked for. The browser keeps it and asks each time whether it still holds (next.config.js), which costs one
 * small query. It is unpacked by script: Next lets no handler say that a body is compressed.
 */
export const GET = readRoute("people:read", async (actor, parameters, request) => {
  const moment = await momentOf(parameters.get("asOf") ?? undefined);
  const version = await orgVersion(actor, moment);
  const headers = { ETag: `"${version}"` };
  if (request.headers.get("If-None-Match")?.includes(headers.ETag)) return new Response(null, { status: 304, headers });
  const { packed, order } = await keptOrg(actor, version, moment.at);
  return new Response(packed, {
    headers: { ...headers, "Content-Type": "application/gzip", "Org-Order": order },
  });
});
