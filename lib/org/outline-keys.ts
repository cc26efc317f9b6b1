import { reportsOf } from "./line-of";
import { type Opened, rowOf, withOpened } from "./outline";
import type { OrgTree } from "./tree";

/** The indented list as the keyboard finds it: who is seen, whose people are shown, and who has the focus. */
export type OutlineState = { rows: Int32Array; opened: Opened; active: number };

const page = 10;

/**
 * What a key does in the list, by the tree pattern of the ARIA Authoring Practices: who has the focus then, and whose
 * people are shown. Null for a key that does nothing there.
 */
export function pressOutlineKey(
  tree: Pick<OrgTree, "count" | "below" | "manager">,
  { rows, opened, active }: OutlineState,
  key: string,
): { active: number; opened: Opened } | null {
  const row = rowOf(rows, active);
  const goTo = (next: number) => ({ active: rows[Math.max(0, Math.min(rows.length - 1, next))] ?? active, opened });
  const isManager = (tree.below[active] ?? 0) > 0;
  const isOpen = opened[active] === 1;
  const manager = tree.manager[active] ?? -1;
  switch (key) {
    case "ArrowDown":
      return goTo(row + 1);
    case "ArrowUp":
      return goTo(row - 1);
    case "PageDown":
      return goTo(row + page);
    case "PageUp":
      return goTo(row - page);
    case "Home":
      return goTo(0);
    case "End":
      return goTo(rows.length - 1);
    case "ArrowRight":
      if (!isManager) return { active, opened };
      return isOpen ? goTo(row + 1) : { active, opened: withOpened(opened, [active], true) };
    case "ArrowLeft":
      if (isManager && isOpen) return { active, opened: withOpened(opened, [active], false) };
      return { active: manager < 0 ? active : manager, opened };
    case "*": {
      const managers = reportsOf(tree, manager).filter((index) => (tree.below[index] ?? 0) > 0);
      return { active, opened: withOpened(opened, managers, true) };
    }
    default:
      return null;
  }
}

/** The next person seen whose folded name begins so, after the one in focus, or from it when more letters are typed. */
export function typedAhead(
  rows: Int32Array,
  { active, typed, nameOf }: { active: number; typed: string; nameOf: (index: number) => string },
): number | null {
  const start = rowOf(rows, active) + (typed.length > 1 ? 0 : 1);
  for (let step = 0; step < rows.length; step += 1) {
    const index = rows[(start + step) % rows.length] ?? 0;
    if (nameOf(index).startsWith(typed)) return index;
  }
  return null;
}
