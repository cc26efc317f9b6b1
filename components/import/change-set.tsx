import { Download } from "lucide-react";
import { buttonClasses } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Pagination } from "@/components/ui/pagination";
import { SearchField } from "@/components/ui/search-field";
import { Segments } from "@/components/ui/segments";
import { type ImportAddress, type ImportView, importQuery, importViews } from "@/lib/domain/import-address";
import { type ImportCounts, importMarkNames, importOutcomeNames } from "@/lib/domain/import-outcome";
import { ChangeTable } from "./change-table";

type ChangeSetProps = {
  importId: string;
  counts: ImportCounts;
  address: ImportAddress;
  page: { rows: Parameters<typeof ChangeTable>[0]["rows"]; hasPrevious: boolean; hasNext: boolean };
  /** Whether new people are in the register, and have a page. */
  isApplied: boolean;
};

const names: Record<ImportView, string> = { ...importOutcomeNames, ...importMarkNames };
const number = new Intl.NumberFormat("en");

/** The rows of an import by what becomes of them; each view, search and page has an address. */
export function ChangeSet({ importId, counts, address, page, isApplied }: ChangeSetProps) {
  const to = (to: Partial<ImportAddress>) => `/import/${importId}?${importQuery({ ...address, place: null, ...to })}`;
  const { rows } = page;
  const [first, last] = [rows[0], rows.at(-1)];
  return (
    <section aria-label="Rows" className="mt-8 flex flex-col gap-3">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <Segments
          label="Rows by outcome"
          segments={importViews
            .filter((view) => counts[view] > 0 || view === address.view)
            .map((view) => ({
              href: to({ view, search: "" }),
              current: view === address.view,
              label: (
                <>
                  {names[view]}
                  <span className="ml-1.5 text-ink-soft tabular-nums">{number.format(counts[view])}</span>
                </>
              ),
            }))}
        />
        <div className="flex flex-1 flex-wrap items-center justify-end gap-2">
          {counts.REFUSED > 0 && (
            <a href={`/api/import/refused?import=${importId}`} download className={buttonClasses()}>
              <Download aria-hidden="true" className="size-4" />
              Refused rows as CSV
            </a>
          )}
          <div className="w-64 max-md:w-full">
            <SearchField label="Search these rows" placeholder="Name, ID, e-mail or title" />
          </div>
        </div>
      </div>
      {rows.length > 0 ? (
        <ChangeTable rows={rows} isLinked={isApplied} />
      ) : (
        <EmptyState title={address.search ? "No row of this kind has that in it" : "No rows of this kind"} />
      )}
      <Pagination
        previous={page.hasPrevious && first ? to({ place: { side: "before", line: first.line } }) : null}
        next={page.hasNext && last ? to({ place: { side: "after", line: last.line } }) : null}
      />
    </section>
  );
}
