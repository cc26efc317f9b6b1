import { UnitProgressTable } from "@/components/campaigns/unit-progress";
import { Section } from "@/components/ui/page-header";
import { unitProgress } from "@/lib/data/campaign-lists";
import type { OfCampaign } from "./of-campaign";

export async function Units({ actor, campaign }: OfCampaign) {
  const units = await unitProgress(actor, campaign.id);
  return (
    <Section title="By unit" lede="By name: this is no ranking.">
      <UnitProgressTable units={units} />
    </Section>
  );
}
