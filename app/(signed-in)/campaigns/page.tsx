import type { Metadata } from "next";
import { CampaignForm } from "@/components/campaigns/campaign-form";
import { CampaignList } from "@/components/campaigns/campaign-list";
import { CoverageNav } from "@/components/coverage/coverage-nav";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader, Section } from "@/components/ui/page-header";
import { requireGranted } from "@/lib/auth/session";
import { listCampaigns } from "@/lib/data/campaign-lists";
import { momentOf } from "@/lib/data/moment";
import { may } from "@/lib/domain/access";

export const metadata: Metadata = { title: "Campaigns" };

export default async function CampaignsPage() {
  const actor = await requireGranted("coverage:read");
  const [campaigns, { at, day, timeZone }] = await Promise.all([listCampaigns(actor), momentOf(undefined)]);
  return (
    <>
      <PageHeader
        title="Campaigns"
        lede="Ask managers, or people themselves, whether each assignment is still right. What nobody answers by the last day turns stale."
      />
      <CoverageNav role={actor.role} />
      {campaigns.length === 0 ? (
        <EmptyState title="No campaign yet">Start one below: those who are asked need about a minute.</EmptyState>
      ) : (
        <CampaignList campaigns={campaigns} at={at} timeZone={timeZone} />
      )}
      {may(actor.role, "coverage:write") && (
        <Section title="Start a campaign" lede="About which assignments, of whom, and until when.">
          <CampaignForm today={day} />
        </Section>
      )}
    </>
  );
}
