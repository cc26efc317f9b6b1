"use client";

import { Search } from "lucide-react";
import { lazy, Suspense, useEffect, useState } from "react";
import { buttonClasses } from "@/components/ui/button";
import type { AccessRole } from "@/lib/domain/access";
import type { Day } from "@/lib/domain/day";

// Loaded when it is first opened: the pages carry this button alone.
const Palette = lazy(() => import("./palette").then((module) => ({ default: module.Palette })));

type PaletteButtonProps = { role: AccessRole; today: Day; signOut: () => Promise<void> };

/** Opens the command palette, as Ctrl+K and Cmd+K do from everywhere. */
export function PaletteButton(props: PaletteButtonProps) {
  const [isOpen, setOpen] = useState(false);
  const [wasOpened, setOpened] = useState(false);

  function change(open: boolean) {
    setOpen(open);
    if (open) setOpened(true);
  }

  useEffect(() => {
    function onKey(event: KeyboardEvent) {
      if (event.key.toLowerCase() !== "k" || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey)
        return;
      event.preventDefault();
      setOpened(true);
      setOpen((before) => !before);
    }
    addEventListener("keydown", onKey);
    return () => removeEventListener("keydown", onKey);
  }, []);

  return (
    <>
      <button
        type="button"
        aria-haspopup="dialog"
        aria-keyshortcuts="Control+K Meta+K"
        title="Find or do (Ctrl K)"
        onClick={() => change(true)}
        className={buttonClasses({ variant: "quiet", size: "small" })}
      >
        <Search aria-hidden="true" className="size-4" />
        <span className="max-xl:sr-only">Find</span>
      </button>
      {wasOpened && (
        <Suspense>
          <Palette {...props} open={isOpen} onOpenChange={change} />
        </Suspense>
      )}
    </>
  );
}
