import type { Metadata } from "next";
import { OrganisationForm } from "@/components/settings/organisation-form";
import { requireGranted } from "@/lib/auth/session";
import { currentSeq } from "@/lib/data/audit";
import { getOrganisation } from "@/lib/data/organisation";
import { currencyChoices, timeZoneChoices } from "@/lib/domain/organisation";

export const metadata: Metadata = { title: "Organisation" };

export default async function OrganisationSettingsPage() {
  await requireGranted("organisation:write");
  const [organisation, seen] = await Promise.all([getOrganisation(), currentSeq()]);
  return (
    <OrganisationForm
      organisation={organisation}
      currencies={currencyChoices()}
      timeZones={timeZoneChoices(organisation.timeZone)}
      seen={seen}
    />
  );
}
