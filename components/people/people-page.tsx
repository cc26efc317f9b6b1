import type { Route } from "next";
import { LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Pagination } from "@/components/ui/pagination";
import type { Day } from "@/lib/domain/day";
import type { DirectoryPlace } from "@/lib/domain/directory";
import type { PeopleRights, PeopleRow } from "@/lib/domain/people-row";
import { BulkOutcome } from "./bulk-outcome";
import { PeopleTable } from "./people-table";

type PeoplePageProps = {
  rows: readonly PeopleRow[];
  total: number;
  /** Whether there are more people than were counted. */
  isMore: boolean;
  hasPrevious: boolean;
  hasNext: boolean;
  /** This page's address, without its place in the list. */
  address: { path: string; parameters: Record<string, string> };
  place: DirectoryPlace;
  rights: PeopleRights | null;
  seen: string;
  today: Day;
  asOf: Day | undefined;
  /** What is said when there is nobody. */
  empty: { title: string; text: string };
};

/** A page of people with its way to the neighbouring pages. */
export function PeoplePage({
  rows,
  total,
  isMore,
  hasPrevious,
  hasNext,
  address,
  place,
  empty,
  ...table
}: PeoplePageProps) {
  const first = rows[0];
  const last = rows.at(-1);
  const link = (side: "after" | "before", row: PeopleRow | undefined) =>
    row ? `${address.path}?${new URLSearchParams({ ...address.parameters, [side]: row.id })}` : null;
  if (!first) {
    return (
      <BulkOutcome>
        <EmptyState
          title={empty.title}
          actions={hasPrevious && <LinkButton href={hrefOf(address) as Route}>To the first page</LinkButton>}
        >
          {empty.text}
        </EmptyState>
      </BulkOutcome>
    );
  }
  return (
    <BulkOutcome>
      <p role="status" className="mb-2 text-sm text-ink-soft tabular-nums">
        {countText(total, isMore)}
        {table.rights?.persona && (
          <span className="ml-2 max-md:hidden touch:hidden print:hidden">
            With a name in focus: 1 to 4 assign, 0 is out of scope, j and k move, x selects.
          </span>
        )}
      </p>
      <PeopleTable
        key={hrefOf(address) + (place ? place.side + place.personId : "")}
        caption={`People: ${countText(total, isMore)}`}
        rows={rows}
        goesOn={hasPrevious || hasNext}
        {...table}
      />
      <Pagination previous={hasPrevious ? link("before", first) : null} next={hasNext ? link("after", last) : null} />
    </BulkOutcome>
  );
}

function hrefOf({ path, parameters }: PeoplePageProps["address"]): string {
  const query = new URLSearchParams(parameters);
  return query.size > 0 ? `${path}?${query}` : path;
}

const numbers = new Intl.NumberFormat("en-GB");

function countText(total: number, isMore: boolean): string {
  if (isMore) return `More than ${numbers.format(total)} people`;
  return total === 1 ? "1 person" : `${numbers.format(total)} people`;
}
