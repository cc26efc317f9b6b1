import type { Metadata } from "next";
import { Suspense } from "react";
import { AddProviderDialog } from "@/components/settings/provider-dialogs";
import { ProviderList } from "@/components/settings/provider-list";
import { EmptyState } from "@/components/ui/empty-state";
import { Section } from "@/components/ui/page-header";
import { SkeletonRows } from "@/components/ui/skeleton";
import { requireGranted } from "@/lib/auth/session";
import { listProviderSettings } from "@/lib/data/diagram-settings";
import { momentOf } from "@/lib/data/moment";
import type { Granted } from "@/lib/domain/access";
import { holdsAt } from "@/lib/domain/interval";
import { periodText } from "@/lib/domain/period-text";

export const metadata: Metadata = { title: "Providers" };

export default async function ProviderSettingsPage() {
  const actor = await requireGranted("diagram:write");
  return (
    <Suspense fallback={<SkeletonRows label="Loading the providers" />}>
      <Providers actor={actor} />
    </Suspense>
  );
}

async function Providers({ actor }: { actor: Granted<"diagram:write"> }) {
  const { at, timeZone } = await momentOf(undefined);
  const providers = await listProviderSettings(actor, at);
  const inUse = providers.filter((provider) => holdsAt(provider, at));
  const others = providers.filter((provider) => !holdsAt(provider, at));
  return (
    <>
      <Section
        title="Cloud providers"
        lede="The box on the right of the diagram, in this order. Who answers for each is said on the person's page."
        actions={<AddProviderDialog />}
      >
        {inUse.length === 0 ? (
          <EmptyState title="No provider in use">Add those that the organisation buys from.</EmptyState>
        ) : (
          <ProviderList providers={inUse} at={at} timeZone={timeZone} />
        )}
      </Section>
      {others.length > 0 && (
        <Section title="Not in use today">
          <ul className="flex flex-col gap-2 text-sm">
            {others.map(({ id, name, ...period }) => (
              <li key={id}>
                <bdi className="font-medium">{name}</bdi>{" "}
                <span className="text-ink-soft">{periodText(period, { at, timeZone })}</span>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}
