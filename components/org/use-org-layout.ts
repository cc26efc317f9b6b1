import { useLayoutEffect, useMemo, useState } from "react";
import { layoutOf } from "@/lib/org/layout";
import type { LayoutWish, OrgLayout } from "@/lib/org/org-layout";
import type { OrgTree } from "@/lib/org/tree";
import { OrgLayouter } from "./org-layouter";

// Fewer people are laid out in less time than it takes to ask a worker.
const soon = 3000;

type Laid = { tree: OrgTree; layout: OrgLayout };

/** The layout of a tree for a window; null until the first is there. A new one replaces the old when it is ready. */
export function useOrgLayout(
  tree: OrgTree,
  { aspect, closed }: { aspect: number | null; closed: Uint8Array | null },
): OrgLayout | null {
  const wish = useMemo<LayoutWish | null>(() => (aspect === null ? null : { aspect, closed }), [aspect, closed]);
  const isSmall = tree.count <= soon;
  const small = useMemo(() => (isSmall && wish && tree.count > 0 ? layoutOf(tree, wish) : null), [isSmall, tree, wish]);
  const [laid, setLaid] = useState<Laid | null>(null);
  const [layouter, setLayouter] = useState<OrgLayouter | null>(null);

  useLayoutEffect(() => {
    if (isSmall) return;
    const own = new OrgLayouter(tree);
    setLayouter(own);
    return () => {
      own.close();
      setLayouter(null);
    };
  }, [isSmall, tree]);

  useLayoutEffect(() => {
    if (layouter !== null && wish !== null) layouter.ask(wish, (layout) => setLaid({ tree, layout }));
  }, [layouter, tree, wish]);

  if (isSmall) return small;
  return laid?.tree === tree ? laid.layout : null;
}
