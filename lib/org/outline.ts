import { managersOf } from "./line-of";
import type { OrgTree } from "./tree";

type Lines = Pick<OrgTree, "count" | "below">;

/** Whose people are shown in the indented list: 1 for those. */
export type Opened = Uint8Array;

/** Who is seen, from the first row to the last: everybody above whom all are opened. */
export function outlineRows({ count, below }: Lines, opened: Opened): Int32Array {
  const rows = new Int32Array(count);
  let seen = 0;
  for (let index = 0; index < count; index += opened[index] === 1 ? 1 : 1 + (below[index] ?? 0)) {
    rows[seen] = index;
    seen += 1;
  }
  return rows.subarray(0, seen);
}

/** The row of somebody who is seen; rows grow with the index. */
export function rowOf(rows: Int32Array, index: number): number {
  let low = 0;
  let high = rows.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((rows[middle] ?? 0) <= index) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** With everybody opened who stands less than so many levels below the top. */
export function openedTo({ count, depth, below }: Lines & Pick<OrgTree, "depth">, levels: number): Opened {
  return Uint8Array.from({ length: count }, (_, index) =>
    (depth[index] ?? 0) < levels && (below[index] ?? 0) > 0 ? 1 : 0,
  );
}

/** With all above somebody opened, so that they are seen. */
export function openedFor(tree: Pick<OrgTree, "manager">, opened: Opened, index: number): Opened {
  const closed = managersOf(tree, index).filter((above) => opened[above] !== 1);
  return closed.length === 0 ? opened : withOpened(opened, closed, true);
}

export function withOpened(opened: Opened, indices: readonly number[], isOpen: boolean): Opened {
  const next = opened.slice();
  for (const index of indices) next[index] = isOpen ? 1 : 0;
  return next;
}

/** Where each stands among those who report to the same manager, from 1, and how many these are, by their manager. */
export type Siblings = { position: Uint32Array; size: (index: number) => number };

export function siblingsOf({ count, manager }: Pick<OrgTree, "count" | "manager">): Siblings {
  const position = new Uint32Array(count);
  // The last element is of those at the top.
  const sizes = new Uint32Array(count + 1);
  const list = (index: number) => ((manager[index] ?? -1) < 0 ? count : (manager[index] ?? count));
  for (let index = 0; index < count; index += 1) {
    const next = (sizes[list(index)] ?? 0) + 1;
    sizes[list(index)] = next;
    position[index] = next;
  }
  return { position, size: (index) => sizes[list(index)] ?? 0 };
}
