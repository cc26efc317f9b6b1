import type { Metadata } from "next";
import { Suspense } from "react";
import { DraftList } from "@/components/spend/draft-list";
import { SpendFilters } from "@/components/spend/spend-filters";
import { SpendGrid } from "@/components/spend/spend-grid";
import { LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Section } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { SkeletonRows } from "@/components/ui/skeleton";
import { requireGranted } from "@/lib/auth/session";
import { currentSeq } from "@/lib/data/audit";
import { momentOf } from "@/lib/data/moment";
import { getOrganisation } from "@/lib/data/organisation";
import { listSpendDrafts } from "@/lib/data/spend-drafts";
import { readSpendGrid, unitsPerPage } from "@/lib/data/spend-grid";
import type { Granted } from "@/lib/domain/access";
import { instantText } from "@/lib/domain/day-text";
import { type Parameters, parameter } from "@/lib/domain/directory";
import { isMonth, monthsAround, monthText, shortMonthText } from "@/lib/domain/spend";
import { spendSourceNames } from "@/lib/domain/spend-draft";
import { moneyInWords } from "@/lib/domain/wording";

export const metadata: Metadata = { title: "Spend" };

const monthsShown = 12;

type Props = { searchParams: Promise<Parameters> };

/** What each unit spent in each month: known or missing, typed here, or added as a table or cost file. */
export default async function SpendPage({ searchParams }: Props) {
  const actor = await requireGranted("unit:write");
  const parameters = await searchParams;
  const { currency } = await getOrganisation();
  return (
    <>
      <Section
        title="Monthly spend"
        lede={`Cloud spend of each unit itself, without the units below it, in ${currency}. What is missing is not zero: coverage that needs it is not evaluated.`}
        actions={
          <LinkButton href="/settings/spend/add" variant="primary">
            Add amounts
          </LinkButton>
        }
      >
        <SpendFilters />
        <Suspense fallback={<SkeletonRows label="Loading the spend" />}>
          <Grid actor={actor} parameters={parameters} currency={currency} />
        </Suspense>
      </Section>
      <Suspense fallback={null}>
        <Drafts actor={actor} />
      </Suspense>
    </>
  );
}

type GridProps = { actor: Granted<"unit:write">; parameters: Parameters; currency: string };

async function Grid({ actor, parameters, currency }: GridProps) {
  const { at, day } = await momentOf(undefined);
  const now = day.slice(0, 7);
  const until = parameter(parameters, "until");
  const latest = until !== undefined && isMonth(until) ? until : now;
  const typed = parameter(parameters, "page") ?? "";
  const page = /^\d{1,7}$/.test(typed) ? Number(typed) : 0;
  const search = parameter(parameters, "q") ?? "";
  const onlyMissing = parameter(parameters, "missing") === "1";
  const [seen, grid] = await Promise.all([
    currentSeq(),
    readSpendGrid(actor, { latest, count: monthsShown, search: search.slice(0, 200), onlyMissing, page }, at),
  ]);
  const { earlier, later } = monthsAround(latest, monthsShown);
  const address = (change: Record<string, string>) => {
    const kept = {
      until: latest === now ? "" : latest,
      q: search,
      missing: onlyMissing ? "1" : "",
      page: String(page),
    };
    const said = Object.entries({ ...kept, ...change }).filter(
      ([name, value]) => value !== "" && !(name === "page" && value === "0"),
    );
    return `/settings/spend?${new URLSearchParams(said)}`;
  };
  const months = grid.months.map((month) => ({ month, short: shortMonthText(month), long: monthText(month) }));
  const first = page * unitsPerPage;
  return (
    <>
      {grid.rows.length === 0 ? (
        <EmptyState title={grid.units === 0 ? "No units yet" : "No unit fits"}>
          {grid.units === 0
            ? "Add units first, or import them with the staff."
            : "Search for another name, or show all units."}
        </EmptyState>
      ) : (
        <SpendGrid
          months={months}
          rows={grid.rows}
          totals={grid.totals.map((total) => ({ ...total, amount: moneyInWords(total.amount, currency) }))}
          seen={seen}
        />
      )}
      {grid.found > unitsPerPage && (
        <Pagination
          previous={page > 0 ? address({ page: String(page - 1) }) : null}
          next={first + grid.rows.length < grid.found ? address({ page: String(page + 1) }) : null}
        >
          Units {first + 1} to {first + grid.rows.length} of {grid.found}
        </Pagination>
      )}
      {/* Of which units a month is missing depends on the months: their pages are others. */}
      <Pagination
        previous={address({ until: earlier, page: "0" })}
        next={later > now ? null : address({ until: later, page: "0" })}
      >
        {months[0]?.long} to {monthText(latest)}
      </Pagination>
    </>
  );
}

async function Drafts({ actor }: { actor: Granted<"unit:write"> }) {
  const [drafts, { timeZone }] = await Promise.all([listSpendDrafts(actor), momentOf(undefined)]);
  if (drafts.length === 0) return null;
  const items = drafts.map(({ id, title, source, uploadedBy, uploadedAt, appliedAt }) => ({
    id,
    title,
    source: spendSourceNames[source],
    who: `${uploadedBy}, ${instantText(uploadedAt, timeZone)}`,
    state: appliedAt ? `Applied ${instantText(appliedAt, timeZone)}` : "Not applied yet",
  }));
  return (
    <Section title="Sent lately" lede="Kept for 30 days. What is not applied by then is forgotten.">
      <DraftList drafts={items} />
    </Section>
  );
}
