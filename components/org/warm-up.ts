import { colouringOf } from "@/lib/org/colouring";
import { viewOf, viewOfAll } from "@/lib/org/gaze";
import { layoutOf } from "@/lib/org/layout";
import { noUnit, type OrgTree } from "@/lib/org/tree";
import { inksOf, paletteOf } from "./chart-inks";
import { Painter } from "./chart-painter";

const teams = 40;
const members = 14;

/**
 * Draws teams of nobody, out of sight, while the people are on their way: code that has run before draws them in a third
 * of the time, and the fonts are there.
 */
export function warmUp(): void {
  const context = document.createElement("canvas").getContext("2d", { alpha: false });
  if (context === null) return;
  const tree = teamsOfNobody();
  const size = { width: 1200, height: 600 };
  const layout = layoutOf(tree, { aspect: 2, closed: null });
  const colouring = colouringOf("persona", tree, -1);
  const inks = inksOf(paletteOf(document.body), colouring);
  const scene = { tree, layout, colouring, inks, focus: -1, hovered: -1, line: new Set<number>() };
  const painter = new Painter(context);
  painter.text.family = getComputedStyle(document.body).fontFamily;
  for (const view of [viewOfAll(layout, size), viewOf(layout, 1, size), viewOfAll(layout, { width: 90, height: 45 })]) {
    painter.paint(scene, { view, size, ratio: 1 });
  }
}

function teamsOfNobody(): OrgTree {
  const count = 1 + teams * (1 + members);
  const column = <T>(of: (index: number) => T) => Array.from({ length: count }, (_, index) => of(index));
  const isHead = (index: number) => index > 0 && (index - 1) % (members + 1) === 0;
  return {
    count,
    manager: Int32Array.from(
      column((index) => (isHead(index) ? 0 : index - 1 - ((index - 1) % (members + 1)) + 1)),
    ).fill(-1, 0, 1),
    depth: Uint8Array.from(column((index) => (index === 0 ? 0 : isHead(index) ? 1 : 2))),
    below: Uint32Array.from(column((index) => (index === 0 ? count - 1 : isHead(index) ? members : 0))),
    names: column(() => "Nobody"),
    title: new Uint32Array(count),
    titleNames: ["None"],
    unit: new Uint16Array(count).fill(noUnit),
    unitNames: [],
    persona: Uint8Array.from(column((index) => index % 5)),
    seat: new Uint8Array(count),
  };
}
