import type { Metadata, Route } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { Suspense } from "react";
import { CampaignFacts } from "@/components/campaigns/campaign-facts";
import { CloseDialog } from "@/components/campaigns/close-dialog";
import { PageHeader } from "@/components/ui/page-header";
import { SkeletonRows } from "@/components/ui/skeleton";
import { requireGranted } from "@/lib/auth/session";
import { getCampaign } from "@/lib/data/campaign-lists";
import { momentOf } from "@/lib/data/moment";
import { may } from "@/lib/domain/access";
import { campaignState } from "@/lib/domain/campaign";
import { isId, type Parameters, parameter } from "@/lib/domain/directory";
import { Answerers } from "./answerers";
import { Tasks } from "./tasks";
import { Units } from "./units";

type CampaignPageProps = { params: Promise<{ campaignId: string }>; searchParams: Promise<Parameters> };

export const metadata: Metadata = { title: "Campaign" };

/** `answerers=open` lists only those who have not answered everything; `show` is how many. */
export default async function CampaignPage({ params, searchParams }: CampaignPageProps) {
  const actor = await requireGranted("coverage:read");
  const [{ campaignId }, parameters] = await Promise.all([params, searchParams]);
  const [campaign, moment] = await Promise.all([
    isId(campaignId) ? getCampaign(actor, campaignId) : null,
    momentOf(undefined),
  ]);
  if (!campaign) notFound();
  const state = campaignState(campaign, moment.at);
  const about = { actor, campaign, moment, state };
  return (
    <>
      <PageHeader
        above={
          <Link href={"/campaigns" as Route} className="underline-offset-3 hover:underline">
            Campaigns
          </Link>
        }
        title={<bdi>{campaign.title}</bdi>}
        actions={
          state !== "CLOSED" &&
          may(actor.role, "coverage:write") && (
            <CloseDialog campaignId={campaign.id} title={campaign.title} isOverdue={state === "OVERDUE"} />
          )
        }
      />
      <CampaignFacts campaign={campaign} state={state} timeZone={moment.timeZone} />
      <Suspense fallback={<SkeletonRows rows={6} label="Loading the answers" />}>
        <Tasks {...about} />
        <Answerers
          {...about}
          isOpen={parameter(parameters, "answerers") === "open"}
          show={parameter(parameters, "show")}
        />
        <Units {...about} />
      </Suspense>
    </>
  );
}
