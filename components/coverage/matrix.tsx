"use client";

import { useState } from "react";
import { PersonaMark } from "@/components/ui/persona-mark";
import { Table, TableBody, Td, Th, Tr } from "@/components/ui/table";
import type { CoverageAddress } from "@/lib/domain/coverage-address";
import type { MatrixRow } from "@/lib/domain/coverage-matrix";
import { personaNames, personaShortNames, personas } from "@/lib/domain/persona";
import { moneyInWords } from "@/lib/domain/wording";
import { MatrixCellTile } from "./matrix-cell";
import { UnitHeading } from "./unit-heading";

type MatrixTableProps = {
  rows: readonly MatrixRow[];
  address: CoverageAddress;
  currency: string;
  timeZone: string;
};

/** Rows that are open at first: as many levels as this many rows hold. */
const rowsAtFirst = 40;

/** Units by personas, with the names in the cells. Units open and close; a closed one tells the gaps below it. */
export function MatrixTable({ rows, address, currency, timeZone }: MatrixTableProps) {
  const [closed, setClosed] = useState<ReadonlySet<string>>(() => closedAtFirst(rows));
  const asOf = address.asOf ?? undefined;

  function toggle(id: string) {
    const next = new Set(closed);
    if (!next.delete(id)) next.add(id);
    setClosed(next);
  }

  return (
    <Table caption="Units and personas: who covers what" className="md:table-fixed">
      <thead>
        <tr>
          <Th className="md:w-[24%]">Unit</Th>
          <Th align="right" className="md:w-[10%]">
            Monthly spend
          </Th>
          {personas.map((persona) => (
            <Th key={persona}>
              <span className="inline-flex items-center gap-1.5" title={personaNames[persona]}>
                <PersonaMark persona={persona} className="size-2.5" />
                {personaShortNames[persona]}
              </span>
            </Th>
          ))}
        </tr>
      </thead>
      <TableBody>
        {inSight(rows, closed).map((row) => {
          const isOpen = row.belowShown > 0 && !closed.has(row.id);
          const { id, name } = row;
          return (
            <Tr key={id}>
              <Th scope="row">
                <UnitHeading row={row} address={address} isOpen={isOpen} onToggle={() => toggle(id)} />
              </Th>
              <Td label="Monthly spend" align="right">
                <Spend row={row} currency={currency} />
              </Td>
              {row.cells.map((cell) => (
                <Td key={cell.persona} label={personaShortNames[cell.persona]} className="md:h-px md:px-1! md:py-1!">
                  <MatrixCellTile cell={cell} unit={{ id, name }} timeZone={timeZone} asOf={asOf} isRolled={!isOpen} />
                </Td>
              ))}
            </Tr>
          );
        })}
      </TableBody>
    </Table>
  );
}

function Spend({ row: { spend, judgedSpend, isRolledUp }, currency }: { row: MatrixRow; currency: string }) {
  if (judgedSpend === null) return <span className="text-ink-soft">Not known</span>;
  if (!isRolledUp) return moneyInWords(judgedSpend, currency);
  return (
    <span>
      {moneyInWords(judgedSpend, currency)}
      <span className="block text-xs text-ink-soft max-md:inline max-md:before:content-['_']">
        {spend === null ? "of the units below" : "with the units below"}
      </span>
    </span>
  );
}

/** Each unit that has no closed one above it. The units below a unit follow it. */
function inSight(rows: readonly MatrixRow[], closed: ReadonlySet<string>): MatrixRow[] {
  let skip = 0;
  return rows.filter((row) => {
    if (skip > 0) {
      skip -= 1;
      return false;
    }
    if (closed.has(row.id)) skip = row.belowShown;
    return true;
  });
}

function closedAtFirst(rows: readonly MatrixRow[]): ReadonlySet<string> {
  const deepest = Math.max(0, ...rows.map(({ depth }) => depth));
  let level = 0;
  while (level < deepest && rows.filter(({ depth }) => depth <= level + 1).length <= rowsAtFirst) level += 1;
  return new Set(rows.filter(({ depth, belowShown }) => depth >= level && belowShown > 0).map(({ id }) => id));
}
