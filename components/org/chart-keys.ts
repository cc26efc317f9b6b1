import type { OrgLayout } from "@/lib/org/org-layout";
import { type Direction, stepFrom } from "@/lib/org/step";
import type { OrgTree } from "@/lib/org/tree";
import type { Stage } from "./chart-stage";

const arrows: Record<string, Direction> = { ArrowUp: "up", ArrowDown: "down", ArrowLeft: "left", ArrowRight: "right" };

export type KeyDeeds = {
  tree: OrgTree;
  layout: OrgLayout;
  stage: Stage;
  focus: number;
  onFocus: (index: number) => void;
  onOpen: () => void;
  onToggle: (index: number) => void;
};

/** What a key does on the chart; returns whether it did anything. */
export function pressKey(key: string, { tree, layout, stage, focus, onFocus, onOpen, onToggle }: KeyDeeds): boolean {
  const direction = arrows[key];
  if (direction !== undefined || key === "Home") {
    const next = direction === undefined || focus < 0 ? 0 : stepFrom(tree, layout, { from: focus, to: direction });
    if (tree.count > 0) onFocus(next);
    return true;
  }
  switch (key) {
    case "+":
    case "=":
      stage.zoomBy(1.6);
      return true;
    case "-":
      stage.zoomBy(1 / 1.6);
      return true;
    case "0":
      stage.fit();
      return true;
    case "Enter":
      if (focus >= 0) onOpen();
      return focus >= 0;
    case " ":
      if (focus >= 0) onToggle(focus);
      return true;
    case "Escape":
      if (focus >= 0) onFocus(-1);
      return focus >= 0;
    default:
      return false;
  }
}
