"use client";

import type { ReactNode } from "react";
import { Dialog } from "@/components/ui/dialog";
import { PopoverAt } from "@/components/ui/popover";
import { useIsWide } from "@/components/use-is-wide";

type CellPopupProps = { anchor: HTMLElement; title: string; onClose: () => void; children: ReactNode };

/** What a cell opens to: beside it, or as a sheet on phones. */
export function CellPopup({ anchor, title, onClose, children }: CellPopupProps) {
  const isWide = useIsWide();
  if (isWide === false) {
    return (
      <Dialog open onOpenChange={(open) => open || onClose()} title={<bdi>{title}</bdi>}>
        {children}
      </Dialog>
    );
  }
  return (
    <PopoverAt anchor={anchor} onClose={onClose} title={<bdi>{title}</bdi>} className="w-96">
      {children}
    </PopoverAt>
  );
}
