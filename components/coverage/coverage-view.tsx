import { LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Section } from "@/components/ui/page-header";
import type { Coverage } from "@/lib/domain/coverage";
import { type CoverageAddress, isInUnits } from "@/lib/domain/coverage-address";
import { matrixOf } from "@/lib/domain/coverage-matrix";
import type { Day } from "@/lib/domain/day";
import type { Policy } from "@/lib/domain/policy";
import { providerMatrix } from "@/lib/domain/provider-matrix";
import { CcoeChecks } from "./ccoe-checks";
import { Figures } from "./figures";
import { FillProvider } from "./fill";
import { MatrixSection } from "./matrix-section";
import { NotEvaluated } from "./not-evaluated";
import { ProviderGrid } from "./provider-grid";
import { WorstGaps } from "./worst-gaps";

type CoverageViewProps = {
  coverage: Coverage;
  policy: Policy;
  organisation: { currency: string; timeZone: string };
  day: Day;
  isToday: boolean;
  address: CoverageAddress;
  mayAssign: boolean;
  mayImport: boolean;
};

export function CoverageView({ coverage, policy, organisation, day, isToday, address, ...may }: CoverageViewProps) {
  const { currency, timeZone } = organisation;
  const asOf = address.asOf ?? undefined;
  const inView = unitsInView(coverage, address.unitId);
  const gaps = coverage.gaps.filter((gap) => isInUnits(gap, inView));
  return (
    <FillProvider canFill={isToday} mayAssign={may.mayAssign} today={day}>
      <Figures figures={coverage.figures} currency={currency} />
      <div className="mt-10">
        {coverage.units.length === 0 ? (
          <NoUnits mayImport={may.mayImport} />
        ) : (
          <MatrixSection
            matrix={matrixOf(coverage, { unitId: address.unitId, timeZone })}
            address={address}
            currency={currency}
          />
        )}
      </div>
      <Section title="CCoE and providers" lede="What the organisation as a whole needs.">
        <div className="grid gap-4 lg:grid-cols-2">
          <CcoeChecks checks={coverage.ccoe} asOf={asOf} />
          <ProviderGrid rows={providerMatrix(coverage.providers, { policy, currency, timeZone })} asOf={address.asOf} />
        </div>
      </Section>
      <Section title="Gaps" lede="Worst first: by severity, then by the monthly spend that depends on it.">
        <WorstGaps gaps={gaps} context={{ policy, currency, timeZone }} address={address} />
        <NotEvaluated coverage={coverage} />
      </Section>
    </FillProvider>
  );
}

/** Null is all of them; also when the unit in the address does not exist on this day. */
function unitsInView({ units }: Coverage, unitId: string | null): ReadonlySet<string> | null {
  const index = units.findIndex(({ id }) => id === unitId);
  const below = units[index]?.below;
  return below === undefined ? null : new Set(units.slice(index, index + below + 1).map(({ id }) => id));
}

function NoUnits({ mayImport }: { mayImport: boolean }) {
  return (
    <EmptyState
      title="No units on this day"
      actions={mayImport && <LinkButton href="/import">Import your staff</LinkButton>}
    >
      Coverage is judged unit by unit. Units come with the import of your staff, or from the settings.
    </EmptyState>
  );
}
