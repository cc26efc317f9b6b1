import { useMemo, useRef, useState } from "react";
import { fold } from "@/lib/domain/suggestion-text";
import { type Opened, openedFor, openedTo, outlineRows, withOpened } from "@/lib/org/outline";
import { pressOutlineKey, typedAhead } from "@/lib/org/outline-keys";
import type { OrgTree } from "@/lib/org/tree";

/** After so many milliseconds the next letter begins a new name. */
const typingPause = 700;

/** Whose people the indented list of one tree shows, and what keys do to it. `onActive` is told who gets the focus. */
export function useOutline(tree: OrgTree, active: number, onActive: (index: number) => void) {
  // At first, the people of those at the top are shown, and whoever is sought.
  const [opened, open] = useState<Opened>(() => openedFor(tree, openedTo(tree, 1), active));
  const typing = useRef({ text: "", at: 0 });
  const rows = useMemo(() => outlineRows(tree, opened), [tree, opened]);

  function typeAhead(letter: string, now: number): number | null {
    const { text, at } = typing.current;
    const typed = fold(now - at < typingPause ? text + letter : letter);
    typing.current = { text: typed, at: now };
    return typedAhead(rows, { active, typed, nameOf: (index) => fold(tree.names[index] ?? "") });
  }

  return {
    rows,
    isOpen: (index: number) => opened[index] === 1,
    openLevels: (levels: number) => open(openedTo(tree, levels)),
    reveal(index: number) {
      open(openedFor(tree, opened, index));
      onActive(index);
    },
    toggle(index: number) {
      const isOpen = opened[index] === 1;
      open(withOpened(opened, [index], !isOpen));
      // Who is put away cannot keep the focus.
      if (!isOpen || active <= index || active > index + (tree.below[index] ?? 0)) return;
      onActive(index);
    },
    /** Whether the key meant something here. */
    press(key: string, now: number): boolean {
      const result = pressOutlineKey(tree, { rows, opened, active }, key);
      if (result) {
        if (result.opened !== opened) open(result.opened);
        onActive(result.active);
        return true;
      }
      // "/" leads to the search.
      if ([...key].length !== 1 || key === " " || key === "/") return false;
      const found = typeAhead(key, now);
      if (found !== null) onActive(found);
      return true;
    },
  };
}
