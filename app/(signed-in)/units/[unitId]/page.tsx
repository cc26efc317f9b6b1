import type { Metadata, Route } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { Suspense } from "react";
import { Badge } from "@/components/ui/badge";
import { LinkButton } from "@/components/ui/button";
import { PageHeader, Section } from "@/components/ui/page-header";
import { SkeletonRows } from "@/components/ui/skeleton";
import { requireGranted } from "@/lib/auth/session";
import { momentOf } from "@/lib/data/moment";
import { unitPath } from "@/lib/data/unit";
import { isId, type Parameters, parameter } from "@/lib/domain/directory";
import { UnitHolders } from "./unit-holders";
import { UnitPeople } from "./unit-people";
import { UnitSpendOwners } from "./unit-spend-owners";
import { UnitsBelow } from "./units-below";

export const metadata: Metadata = { title: "Unit" };

type UnitPageProps = { params: Promise<{ unitId: string }>; searchParams: Promise<Parameters> };

export default async function UnitPage({ params, searchParams }: UnitPageProps) {
  const actor = await requireGranted("people:read");
  const [{ unitId }, parameters] = await Promise.all([params, searchParams]);
  if (!isId(unitId)) notFound();
  const moment = await momentOf(parameter(parameters, "asOf"));
  const path = await unitPath(actor, unitId, moment.at);
  const unit = path.at(-1);
  if (!unit) notFound();

  const query = moment.isToday ? "" : `?asOf=${moment.day}`;
  const diagram = new URLSearchParams({ unit: unitId, ...(!moment.isToday && { asOf: moment.day }) });
  return (
    <>
      <PageHeader
        above={<Path units={path.slice(0, -1)} query={query} />}
        title={unit.name}
        lede={
          <span className="flex flex-wrap items-center gap-2">
            {unit.code}
            {unit.tags.map((tag) => (
              <Badge key={tag}>{tag}</Badge>
            ))}
          </span>
        }
        actions={<LinkButton href={`/structure?${diagram}` as Route}>See its diagram</LinkButton>}
      />
      <Section title="Whom to ask">
        <Suspense fallback={<SkeletonRows rows={3} label="Loading whom to ask" />}>
          <UnitHolders actor={actor} unitId={unitId} moment={moment} />
        </Suspense>
      </Section>
      {/* A gap of these owners leads here, which must be there before what is in it. */}
      <div id="owners" className="scroll-mt-20">
        <Suspense fallback={<SkeletonRows rows={2} label="Loading who owns the spend" />}>
          <UnitSpendOwners actor={actor} unit={{ id: unitId, name: unit.name }} moment={moment} />
        </Suspense>
      </div>
      <Suspense fallback={<SkeletonRows rows={3} label="Loading the units below" />}>
        <UnitsBelow actor={actor} unitId={unitId} moment={moment} />
      </Suspense>
      <Section title="People" lede="Of this unit and those below.">
        <Suspense fallback={<SkeletonRows rows={8} label="Loading people" />}>
          <UnitPeople actor={actor} unitId={unitId} moment={moment} parameters={parameters} />
        </Suspense>
      </Section>
    </>
  );
}

function Path({ units, query }: { units: readonly { id: string; name: string }[]; query: string }) {
  const steps = [{ href: `/units${query}`, name: "Units" }];
  for (const { id, name } of units) steps.push({ href: `/units/${id}${query}`, name });
  return (
    <nav aria-label="Above this unit">
      <ol className="flex flex-wrap gap-x-2">
        {steps.map(({ href, name }, index) => (
          <li key={href} className="flex gap-x-2">
            {index > 0 && <span aria-hidden="true">/</span>}
            <Link href={href as Route} className="wrap-anywhere underline-offset-3 hover:underline">
              {name}
            </Link>
          </li>
        ))}
      </ol>
    </nav>
  );
}
