"use client";

import { type KeyboardEvent, useState } from "react";
import { RowCheckbox } from "@/components/ui/checkbox";
import { Table, Th, Tr } from "@/components/ui/table";
import { assignPersonaAction, endAssignmentAction } from "@/lib/actions/assignments";
import { bringIntoScopeAction, putOutOfScopeAction } from "@/lib/actions/out-of-scope";
import type { Day } from "@/lib/domain/day";
import type { PeopleRights, PeopleRow } from "@/lib/domain/people-row";
import { type FinanceFunction, type Persona, personas } from "@/lib/domain/persona";
import { AssignDialog } from "./assign-dialog";
import { AssignMenu } from "./assign-menu";
import { BulkBar } from "./bulk-bar";
import { PersonRow } from "./person-row";
import { useRowOutcomes } from "./row-outcomes";
import { SeatDialog } from "./seat-dialog";

type PeopleTableProps = {
  caption: string;
  rows: readonly PeopleRow[];
  /** Whether the list goes on beyond these rows. */
  goesOn: boolean;
  /** Null where nothing can be changed: on another day than today, or for who may not. */
  rights: PeopleRights | null;
  /** The audit number of the page: what was decided on it. */
  seen: string;
  today: Day;
  asOf: Day | undefined;
};

/** The menu that is open for one row, beside its button. */
type Opened = { row: PeopleRow; anchor: HTMLElement };

/** The dialog that is open for one row. */
type Detail = { kind: "persona" | "seat"; row: PeopleRow; persona: Persona | null };

/**
 * People to read, and to give a persona or a seat: one by a menu or a key (1 to 4 in the order of the diagram, 0 for
 * out of scope, j and k to move, x to select), many by selecting them. A row shows its new persona before the server has answered.
 */
export function PeopleTable({ caption, rows, goesOn, rights, seen, today, asOf }: PeopleTableProps) {
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const [menu, setMenu] = useState<Opened | null>(null);
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
    const shows = { persona, functions, isOutOfScope: false };
    run({ personId: row.id, action: assignPersonaAction, fields, shows });
  }

  function end(row: PeopleRow) {
    const shows = { persona: null, functions: [], isOutOfScope: false };
    run({ personId: row.id, action: endAssignmentAction, fields: { seen }, shows });
  }

  function scope(row: PeopleRow) {
    const action = row.isOutOfScope ? bringIntoScopeAction : putOutOfScopeAction;
    const shows = { persona: null, functions: [], isOutOfScope: !row.isOutOfScope };
    run({ personId: row.id, action, fields: { seen }, shows });
  }

  function onKey(event: KeyboardEvent<HTMLTableRowElement>, row: PeopleRow) {
    if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
    const persona = personas[Number(event.key) - 1];
    if (persona && rights?.persona) {
      assign(row, persona, []);
      // On to the next: with a filter, this row is about to leave the list, and the focus with it.
      if (persona !== "FINANCE") focusRow(event.currentTarget, 1);
    } else if (event.key === "0" && rights?.persona) {
      scope(row);
      focusRow(event.currentTarget, 1);
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
        <tbody>
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
                isMenuOpen={menu?.row.id === row.id}
                onMenu={(anchor) => setMenu((open) => (open?.row.id === row.id ? null : { row, anchor }))}
                onSeat={() => setDetail({ kind: "seat", row, persona: row.persona })}
              />
            </Tr>
          ))}
        </tbody>
      </Table>
      {menu && rights && (
        <AssignMenu
          key={menu.row.id}
          anchor={menu.anchor}
          decision={menu.row}
          rights={rights}
          onAssign={(persona, functions) => assign(menu.row, persona, functions)}
          onEnd={() => end(menu.row)}
          onScope={() => scope(menu.row)}
          onDetail={(kind) => setDetail({ kind, row: menu.row, persona: menu.row.persona })}
          onClose={() => setMenu(null)}
        />
      )}
      {rights && (
        <BulkBar
          people={chosen}
          selection={selected}
          goesOn={goesOn}
          rights={rights}
          seen={seen}
          today={today}
          onClear={() => setSelected(new Set())}
          onDone={(refused) => {
            settle(chosen, refused);
            setSelected(new Set(refused.map(({ personId }) => personId)));
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
