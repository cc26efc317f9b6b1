// biome-ignore-all lint/a11y/useSemanticElements: a table of absolutely placed rows would be one by name only
// biome-ignore-all lint/a11y/useFocusableInteractive: the cells of a row take the focus
"use client";

import { defaultRangeExtractor, useVirtualizer } from "@tanstack/react-virtual";
import { useMemo, useRef, useState, useSyncExternalStore } from "react";
import type { MatrixRow } from "@/lib/domain/coverage-matrix";
import { type GridPlace, moveInGrid } from "@/lib/domain/grid-keys";
import type { Persona } from "@/lib/domain/persona";
import { matrixColumns } from "./matrix-columns";
import { MatrixHeads } from "./matrix-heads";
import { MatrixRowLine } from "./matrix-row";
import { useGridFocus } from "./use-grid-focus";
import type { MatrixView } from "./use-matrix-view";
import { useTypeAhead } from "./use-type-ahead";

const rowHeight = 56;
/** Rows in the page's HTML: as many as a window shows. */
const rowsAtFirst = 16;

/** A cell that is asked to open, with what it stands in. */
export type OpenedCell = { unitId: string; persona: Persona; anchor: HTMLElement };

type MatrixGridProps = {
  view: MatrixView;
  hrefOf: (unitId: string) => string;
  currency: string;
  onOpen: (cell: OpenedCell) => void;
  onHelp: () => void;
};

const never = () => () => undefined;

/** Units by personas as a spreadsheet is used: the rows in the window and the one with the focus are in the page. */
export function MatrixGrid({ view, hrefOf, currency, onOpen, onHelp }: MatrixGridProps) {
  const { rows, isOpen, toggle, sortBy } = view;
  const area = useRef<HTMLDivElement>(null);
  // Places are set by scripts: the policy of the page refuses style attributes in its HTML.
  const isStill = useSyncExternalStore(
    never,
    () => false,
    () => true,
  );
  const [place, setPlace] = useState<{ unitId: string | null; column: number }>({
    unitId: rows[0]?.id ?? null,
    column: 0,
  });
  const rowOf = useMemo(() => new Map(rows.map(({ id }, index) => [id, index])), [rows]);
  // A unit that is not shown any more hands the focus to the first.
  const activeRow = place.unitId === null ? -1 : (rowOf.get(place.unitId) ?? 0);
  const focus = useGridFocus(area);
  const typeAhead = useTypeAhead(rows);
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => area.current,
    estimateSize: () => rowHeight,
    getItemKey: (index) => rows[index]?.id ?? index,
    overscan: 6,
    scrollMargin: 0,
    rangeExtractor(range) {
      const seen = defaultRangeExtractor(range);
      const isThere = activeRow < 0 || activeRow >= rows.length || seen.includes(activeRow);
      return isThere ? seen : [...seen, activeRow].sort((a, b) => a - b);
    },
  });

  function goTo({ row, column }: GridPlace) {
    setPlace({ unitId: row === 0 ? null : (rows[row - 1]?.id ?? null), column });
    focus.follow();
  }

  function act(cell: HTMLElement) {
    const row = rows[activeRow];
    const { order, persona } = matrixColumns[place.column] ?? {};
    if (row === undefined) {
      if (order) sortBy(order);
    } else if (persona) onOpen({ unitId: row.id, persona, anchor: cell });
    else cell.querySelector<HTMLElement>("a")?.click();
  }

  /** Keys that open, close and leave a level, by the tree grid pattern. Whether it was one. */
  function pressInTree(key: string): boolean {
    const row = rows[activeRow];
    if (row === undefined || place.column > 0) return false;
    const [hasBelow, isUnfolded] = [row.below > 0, isOpen(row.id)];
    if (key === " " || (key === "ArrowRight" && !isUnfolded) || (key === "ArrowLeft" && isUnfolded && hasBelow)) {
      if (!hasBelow) return key === " ";
      toggle(row.id);
      return true;
    }
    if (key !== "ArrowLeft") return false;
    const parent = rows.findLastIndex(({ depth }, index) => index < activeRow && depth < row.depth);
    if (parent >= 0) goTo({ row: parent + 1, column: 0 });
    return parent >= 0;
  }

  function onKeyDown(event: React.KeyboardEvent) {
    const { key, altKey, target } = event;
    if (altKey || !(target instanceof HTMLElement) || target.dataset.column === undefined) return;
    const ctrl = event.ctrlKey || event.metaKey;
    const page = Math.max(1, Math.floor((area.current?.clientHeight ?? 0) / rowHeight) - 2);
    const size = { rows: rows.length + 1, columns: matrixColumns.length, page };
    // First, since a space belongs to the name that is being typed; but "?" is no name.
    const found = ctrl || key === "?" ? null : typeAhead(key, event.timeStamp, activeRow);
    const to = moveInGrid(size, { row: activeRow + 1, column: place.column }, { key, ctrl });
    if (found !== null) goTo({ row: found + 1, column: place.column });
    else if (!ctrl && pressInTree(key)) return event.preventDefault();
    else if (to) goTo(to);
    else if (!ctrl && (key === "Enter" || key === " ")) act(target);
    else if (key === "?") onHelp();
    else return;
    event.preventDefault();
  }

  /** However a cell comes by the focus, the keys go on from it. */
  function onFocus({ target }: React.FocusEvent) {
    focus.onFocus();
    if (!(target instanceof HTMLElement) || target.dataset.column === undefined) return;
    const unitId = target.closest<HTMLElement>("[data-unit]")?.dataset.unit ?? null;
    setPlace({ unitId, column: Number(target.dataset.column) });
  }

  function onClick(event: React.MouseEvent) {
    const target = event.target instanceof Element ? event.target : null;
    const cell = target?.closest<HTMLElement>("[data-column]");
    if (!target || !cell) return;
    const unitId = cell.closest<HTMLElement>("[data-unit]")?.dataset.unit ?? null;
    const { persona, order } = matrixColumns[Number(cell.dataset.column)] ?? {};
    if (target.closest("a")) return;
    if (unitId === null) order && sortBy(order);
    else if (target.closest("[data-toggle]")) toggle(unitId);
    else if (persona) onOpen({ unitId, persona, anchor: cell });
  }

  const line = (row: MatrixRow, index: number, top: number | null) => (
    <MatrixRowLine
      key={row.id}
      row={row}
      number={index + 2}
      isOpen={isOpen(row.id)}
      active={index === activeRow ? place.column : -1}
      top={top}
      href={hrefOf(row.id)}
      currency={currency}
    />
  );
  return (
    <div
      ref={area}
      role="treegrid"
      aria-label="Units and personas: who covers what"
      aria-rowcount={rows.length + 1}
      aria-colcount={matrixColumns.length}
      onKeyDown={onKeyDown}
      onClick={onClick}
      onFocus={onFocus}
      onBlur={focus.onBlur}
      className="matrix-grid"
    >
      <MatrixHeads order={view.order} active={activeRow < 0 ? place.column : -1} />
      <div
        role="rowgroup"
        data-still={isStill || undefined}
        className="matrix-lines relative"
        style={isStill ? undefined : { height: virtualizer.getTotalSize() }}
      >
        {isStill
          ? rows.slice(0, rowsAtFirst).map((row, index) => line(row, index, null))
          : virtualizer.getVirtualItems().map(({ index, start }) => {
              const row = rows[index];
              return row && line(row, index, start);
            })}
      </div>
    </div>
  );
}
