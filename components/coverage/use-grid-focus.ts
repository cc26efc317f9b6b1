import { type RefObject, useEffect, useRef } from "react";

type GridFocus = {
  /** Call when a key has led to another cell: it gets the focus, and is brought into sight, once it is there. */
  follow: () => void;
  onFocus: () => void;
  onBlur: () => void;
};

/** Keeps the focus of a grid with the one cell that the tab key reaches, also when what had the focus goes away. */
export function useGridFocus(area: RefObject<HTMLElement | null>): GridFocus {
  const isDue = useRef(false);
  const hasFocus = useRef(false);
  useEffect(() => {
    // A cell that is removed loses the focus without a word.
    const isLost = hasFocus.current && document.activeElement === document.body;
    if (!isDue.current && !isLost) return;
    isDue.current = false;
    const cell = area.current?.querySelector<HTMLElement>('[data-column][tabindex="0"]');
    cell?.focus({ preventScroll: true });
    cell?.scrollIntoView({ block: "nearest", inline: "nearest" });
  });
  return {
    follow() {
      isDue.current = true;
    },
    onFocus() {
      hasFocus.current = true;
    },
    onBlur() {
      hasFocus.current = false;
    },
  };
}
