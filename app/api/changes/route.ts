import { readRoute } from "@/lib/auth/read-route";
import { getChangeDays } from "@/lib/data/change-days";
import { momentOf } from "@/lib/data/moment";
import { may } from "@/lib/domain/access";
import { changeScope } from "@/lib/domain/change-scope";

/** The nearest days before and after `asOf` on which something of what a page shows changed, for the control of its day. */
export const GET = readRoute("structure:read", async (actor, parameters) => {
  const scope = changeScope(Object.fromEntries(parameters));
  if (scope === null) return Response.json({ message: "No such page." }, { status: 400 });
  if (scope.of === "coverage" && !may(actor.role, "coverage:read"))
    return Response.json({ message: "Your access role does not allow this." }, { status: 403 });
  const moment = await momentOf(parameters.get("asOf") ?? undefined);
  return Response.json(await getChangeDays(actor, scope, moment));
});
