"use client";

import { createContext, type ReactNode, use, useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import type { Day } from "@/lib/domain/day";
import { FillForm } from "./fill-form";
import { type FillTarget, targetName, targetQuery } from "./fill-target";

type Fill = {
  /** Cells are filled from today on: a page of another day only shows. */
  canFill: boolean;
  /** Whether the reader may also give people their persona. */
  mayAssign: boolean;
  /** The day of the page; without it gaps are neither planned nor waived from their cells. */
  today?: Day | undefined;
  open: (target: FillTarget) => void;
};

const FillContext = createContext<Fill>({ canFill: false, mayAssign: false, open: () => undefined });

type FillProviderProps = Omit<Fill, "open"> & { children: ReactNode };

/** Lets every FillButton below open the one dialog in which somebody is chosen. */
export function FillProvider({ canFill, mayAssign, today, children }: FillProviderProps) {
  const [target, setTarget] = useState<FillTarget | null>(null);
  const [isOpen, setOpen] = useState(false);
  function open(next: FillTarget) {
    setTarget(next);
    setOpen(true);
  }
  return (
    <FillContext value={{ canFill, mayAssign, today, open }}>
      {children}
      {target && (
        <Dialog
          open={isOpen}
          onOpenChange={setOpen}
          title={<bdi>{targetName(target)}</bdi>}
          description="Who does it, from today on? Those who fit best come first."
        >
          <FillForm key={targetQuery(target)} target={target} mayAssign={mayAssign} onDone={() => setOpen(false)} />
        </Dialog>
      )}
    </FillContext>
  );
}

/** Whether the page may fill, and how. */
export function useFill(): Fill {
  return use(FillContext);
}

type FillButtonProps = { target: FillTarget; isFilled: boolean; className?: string | undefined };

/** Fills the cell of a gap, or gives its one holder a deputy. Nothing where cells cannot be filled. */
export function FillButton({ target, isFilled, className }: FillButtonProps) {
  const { canFill, open } = useFill();
  if (!canFill) return null;
  return (
    <Button
      size="small"
      onClick={() => open(target)}
      aria-label={`${isFilled ? "Add somebody to" : "Fill"} ${targetName(target)}`}
      className={className}
    >
      {isFilled ? "Add" : "Fill"}
    </Button>
  );
}
