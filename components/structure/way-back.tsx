"use client";

import type { Route } from "next";
import { useRouter } from "next/navigation";
import type { KeyboardEvent, ReactNode } from "react";
import { type StructureAddress, structureHref } from "@/lib/domain/structure-address";
import { focusPart } from "./drawing-parts";

/**
 * Around what the drawing opens: Escape leads from there back to the part that it was opened by, and closes an open box.
 * Each place says by `data-part` which part that is.
 */
export function WayBack({ address, children }: { address: StructureAddress; children: ReactNode }) {
  const router = useRouter();

  function onKeyDown(event: KeyboardEvent<HTMLElement>) {
    // The keys of a dialog that was opened from here arrive as well, from elsewhere in the document.
    const target = event.target instanceof Element && event.currentTarget.contains(event.target) ? event.target : null;
    if (event.key !== "Escape" || event.defaultPrevented) return;
    const place = target?.closest("[data-part]");
    const part = place?.getAttribute("data-part");
    if (!place || !part) return;
    if (place.id === "box") {
      router.push(structureHref(address, { box: null, after: null }) as Route, { scroll: false });
    }
    focusPart(part);
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it listens for what is inside it
    <div onKeyDown={onKeyDown}>{children}</div>
  );
}
