import type { Moment } from "@/lib/data/moment";
import type { Granted } from "@/lib/domain/access";
import type { Campaign, CampaignState } from "@/lib/domain/campaign";

/** What each part of the page of a campaign is given. */
export type OfCampaign = {
  actor: Granted<"coverage:read">;
  campaign: Campaign;
  moment: Moment;
  state: CampaignState;
};
