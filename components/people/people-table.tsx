"use client";

import { type KeyboardEvent, useState } from "react";
import { RowCheckbox } from "@/components/ui/checkbox";
import { Table, TableBody, Th, Tr } from "@/components/ui/table";
import { assignPersonaAction, endAssignmentAction } from "@/lib/actions/assignments";
import type { Day } from "@/lib/domain/day";
import type { PeopleRights, PeopleRow } from "@/lib/domain/people-row";
import { type FinanceFunction, type Persona, personas } from "@/lib/domain/persona";
import { AssignDialog } from "./assign-dialog";
import { BulkBar } from "./bulk-bar";
import { PersonRow } from "./person-row";
import { useRowOutcomes } from "./row-outcomes";
import { SeatDialog } from "./seat-dialog";

type PeopleTableProps = {
  caption: string;
  rows: readonly PeopleRow[];
  /** Null where nothing can be changed: on another day than today, or for who may not. */
  rights: PeopleRights | null;
  /** The audit number of the page: what was decided on it. */
  seen: string;
  today: Day;
  asOf: Day | undefined;
};

/** The dialog that is open for one row. */
type Detail = { kind: "persona" | "seat"; row: PeopleRow; persona: Persona | null };

/**
 * People to read, and to give a persona or a seat: one by a menu or a key (1 to 4 in the order of the diagram, j and k to
 * move, x to select), many by selecting them. A row shows its new persona before the server has answered.
 */
export function PeopleTable({ caption, rows, rights, seen, today, asOf }: PeopleTableProps) {
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const [detail, setDetail] = useState<Detail | null>(null);
  const { outcomes, run, settle } = useRowOutcomes();
  const chosen = rows.filter((row) => selected.has(row.id));
  const mayChange = rights !== null && (rights.persona || rights.seat);

  function toggle(id: string) {
    setSelected((before) =>
      before.has(id) ? new Set([...before].filter((each) => each !== id)) : new Set([...before, id]),
    );
  }

  function assign(row: PeopleRow, persona: Persona, functions: readonly FinanceFunction[]) {
    // Finance/Procurement says what they do there: that takes a choice, in the dialog or the menu.
    if (persona === "FINANCE" && functions.length === 0) return setDetail({ kind: "persona", row, persona });
    const fields = { persona, functions, share: String(row.share ?? 100), seen };
    run({ personId: row.id, action: assignPersonaAction, fields, shows: { persona, functions } });
  }

  function end(row: PeopleRow) {
    run({ personId: row.id, action: endAssignmentAction, fields: { seen }, shows: { persona: null, functions: [] } });
  }

  function onKey(event: KeyboardEvent<HTMLTableRowElement>, row: PeopleRow) {
    if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
    const persona = personas[Number(event.key) - 1];
    if (persona && rights?.persona) {
      assign(row, persona, []);
      // On to the next: with a filter, this row is about to leave the list, and the focus with it.
      if (persona !== "FINANCE") focusRow(event.currentTarget, 1);
    } else if (event.key === "x" && mayChange) toggle(row.id);
    else if (event.key === "j" || event.key === "k") focusRow(event.currentTarget, event.key === "j" ? 1 : -1);
    else return;
    event.preventDefault();
  }

  return (
    <>
      <Table caption={caption}>
        <thead>
          <tr>
            {mayChange && (
              <Th className="w-8">
                <RowCheckbox
                  label="Select everyone on this page"
                  checked={rows.length > 0 && chosen.length === rows.length}
                  onChange={(event) => setSelected(new Set(event.target.checked ? rows.map((row) => row.id) : []))}
                />
              </Th>
            )}
            <Th>Name</Th>
            <Th>Unit</Th>
            <Th>Persona</Th>
            <Th>CCoE seat</Th>
            {mayChange && (
              <Th>
                <span className="sr-only">Assign</span>
              </Th>
            )}
          </tr>
        </thead>
        <TableBody>
          {rows.map((row) => (
            <Tr
              key={row.id}
              className="max-md:relative"
              selected={selected.has(row.id)}
              onKeyDown={(event) => onKey(event, row)}
            >
              <PersonRow
                row={row}
                outcome={outcomes.get(row.id)}
                rights={mayChange ? rights : null}
                asOf={asOf}
                isSelected={selected.has(row.id)}
                onToggle={() => toggle(row.id)}
                onAssign={(persona, functions) => assign(row, persona, functions)}
                onEnd={() => end(row)}
                onDetail={(kind) => setDetail({ kind, row, persona: row.persona })}
              />
            </Tr>
          ))}
        </TableBody>
      </Table>
      {rights && (
        <BulkBar
          people={chosen}
          rights={rights}
          seen={seen}
          today={today}
          onClear={() => setSelected(new Set())}
          onDone={(results) => {
            settle(results);
            setSelected(new Set(results.filter(({ problem }) => problem !== null).map(({ personId }) => personId)));
          }}
        />
      )}
      {detail?.kind === "persona" && (
        <AssignDialog
          key={`${detail.row.id}:${detail.persona}`}
          people={[detail.row]}
          start={{ persona: detail.persona, functions: detail.row.functions, share: detail.row.share ?? 100 }}
          seen={seen}
          today={today}
          open
          onOpenChange={(open) => !open && setDetail(null)}
        />
      )}
      {detail?.kind === "seat" && (
        <SeatDialog
          people={[detail.row]}
          seen={seen}
          today={today}
          open
          onOpenChange={(open) => !open && setDetail(null)}
        />
      )}
    </>
  );
}

function isTyping(target: EventTarget): boolean {
  return (
    target instanceof Element && target.closest("input:not([type=checkbox]), textarea, select, [role=menu]") !== null
  );
}

/** Moves the focus to the name in the row above or below. */
function focusRow(row: HTMLTableRowElement, step: 1 | -1) {
  const next = step === 1 ? row.nextElementSibling : row.previousElementSibling;
  next?.querySelector<HTMLElement>("a[href]")?.focus();
}
