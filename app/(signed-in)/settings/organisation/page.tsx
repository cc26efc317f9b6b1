import type { Metadata } from "next";
import { OrganisationForm } from "@/components/settings/organisation-form";
import { requireGranted } from "@/lib/auth/session";
import { currentSeq } from "@/lib/data/audit";
import { getOrganisation } from "@/lib/data/organisation";
import { currencies, currencyName, timeZones } from "@/lib/domain/locale-choices";

export const metadata: Metadata = { title: "Organisation" };

export default async function OrganisationSettingsPage() {
  await requireGranted("organisation:write");
  const [organisation, seen] = await Promise.all([getOrganisation(), currentSeq()]);
  return (
    <OrganisationForm
      organisation={organisation}
      currencies={currencies().map((code) => ({ code, name: currencyName(code) }))}
      // An old spelling of the zone stays valid.
      timeZones={[...new Set([...timeZones(), organisation.timeZone])]}
      seen={seen}
    />
  );
}
