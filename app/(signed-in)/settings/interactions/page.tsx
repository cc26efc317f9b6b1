import type { Metadata } from "next";
import { Suspense } from "react";
import { HiddenInteractions } from "@/components/settings/hidden-interactions";
import { AddInteractionDialog } from "@/components/settings/interaction-dialogs";
import { InteractionList } from "@/components/settings/interaction-list";
import { EmptyState } from "@/components/ui/empty-state";
import { Section } from "@/components/ui/page-header";
import { SkeletonRows } from "@/components/ui/skeleton";
import { requireGranted } from "@/lib/auth/session";
import { listHiddenInteractions, listInteractionSettings } from "@/lib/data/diagram-settings";
import { momentOf } from "@/lib/data/moment";
import type { Granted } from "@/lib/domain/access";

export const metadata: Metadata = { title: "Interactions" };

export default async function InteractionSettingsPage() {
  const actor = await requireGranted("diagram:write");
  return (
    <Suspense fallback={<SkeletonRows label="Loading the interactions" />}>
      <Interactions actor={actor} />
    </Suspense>
  );
}

async function Interactions({ actor }: { actor: Granted<"diagram:write"> }) {
  const { at, timeZone } = await momentOf(undefined);
  const [interactions, hidden] = await Promise.all([
    listInteractionSettings(actor, at),
    listHiddenInteractions(actor, at),
  ]);
  return (
    <>
      <Section
        title="Interactions"
        lede="The arrows of the diagram: who gives what to whom. An arrow whose sender has nobody is drawn dashed."
        actions={<AddInteractionDialog />}
      >
        {interactions.length === 0 ? (
          <EmptyState title="The diagram has no arrows">Add who gives what to whom.</EmptyState>
        ) : (
          <InteractionList interactions={interactions} at={at} timeZone={timeZone} />
        )}
      </Section>
      {hidden.length > 0 && (
        <Section title="Hidden" lede="Arrows that were taken out of the diagram. Past days keep them.">
          <HiddenInteractions interactions={hidden} timeZone={timeZone} />
        </Section>
      )}
    </>
  );
}
