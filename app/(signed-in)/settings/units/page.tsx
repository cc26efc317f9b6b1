import type { Metadata } from "next";
import { Suspense } from "react";
import { AddUnitDialog } from "@/components/settings/add-unit-dialog";
import { OtherUnits } from "@/components/settings/other-units";
import { UnitTable } from "@/components/settings/unit-table";
import { EmptyState } from "@/components/ui/empty-state";
import { Section } from "@/components/ui/page-header";
import { SkeletonRows } from "@/components/ui/skeleton";
import { requireGranted } from "@/lib/auth/session";
import { momentOf } from "@/lib/data/moment";
import { getOrganisation } from "@/lib/data/organisation";
import { listOtherUnits } from "@/lib/data/unit-settings";
import { listUnitTags } from "@/lib/data/unit-tags";
import { listUnits } from "@/lib/data/unit-tree";
import { type Granted, grant } from "@/lib/domain/access";

export const metadata: Metadata = { title: "Units" };

export default async function UnitSettingsPage() {
  const actor = await requireGranted("unit:write");
  return (
    <Suspense fallback={<SkeletonRows label="Loading the units" />}>
      <Units actor={actor} />
    </Suspense>
  );
}

async function Units({ actor }: { actor: Granted<"unit:write"> }) {
  const { at, timeZone } = await momentOf(undefined);
  const [units, others, tags, { currency }] = await Promise.all([
    listUnits(grant(actor, "people:read"), { at }),
    listOtherUnits(actor, at),
    listUnitTags(grant(actor, "coverage:read"), at),
    getOrganisation(),
  ]);
  const choices = units.map(({ id, name, depth }) => ({ id, name, depth }));
  return (
    <>
      <Section
        title="Units"
        lede="Divisions, departments and product lines. A unit that moves or is renamed keeps what it was before."
        actions={<AddUnitDialog units={choices} tags={tags} />}
      >
        {units.length === 0 ? (
          <EmptyState title="No units yet">
            An import makes units from its file. You can also add the first one by hand.
          </EmptyState>
        ) : (
          <UnitTable units={units} currency={currency} />
        )}
      </Section>
      <OtherUnits units={others} at={at} timeZone={timeZone} />
    </>
  );
}
