import type {
  ArrowShape,
  BoxShape,
  CircleShape,
  Colour,
  Layout,
  LegendSample,
  ProvidersShape,
  TextLine,
} from "./shapes";
import { headPath, shaftPath } from "./svg-arrow";
import { escaped, number, svgText } from "./svg-text";
import type { Theme, Tone } from "./theme";

export type DiagramPart =
  | { kind: "box"; shape: BoxShape }
  | { kind: "circle" | "providers" }
  | { kind: "arrow"; shape: ArrowShape };

export type SvgOptions = {
  theme: Theme;
  /** Where a part of the drawing leads; on a page, never in a file. */
  linkOf?: (part: DiagramPart) => string;
  /** Prefix of the ids, for pages that hold more than one drawing. */
  id?: string;
};

const dash = 'stroke-dasharray="5 4"';
const family = "&quot;Inter Variable&quot;, Inter, &quot;Inter fallback&quot;, system-ui, sans-serif";

/** The layout as one self-contained SVG element: no script, no style sheet, no reference to anything outside it. */
export function svgOf(layout: Layout, { theme, linkOf, id = "structure" }: SvgOptions): string {
  const { view } = layout;
  const box = [view.x, view.y, view.width, view.height].map(number).join(" ");
  // The name of the link says what the drawing in it says; heard twice it would only be noise.
  const link = (body: string, href: string | undefined, label: string, data: string) =>
    href
      ? `<a href="${escaped(href)}" aria-label="${escaped(label)}" ${data}><g aria-hidden="true">${body}</g></a>`
      : `<g>${body}</g>`;
  const parts = [
    ...layout.boxes.map((shape) =>
      link(boxSvg(shape, theme), linkOf?.({ kind: "box", shape }), boxLabel(shape), `data-box="${shape.persona}"`),
    ),
    link(circleSvg(layout.circle, theme), linkOf?.({ kind: "circle" }), layout.circle.title, 'data-box="CCOE"'),
    link(
      providersSvg(layout.providers, theme),
      linkOf?.({ kind: "providers" }),
      layout.providers.title,
      'data-box="PROVIDERS"',
    ),
    ...layout.arrows.map((shape) =>
      link(
        arrowSvg(shape, theme, linkOf !== undefined),
        linkOf?.({ kind: "arrow", shape }),
        shape.meaning,
        `data-arrow="${escaped(shape.id)}"`,
      ),
    ),
    ...layout.frame.samples.map((sample) => sampleSvg(sample, theme)),
    ...layout.frame.lines.map((line) => svgText(line, fillOf(line.colour, "NEUTRAL", theme))),
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

const boxLabel = (shape: BoxShape) =>
  `${shape.title}: ${shape.count === 0 ? "nobody assigned" : shape.count === 1 ? "1 person" : `${shape.count.toLocaleString("en")} people`}`;

function fillOf(colour: Colour, tone: Tone, theme: Theme): string {
  switch (colour) {
    case "ink":
      return theme.ink;
    case "soft":
      return theme.inkSoft;
    case "danger":
      return theme.danger;
    case "highlight":
      return theme.highlight;
    case "tone":
      return theme.tones[tone].ink;
  }
}

const texts = (lines: TextLine[], tone: Tone, theme: Theme) =>
  lines.map((line) => svgText(line, fillOf(line.colour, tone, theme))).join("");

const rectAt = (rect: { x: number; y: number; width: number; height: number }, grow: number, radius: number) =>
  `x="${number(rect.x - grow)}" y="${number(rect.y - grow)}" width="${number(rect.width + 2 * grow)}" height="${number(rect.height + 2 * grow)}" rx="${radius}"`;

function boxSvg(shape: BoxShape, theme: Theme): string {
  const { line, soft } = theme.tones[shape.persona];
  const found = shape.isFound
    ? `<rect ${rectAt(shape, -4, 8)} fill="none" stroke="${theme.highlight}" stroke-width="2.5"/>`
    : "";
  const ground = shape.isDashed ? `fill="none" ${dash}` : `fill="${soft}"`;
  return `<rect ${rectAt(shape, 0, 12)} ${ground} stroke="${line}" stroke-width="1.5"/>${found}${texts(shape.lines, shape.persona, theme)}`;
}

function circleSvg(shape: CircleShape, theme: Theme): string {
  const { line, soft } = theme.tones.NEUTRAL;
  const centre = `cx="${number(shape.x)}" cy="${number(shape.y)}"`;
  const found = shape.isFound
    ? `<circle ${centre} r="${number(shape.radius - 4)}" fill="none" stroke="${theme.highlight}" stroke-width="2.5"/>`
    : "";
  const ground = shape.isDashed ? `fill="none" ${dash}` : `fill="${soft}"`;
  return `<title>${escaped(shape.title)}</title><circle ${centre} r="${number(shape.radius)}" ${ground} stroke="${line}" stroke-width="1.5"/>${found}${texts(shape.lines, "NEUTRAL", theme)}`;
}

function providersSvg(shape: ProvidersShape, theme: Theme): string {
  const { line, soft } = theme.tones.NEUTRAL;
  const ground = shape.isDashed ? `fill="none" ${dash}` : `fill="${soft}"`;
  const rules = shape.rules.map(
    ({ from, to }) => `<path d="M${number(from.x)} ${number(from.y)}H${number(to.x)}" stroke="${theme.hairline}"/>`,
  );
  return `<rect ${rectAt(shape, 0, 12)} ${ground} stroke="${line}" stroke-width="1.5"/>${rules.join("")}${texts(shape.lines, "NEUTRAL", theme)}`;
}

function arrowSvg(shape: ArrowShape, theme: Theme, isLive: boolean): string {
  const { line } = theme.tones[shape.tone];
  const path = shaftPath(shape);
  return [
    isLive ? "" : `<title>${escaped(shape.meaning)}</title>`,
    // A wide line that is not seen: what the pointer has to meet.
    isLive ? `<path d="${path}" fill="none" stroke="transparent" stroke-width="16"/>` : "",
    `<path d="${path}" fill="none" stroke="${line}" stroke-width="1.75" ${shape.isDashed ? dash : ""}/>`,
    `<path d="${headPath(shape)}" fill="${line}"/>`,
    texts(shape.lines, shape.tone, theme),
  ].join("");
}

function sampleSvg({ from, to, isDashed }: LegendSample, theme: Theme): string {
  return `<path d="M${number(from.x)} ${number(from.y)}H${number(to.x)}" stroke="${theme.inkSoft}" stroke-width="1.75" ${isDashed ? dash : ""}/>`;
}
