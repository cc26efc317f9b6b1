import { layoutOf } from "@/lib/org/layout";
import type { TreeShape } from "@/lib/org/org-layout";
import type { Answer, Ask } from "./org-layouter";

// The worker's own global scope; the types at hand are those of pages.
type Scope = {
  onmessage: (event: MessageEvent<Ask>) => void;
  postMessage: (answer: Answer, moved: ArrayBuffer[]) => void;
};
const scope = self as unknown as Scope;

let shape: TreeShape | null = null;

scope.onmessage = ({ data }) => {
  shape = data.shape ?? shape;
  if (shape === null) return;
  const layout = layoutOf(shape, data.wish);
  const columns = [layout.x, layout.y, layout.w, layout.h, layout.band, layout.gap];
  scope.postMessage(
    { turn: data.turn, layout },
    columns.map(({ buffer }) => buffer as ArrayBuffer),
  );
};
