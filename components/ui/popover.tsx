"use client";

import { Popover as Base } from "@base-ui/react/popover";
import type { ReactElement, ReactNode } from "react";
import { classes } from "./classes";
import { floatingClasses } from "./floating";

type PopoverProps = {
  /** The button that opens it, and gets the focus back. */
  trigger: ReactElement;
  /** Names the popover; shown as its heading unless `titleHidden`. */
  title: ReactNode;
  titleHidden?: boolean | undefined;
  open?: boolean | undefined;
  onOpenChange?: ((open: boolean) => void) | undefined;
  align?: "start" | "center" | "end" | undefined;
  className?: string | undefined;
  children: ReactNode;
};

/** Content beside the button that opened it; the page stays usable. Closes on Escape and on a press outside. */
export function Popover({
  trigger,
  title,
  titleHidden,
  open,
  onOpenChange,
  align = "start",
  className,
  children,
}: PopoverProps) {
  const controlled = open === undefined ? {} : { open };
  return (
    <Base.Root {...controlled} onOpenChange={(next) => onOpenChange?.(next)}>
      <Base.Trigger render={trigger} />
      <Base.Portal>
        <Base.Positioner sideOffset={6} align={align} collisionPadding={8} className="z-50">
          <Base.Popup className={classes(floatingClasses, "p-4", className)}>
            <Base.Title className={titleHidden ? "sr-only" : "mb-2 text-sm font-semibold"}>{title}</Base.Title>
            {children}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}

type PopoverAtProps = {
  /** What it stands beside; gets the focus back. */
  anchor: HTMLElement;
  onClose: () => void;
  title: ReactNode;
  className?: string | undefined;
  children: ReactNode;
};

/** One popover for many places, such as the cells of a grid: open while it is there, beside the place that asked. */
export function PopoverAt({ anchor, onClose, title, className, children }: PopoverAtProps) {
  return (
    <Base.Root open onOpenChange={(open) => open || onClose()}>
      <Base.Portal>
        <Base.Positioner anchor={anchor} sideOffset={4} align="start" collisionPadding={8} className="z-50">
          <Base.Popup finalFocus={() => anchor} className={classes(floatingClasses, "p-4", className)}>
            <Base.Title className="mb-2 text-sm font-semibold">{title}</Base.Title>
            {children}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}

/** Closes the popover around it: `<PopoverClose render={<Button>Done</Button>} />`. */
export const PopoverClose = Base.Close;
