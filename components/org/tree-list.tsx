"use client";

import { defaultRangeExtractor, useVirtualizer } from "@tanstack/react-virtual";
import { type RefObject, useEffect, useMemo, useRef } from "react";
import { rowOf, siblingsOf } from "@/lib/org/outline";
import type { Tally } from "@/lib/org/tally";
import type { OrgTree } from "@/lib/org/tree";
import { classes } from "../ui/classes";
import { rowText, TreeRow } from "./tree-row";

const rowHeight = 48;

type TreeListProps = {
  tree: OrgTree;
  tally: Tally;
  rows: Int32Array;
  /** Who has the focus when it is in the list. */
  active: number;
  /** Gives the focus to whoever has it in the list. */
  area: RefObject<HTMLDivElement | null>;
  isOpen: (index: number) => boolean;
  onToggle: (index: number) => void;
  onPress: (key: string, now: number) => boolean;
  onOpen: (index: number) => void;
};

/** Everybody, indented below their manager: the rows in the window and the one with the focus are in the page. */
export function TreeList({ tree, tally, rows, active, area, isOpen, onToggle, onPress, onOpen }: TreeListProps) {
  const siblings = useMemo(() => siblingsOf(tree), [tree]);
  const activeRow = rowOf(rows, active);
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => area.current,
    estimateSize: () => rowHeight,
    overscan: 8,
    scrollPaddingStart: rowHeight,
    scrollPaddingEnd: rowHeight,
    rangeExtractor(range) {
      const seen = defaultRangeExtractor(range);
      return seen.includes(activeRow) || activeRow >= rows.length ? seen : [...seen, activeRow].sort((a, b) => a - b);
    },
  });

  const shown = useRef(-1);
  const hasFocus = useRef(false);
  useEffect(() => {
    if (shown.current === active) return;
    virtualizer.scrollToIndex(activeRow, { align: shown.current < 0 ? "center" : "auto" });
    shown.current = active;
    const row = area.current?.querySelector<HTMLElement>('[tabindex="0"]');
    // A row that scrolls out of the page loses the focus without a word.
    const isLost = hasFocus.current && document.activeElement === document.body;
    if (isLost || area.current?.contains(document.activeElement)) row?.focus({ preventScroll: true });
  });

  function onKeyDown(event: React.KeyboardEvent) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "Enter") onOpen(active);
    else if (!onPress(event.key, event.timeStamp)) return;
    event.preventDefault();
  }

  return (
    <div
      ref={area}
      tabIndex={-1}
      role="tree"
      aria-label="Reporting lines"
      onKeyDown={onKeyDown}
      onFocus={() => {
        hasFocus.current = true;
      }}
      onBlur={() => {
        hasFocus.current = false;
      }}
      className="max-h-[max(24rem,calc(100dvh-19rem))] overflow-y-auto overscroll-contain rounded-lg border border-line bg-surface-raised [--indent:1.25rem] max-md:[--indent:0.625rem]"
    >
      <div role="presentation" className="relative" style={{ height: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map(({ index: row, start }) => {
          const index = rows[row] ?? 0;
          const isManager = (tree.below[index] ?? 0) > 0;
          return (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the tree around it listens
            <div
              key={index}
              role="treeitem"
              aria-level={(tree.depth[index] ?? 0) + 1}
              aria-setsize={siblings.size(index)}
              aria-posinset={siblings.position[index]}
              aria-expanded={isManager ? isOpen(index) : undefined}
              aria-selected={index === active}
              tabIndex={index === active ? 0 : -1}
              onClick={() => onOpen(index)}
              className={classes(
                "absolute inset-x-0 top-0 cursor-pointer border-b border-line -outline-offset-2 hover:bg-surface-hover",
                index === active && "bg-accent-soft",
              )}
              style={{ height: rowHeight, transform: `translateY(${start}px)` }}
            >
              <span className="sr-only">{rowText(tree, tally, index)}</span>
              <TreeRow
                tree={tree}
                tally={tally}
                index={index}
                isOpen={isOpen(index)}
                onToggle={() => onToggle(index)}
              />
            </div>
          );
        })}
      </div>
    </div>
  );
}
