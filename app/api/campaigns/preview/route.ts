import { readRoute } from "@/lib/auth/read-route";
import { previewCampaign } from "@/lib/data/campaigns";
import { campaignScope } from "@/lib/domain/campaign-scope";

/** What a campaign would ask if it were started now; the parameters are those of its form. */
export const GET = readRoute("coverage:write", async (actor, parameters) => {
  const asked = campaignScope(parameters);
  if (asked === null) return Response.json({ message: "Say whom to ask, and until when." }, { status: 400 });
  return Response.json(await previewCampaign(actor, asked.scope, asked.lastDay));
});
