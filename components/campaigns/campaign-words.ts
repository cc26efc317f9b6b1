import type { CampaignCounts, CampaignState } from "@/lib/domain/campaign";

export const campaignStateNames: Record<CampaignState, string> = {
  RUNNING: "Open",
  OVERDUE: "Past its last day",
  CLOSED: "Closed",
};

/** "12 of 30 answered, 2 to deal with" */
export function progressText({ asked, answered, tasks }: CampaignCounts): string {
  return `${answered} of ${asked} answered${tasks === 0 ? "" : `, ${tasks} to deal with`}`;
}
