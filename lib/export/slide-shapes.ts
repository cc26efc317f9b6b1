import type { Point, Rect } from "../diagram/shapes";
import { towards } from "../diagram/svg-arrow";
import { escaped } from "../diagram/svg-text";

/** Shapes in DrawingML, the XML of slides. Lengths are in EMU, 12,700 to a point; angles in 60,000ths of a degree. */
export type SlideInk = { fill?: string; stroke?: string; width?: number; isDashed?: boolean; hasHead?: boolean };

/** What a shape is called in the selection pane, and what a screen reader says of it. */
export type SlideName = { id: number; name: string; says?: string };

const whole = (value: number) => String(Math.round(value));
const solid = (colour: string) => `<a:solidFill><a:srgbClr val="${colour.slice(1).toUpperCase()}"/></a:solidFill>`;

function ink({ fill, stroke, width = 0, isDashed = false, hasHead = false }: SlideInk): string {
  const line = [
    `<a:ln w="${whole(width)}">${stroke ? solid(stroke) : "<a:noFill/>"}`,
    isDashed ? '<a:prstDash val="dash"/>' : "",
    "<a:round/>",
    hasHead ? '<a:tailEnd type="triangle" w="med" len="med"/>' : "",
    "</a:ln>",
  ].join("");
  return `${fill ? solid(fill) : "<a:noFill/>"}${line}`;
}

const place = ({ x, y, width, height }: Rect, more = "") =>
  `<a:xfrm${more}><a:off x="${whole(x)}" y="${whole(y)}"/><a:ext cx="${whole(width)}" cy="${whole(height)}"/></a:xfrm>`;

// A line break as it is would be read as a space in an attribute.
const named = ({ id, name, says }: SlideName) =>
  `<p:cNvPr id="${id}" name="${escaped(name)}"${says === undefined ? "" : ` descr="${escaped(says).replaceAll("\n", "&#10;")}"`}/>`;

export type Geometry = { xml: string; frame: Rect };

export function slideShape(
  name: SlideName,
  { xml, frame }: Geometry,
  { text = "", ...how }: SlideInk & { text?: string },
) {
  const body = text === "" ? "<p:txBody><a:bodyPr/><a:p/></p:txBody>" : text;
  return `<p:sp><p:nvSpPr>${named(name)}<p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr>${place(frame)}${xml}${ink(how)}</p:spPr>${body}</p:sp>`;
}

export function slideText(name: SlideName, frame: Rect, { text, isTurned }: { text: string; isTurned: boolean }) {
  const turn = isTurned ? ' rot="-5400000"' : "";
  return `<p:sp><p:nvSpPr>${named(name)}<p:cNvSpPr txBox="1"/><p:nvPr/></p:nvSpPr><p:spPr>${place(frame, turn)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/></p:spPr>${text}</p:sp>`;
}

/** An end of a connector: the shape that it is glued to, and which of that shape's sites. */
export type Glue = { shape: number; site: number };

/** A straight connector; with both ends glued it follows the shapes when they are moved. */
export function slideConnector(name: SlideName, ends: { from: Point; to: Point; glue?: [Glue, Glue] }, how: SlideInk) {
  const { from, to, glue } = ends;
  const flips = `${to.x < from.x ? ' flipH="1"' : ""}${to.y < from.y ? ' flipV="1"' : ""}`;
  const frame = {
    x: Math.min(from.x, to.x),
    y: Math.min(from.y, to.y),
    width: Math.abs(to.x - from.x),
    height: Math.abs(to.y - from.y),
  };
  const [start, end] = glue ?? [];
  const glued = [
    start ? `<a:stCxn id="${start.shape}" idx="${start.site}"/>` : "",
    end ? `<a:endCxn id="${end.shape}" idx="${end.site}"/>` : "",
  ].join("");
  return `<p:cxnSp><p:nvCxnSpPr>${named(name)}<p:cNvCxnSpPr>${glued}</p:cNvCxnSpPr><p:nvPr/></p:nvCxnSpPr><p:spPr>${place(frame, flips)}<a:prstGeom prst="straightConnector1"><a:avLst/></a:prstGeom>${ink(how)}</p:spPr></p:cxnSp>`;
}

const at = ({ x, y }: Point) => `<a:pt x="${whole(x)}" y="${whole(y)}"/>`;

/** How many sites every shape has before its own: in the middle of its sides, from the top anticlockwise. */
export const sidesOf = 4;

/** A shape drawn by hand, with the sites at which connectors are glued to it. */
function custom(frame: Rect, path: string, { sites, isFilled }: { sites: Point[]; isFilled: boolean }): Geometry {
  const { x, y, width, height } = frame;
  // LibreOffice takes the first four for these, whatever they are.
  const sides = [
    { x: width / 2, y: 0 },
    { x: 0, y: height / 2 },
    { x: width / 2, y: height },
    { x: width, y: height / 2 },
  ];
  const own = sites.map((site) => ({ x: site.x - x, y: site.y - y }));
  const list = [...sides, ...own].map(
    (site) => `<a:cxn ang="0"><a:pos x="${whole(site.x)}" y="${whole(site.y)}"/></a:cxn>`,
  );
  const size = `w="${whole(width)}" h="${whole(height)}"${isFilled ? "" : ' fill="none"'}`;
  const xml = `<a:custGeom><a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst>${list.join("")}</a:cxnLst><a:rect l="0" t="0" r="r" b="b"/><a:pathLst><a:path ${size}>${path}</a:path></a:pathLst></a:custGeom>`;
  return { xml, frame };
}

/** A box with round corners. */
export function roundBox(frame: Rect, radius: number, sites: Point[]): Geometry {
  const { width, height } = frame;
  const arc = (start: number) =>
    `<a:arcTo wR="${whole(radius)}" hR="${whole(radius)}" stAng="${start * 60_000}" swAng="5400000"/>`;
  const line = (x: number, y: number) => `<a:lnTo>${at({ x, y })}</a:lnTo>`;
  const path = [
    `<a:moveTo>${at({ x: 0, y: radius })}</a:moveTo>${arc(180)}`,
    `${line(width - radius, 0)}${arc(270)}`,
    `${line(width, height - radius)}${arc(0)}`,
    `${line(radius, height)}${arc(90)}<a:close/>`,
  ];
  return custom(frame, path.join(""), { sites, isFilled: true });
}

export function disc({ x, y, radius }: Point & { radius: number }, sites: Point[]): Geometry {
  const frame = { x: x - radius, y: y - radius, width: 2 * radius, height: 2 * radius };
  const arc = `<a:arcTo wR="${whole(radius)}" hR="${whole(radius)}" stAng="10800000" swAng="21600000"/>`;
  return custom(frame, `<a:moveTo>${at({ x: 0, y: radius })}</a:moveTo>${arc}<a:close/>`, { sites, isFilled: true });
}

/** A line through points; where it bends it is rounded. */
export function bentLine(points: readonly Point[], bend: number): Geometry {
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  const frame = { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
  const inFrame = (point: Point) => ({ x: point.x - x, y: point.y - y });
  const path = points.map((point, index) => {
    const before = points[index - 1];
    const after = points[index + 1];
    if (!before) return `<a:moveTo>${at(inFrame(point))}</a:moveTo>`;
    if (!after) return `<a:lnTo>${at(inFrame(point))}</a:lnTo>`;
    const [entry, exit] = [towards(point, before, bend), towards(point, after, bend)].map(inFrame);
    if (!entry || !exit) return "";
    return `<a:lnTo>${at(entry)}</a:lnTo><a:quadBezTo>${at(inFrame(point))}${at(exit)}</a:quadBezTo>`;
  });
  return custom(frame, path.join(""), { sites: [], isFilled: false });
}
