import type { Metadata } from "next";
import { CapabilitySwitch } from "@/components/settings/capability-switch";
import { Section } from "@/components/ui/page-header";
import { requireGranted } from "@/lib/auth/session";
import { readCapabilityChoice } from "@/lib/data/capability-view";

export const metadata: Metadata = { title: "Capabilities" };

export default async function CapabilitySettingsPage() {
  const actor = await requireGranted("capability:write");
  return (
    <Section
      title="Capability view"
      lede="Who does what for each capability of FinOps. It begins with those of the FinOps Framework; you change what is different here. Everybody who signs in may read it while it is on."
    >
      <CapabilitySwitch choice={await readCapabilityChoice(actor)} />
    </Section>
  );
}
