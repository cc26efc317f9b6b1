import { ChevronRight } from "lucide-react";
import type { Route } from "next";
import Link from "next/link";
import { LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { type CoverageAddress, coverageHref, gapsPerStep } from "@/lib/domain/coverage-address";
import type { Gap } from "@/lib/domain/gap";
import { type ExplanationContext, explainGap } from "@/lib/domain/gap-explanation";
import { moneyInWords } from "@/lib/domain/wording";
import { FillButton } from "./fill";
import { gapFollowUp } from "./gap-follow-up";
import { SeverityBadge } from "./severity-badge";

type GapListProps = {
  /** Those that the filters let through, worst first. */
  gaps: readonly Gap[];
  /** Whether there are any without the filters. */
  isFiltered: boolean;
  context: ExplanationContext;
  address: CoverageAddress;
};

/** Gaps by severity, then by the money that depends on them; each opens to its explanation. */
export function GapList({ gaps, isFiltered, context, address }: GapListProps) {
  if (gaps.length === 0 && isFiltered) {
    const href = coverageHref({ ...address, kind: null, severity: null, unitId: null });
    return (
      <EmptyState title="No such gap" actions={<LinkButton href={href as Route}>Show all gaps</LinkButton>}>
        None of the gaps is of the kind, severity and unit that you chose.
      </EmptyState>
    );
  }
  if (gaps.length === 0) {
    return (
      <EmptyState title="Every required cell is met">
        The CCoE has its lead, deputy, sponsor and all four personas, and each provider has somebody on either side.
      </EmptyState>
    );
  }
  const shown = gaps.slice(0, address.show);
  const rest = gaps.length - shown.length;
  return (
    <>
      <ol className="overflow-clip rounded-lg border border-line bg-surface-raised shadow-raised">
        {shown.map((gap) => (
          <li key={gap.id} className="border-b border-line last:border-b-0">
            <GapItem gap={gap} context={context} address={address} />
          </li>
        ))}
      </ol>
      {rest > 0 && (
        <p className="mt-4 text-center print:hidden">
          <LinkButton href={coverageHref(address, { show: address.show + gapsPerStep }) as Route} scroll={false}>
            Show {Math.min(rest, gapsPerStep)} more of {rest}
          </LinkButton>
        </p>
      )}
    </>
  );
}

function GapItem({ gap, context, address }: { gap: Gap; context: ExplanationContext; address: CoverageAddress }) {
  const { headline, rule, weight, counted, leftOut } = explainGap(gap, context);
  const followUp = gapFollowUp(gap, address);
  return (
    <details className="group">
      <summary className="flex list-none items-start gap-3 px-4 py-3 hover:bg-surface-hover max-md:flex-wrap [&::-webkit-details-marker]:hidden">
        <ChevronRight
          aria-hidden="true"
          className="mt-0.5 size-4 shrink-0 text-ink-soft transition-transform group-open:rotate-90"
        />
        <SeverityBadge severity={gap.severity} className="w-20 shrink-0" />
        <span className="min-w-0 flex-1 text-sm text-pretty wrap-anywhere max-md:basis-full max-md:pl-7">
          {headline}
        </span>
        <span className="w-28 shrink-0 text-right text-sm text-ink-soft max-md:hidden">
          {gap.money === null ? null : moneyInWords(gap.money, context.currency)}
        </span>
      </summary>
      <div className="flex flex-col gap-1.5 px-4 pb-4 pl-11 text-sm text-pretty wrap-anywhere">
        <p>{rule}</p>
        {weight && <p>{weight}</p>}
        <p>{counted}</p>
        <p>{leftOut}</p>
        <p className="mt-2 flex flex-wrap items-center gap-2 print:hidden">
          {"persona" in gap && "unit" in gap && (
            <FillButton target={{ unit: gap.unit, persona: gap.persona }} isFilled={gap.kind === "SINGLE_POINT"} />
          )}
          {followUp && (
            <Link href={followUp.href as Route} prefetch={false} className="underline underline-offset-3">
              {followUp.label}
            </Link>
          )}
        </p>
      </div>
    </details>
  );
}
