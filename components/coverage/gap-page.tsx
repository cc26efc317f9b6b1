import type { Route } from "next";
import { buttonClasses, LinkButton } from "@/components/ui/button";
import { classes } from "@/components/ui/classes";
import { EmptyState } from "@/components/ui/empty-state";
import { Pagination } from "@/components/ui/pagination";
import type { Coverage } from "@/lib/domain/coverage";
import type { Day } from "@/lib/domain/day";
import type { Named } from "@/lib/domain/gap-life";
import { gapLine } from "@/lib/domain/gap-line";
import { everyGap, type GapListAddress, gapListHref, gapListQuery, isNarrowed } from "@/lib/domain/gap-list-address";
import { type GapRow, groupsOf } from "@/lib/domain/gap-row";
import { pageOf } from "@/lib/domain/page";
import type { Policy } from "@/lib/domain/policy";
import { countInWords } from "@/lib/domain/wording";
import { GapGroups } from "./gap-groups";
import { GapTable } from "./gap-table";
import { NotEvaluated } from "./not-evaluated";

type GapPageProps = {
  /** How many there are without the filters. */
  all: number;
  listed: readonly GapRow[];
  coverage: Coverage;
  policy: Policy;
  organisation: { currency: string; timeZone: string };
  at: Date;
  isToday: boolean;
  address: GapListAddress;
  notedSince: Date | null;
  owners: readonly Named[];
  me: string;
  today: Day;
  seen: string;
};

const pageSize = 50;

/** The gaps that the filters let through: a page of the list, or their groups. */
export function GapPage({ all, listed, coverage, organisation, address, ...rest }: GapPageProps) {
  const { policy, at, isToday, notedSince, owners, me, today, seen } = rest;
  if (listed.length === 0) return <Nothing all={all} coverage={coverage} address={address} />;
  const query = gapListQuery(address, { page: undefined });
  if (address.group !== null) {
    const groups = groupsOf(listed, address.group);
    return (
      <>
        <Count shown={listed.length} all={all} query={query} />
        <GapGroups groups={groups} address={address} currency={organisation.currency} />
      </>
    );
  }
  const page = pageOf(address.page, { total: listed.length, size: pageSize });
  const context = { policy, ...organisation, at, asOf: address.asOf, notedSince };
  const href = (number: number | null) => (number === null ? null : gapListHref(address, { page: String(number) }));
  return (
    <>
      <Count shown={listed.length} all={all} query={query} />
      <GapTable
        // Another list begins with nothing chosen.
        key={`${query} ${page.number}`}
        lines={listed.slice(page.first - 1, page.last).map((row) => gapLine(row, context))}
        bulk={isToday ? { owners, me, today, seen, total: listed.length, query } : null}
      />
      {listed.length > pageSize && (
        <Pagination previous={href(page.previous)} next={href(page.next)}>
          {page.first} to {page.last} of {listed.length}
        </Pagination>
      )}
      <NotEvaluated coverage={coverage} />
    </>
  );
}

function Count({ shown, all, query }: { shown: number; all: number; query: string }) {
  return (
    <div className="mb-3 flex flex-wrap items-center justify-between gap-3">
      <p role="status" className="text-sm text-ink-soft tabular-nums">
        {shown === all ? countInWords(all, "gap", "gaps") : `${shown} of ${countInWords(all, "gap", "gaps")}`}
      </p>
      <a
        href={`/coverage/gaps/export.csv?${query}`}
        download
        className={classes(buttonClasses({ size: "small" }), "print:hidden")}
      >
        Download CSV
      </a>
    </div>
  );
}

function Nothing({ all, coverage, address }: Pick<GapPageProps, "all" | "coverage" | "address">) {
  if (isNarrowed(address) && all > 0) {
    const href = gapListHref({ ...address, ...everyGap, group: null });
    return (
      <EmptyState title="No such gap" actions={<LinkButton href={href as Route}>Show all gaps</LinkButton>}>
        None of the {countInWords(all, "gap", "gaps")} is one that you asked for.
      </EmptyState>
    );
  }
  return (
    <>
      <EmptyState title="No gaps">Everything that the policy asks for is met on this day.</EmptyState>
      <NotEvaluated coverage={coverage} />
    </>
  );
}
