// biome-ignore-all lint/a11y/useSemanticElements: the same grid as the matrix of units
// biome-ignore-all lint/a11y/useFocusableInteractive: the cells of a row take the focus
"use client";

import { useRef, useState } from "react";
import { Card } from "@/components/ui/card";
import { PersonaMark } from "@/components/ui/persona-mark";
import type { Day } from "@/lib/domain/day";
import { moveInGrid } from "@/lib/domain/grid-keys";
import { providerSideNames, providerSides } from "@/lib/domain/provider";
import type { ProviderRow } from "@/lib/domain/provider-matrix";
import { CellPanel } from "./cell-panel";
import { CellPopup } from "./cell-popup";
import { targetName } from "./fill-target";
import { MatrixCellTile } from "./matrix-cell";
import { useGridFocus } from "./use-grid-focus";

type ProviderGridProps = { rows: readonly ProviderRow[]; asOf: Day | null };
type Opened = { row: number; column: number; anchor: HTMLElement };

/** Who answers for each provider, on either side: the matrix of the providers, with its keys. */
export function ProviderGrid({ rows, asOf }: ProviderGridProps) {
  const area = useRef<HTMLDivElement>(null);
  const [place, setPlace] = useState({ row: 1, column: 1 });
  const [opened, setOpened] = useState<Opened | null>(null);
  const focus = useGridFocus(area);
  const size = { rows: rows.length + 1, columns: providerSides.length + 1, page: rows.length };
  const at = { ...place, row: Math.min(place.row, rows.length) };
  const tabIndexOf = (row: number, column: number) => (row === at.row && column === at.column ? 0 : -1);

  function open({ row, column }: { row: number; column: number }, anchor: HTMLElement) {
    if (row > 0 && column > 0) setOpened({ row, column, anchor });
  }

  function onKeyDown(event: React.KeyboardEvent) {
    const { key, altKey, target } = event;
    if (altKey || !(target instanceof HTMLElement) || target.dataset.column === undefined) return;
    const to = moveInGrid(size, at, { key, ctrl: event.ctrlKey || event.metaKey });
    if (to) {
      setPlace(to);
      focus.follow();
    } else if (key === "Enter" || key === " ") open(at, target);
    else return;
    event.preventDefault();
  }

  function onFocus({ target }: React.FocusEvent) {
    focus.onFocus();
    if (target instanceof HTMLElement && target.dataset.column !== undefined) setPlace(placeOf(target));
  }

  function onClick(event: React.MouseEvent) {
    const cell = event.target instanceof Element ? event.target.closest<HTMLElement>("[data-column]") : null;
    if (!cell) return;
    open(placeOf(cell), cell);
  }

  return (
    <Card className="min-w-0">
      <h3 className="mb-3 text-base">Providers</h3>
      {rows.length === 0 ? (
        <p className="text-sm text-ink-soft">No provider is in the register.</p>
      ) : (
        <div
          ref={area}
          role="grid"
          aria-label="Providers and sides: who answers for what"
          onKeyDown={onKeyDown}
          onClick={onClick}
          onFocus={onFocus}
          onBlur={focus.onBlur}
          className="text-sm"
        >
          <div role="row" className="provider-row text-xs font-medium text-ink-soft">
            {["Provider", ...providerSides].map((name, column) => (
              <div
                key={name}
                role="columnheader"
                data-row={0}
                data-column={column}
                tabIndex={tabIndexOf(0, column)}
                className="flex items-center gap-1.5 px-1 pb-2"
              >
                <Head name={name} />
              </div>
            ))}
          </div>
          {rows.map(({ provider, sides }, index) => (
            <div key={provider.id} role="row" className="provider-row border-t border-line">
              <div
                role="rowheader"
                data-row={index + 1}
                data-column={0}
                tabIndex={tabIndexOf(index + 1, 0)}
                className="self-center px-1 font-medium wrap-anywhere"
              >
                {provider.name}
              </div>
              {sides.map(({ side, cell }, sideIndex) => (
                <div
                  key={side}
                  role="gridcell"
                  data-row={index + 1}
                  data-column={sideIndex + 1}
                  tabIndex={tabIndexOf(index + 1, sideIndex + 1)}
                  aria-haspopup="dialog"
                  className="matrix-cell h-14"
                >
                  <MatrixCellTile cell={cell} isRolled={false} />
                </div>
              ))}
            </div>
          ))}
        </div>
      )}
      <OpenedSide opened={opened} rows={rows} asOf={asOf} onClose={() => setOpened(null)} />
    </Card>
  );
}

function placeOf({ dataset }: HTMLElement) {
  return { row: Number(dataset.row), column: Number(dataset.column) };
}

function Head({ name }: { name: string }) {
  const side = providerSides.find((each) => each === name);
  if (!side) return name;
  return (
    <>
      <PersonaMark persona={side} className="size-2.5" />
      {providerSideNames[side]}
    </>
  );
}

type OpenedSideProps = ProviderGridProps & { opened: Opened | null; onClose: () => void };

function OpenedSide({ opened, rows, asOf, onClose }: OpenedSideProps) {
  const row = opened && rows[opened.row - 1];
  const found = opened && row?.sides[opened.column - 1];
  if (!row || !found) return null;
  const target = { provider: row.provider, side: found.side };
  return (
    <CellPopup anchor={opened.anchor} title={targetName(target)} onClose={onClose}>
      <CellPanel
        key={`${row.provider.id} ${found.side}`}
        target={target}
        cell={found.cell}
        state={{ status: "ready", detail: found.detail }}
        asOf={asOf}
        onDone={onClose}
      />
    </CellPopup>
  );
}
