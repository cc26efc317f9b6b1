"use client";

import { ChevronRight } from "lucide-react";
import { classes } from "@/components/ui/classes";
import { PersonaMark } from "@/components/ui/persona-mark";
import { Table, Td, Th, Tr } from "@/components/ui/table";
import type { MatrixRow } from "@/lib/domain/coverage-matrix";
import { riskText, spendText, unitNote } from "@/lib/domain/matrix-text";
import { personaShortNames } from "@/lib/domain/persona";
import { MatrixCellTile } from "./matrix-cell";
import { matrixColumns } from "./matrix-columns";
import type { OpenedCell } from "./matrix-grid";

type MatrixCardsProps = {
  rows: readonly MatrixRow[];
  isOpen: (id: string) => boolean;
  onToggle: (id: string) => void;
  onOpen: (cell: OpenedCell) => void;
  hrefOf: (unitId: string) => string;
  currency: string;
};

/** The matrix without a grid: cards on phones, a table on paper. */
export function MatrixCards({ rows, isOpen, onToggle, onOpen, hrefOf, currency }: MatrixCardsProps) {
  return (
    <Table caption="Units and personas: who covers what">
      <thead>
        <tr>
          {matrixColumns.map(({ name, persona }) => (
            <Th key={name}>
              <span className="inline-flex items-center gap-1.5">
                {persona && <PersonaMark persona={persona} className="size-2.5" />}
                {name}
              </span>
            </Th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Tr key={row.id}>
            <Th scope="row">
              <UnitHeading row={row} isOpen={isOpen(row.id)} onToggle={() => onToggle(row.id)} href={hrefOf(row.id)} />
            </Th>
            <Td label="Monthly spend" align="right">
              <Figure {...spendText(row, currency)} />
            </Td>
            <Td label="At risk" align="right">
              <Figure {...riskText(row, currency)} />
            </Td>
            {row.cells.map((cell) => (
              <Td key={cell.persona} label={personaShortNames[cell.persona]} className="md:px-1!">
                <button
                  type="button"
                  aria-haspopup="dialog"
                  className="block w-full min-w-0 rounded-md text-left touch:min-h-11"
                  onClick={({ currentTarget }) =>
                    onOpen({ unitId: row.id, persona: cell.persona, anchor: currentTarget })
                  }
                >
                  <MatrixCellTile cell={cell} isRolled={!isOpen(row.id)} />
                </button>
              </Td>
            ))}
          </Tr>
        ))}
      </tbody>
    </Table>
  );
}

function Figure({ text, note }: { text: string; note: string }) {
  return (
    <span>
      {text}
      {note && <span className="block text-xs text-ink-soft">{note}</span>}
    </span>
  );
}

type UnitHeadingProps = { row: MatrixRow; isOpen: boolean; onToggle: () => void; href: string };

function UnitHeading({ row, isOpen, onToggle, href }: UnitHeadingProps) {
  return (
    <div className={classes("flex items-start gap-1", indents[Math.min(row.depth, indents.length - 1)])}>
      <div className="min-w-0 flex-1">
        <a href={href} data-route="" className="font-medium wrap-anywhere underline-offset-3 hover:underline">
          <bdi>{row.name}</bdi>
        </a>
        <p className="text-xs text-ink-soft">{unitNote(row)}</p>
      </div>
      {row.below > 0 && (
        <button
          type="button"
          onClick={onToggle}
          aria-expanded={isOpen}
          aria-label={`Units below ${row.name}`}
          className="-my-1.5 grid size-9 shrink-0 place-items-center rounded-sm hover:bg-surface-hover touch:-my-2.5 touch:size-11 print:hidden"
        >
          <ChevronRight aria-hidden="true" className={classes("size-4 transition-transform", isOpen && "rotate-90")} />
        </button>
      )}
    </div>
  );
}

// Written out whole, so that Tailwind finds them. Deeper levels share the last.
const indents = ["", "md:pl-3", "md:pl-6", "md:pl-9", "md:pl-12", "md:pl-15"];
