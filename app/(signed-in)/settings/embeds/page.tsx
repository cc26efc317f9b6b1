import type { Metadata } from "next";
import { Suspense } from "react";
import { EmbedForm } from "@/components/settings/embed-form";
import { EmbedList } from "@/components/settings/embed-list";
import { PastEmbeds } from "@/components/settings/past-embeds";
import { EmptyState } from "@/components/ui/empty-state";
import { Section } from "@/components/ui/page-header";
import { SkeletonRows } from "@/components/ui/skeleton";
import { requireGranted } from "@/lib/auth/session";
import { listEmbedLinks } from "@/lib/data/embed-links";
import { momentOf } from "@/lib/data/moment";
import { readUnitScope } from "@/lib/data/persona-holders";
import type { Granted } from "@/lib/domain/access";
import { type StructureAddress, structureAddress } from "@/lib/domain/structure-address";

export const metadata: Metadata = { title: "Embed links" };

/** `unit`, `detail` and `asOf` of the address fill the form: they are what the structure page shows. */
export default async function EmbedSettingsPage({ searchParams }: PageProps<"/settings/embeds">) {
  const actor = await requireGranted("embed:write");
  const address = structureAddress(await searchParams);
  return (
    <Suspense fallback={<SkeletonRows label="Loading the links" />}>
      <Embeds actor={actor} address={address} />
    </Suspense>
  );
}

async function Embeds({ actor, address }: { actor: Granted<"embed:write">; address: StructureAddress }) {
  const { at, day, timeZone } = await momentOf(undefined);
  const [{ open, over }, scope] = await Promise.all([
    listEmbedLinks(actor, at),
    address.unit === null ? null : readUnitScope(address.unit, at),
  ]);
  return (
    <>
      <Section
        title="Make a link"
        lede="Shows the structure diagram to whoever has it, without signing in: on the intranet, in a wiki, on a screen. It shows what you choose here and nothing else, whatever is done to its address."
      >
        <EmbedForm
          today={day}
          unit={scope && { id: scope.unitId, name: scope.name }}
          detail={address.detail ?? "counts"}
          onlyDay={address.asOf !== null && address.asOf < day ? address.asOf : null}
        />
      </Section>
      <Section title="Links that work" lede="Revoke one and it opens nothing from that moment on.">
        {open.length === 0 ? (
          <EmptyState title="No link works">Make one above.</EmptyState>
        ) : (
          <EmbedList links={open} timeZone={timeZone} />
        )}
      </Section>
      <PastEmbeds links={over} timeZone={timeZone} />
    </>
  );
}
