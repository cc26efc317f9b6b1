import { Suspense } from "react";
import { ChangeCounts } from "@/components/compare/change-counts";
import { ChangedPeople } from "@/components/compare/changed-people";
import { ComparedFigure } from "@/components/compare/compared-figure";
import { FactChanges } from "@/components/compare/fact-changes";
import { PersonaFlows } from "@/components/compare/persona-flows";
import { UnitFlows } from "@/components/compare/unit-flows";
import { EmptyState } from "@/components/ui/empty-state";
import { Section } from "@/components/ui/page-header";
import { SkeletonRows } from "@/components/ui/skeleton";
import { layoutOf } from "@/lib/diagram/layout";
import { svgOf } from "@/lib/diagram/svg";
import { screen } from "@/lib/diagram/theme";
import { type Granted, grant, may } from "@/lib/domain/access";
import { type CompareAddress, compareHref } from "@/lib/domain/compare-address";
import { countsByKind, personaFlows } from "@/lib/domain/comparison-flows";
import { dayText } from "@/lib/domain/day-text";
import { CellsWonAndLost } from "./cells-won-and-lost";
import { readComparedModel } from "./read-compared-model";
import { type ComparedDay, readComparison } from "./read-comparison";

type ComparisonViewProps = { actor: Granted<"structure:read">; address: CompareAddress; compared: ComparedDay };

export async function ComparisonView({ actor, address, compared }: ComparisonViewProps) {
  const comparison = await readComparison(actor, compared, address);
  const { shapes, people, units, unitCount, ...facts } = comparison;
  const counts = countsByKind(shapes);
  const days = { before: dayOfLinks(compared.before), after: dayOfLinks(compared.after) };
  const everything = compareHref(address, "/compare/export.csv");
  const lists = shapes.length > 0 && (
    <>
      {address.persona === null && <PersonaFlows flows={personaFlows(shapes)} isOfUnit={compared.units !== null} />}
      <UnitFlows flows={units} count={unitCount} address={address} everything={everything} />
      <ChangedPeople people={people} counts={counts} days={days} everything={everything} />
    </>
  );
  // Of one persona its people alone are told: the diagram, the seats and the coverage are everybody's.
  if (address.persona !== null) {
    return lists ? (
      <>
        <ChangeCounts counts={counts} seats={null} />
        {lists}
      </>
    ) : (
      <EmptyState title="Nothing changed between the two days">
        Nobody of this persona came, went or changed. Choose days further apart, or all personas.
      </EmptyState>
    );
  }
  const model = await readComparedModel(actor, { address, compared, comparison });
  const svg = svgOf(layoutOf(model, { frame: "none" }), { theme: screen });
  return (
    <>
      {shapes.length === 0 && isWithoutFacts(facts) ? (
        <EmptyState title="Nothing changed between the two days">
          Nobody came, went or changed, and so did no seat, provider, interaction or unit. Choose days further apart.
        </EmptyState>
      ) : (
        <>
          <ChangeCounts counts={counts} seats={facts.seats.count} />
          <ComparedFigure svg={svg} since={dayText(compared.before.day)} />
          {lists}
          <FactChanges facts={facts} days={days} everything={everything} />
        </>
      )}
      {may(actor.role, "coverage:read") && (
        <Section title="Coverage" lede="Cells that had a gap on one of the two days only.">
          <Suspense fallback={<SkeletonRows rows={4} label="Judging the coverage of both days" />}>
            <CellsWonAndLost actor={grant(actor, "coverage:read")} compared={compared} everything={everything} />
          </Suspense>
        </Section>
      )}
    </>
  );
}

function isWithoutFacts(facts: Parameters<typeof FactChanges>[0]["facts"]): boolean {
  const { seats, providerCovers, providers, interactions, unitChanges } = facts;
  return [seats, providerCovers, providers, interactions, unitChanges].every(({ count }) => count === 0);
}

const dayOfLinks = ({ isToday, day }: ComparedDay["before"]) => (isToday ? undefined : day);
