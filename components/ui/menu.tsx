"use client";

import { Menu as Base } from "@base-ui/react/menu";
import { Check } from "lucide-react";
import type { Route } from "next";
import Link from "next/link";
import type { ReactElement, ReactNode } from "react";
import { classes } from "./classes";
import { floatingClasses } from "./floating";

const item =
  "flex w-full items-center gap-2.5 rounded-md px-2.5 py-1.5 text-left text-sm outline-none select-none touch:min-h-11 data-disabled:opacity-50 data-highlighted:bg-surface-hover [&>svg]:size-4 [&>svg]:shrink-0 [&>svg.lucide]:text-ink-soft";

const place = { sideOffset: 6, collisionPadding: 8, className: "z-50" };
const popup = classes(floatingClasses, "min-w-52 p-1.5");

type MenuProps = { trigger: ReactElement; align?: "start" | "center" | "end" | undefined; children: ReactNode };

/** Actions behind a button. Arrow keys move, typing jumps, Escape closes and gives the focus back. */
export function Menu({ trigger, align = "end", children }: MenuProps) {
  return (
    <Base.Root modal={false}>
      <Base.Trigger render={trigger} />
      <Base.Portal>
        <Base.Positioner {...place} align={align}>
          <Base.Popup className={popup}>{children}</Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}

type MenuAtProps = { anchor: HTMLElement; onClose: () => void; children: ReactNode };

/** One menu for many buttons, such as those of a table's rows: open while it is there, beside the button that asked. */
export function MenuAt({ anchor, onClose, children }: MenuAtProps) {
  return (
    <Base.Root
      open
      modal={false}
      onOpenChange={(_, details) => {
        // The button's own click closes as well; closed here already, it would open again.
        if (details.event.target instanceof Node && anchor.contains(details.event.target)) details.cancel();
        else onClose();
      }}
    >
      <Base.Portal>
        <Base.Positioner {...place} align="end" anchor={anchor}>
          <Base.Popup className={popup} finalFocus={() => anchor}>
            {children}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}

type MenuItemProps = {
  onSelect: () => void;
  disabled?: boolean | undefined;
  tone?: "neutral" | "danger" | undefined;
  children: ReactNode;
};

export function MenuItem({ onSelect, disabled = false, tone, children }: MenuItemProps) {
  return (
    <Base.Item onClick={onSelect} disabled={disabled} className={classes(item, tone === "danger" && "text-danger")}>
      {children}
    </Base.Item>
  );
}

export function MenuLink({ href, children }: { href: string; children: ReactNode }) {
  return (
    <Base.LinkItem closeOnClick render={<Link href={href as Route} />} className={item}>
      {children}
    </Base.LinkItem>
  );
}

/** Loads a file; the menu stays for the next. */
export function MenuDownload({ href, children }: { href: string; children: ReactNode }) {
  return (
    <Base.LinkItem render={<a href={href} download />} className={item}>
      {children}
    </Base.LinkItem>
  );
}

type MenuChoiceProps<T extends string> = {
  label: string;
  value: T;
  options: readonly { value: T; label: ReactNode }[];
  onChange: (value: T) => void;
};

/** One of a few, checked in the menu. */
export function MenuChoice<T extends string>({ label, value, options, onChange }: MenuChoiceProps<T>) {
  return (
    <Base.Group>
      <MenuLabel>{label}</MenuLabel>
      <Base.RadioGroup value={value} onValueChange={(next: T) => onChange(next)}>
        {options.map((option) => (
          <Base.RadioItem key={option.value} value={option.value} className={item}>
            {option.label}
            <Base.RadioItemIndicator className="ml-auto" render={<Check aria-hidden="true" className="size-4" />} />
          </Base.RadioItem>
        ))}
      </Base.RadioGroup>
    </Base.Group>
  );
}

function MenuLabel({ children }: { children: ReactNode }) {
  return <Base.GroupLabel className="px-2.5 pt-1.5 pb-1 text-xs text-ink-soft">{children}</Base.GroupLabel>;
}

export function MenuSeparator() {
  return <Base.Separator className="mx-2.5 my-1.5 h-px bg-line" />;
}
