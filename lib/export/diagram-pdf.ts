import { colourOf } from "../diagram/colour";
import { credit } from "../diagram/frame";
import { layoutOf } from "../diagram/layout";
import type { DiagramModel } from "../diagram/model";
import type { ArrowShape, Layout, Rect, TextLine } from "../diagram/shapes";
import { headPath, shaftPath } from "../diagram/svg-arrow";
import { boundsOf, outlineOf, strikeHeight, textWidth } from "../diagram/text-line";
import type { Theme, Tone } from "../diagram/theme";
import type { Ink, Pen } from "./sheet-pen";
import { openSheets, type Paper, type Sheets } from "./sheets";

/** The drawing on one sheet, as large as it allows. */
export function diagramPdf(model: DiagramModel, { theme, paper }: { theme: Theme; paper: Paper }): Promise<Buffer> {
  const { organisation, scope, day } = model;
  const sheets = openSheets({ organisation, title: `CCoE structure · ${scope}`, day, credit }, { theme, paper });
  placeDiagram(sheets, model, theme);
  return sheets.done();
}

/** The drawing in the middle of the page that is open, as large as it allows. */
export function placeDiagram({ area, pen }: Sheets, model: DiagramModel, theme: Theme): void {
  const layout = layoutOf(model, { frame: "legend" });
  const { view } = layout;
  const scale = Math.min(area.width / view.width, area.height / view.height);
  const x = area.x + (area.width - view.width * scale) / 2 - view.x * scale;
  const y = area.y + (area.height - view.height * scale) / 2 - view.y * scale;
  pen.scaled({ x, y, scale }, () => drawDiagram(layout, pen, theme));
}

function drawDiagram(layout: Layout, pen: Pen, theme: Theme) {
  const found = { stroke: theme.highlight, width: 2.5 };
  const inset = (rect: Rect) => ({ x: rect.x + 4, y: rect.y + 4, width: rect.width - 8, height: rect.height - 8 });
  for (const box of layout.boxes) {
    pen.box({ ...box, radius: 12 }, ground(box.persona, box.isDashed, theme));
    if (box.isFound) pen.box({ ...inset(box), radius: 8 }, found);
    writeLines(box.lines, box.persona, { pen, theme });
  }
  const { circle, providers, frame } = layout;
  pen.circle(circle, ground("NEUTRAL", circle.isDashed, theme));
  if (circle.isFound) pen.circle({ ...circle, radius: circle.radius - 4 }, found);
  writeLines(circle.lines, "NEUTRAL", { pen, theme });
  pen.box({ ...providers, radius: 12 }, ground("NEUTRAL", providers.isDashed, theme));
  for (const { from, to } of providers.rules)
    pen.path(`M${from.x} ${from.y}H${to.x}`, { stroke: theme.hairline, width: 1 });
  writeLines(providers.lines, "NEUTRAL", { pen, theme });
  for (const arrow of layout.arrows) drawArrow(arrow, pen, theme);
  for (const { from, to, isDashed } of frame.samples)
    pen.path(`M${from.x} ${from.y}H${to.x}`, { stroke: theme.inkSoft, width: 1.75, isDashed });
  writeLines(frame.lines, "NEUTRAL", { pen, theme });
}

function ground(tone: Tone, isDashed: boolean, theme: Theme): Ink {
  const { line, soft } = theme.tones[tone];
  return { stroke: line, width: 1.5, isDashed, ...(isDashed ? {} : { fill: soft }) };
}

function drawArrow(arrow: ArrowShape, pen: Pen, theme: Theme) {
  const { line } = theme.tones[arrow.tone];
  pen.path(shaftPath(arrow), { stroke: line, width: 1.75, isDashed: arrow.isDashed });
  pen.path(headPath(arrow), { fill: line });
  writeLines(arrow.lines, arrow.tone, { pen, theme });
}

function writeLines(lines: readonly TextLine[], tone: Tone, { pen, theme }: { pen: Pen; theme: Theme }) {
  for (const line of lines) {
    const colour = colourOf(line.colour, tone, theme);
    if (line.outline !== "none") {
      const rect = outlineOf(line);
      pen.box({ ...rect, radius: rect.height / 2 }, { stroke: colour, width: 1, isDashed: line.outline === "dashed" });
    }
    const { x, y, anchor, isTurned, full, font } = line;
    if (line.isStruck) {
      const { x: left, width } = boundsOf(line);
      pen.path(`M${left} ${y - font.size * strikeHeight}h${width}`, { stroke: colour, width: 1 });
    }
    // A hair more than it was cut to, so that it is cut at the same letter again.
    pen.text(full, { x, y, anchor, isTurned, colour, ...font, width: textWidth(line) + 0.01 });
  }
}
