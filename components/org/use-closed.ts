import { useState } from "react";
import { managersOf } from "@/lib/org/line-of";
import type { OrgTree } from "@/lib/org/tree";

type Closed = {
  closed: Uint8Array | null;
  isClosed: (index: number) => boolean;
  toggle: (index: number) => void;
  openTo: (index: number) => void;
};

/** Which managers' people are put away. */
export function useClosed(tree: OrgTree): Closed {
  const [kept, setKept] = useState<{ tree: OrgTree; closed: Uint8Array | null }>({ tree, closed: null });
  const closed = kept.tree === tree ? kept.closed : null;
  const change = (indices: readonly number[], value: 0 | 1) => {
    const next = closed?.slice() ?? new Uint8Array(tree.count);
    for (const index of indices) next[index] = value;
    setKept({ tree, closed: next.includes(1) ? next : null });
  };
  const isClosed = (index: number) => closed?.[index] === 1;
  return {
    closed,
    isClosed,
    toggle(index) {
      if ((tree.below[index] ?? 0) > 0) change([index], isClosed(index) ? 0 : 1);
    },
    openTo(index) {
      const shut = managersOf(tree, index).filter(isClosed);
      if (shut.length > 0) change(shut, 0);
    },
  };
}
