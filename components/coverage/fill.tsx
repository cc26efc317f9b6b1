"use client";

import { createContext, type ReactNode, use, useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { personaNames } from "@/lib/domain/persona";
import { FillForm } from "./fill-form";
import type { FillTarget } from "./fill-target";

const FillContext = createContext<((target: FillTarget) => void) | null>(null);

type FillProviderProps = {
  /** Cells are filled from today on: a page of another day only shows. */
  canFill: boolean;
  /** Whether the reader may also give people their persona. */
  mayAssign: boolean;
  children: ReactNode;
};

/** Lets every FillButton below open the one dialog in which a cell is filled. */
export function FillProvider({ canFill, mayAssign, children }: FillProviderProps) {
  const [target, setTarget] = useState<FillTarget | null>(null);
  const [isOpen, setOpen] = useState(false);
  function open(next: FillTarget) {
    setTarget(next);
    setOpen(true);
  }
  return (
    <FillContext value={canFill ? open : null}>
      {children}
      {target && (
        <Dialog
          open={isOpen}
          onOpenChange={setOpen}
          title={
            <>
              {personaNames[target.persona]} for <bdi>{target.unit.name}</bdi>
            </>
          }
          description="Who covers it, from today on? Those who fit best come first."
        >
          <FillForm
            key={`${target.unit.id} ${target.persona}`}
            target={target}
            mayAssign={mayAssign}
            onDone={() => setOpen(false)}
          />
        </Dialog>
      )}
    </FillContext>
  );
}

type FillButtonProps = { target: FillTarget; isFilled: boolean; className?: string | undefined };

/** Fills the cell of a gap, or gives its one holder a deputy. Nothing where cells cannot be filled. */
export function FillButton({ target, isFilled, className }: FillButtonProps) {
  const open = use(FillContext);
  if (!open) return null;
  const { unit, persona } = target;
  return (
    <Button
      size="small"
      onClick={() => open(target)}
      aria-label={`${isFilled ? "Add somebody to" : "Fill"} ${personaNames[persona]} for ${unit.name}`}
      className={className}
    >
      {isFilled ? "Add" : "Fill"}
    </Button>
  );
}
