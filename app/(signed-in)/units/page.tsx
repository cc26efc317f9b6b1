import type { Metadata } from "next";
import { Suspense } from "react";
import { PeopleSegments } from "@/components/people/people-segments";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { SkeletonRows } from "@/components/ui/skeleton";
import { UnitTreeTable } from "@/components/units/unit-tree-table";
import { requireGranted } from "@/lib/auth/session";
import { type Moment, momentOf } from "@/lib/data/moment";
import { getOrganisation } from "@/lib/data/organisation";
import { listUnits } from "@/lib/data/unit-tree";
import { type Granted, may } from "@/lib/domain/access";
import { type Parameters, parameter } from "@/lib/domain/directory";
import { unitsShown } from "./units-shown";

export const metadata: Metadata = { title: "Units" };

export default async function UnitsPage({ searchParams }: { searchParams: Promise<Parameters> }) {
  const actor = await requireGranted("people:read");
  const moment = await momentOf(parameter(await searchParams, "asOf"));
  const asOf = moment.isToday ? undefined : moment.day;
  return (
    <>
      <PageHeader
        title="Units"
        lede="The business units, and what their people are in FinOps. Numbers include the units below."
        actions={<PeopleSegments current="units" asOf={asOf} />}
      />
      <Suspense fallback={<SkeletonRows rows={12} label="Loading units" />}>
        <UnitTree actor={actor} moment={moment} />
      </Suspense>
    </>
  );
}

async function UnitTree({ actor, moment }: { actor: Granted<"people:read">; moment: Moment }) {
  const [units, { currency }] = await Promise.all([listUnits(actor, { at: moment.at }), getOrganisation()]);
  if (units.length === 0) {
    return <EmptyState title="No units on this day">Import a staff file, or add units in the settings.</EmptyState>;
  }
  return (
    <UnitTreeTable
      caption="Units with their people"
      units={unitsShown(units, currency)}
      showsSpend={may(actor.role, "coverage:read")}
      asOf={moment.isToday ? undefined : moment.day}
    />
  );
}
