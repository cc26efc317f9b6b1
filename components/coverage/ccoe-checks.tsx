import { Card } from "@/components/ui/card";
import type { CcoeCheck, CcoeSubject } from "@/lib/domain/ccoe-check";
import { HoldersOrGap } from "./holders-or-gap";

const names: Record<CcoeSubject, string> = {
  LEAD: "Lead",
  DEPUTY: "Deputy",
  SPONSOR: "Executive sponsor",
  SIZE: "Size for the spend",
  MIX: "Mix of personas",
  ENGINEERING: "Engineering and Operations",
  PRODUCT: "Business/Product Owner",
  EXECUTIVE: "Executives",
  FINANCE: "Finance/Procurement",
  PROCUREMENT: "Procurement",
};

const seats: ReadonlySet<CcoeSubject> = new Set(["LEAD", "DEPUTY", "SPONSOR", "SIZE", "MIX"]);

/** What the CCoE needs: its seats, and each persona in the core team. */
export function CcoeChecks({ checks, asOf }: { checks: readonly CcoeCheck[]; asOf: string | undefined }) {
  return (
    <Card className="min-w-0">
      <h3 className="mb-3 text-base">CCoE</h3>
      <Checks checks={checks.filter(({ subject }) => seats.has(subject))} asOf={asOf} />
      <h4 className="mt-4 mb-2 text-xs font-medium text-ink-soft">Personas in the core team: lead, deputy, core</h4>
      <Checks checks={checks.filter(({ subject }) => !seats.has(subject))} asOf={asOf} />
    </Card>
  );
}

function Checks({ checks, asOf }: { checks: readonly CcoeCheck[]; asOf: string | undefined }) {
  return (
    <dl className="grid grid-cols-[minmax(7rem,auto)_1fr] gap-x-4 gap-y-2 text-sm">
      {checks.map(({ subject, counted, gap, isEvaluated }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the policy may ask for Finance as persona and as function
        <div key={index} className="contents">
          <dt className="text-ink-soft">{names[subject]}</dt>
          <dd className="min-w-0">
            {isEvaluated ? (
              <HoldersOrGap counted={counted} gap={gap} asOf={asOf} />
            ) : (
              <span className="text-ink-soft">Not evaluated: the spend is not known</span>
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}
