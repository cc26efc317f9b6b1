// biome-ignore-all lint/a11y/useSemanticElements: a table of absolutely placed rows would be one by name only
// biome-ignore-all lint/a11y/useFocusableInteractive: the cells of a row take the focus
"use client";

import { ChevronRight } from "lucide-react";
import { memo } from "react";
import { classes } from "@/components/ui/classes";
import type { MatrixRow } from "@/lib/domain/coverage-matrix";
import { riskText, spendText, unitNote } from "@/lib/domain/matrix-text";
import { MatrixCellTile } from "./matrix-cell";
import { firstPersonaColumn } from "./matrix-columns";

type MatrixRowProps = {
  row: MatrixRow;
  /** Its number in the grid, the heads being the first. */
  number: number;
  isOpen: boolean;
  /** The column whose cell can have the focus; -1 for none of this row. */
  active: number;
  /** Pixels from the top; null while the rows still stand where the page's HTML put them. */
  top: number | null;
  href: string;
  currency: string;
};

/** Cells say where they are (`data-column`, and `data-unit` of the row) to the grid, which listens for all of them. */
export const MatrixRowLine = memo(function MatrixRowLine(props: MatrixRowProps) {
  const { row, number, isOpen, active, top, href, currency } = props;
  const tabIndexOf = (column: number) => (column === active ? 0 : -1);
  return (
    <div
      role="row"
      aria-rowindex={number}
      aria-level={row.depth + 1}
      aria-expanded={row.below > 0 ? isOpen : undefined}
      data-unit={row.id}
      className="matrix-row matrix-line"
      style={top === null ? undefined : { transform: `translateY(${top}px)` }}
    >
      <div role="rowheader" data-column={0} tabIndex={tabIndexOf(0)} className="matrix-cell">
        <UnitName row={row} isOpen={isOpen} href={href} />
      </div>
      <Figure column={1} tabIndex={tabIndexOf(1)} figure={spendText(row, currency)} />
      <Figure column={2} tabIndex={tabIndexOf(2)} figure={riskText(row, currency)} />
      {row.cells.map((cell, index) => (
        <div
          key={cell.persona}
          role="gridcell"
          data-column={firstPersonaColumn + index}
          tabIndex={tabIndexOf(firstPersonaColumn + index)}
          aria-haspopup="dialog"
          className="matrix-cell"
        >
          <MatrixCellTile cell={cell} isRolled={!isOpen} />
        </div>
      ))}
    </div>
  );
});

function Figure(props: { column: number; tabIndex: number; figure: { text: string; note: string } }) {
  const { column, tabIndex, figure } = props;
  return (
    <div role="gridcell" data-column={column} tabIndex={tabIndex} className="matrix-cell matrix-number">
      {figure.text}
      {figure.note && <span className="matrix-note">{figure.note}</span>}
    </div>
  );
}

// Written out whole, so that Tailwind finds them. Deeper levels share the last.
const indents = ["pl-1", "pl-5", "pl-9", "pl-13", "pl-17", "pl-20"];

function UnitName({ row, isOpen, href }: { row: MatrixRow; isOpen: boolean; href: string }) {
  return (
    <div className={classes("flex h-full min-w-0 items-center pr-2", indents[Math.min(row.depth, indents.length - 1)])}>
      {row.below > 0 ? (
        <span
          aria-hidden="true"
          data-toggle=""
          className="grid size-8 shrink-0 cursor-pointer place-items-center rounded-sm text-ink-soft hover:text-ink touch:size-11"
        >
          <ChevronRight className={classes("size-4 transition-transform", isOpen && "rotate-90")} />
        </span>
      ) : (
        <span aria-hidden="true" className="w-8 shrink-0" />
      )}
      <span className="min-w-0">
        <a
          href={href}
          data-route=""
          tabIndex={-1}
          title={`${row.name} (${row.code})`}
          className="block truncate font-medium underline-offset-3 hover:underline"
        >
          <bdi>{row.name}</bdi>
        </a>
        <span className="matrix-note">{unitNote(row)}</span>
      </span>
    </div>
  );
}
