"use client";

import { ChevronDown } from "lucide-react";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { RowCheckbox } from "@/components/ui/checkbox";
import { PersonLink } from "@/components/ui/person-link";
import { NoPersonaBadge, PersonaBadge } from "@/components/ui/persona-badge";
import { SeatBadge } from "@/components/ui/seat-badge";
import { Spinner } from "@/components/ui/spinner";
import { Td, Th } from "@/components/ui/table";
import type { Day } from "@/lib/domain/day";
import type { PeopleRights, PeopleRow } from "@/lib/domain/people-row";
import type { RowOutcome } from "./row-outcomes";

type PersonRowProps = {
  row: PeopleRow;
  outcome: RowOutcome | undefined;
  rights: PeopleRights | null;
  asOf: Day | undefined;
  isSelected: boolean;
  isMenuOpen: boolean;
  onToggle: () => void;
  onMenu: (button: HTMLElement) => void;
  onSeat: () => void;
};

/** The cells of one person. */
export function PersonRow({ row, outcome, rights, asOf, isSelected, ...act }: PersonRowProps) {
  return (
    <>
      {rights && (
        <td className="max-md:absolute max-md:right-2">
          <RowCheckbox label={`Select ${row.name}`} checked={isSelected} onChange={act.onToggle} />
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
          <a
            href={`/units/${row.unit.id}${asOf ? `?asOf=${asOf}` : ""}`}
            data-route=""
            className="wrap-anywhere underline-offset-3 hover:underline"
          >
            {row.unit.name}
          </a>
        )}
      </Td>
      <Td label="Persona">
        <PersonaOf row={row} outcome={outcome} />
      </Td>
      <Td
        label={row.seats.length > 0 ? "CCoE seat" : undefined}
        className={row.seats.length === 0 ? "max-md:hidden" : ""}
      >
        {row.seats.map((kind) => (
          <SeatBadge key={kind} kind={kind} className="mr-1 mb-1" />
        ))}
      </Td>
      {rights && (
        <td className="py-1.5 text-right max-md:pt-1 print:hidden">
          {rights.persona ? (
            <Button
              size="small"
              variant="quiet"
              aria-label={`Assign ${row.name}`}
              aria-haspopup="menu"
              aria-expanded={act.isMenuOpen}
              className="max-md:w-full max-md:border-line-strong"
              onClick={(event) => act.onMenu(event.currentTarget)}
            >
              Assign
              <ChevronDown aria-hidden="true" className="size-3.5 text-ink-soft" />
            </Button>
          ) : (
            <Button size="small" variant="quiet" aria-label={`CCoE seat for ${row.name}`} onClick={act.onSeat}>
              Seat
            </Button>
          )}
        </td>
      )}
    </>
  );
}

function PersonaOf({ row, outcome }: { row: PeopleRow; outcome: RowOutcome | undefined }) {
  const isPending = outcome?.state === "pending";
  const { persona, functions, isOutOfScope } = isPending ? outcome : row;
  return (
    <span aria-live="polite" aria-busy={isPending || undefined}>
      <span className="flex flex-wrap items-center gap-2">
        {persona ? (
          <PersonaBadge persona={persona} functions={functions} />
        ) : (
          <NoPersonaBadge>{isOutOfScope ? "Out of scope" : undefined}</NoPersonaBadge>
        )}
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
