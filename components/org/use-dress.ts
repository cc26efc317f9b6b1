import { type RefObject, useLayoutEffect, useState } from "react";
import type { Colouring } from "@/lib/org/colouring";
import { type Inks, inksOf } from "./chart-inks";

/** A colouring with the colours that its looks have in the theme in force. */
export type Dress = { colouring: Colouring; inks: Inks };

/** Reads the colours again when the reader or the system changes the theme. The last dress stays until the next is ready. */
export function useDress(element: RefObject<HTMLElement | null>, colouring: Colouring): Dress | null {
  const [dress, setDress] = useState<Dress | null>(null);
  useLayoutEffect(() => {
    const read = () => element.current && setDress({ colouring, inks: inksOf(element.current, colouring) });
    read();
    const chosen = new MutationObserver(read);
    chosen.observe(document.documentElement, { attributes: true, attributeFilter: ["data-theme"] });
    const systems = ["(prefers-color-scheme: dark)", "(forced-colors: active)"].map((query) => matchMedia(query));
    for (const system of systems) system.addEventListener("change", read);
    return () => {
      chosen.disconnect();
      for (const system of systems) system.removeEventListener("change", read);
    };
  }, [element, colouring]);
  return dress;
}
