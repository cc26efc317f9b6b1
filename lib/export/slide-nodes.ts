import type { ArrowShape, Layout, Point } from "../diagram/shapes";
import type { Tone } from "../diagram/theme";
import type { DiagramNode } from "../domain/structure";
import type { OnSlide } from "./on-slide";
import { disc, type Glue, roundBox, type SlideInk, sidesOf, slideShape } from "./slide-shapes";

/** The boxes, the circle and the providers, each with a site for every arrow that touches it. */
export function nodeShapes(layout: Layout, { at, rect, scale, theme, nextId }: OnSlide) {
  const ids = new Map<DiagramNode, number>();
  const sites = new Map<DiagramNode, Point[]>();
  const touch = (node: DiagramNode, point: Point | undefined): Glue => {
    const list = sites.get(node) ?? [];
    sites.set(node, list);
    if (point) list.push(at(point));
    return { shape: ids.get(node) ?? 0, site: sidesOf + list.length - 1 };
  };
  for (const node of [...layout.boxes.map((box) => box.persona), "CCOE", "PROVIDERS"] as const) ids.set(node, nextId());
  const glue = new Map<ArrowShape, [Glue, Glue]>(
    layout.arrows.map((arrow) => [
      arrow,
      [touch(arrow.source, arrow.points[0]), touch(arrow.target, arrow.points.at(-1))],
    ]),
  );
  const name = (node: DiagramNode, title: string) => ({ id: ids.get(node) ?? 0, name: title });
  const how = (tone: Tone, isDashed: boolean, isFound: boolean): SlideInk => ({
    stroke: isFound ? theme.highlight : theme.tones[tone].line,
    width: (isFound ? 3 : 1.5) * scale,
    isDashed,
    ...(isDashed ? {} : { fill: theme.tones[tone].soft }),
  });
  const { circle, providers } = layout;
  const round = { ...at(circle), radius: circle.radius * scale };
  const xml = [
    ...layout.boxes.map((box) =>
      slideShape(
        name(box.persona, box.title),
        roundBox(rect(box), 12 * scale, sites.get(box.persona) ?? []),
        how(box.persona, box.isDashed, box.isFound),
      ),
    ),
    slideShape(
      name("CCOE", circle.title),
      disc(round, sites.get("CCOE") ?? []),
      how("NEUTRAL", circle.isDashed, circle.isFound),
    ),
    slideShape(
      name("PROVIDERS", providers.title),
      roundBox(rect(providers), 12 * scale, sites.get("PROVIDERS") ?? []),
      how("NEUTRAL", providers.isDashed, false),
    ),
  ];
  return { xml, glue: (arrow: ArrowShape) => glue.get(arrow) };
}
