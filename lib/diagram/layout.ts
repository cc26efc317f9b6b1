import { personas } from "../domain/persona";
import { placeBox } from "./box-layout";
import { placeCircle } from "./circle-layout";
import { type Frame, framed } from "./frame";
import { groupsOf } from "./groups";
import { marginArrows } from "./margin-routes";
import type { DiagramModel } from "./model";
import { planOf } from "./plan";
import { placeProviders } from "./providers-layout";
import { innerArrows } from "./routes";
import type { ArrowShape, Layout, Rect } from "./shapes";
import { boundsOf } from "./text-line";

/** Room for half a line. */
const bleed = 1;

export type LayoutOptions = {
  /** For a file the whole: heading, legend and credit. A sheet brings its own heading and credit, a page all of it. */
  frame: Frame;
};

/** Gives everything that the model says its place. The same model gives the same layout, to the last digit. */
export function layoutOf(model: DiagramModel, { frame }: LayoutOptions): Layout {
  const groups = groupsOf(model.arrows);
  const plan = planOf(model, groups);
  const boxes = model.boxes.map((box) => placeBox(box, plan.boxes[box.persona]));
  const circle = placeCircle(model.circle, plan.centre, plan.radius);
  const providers = placeProviders(model.providers, plan.providers);
  const arrows = inReadingOrder([...innerArrows(groups, plan), ...marginArrows(groups, plan)], model);
  const figure = around([...boxes, providers, ...arrows.flatMap(extentOf)]);
  return {
    ...framed(model, grown(figure, bleed), frame),
    title: `CCoE structure of ${model.organisation}, ${model.scope}, ${model.day}`,
    description: describe(model),
    boxes,
    circle,
    providers,
    arrows,
  };
}

function inReadingOrder(arrows: ArrowShape[], model: DiagramModel): ArrowShape[] {
  const place = new Map(model.arrows.map((arrow, index) => [arrow.id, index]));
  return arrows.toSorted((a, b) => (place.get(a.id) ?? 0) - (place.get(b.id) ?? 0));
}

function extentOf(arrow: ArrowShape): Rect[] {
  return [...arrow.points.map((point) => ({ ...point, width: 0, height: 0 })), ...arrow.lines.map(boundsOf)];
}

function around(rects: Rect[]): Rect {
  const x = Math.min(...rects.map((rect) => rect.x));
  const y = Math.min(...rects.map((rect) => rect.y));
  const right = Math.max(...rects.map((rect) => rect.x + rect.width));
  const bottom = Math.max(...rects.map((rect) => rect.y + rect.height));
  return { x, y, width: right - x, height: bottom - y };
}

const grown = ({ x, y, width, height }: Rect, by: number): Rect => ({
  x: x - by,
  y: y - by,
  width: width + 2 * by,
  height: height + 2 * by,
});

function describe(model: DiagramModel): string {
  const boxes = personas.flatMap((persona) => model.boxes.filter((box) => box.persona === persona));
  const counts = boxes.map((box) => `${box.title}: ${box.count === 0 ? "nobody assigned" : box.count}`);
  const broken = model.arrows.filter((arrow) => arrow.isBroken).length;
  const health =
    broken === 0
      ? "Somebody stands at the source of every arrow."
      : `${broken} of ${model.arrows.length} arrows have nobody at their source.`;
  return `${counts.join(", ")}. ${model.circle.title}: ${model.circle.count}. ${health}`;
}
