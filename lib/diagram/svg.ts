import { colourOf } from "./colour";
import type { ArrowShape, BoxShape, CircleShape, Layout, LegendSample, ProvidersShape, TextLine } from "./shapes";
import { headPath, shaftPath } from "./svg-arrow";
import { escaped, number, svgText } from "./svg-text";
import { outlineOf } from "./text-line";
import type { Swatch, Theme, Tone } from "./theme";

export type DiagramPart =
  | { kind: "box"; shape: BoxShape }
  | { kind: "circle" | "providers" }
  | { kind: "arrow"; shape: ArrowShape };

export type PartLink = { href: string; name: string };

export type SvgOptions = {
  theme: Theme;
  /** Where a part of the drawing leads, and what it is called there; on a page, never in a file. */
  linkOf?: (part: DiagramPart) => PartLink;
  /** Prefix of the ids, for pages that hold more than one drawing. */
  id?: string;
  /** Writes a text; a file that is to look the same everywhere draws its letters. */
  textOf?: (line: TextLine, fill: string) => string;
};

const dash = 'stroke-dasharray="5 4"';
const family = "&quot;Inter Variable&quot;, Inter, &quot;Inter fallback&quot;, system-ui, sans-serif";

/** The layout as one self-contained SVG element: no script, no style sheet, no reference to anything outside it. */
export function svgOf(layout: Layout, { theme, linkOf, id = "structure", textOf = svgText }: SvgOptions): string {
  const { view } = layout;
  const box = [view.x, view.y, view.width, view.height].map(number).join(" ");
  const texts = (lines: TextLine[], tone: Tone) =>
    lines
      .map((line) => ({ line, colour: colourOf(line.colour, tone, theme) }))
      .map(({ line, colour }) => outlineSvg(line, colour) + textOf(line, colour))
      .join("");
  const part = (drawn: Drawn, which: DiagramPart) => {
    const link = linkOf?.(which);
    const text = texts(drawn.lines, drawn.tone);
    if (link === undefined) return `<g><title>${escaped(drawn.name)}</title>${drawn.shape}${text}</g>`;
    // The text lies over the link, not in it: the link has a name of its own, in sentences.
    const anchor = `<a href="${escaped(link.href)}" aria-label="${escaped(link.name)}" ${drawn.data}>${drawn.shape}</a>`;
    return `${anchor}<g pointer-events="none">${text}</g>`;
  };
  const parts = [
    ...layout.boxes.map((shape) => part(boxSvg(shape, theme), { kind: "box", shape })),
    part(circleSvg(layout.circle, theme), { kind: "circle" }),
    part(providersSvg(layout.providers, theme), { kind: "providers" }),
    ...layout.arrows.map((shape) => part(arrowSvg(shape, theme, linkOf !== undefined), { kind: "arrow", shape })),
    ...layout.frame.samples.map((sample) => sampleSvg(sample, theme)),
    texts(layout.frame.lines, "NEUTRAL"),
  ];
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${box}" width="${number(view.width)}" height="${number(view.height)}"`,
    ` font-family="${family}" role="${linkOf ? "group" : "img"}" aria-labelledby="${id}-title" aria-describedby="${id}-desc">`,
    `<title id="${id}-title">${escaped(layout.title)}</title><desc id="${id}-desc">${escaped(layout.description)}</desc>`,
    theme.paper === "none"
      ? ""
      : `<rect x="${number(view.x)}" y="${number(view.y)}" width="${number(view.width)}" height="${number(view.height)}" fill="${theme.paper}"/>`,
    ...parts,
    "</svg>",
  ].join("");
}

/** A part of the drawing: its lines and grounds, what is written in it, what it is called, and how a page finds it. */
type Drawn = { shape: string; lines: TextLine[]; tone: Tone; name: string; data: string };

const boxName = ({ title, count }: BoxShape) =>
  `${title}: ${count === 0 ? "nobody assigned" : count === 1 ? "1 person" : `${count.toLocaleString("en")} people`}`;

function outlineSvg(line: TextLine, colour: string): string {
  if (line.outline === "none") return "";
  const rect = outlineOf(line);
  const pattern = line.outline === "dashed" ? ` ${dash}` : "";
  return `<rect ${rectAt(rect, 0, rect.height / 2)} fill="none" stroke="${colour}"${pattern}/>`;
}

const rectAt = (rect: { x: number; y: number; width: number; height: number }, grow: number, radius: number) =>
  `x="${number(rect.x - grow)}" y="${number(rect.y - grow)}" width="${number(rect.width + 2 * grow)}" height="${number(rect.height + 2 * grow)}" rx="${radius}"`;

const found = (outline: string, theme: Theme) =>
  `<${outline} fill="none" stroke="${theme.highlight}" stroke-width="2.5"/>`;

function ground(outline: string, { line, soft }: Swatch, isDashed: boolean): string {
  return `<${outline} ${isDashed ? `fill="none" ${dash} pointer-events="all"` : `fill="${soft}"`} stroke="${line}" stroke-width="1.5"/>`;
}

function boxSvg(shape: BoxShape, theme: Theme): Drawn {
  const ring = shape.isFound ? found(`rect ${rectAt(shape, -4, 8)}`, theme) : "";
  return {
    shape: ground(`rect ${rectAt(shape, 0, 12)}`, theme.tones[shape.persona], shape.isDashed) + ring,
    lines: shape.lines,
    tone: shape.persona,
    name: boxName(shape),
    data: `data-box="${shape.persona}"`,
  };
}

function circleSvg(shape: CircleShape, theme: Theme): Drawn {
  const circle = (radius: number) => `circle cx="${number(shape.x)}" cy="${number(shape.y)}" r="${number(radius)}"`;
  const ring = shape.isFound ? found(circle(shape.radius - 4), theme) : "";
  return {
    shape: ground(circle(shape.radius), theme.tones.NEUTRAL, shape.isDashed) + ring,
    lines: shape.lines,
    tone: "NEUTRAL",
    name: shape.title,
    data: 'data-box="CCOE"',
  };
}

function providersSvg(shape: ProvidersShape, theme: Theme): Drawn {
  const rules = shape.rules.map(
    ({ from, to }) => `<path d="M${number(from.x)} ${number(from.y)}H${number(to.x)}" stroke="${theme.hairline}"/>`,
  );
  return {
    shape: ground(`rect ${rectAt(shape, 0, 12)}`, theme.tones.NEUTRAL, shape.isDashed) + rules.join(""),
    lines: shape.lines,
    tone: "NEUTRAL",
    name: shape.title,
    data: 'data-box="PROVIDERS"',
  };
}

function arrowSvg(shape: ArrowShape, theme: Theme, isLive: boolean): Drawn {
  const { line } = theme.tones[shape.tone];
  const path = shaftPath(shape);
  // A wide line that is not seen: what the pointer has to meet.
  const touch = isLive ? `<path d="${path}" fill="none" stroke="transparent" stroke-width="16"/>` : "";
  const shaft = `<path d="${path}" fill="none" stroke="${line}" stroke-width="1.75" ${shape.isDashed ? dash : ""}/>`;
  return {
    shape: `${touch}${shaft}<path d="${headPath(shape)}" fill="${line}"/>`,
    lines: shape.lines,
    tone: shape.tone,
    name: shape.meaning,
    data: `data-arrow="${escaped(shape.id)}"`,
  };
}

function sampleSvg({ from, to, isDashed }: LegendSample, theme: Theme): string {
  return `<path d="M${number(from.x)} ${number(from.y)}H${number(to.x)}" stroke="${theme.inkSoft}" stroke-width="1.75" ${isDashed ? dash : ""}/>`;
}
