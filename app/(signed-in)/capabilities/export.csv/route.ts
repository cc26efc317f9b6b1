import { readRoute } from "@/lib/auth/read-route";
import { readCapabilities } from "@/lib/data/capabilities";
import { momentOf } from "@/lib/data/moment";
import { capabilityRoleNames, capabilityRoles } from "@/lib/domain/capability";
import { csvResponse } from "../../file-response";

/** The catalogue of a day: a line for each of its rows, a column for each role, and one more for each role's letter. */
export const GET = readRoute("structure:read", async (actor, parameters) => {
  const { at, day } = await momentOf(parameters.get("asOf") ?? undefined);
  const catalogue = await readCapabilities(actor, at);
  if (!catalogue) return Response.json({ message: "The capability view is off." }, { status: 404 });
  const { withRaci, lines } = catalogue;
  const letters = withRaci ? capabilityRoles : [];
  const head = [
    "Capability",
    "Activity",
    ...capabilityRoles.map((role) => capabilityRoleNames[role]),
    ...letters.map((role) => `RACI ${capabilityRoleNames[role]}`),
  ];
  const rows = lines.map(({ capability, activity, duties, raci }) => [
    capability,
    activity,
    ...capabilityRoles.map((role) => duties[role] ?? ""),
    ...letters.map((role) => raci[role] ?? ""),
  ]);
  return csvResponse(`capabilities-${day}.csv`, [head, ...rows]);
});
