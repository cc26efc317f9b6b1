import { Download } from "lucide-react";
import { buttonClasses } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Pagination } from "@/components/ui/pagination";
import { SearchField } from "@/components/ui/search-field";
import { Segments } from "@/components/ui/segments";
import { type ImportAddress, type ImportView, importQuery, importViews } from "@/lib/domain/import-address";
import { questionOfView } from "@/lib/domain/import-decision";
import { type ImportCounts, importMarkNames, importOutcomeNames } from "@/lib/domain/import-outcome";
import { ChangeTable } from "./change-table";
import { DecideAll } from "./decide-all";
import type { ReviewDesk } from "./use-decide";

type ChangeSetProps = {
  desk: ReviewDesk;
  counts: ImportCounts;
  address: ImportAddress;
  page: { rows: Parameters<typeof ChangeTable>[0]["rows"]; hasPrevious: boolean; hasNext: boolean };
  /** Nothing can be decided any more, and new people are in the register and have a page. */
  isApplied: boolean;
};

const names: Record<ImportView, string> = { ...importOutcomeNames, ...importMarkNames };
const number = new Intl.NumberFormat("en");

/** The rows of an import by what becomes of them; each view, search and page has an address. */
export function ChangeSet({ desk, counts, address, page, isApplied }: ChangeSetProps) {
  const { importId } = desk;
  const { view, search } = address;
  const to = (to: Partial<ImportAddress>) => `/import/${importId}?${importQuery({ ...address, place: null, ...to })}`;
  const { rows } = page;
  const [first, last] = [rows[0], rows.at(-1)];
  const asked = isApplied || rows.length === 0 ? null : questionOfView(view);
  return (
    <section aria-label="Rows" className="mt-8 flex flex-col gap-3">
      <Segments
        label="Rows by outcome"
        segments={importViews
          .filter((each) => counts[each] > 0 || each === view)
          .map((each) => ({
            href: to({ view: each, search: "" }),
            current: each === view,
            label: (
              <>
                {names[each]}
                <span className="ml-1.5 text-ink-soft tabular-nums">{number.format(counts[each])}</span>
              </>
            ),
          }))}
      />
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <div className="w-64 max-md:w-full">
          <SearchField key={view} label="Search these rows" placeholder="Name, ID, e-mail or title" />
        </div>
        {asked && (
          <DecideAll
            desk={desk}
            {...asked}
            what={search ? `All that match “${search}”` : `All ${number.format(counts[view])}`}
          />
        )}
        {counts.REFUSED > 0 && (
          <a href={`/api/import/refused?import=${importId}`} download className={`ml-auto ${buttonClasses()}`}>
            <Download aria-hidden="true" className="size-4" />
            Refused rows as CSV
          </a>
        )}
      </div>
      {rows.length > 0 ? (
        <ChangeTable rows={rows} desk={desk} isApplied={isApplied} />
      ) : (
        <EmptyState title={search ? "No row of this kind has that in it" : "No rows of this kind"} />
      )}
      <Pagination
        previous={page.hasPrevious && first ? to({ place: { side: "before", line: first.line } }) : null}
        next={page.hasNext && last ? to({ place: { side: "after", line: last.line } }) : null}
      />
    </section>
  );
}
