"use client";

import { useMemo, useState } from "react";
import { Pagination } from "@/components/ui/pagination";
import { useIsWide } from "@/components/use-is-wide";
import { type CoverageAddress, coverageHref } from "@/lib/domain/coverage-address";
import { type PackedRows, unpackRows } from "@/lib/domain/packed-matrix";
import { UnitCellPanel } from "./cell-panel";
import { CellPopup } from "./cell-popup";
import { targetName, targetQuery } from "./fill-target";
import { GridKeysHelp } from "./grid-keys-help";
import { MatrixCards } from "./matrix-cards";
import { MatrixGrid, type OpenedCell } from "./matrix-grid";
import { MatrixToolbar } from "./matrix-toolbar";
import { useMatrixView } from "./use-matrix-view";
import { usePrinting } from "./use-printing";

type MatrixProps = { packed: PackedRows; address: CoverageAddress; currency: string };

/** Cards that a page of a phone holds. */
const cardsPerPage = 60;

/** Units by personas: a grid where there is room, cards on phones; on paper all that is open, as a table. */
export function Matrix({ packed, address, currency }: MatrixProps) {
  const all = useMemo(() => unpackRows(packed), [packed]);
  const view = useMatrixView(all, address);
  const [opened, setOpened] = useState<OpenedCell | null>(null);
  const [isHelpOpen, setHelpOpen] = useState(false);
  const isWide = useIsWide();
  const isPrinting = usePrinting();
  const hrefOf = (unitId: string) => coverageHref(address, { unitId, page: 1 });
  const pages = Math.max(1, Math.ceil(view.rows.length / cardsPerPage));
  const page = Math.min(address.page, pages);
  const pageHref = (to: number) => (to < 1 || to > pages ? null : coverageHref(address, { page: to }));
  const isGrid = isWide !== false && !isPrinting;
  const isCards = isWide !== true || isPrinting;
  return (
    <>
      <MatrixToolbar view={view} address={address} onHelp={() => setHelpOpen(true)} />
      {isGrid && (
        // Before a script runs nobody knows the window; the style sheet does.
        <div className="max-md:hidden">
          <MatrixGrid
            view={view}
            hrefOf={hrefOf}
            currency={currency}
            onOpen={setOpened}
            onHelp={() => setHelpOpen(true)}
          />
        </div>
      )}
      {isCards && (
        <div className={isPrinting ? "matrix-paper" : "md:hidden"}>
          <MatrixCards
            rows={isPrinting ? view.rows : view.rows.slice((page - 1) * cardsPerPage, page * cardsPerPage)}
            isOpen={view.isOpen}
            onToggle={view.toggle}
            onOpen={setOpened}
            hrefOf={hrefOf}
            currency={currency}
          />
          {pages > 1 && (
            <Pagination previous={pageHref(page - 1)} next={pageHref(page + 1)}>
              Page {page} of {pages}
            </Pagination>
          )}
        </div>
      )}
      <OpenedPanel opened={opened} rows={all} address={address} onClose={() => setOpened(null)} />
      <GridKeysHelp open={isHelpOpen} onOpenChange={setHelpOpen} />
    </>
  );
}

type OpenedPanelProps = {
  opened: OpenedCell | null;
  rows: ReturnType<typeof unpackRows>;
  address: CoverageAddress;
  onClose: () => void;
};

/** The cell that is open, of what the page says of it now. */
function OpenedPanel({ opened, rows, address, onClose }: OpenedPanelProps) {
  const row = opened && rows.find(({ id }) => id === opened.unitId);
  const cell = row?.cells.find(({ persona }) => persona === opened?.persona);
  if (!opened || !row || !cell) return null;
  const target = { unit: { id: row.id, name: row.name }, persona: cell.persona };
  return (
    <CellPopup anchor={opened.anchor} title={targetName(target)} onClose={onClose}>
      <UnitCellPanel key={targetQuery(target)} target={target} cell={cell} asOf={address.asOf} onDone={onClose} />
    </CellPopup>
  );
}
