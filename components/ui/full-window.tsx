"use client";

import { Dialog as Base } from "@base-ui/react/dialog";
import type { KeyboardEvent, ReactNode } from "react";

type FullWindowProps = {
  /** Read out as it opens; the content has its own heading. */
  title: string;
  onClose: () => void;
  onKeyDown?: ((event: KeyboardEvent) => void) | undefined;
  children: ReactNode;
};

/** Takes the whole window, and the focus with it, until Escape. */
export function FullWindow({ title, onClose, onKeyDown, children }: FullWindowProps) {
  return (
    <Base.Root open onOpenChange={(open) => !open && onClose()}>
      <Base.Portal>
        <Base.Popup
          onKeyDown={onKeyDown}
          className="fixed inset-0 z-50 flex flex-col overflow-hidden bg-surface outline-none print:hidden"
        >
          <Base.Title className="sr-only">{title}</Base.Title>
          {children}
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}
