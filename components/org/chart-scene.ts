import type { Colouring } from "@/lib/org/colouring";
import type { OrgLayout } from "@/lib/org/org-layout";
import type { OrgTree } from "@/lib/org/tree";
import type { Size, View } from "@/lib/org/view";
import type { Inks, PersonInk } from "./chart-inks";
import type { ChartText } from "./chart-text";

/** All that a picture is made of but for the view. */
export type Scene = {
  tree: OrgTree;
  layout: OrgLayout;
  colouring: Colouring;
  inks: Inks;
  /** -1 for nobody. */
  focus: number;
  hovered: number;
  /** The managers above the person in focus. */
  line: ReadonlySet<number>;
};

/** One frame: what is in the window and its place, in pixels of the page; `ratio` of the screen to those. */
export type Frame = { view: View; size: Size; ratio: number; people: Int32Array; shown: number };

/** A person's own place in the window, in pixels of the page, and what writes in it. */
export type NameBox = { index: number; x: number; y: number; w: number; h: number; text: ChartText };

/** Whether the light is on a person: with nobody in focus on all, else on them, those below and those above them. */
export function isLit({ focus, line, tree }: Scene, index: number): boolean {
  if (focus < 0) return true;
  return (index >= focus && index <= focus + (tree.below[focus] ?? 0)) || line.has(index);
}

export function inkOf(scene: Scene, index: number): PersonInk {
  const look = scene.inks.looks[scene.colouring.keys[index] ?? 0] ?? scene.inks.looks[0];
  if (!look) throw new Error("A colouring has at least one look.");
  return scene.focus < 0 || isLit(scene, index) ? look.lit : look.dim;
}

/** How a place is drawn, by its size in pixels: names only where they can be read. */
export type Detail = "dot" | "mark" | "name" | "card";

export function cellDetail(wide: number, high: number): Detail {
  if (high >= 36 && wide >= 96) return "card";
  if (high >= 14 && wide >= 52) return "name";
  if (high >= 6 && wide >= 6) return "mark";
  return "dot";
}

export function bandDetail(wide: number, high: number): Detail {
  if (high >= 40 && wide >= 110) return "card";
  if (high >= 9.5 && wide >= 44) return "name";
  if (high >= 6 && wide >= 6) return "mark";
  return "dot";
}
