import { escaped, number } from "../diagram/svg-text";
import type { Theme } from "../diagram/theme";
import { shapedLayout } from "../org/paper-pages";
import type { OrgTree } from "../org/tree";
import { people } from "../org/words";
import { drawBox, drawLegend, drawLine, type OrgSheetWords } from "./org-drawing";
import { pause } from "./pause";
import { svgPen } from "./svg-pen";

const margin = 32;
const head = 64;
const foot = 36;
/** Boxes drawn between two pauses. */
const atOnce = 50;
/** Room for the heading and the legend. */
const narrowest = 520;

/** A tree as one picture, about as wide as a screen is for its height. */
export async function orgSvg(
  tree: OrgTree,
  { organisation, title, day }: OrgSheetWords,
  theme: Theme,
): Promise<string> {
  const layout = shapedLayout(tree, 1.6);
  const width = Math.max(narrowest, layout.width) + 2 * margin;
  const height = layout.height + head + foot + 2 * margin;
  const { pen, written } = svgPen();
  const right = width - margin;
  const soft = { size: 13, weight: 400, colour: theme.inkSoft } as const;
  pen.text(organisation, { x: margin, y: margin + 16, width: width * 0.6, size: 20, weight: 600, colour: theme.ink });
  pen.text(title, { x: margin, y: margin + 38, width: width * 0.6, ...soft });
  pen.text(day, { x: right, y: margin + 16, width: width * 0.3, anchor: "end", ...soft });
  const shift = { x: margin, y: margin + head, scale: 1 };
  pen.scaled(shift, () => {
    for (const line of layout.lines) drawLine(line, { pen, theme });
  });
  for (let start = 0; start < layout.boxes.length; start += atOnce) {
    await pause();
    pen.scaled(shift, () => {
      for (const box of layout.boxes.slice(start, start + atOnce)) drawBox(box, { tree, pen, theme });
    });
  }
  drawLegend(margin, height - margin, { pen, theme });
  const size = `width="${number(width)}" height="${number(height)}"`;
  const name = escaped(`${title}, ${organisation}, ${day}: ${people(tree.count)}`);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${number(width)} ${number(height)}" ${size} role="img" aria-label="${name}">`,
    `<rect ${size} fill="${theme.paper}"/>`,
    written(),
    "</svg>",
  ].join("");
}
