"use client";

import { Dialog as Base } from "@base-ui/react/dialog";
import { X } from "lucide-react";
import type { ReactElement, ReactNode } from "react";
import { IconButton } from "./button";
import { classes } from "./classes";

type DialogProps = {
  /** The button that opens it, and gets the focus back. Leave it out when `open` is controlled from elsewhere. */
  trigger?: ReactElement | undefined;
  open?: boolean | undefined;
  onOpenChange?: ((open: boolean) => void) | undefined;
  title: ReactNode;
  description?: ReactNode;
  size?: "small" | "medium" | "large" | undefined;
  children: ReactNode;
};

const sizes = { small: "md:max-w-sm", medium: "md:max-w-lg", large: "md:max-w-3xl" };

/**
 * Modal: holds the focus, closes on Escape and on a press beside it. On phones it is a sheet at the bottom, in reach of
 * the thumb. Put the buttons into `DialogActions` at the end, inside the form if there is one.
 */
export function Dialog({ trigger, open, onOpenChange, title, description, size = "medium", children }: DialogProps) {
  const controlled = open === undefined ? {} : { open };
  return (
    <Base.Root {...controlled} onOpenChange={(next) => onOpenChange?.(next)}>
      {trigger && <Base.Trigger render={trigger} />}
      <Base.Portal>
        <Base.Backdrop className="fixed inset-0 z-40 bg-scrim transition-opacity duration-150 data-ending-style:opacity-0 data-starting-style:opacity-0" />
        <Base.Popup
          className={classes(
            "fixed z-50 flex max-h-[90dvh] flex-col overflow-y-auto overscroll-contain bg-surface-raised shadow-floating transition-[opacity,translate,scale] duration-150 outline-none",
            "inset-x-0 bottom-0 rounded-t-lg pb-[env(safe-area-inset-bottom)] max-md:data-ending-style:translate-y-8 max-md:data-starting-style:translate-y-8",
            "md:inset-auto md:top-1/2 md:left-1/2 md:w-[calc(100%-2rem)] md:-translate-1/2 md:rounded-lg md:data-ending-style:scale-97 md:data-starting-style:scale-97",
            // One dialog at a time: what a further one was opened from waits unseen.
            "data-ending-style:opacity-0 data-nested-dialog-open:opacity-0 data-starting-style:opacity-0",
            sizes[size],
          )}
        >
          <div className="px-5 pt-5 pr-16">
            <Base.Title className="text-lg font-semibold">{title}</Base.Title>
            {description && (
              <Base.Description className="mt-0.5 text-sm text-pretty text-ink-soft">{description}</Base.Description>
            )}
          </div>
          <div className="px-5 pt-4 pb-5">{children}</div>
          {/* Last, so that the first field gets the focus when the dialog opens. */}
          <Base.Close render={<IconButton label="Close" className="absolute! top-3.5 right-3.5" />}>
            <X aria-hidden="true" className="size-4" />
          </Base.Close>
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}

/** The row of buttons at the end: what is done first, the way out beside it. */
export function DialogActions({ children }: { children: ReactNode }) {
  return (
    <div className="mt-6 flex flex-row-reverse flex-wrap justify-start gap-2 max-md:flex-col max-md:items-stretch">
      {children}
    </div>
  );
}

/** Closes the dialog around it: `<DialogClose render={<Button>Cancel</Button>} />`. */
export const DialogClose = Base.Close;
