import { colourOf } from "../diagram/colour";
import type { ArrowShape, Layout, Point, TextLine } from "../diagram/shapes";
import { bend } from "../diagram/svg-arrow";
import { outlineOf } from "../diagram/text-line";
import type { Theme, Tone } from "../diagram/theme";
import { type OnSlide, onSlide } from "./on-slide";
import { nodeShapes } from "./slide-nodes";
import { bentLine, type Glue, roundBox, type SlideInk, slideConnector, slideShape, slideText } from "./slide-shapes";
import { blockFrame, textBlocks, textBody } from "./slide-text";

/** The drawing as the XML of a slide: shapes, texts and connectors that can be edited and moved one by one. */
export function slideOf(layout: Layout, theme: Theme): string {
  const on = onSlide(layout, theme);
  const nodes = nodeShapes(layout, on);
  const shapes = [
    ...nodes.xml,
    ...layout.boxes.flatMap((box) => texts(box.lines, box.persona, on)),
    ...texts(layout.circle.lines, "NEUTRAL", on),
    ...texts(layout.providers.lines, "NEUTRAL", on),
    ...layout.providers.rules.map(({ from, to }) => line("Rule", [from, to], { stroke: theme.hairline, width: 1 }, on)),
    ...layout.arrows.flatMap((arrow) => arrowShapes(arrow, nodes.glue(arrow), on)),
    ...layout.frame.samples.map(({ from, to, isDashed }) =>
      line("Sample", [from, to], { stroke: theme.inkSoft, width: 1.75, isDashed }, on),
    ),
    ...titled(texts(layout.frame.lines, "NEUTRAL", on)),
  ];
  const paper = `<p:bg><p:bgPr><a:solidFill><a:srgbClr val="${theme.paper.slice(1).toUpperCase()}"/></a:solidFill><a:effectLst/></p:bgPr></p:bg>`;
  const group =
    '<p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/><a:chOff x="0" y="0"/><a:chExt cx="0" cy="0"/></a:xfrm></p:grpSpPr>';
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<p:sld xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"><p:cSld name="CCoE structure">${paper}<p:spTree>${group}${shapes.join("")}</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sld>`;
}

const placeholder = '<p:nvPr><p:ph type="title"/></p:nvPr>';

/** The first of the texts is what the slide is called in an outline, and read out first. */
const titled = ([title = "", ...others]: string[]) => [
  title.replace('<p:cNvSpPr txBox="1"/><p:nvPr/>', `<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>${placeholder}`),
  ...others,
];

function texts(lines: readonly TextLine[], tone: Tone, { rect, scale, theme, nextId }: OnSlide): string[] {
  const type = { perUnit: scale / 127, colourOf: (line: TextLine) => colourOf(line.colour, tone, theme) };
  return textBlocks(lines).map((block) => {
    const [first] = block.lines;
    const isCut = block.lines.some((each) => each.text !== each.full);
    const says = block.lines.map((each) => each.full).join("\n");
    const name = { id: nextId(), name: first?.text ?? "", ...(isCut ? { says } : {}) };
    if (first === undefined || first.outline === "none")
      return slideText(name, rect(blockFrame(block)), {
        text: textBody(block, type),
        isTurned: first?.isTurned ?? false,
      });
    const frame = outlineOf(first);
    const pill = roundBox(rect(frame), (frame.height / 2) * scale, []);
    const how = { stroke: type.colourOf(first), width: scale, isDashed: first.outline === "dashed" };
    return slideShape(name, pill, { ...how, text: textBody(block, type, "ctr") });
  });
}

function line(
  name: string,
  [from, to]: [Point, Point],
  { width = 1, ...how }: SlideInk,
  { at, scale, nextId }: OnSlide,
) {
  return slideConnector({ id: nextId(), name }, { from: at(from), to: at(to) }, { ...how, width: width * scale });
}

/** A straight arrow is a connector that is glued to both ends; one that bends is a line with a head. */
function arrowShapes(arrow: ArrowShape, glue: [Glue, Glue] | undefined, on: OnSlide): string[] {
  const { at, scale, theme, nextId } = on;
  const how = { stroke: theme.tones[arrow.tone].line, width: 1.75 * scale, isDashed: arrow.isDashed, hasHead: true };
  const name = { id: nextId(), name: "Arrow", says: arrow.meaning };
  const points = arrow.points.map(at);
  const [from, to] = points;
  const isStraight = points.length === 2 && from !== undefined && to !== undefined;
  const shaft = isStraight
    ? slideConnector(name, { from, to, ...(glue ? { glue } : {}) }, how)
    : slideShape(name, bentLine(points, bend * scale), how);
  return [shaft, ...texts(arrow.lines, arrow.tone, on)];
}
