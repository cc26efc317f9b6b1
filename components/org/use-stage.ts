import { type RefObject, useEffect, useLayoutEffect, useState } from "react";
import type { OrgTree } from "@/lib/org/tree";
import type { Size } from "@/lib/org/view";
import { listenToGestures } from "./chart-gestures";
import type { Hover } from "./chart-hover";
import { Stage } from "./chart-stage";

type Staged = { stage: Stage | null; hover: Hover | null; size: Size | null };

/** The stage on a canvas for as long as it is there, with what the pointer does on it. */
export function useStage(
  canvas: RefObject<HTMLCanvasElement | null>,
  { tree, onPress }: { tree: OrgTree; onPress: (index: number) => void },
): Staged {
  const [stage, setStage] = useState<Stage | null>(null);
  const [hovering, setHovering] = useState<{ tree: OrgTree; hover: Hover } | null>(null);
  const [size, setSize] = useState<Size | null>(null);

  // Before the browser paints: the first picture is part of the first frame.
  useLayoutEffect(() => {
    const context = canvas.current?.getContext("2d", { alpha: false });
    if (!canvas.current || !context) return;
    const own = new Stage(canvas.current, context);
    const measure = ({ width, height }: Size) => {
      if (width === 0 || height === 0) return;
      own.resize({ width, height });
      setSize((before) => (before?.width === width && before.height === height ? before : { width, height }));
    };
    measure(canvas.current.getBoundingClientRect());
    const watch = new ResizeObserver(([entry]) => entry && measure(entry.contentRect));
    watch.observe(canvas.current);
    setStage(own);
    return () => {
      watch.disconnect();
      own.close();
    };
  }, [canvas]);

  useEffect(() => {
    if (stage === null) return;
    const onHover = (index: number, at: { x: number; y: number }) =>
      setHovering((before) => {
        if (index < 0) return null;
        return before?.tree === tree && before.hover.index === index ? before : { tree, hover: { index, ...at } };
      });
    return listenToGestures(stage, { onHover, onPress });
  }, [stage, tree, onPress]);

  return { stage, hover: hovering?.tree === tree ? hovering.hover : null, size };
}
