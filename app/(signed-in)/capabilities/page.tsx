import { Download } from "lucide-react";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { AddLineDialog } from "@/components/capabilities/add-line-dialog";
import { CapabilityCredit } from "@/components/capabilities/capability-credit";
import { CapabilityGrid } from "@/components/capabilities/capability-grid";
import { CoverageNav } from "@/components/coverage/coverage-nav";
import { buttonClasses, LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { requireGranted } from "@/lib/auth/session";
import { currentSeq } from "@/lib/data/audit";
import { readCapabilities, readHeldRoles } from "@/lib/data/capabilities";
import { momentOf } from "@/lib/data/moment";
import { grant, may } from "@/lib/domain/access";
import { raciFaults } from "@/lib/domain/capability";
import { leadOf } from "@/lib/domain/capability-seed";

export const metadata: Metadata = { title: "Capabilities" };

const lede = "Who does what for each capability of FinOps: the CCoE and the four personas.";

/** Everybody's to read while it is on; while it is off, a lead is told where to switch it on, and others find nothing. */
export default async function CapabilitiesPage({ searchParams }: PageProps<"/capabilities">) {
  const actor = await requireGranted("structure:read");
  const { asOf } = await searchParams;
  const { at, day, isToday } = await momentOf(typeof asOf === "string" ? asOf : undefined);
  const isWriter = may(actor.role, "capability:write");
  const seen = await currentSeq();
  const catalogue = await readCapabilities(actor, at);
  if (!catalogue) {
    if (!isWriter) notFound();
    return (
      <>
        <PageHeader title="Capabilities" lede={lede} />
        <CoverageNav role={actor.role} />
        <EmptyState
          title="The capability view is off"
          actions={<LinkButton href="/settings/capabilities">To its settings</LinkButton>}
        >
          It is of use where several teams share the work. In a small company everybody knows.
        </EmptyState>
      </>
    );
  }
  const { withRaci, lines } = catalogue;
  const held =
    withRaci && may(actor.role, "coverage:read") ? await readHeldRoles(grant(actor, "coverage:read"), at) : null;
  const shown = lines.map((line) => ({
    ...line,
    lead: line.activity === "" ? leadOf(line.capability) : null,
    // What is missing is coverage's to say, and so not everybody's to read.
    faults: held ? raciFaults(line.raci, (role) => held.has(role)) : [],
  }));
  const mayEdit = isWriter && isToday;
  return (
    <>
      <PageHeader
        title="Capabilities"
        lede={lede}
        actions={
          <>
            {mayEdit && <AddLineDialog />}
            <a href={`/capabilities/export.csv?asOf=${day}`} download className={buttonClasses()}>
              <Download aria-hidden="true" className="size-4" />
              Export as CSV
            </a>
          </>
        }
      />
      <CoverageNav role={actor.role} />
      {shown.length === 0 ? (
        <EmptyState title="Nothing was in the catalogue on this day">Look at a later one.</EmptyState>
      ) : (
        <CapabilityGrid lines={shown} withRaci={withRaci} mayEdit={mayEdit} seen={seen} />
      )}
      <CapabilityCredit />
    </>
  );
}
