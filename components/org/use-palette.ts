import { type RefObject, useLayoutEffect, useState } from "react";
import { type Palette, paletteOf } from "./chart-inks";

/** The page's colours around an element; null until it is there. Read again when the reader or the system changes the theme. */
export function usePalette(element: RefObject<HTMLElement | null>): Palette | null {
  const [palette, setPalette] = useState<Palette | null>(null);
  useLayoutEffect(() => {
    const read = () => element.current && setPalette(paletteOf(element.current));
    read();
    const chosen = new MutationObserver(read);
    chosen.observe(document.documentElement, { attributes: true, attributeFilter: ["data-theme"] });
    const systems = ["(prefers-color-scheme: dark)", "(forced-colors: active)"].map((query) => matchMedia(query));
    for (const system of systems) system.addEventListener("change", read);
    return () => {
      chosen.disconnect();
      for (const system of systems) system.removeEventListener("change", read);
    };
  }, [element]);
  return palette;
}
