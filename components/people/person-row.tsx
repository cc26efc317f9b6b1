"use client";

import type { Route } from "next";
import Link from "next/link";
import { Badge } from "@/components/ui/badge";
import { RowCheckbox } from "@/components/ui/checkbox";
import { PersonLink } from "@/components/ui/person-link";
import { NoPersonaBadge, PersonaBadge } from "@/components/ui/persona-badge";
import { SeatBadge } from "@/components/ui/seat-badge";
import { Spinner } from "@/components/ui/spinner";
import { Td, Th } from "@/components/ui/table";
import type { Day } from "@/lib/domain/day";
import type { PeopleRights, PeopleRow } from "@/lib/domain/people-row";
import type { FinanceFunction, Persona } from "@/lib/domain/persona";
import { AssignMenu } from "./assign-menu";
import type { RowOutcome } from "./row-outcomes";

type PersonRowProps = {
  row: PeopleRow;
  outcome: RowOutcome | undefined;
  rights: PeopleRights | null;
  asOf: Day | undefined;
  isSelected: boolean;
  onToggle: () => void;
  onAssign: (persona: Persona, functions: readonly FinanceFunction[]) => void;
  onEnd: () => void;
  onDetail: (kind: "persona" | "seat") => void;
};

/** The cells of one person. */
export function PersonRow({ row, outcome, rights, asOf, isSelected, onToggle, ...changes }: PersonRowProps) {
  return (
    <>
      {rights && (
        <td className="border-b border-line px-3 py-2.5 align-top max-md:absolute max-md:right-2 max-md:border-0 max-md:p-0">
          <RowCheckbox label={`Select ${row.name}`} checked={isSelected} onChange={onToggle} />
        </td>
      )}
      <Th scope="row" className="md:w-2/5 max-md:pr-12">
        <PersonLink person={row} asOf={asOf} />
        {row.title && <span className="block text-sm text-ink-soft wrap-anywhere">{row.title}</span>}
        {row.notes.map((note) => (
          <Badge key={note} className="mt-1 mr-1">
            {note}
          </Badge>
        ))}
      </Th>
      <Td label="Unit">
        {row.unit && (
          <Link
            href={`/units/${row.unit.id}${asOf ? `?asOf=${asOf}` : ""}` as Route}
            prefetch={false}
            className="wrap-anywhere underline-offset-3 hover:underline"
          >
            {row.unit.name}
          </Link>
        )}
      </Td>
      <Td label="Persona">
        <PersonaOf row={row} outcome={outcome} />
      </Td>
      <Td
        label={row.seats.length > 0 ? "CCoE seat" : undefined}
        className={row.seats.length === 0 ? "max-md:hidden" : ""}
      >
        <span className="flex flex-wrap gap-1">
          {row.seats.map((kind) => (
            <SeatBadge key={kind} kind={kind} />
          ))}
        </span>
      </Td>
      {rights && (
        <td className="border-b border-line px-3 py-1.5 text-right align-top max-md:border-0 max-md:p-0 max-md:pt-1 print:hidden">
          <AssignMenu name={row.name} persona={row.persona} rights={rights} {...changes} />
        </td>
      )}
    </>
  );
}

function PersonaOf({ row, outcome }: { row: PeopleRow; outcome: RowOutcome | undefined }) {
  const isPending = outcome?.state === "pending";
  const { persona, functions } = isPending ? outcome : row;
  return (
    <span aria-live="polite" aria-busy={isPending || undefined}>
      <span className="flex flex-wrap items-center gap-2">
        {persona ? <PersonaBadge persona={persona} functions={functions} /> : <NoPersonaBadge />}
        {!isPending && row.share !== null && row.share !== 100 && (
          <span className="text-sm text-ink-soft tabular-nums">{row.share} %</span>
        )}
        {isPending && <Spinner className="text-ink-soft" />}
      </span>
      {outcome?.state === "refused" && (
        <span className="mt-1 block max-w-80 text-sm text-danger">Not saved: {outcome.message}</span>
      )}
    </span>
  );
}
