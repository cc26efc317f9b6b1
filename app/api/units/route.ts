import { readRoute } from "@/lib/auth/read-route";
import { momentOf } from "@/lib/data/moment";
import { listUnitOptions } from "@/lib/data/unit-tree";

/** The units of a day as a tree, for fields that ask for one. */
export const GET = readRoute("people:read", async (actor, parameters) => {
  const { at } = await momentOf(parameters.get("asOf") ?? undefined);
  return Response.json(await listUnitOptions(actor, at));
});
