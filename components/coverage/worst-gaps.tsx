import { ChevronRight } from "lucide-react";
import type { Route } from "next";
import Link from "next/link";
import { LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import type { CoverageAddress } from "@/lib/domain/coverage-address";
import { type Gap, worstOf } from "@/lib/domain/gap";
import { explainGap } from "@/lib/domain/gap-explanation";
import { gapHref, gapListAddress, gapListHref } from "@/lib/domain/gap-list-address";
import type { ExplanationContext } from "@/lib/domain/gap-words";
import { countInWords, moneyInWords } from "@/lib/domain/wording";
import { FillButton } from "./fill";
import { gapFollowUp } from "./gap-follow-up";
import { SeverityBadge } from "./severity-badge";

type WorstGapsProps = {
  /** Those of the units in view, in any order. */
  gaps: readonly Gap[];
  context: ExplanationContext;
  address: CoverageAddress;
};

/** As many as are read at a glance; all of them have a page of their own. */
const most = 10;

/** The worst gaps, by severity, then by the money that depends on them; each opens to its explanation. */
export function WorstGaps({ gaps, context, address }: WorstGapsProps) {
  if (gaps.length === 0) {
    return (
      <EmptyState title="Every required cell is met">
        The CCoE has its lead, deputy, sponsor and all four personas, and each provider has somebody on either side.
      </EmptyState>
    );
  }
  const { asOf, unitId } = address;
  return (
    <>
      <ol className="overflow-clip rounded-lg border border-line bg-surface-raised shadow-raised">
        {worstOf(gaps, most).map((gap) => (
          <li key={gap.id} className="border-b border-line last:border-b-0">
            <GapItem gap={gap} context={context} address={address} />
          </li>
        ))}
      </ol>
      <p className="mt-4 text-center print:hidden">
        <LinkButton href={gapListHref(gapListAddress({}), { asOf, unitId }) as Route}>
          {gaps.length > most ? `All ${countInWords(gaps.length, "gap", "gaps")}` : "Owners, due dates and waivers"}
        </LinkButton>
      </p>
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
          {"clause" in gap && (
            <FillButton target={{ unit: gap.unit, persona: gap.persona }} isFilled={gap.counted.length > 0} />
          )}
          <Link href={followUp.href as Route} prefetch={false} className="underline underline-offset-3">
            {followUp.label}
          </Link>
          <Link href={gapHref(gap.id, address.asOf) as Route} prefetch={false} className="underline underline-offset-3">
            Its life, owner and due date
          </Link>
        </p>
      </div>
    </details>
  );
}
