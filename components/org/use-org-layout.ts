import { useLayoutEffect, useState } from "react";
import type { OrgLayout } from "@/lib/org/org-layout";
import type { OrgTree } from "@/lib/org/tree";
import { OrgLayouter } from "./org-layouter";

type Laid = { tree: OrgTree; layout: OrgLayout };

/** The layout of a tree for a window; null until the first is there. A new one replaces the old when it is ready. */
export function useOrgLayout(
  tree: OrgTree,
  { aspect, closed }: { aspect: number | null; closed: Uint8Array | null },
): OrgLayout | null {
  const [laid, setLaid] = useState<Laid | null>(null);
  const [layouter, setLayouter] = useState<OrgLayouter | null>(null);

  useLayoutEffect(() => {
    const own = new OrgLayouter(tree);
    setLayouter(own);
    return () => own.close();
  }, [tree]);

  useLayoutEffect(() => {
    if (layouter !== null && aspect !== null) layouter.ask({ aspect, closed }, (layout) => setLaid({ tree, layout }));
  }, [layouter, tree, aspect, closed]);

  return laid?.tree === tree ? laid.layout : null;
}
