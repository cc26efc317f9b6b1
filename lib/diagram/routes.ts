import type { Persona } from "../domain/persona";
import { isPersona, personas } from "../domain/persona";
import { diagramNodeNames } from "../domain/structure";
import { placeBlock } from "./arrow-text";
import type { Groups } from "./groups";
import { type Lane, type LaneGroup, pitch } from "./lanes";
import type { ModelArrow } from "./model";
import type { Plan } from "./plan";
import type { ArrowShape, Point, TextLine } from "./shapes";

/** From the border to the text beside the line. */
const indent = 16;

export function shapeOf(arrow: ModelArrow, points: Point[], lines: TextLine[]): ArrowShape {
  const { id, source, target, label } = arrow;
  const way = `${diagramNodeNames[source]} to ${diagramNodeNames[target]}`;
  return {
    id,
    source,
    target,
    meaning: `${label === "" ? way : `${way}, ${label}`}. ${arrow.meaning}`,
    tone: isPersona(source) ? source : "NEUTRAL",
    isDashed: arrow.isBroken,
    points,
    lines,
  };
}

/** Points are given from left to right; an arrow that comes from the right runs them backwards. */
const directed = (points: Point[], startsLeft: boolean) => (startsLeft ? points : points.toReversed());

/** The arrows between the boxes, the circle and the providers that need not leave the drawing's frame. */
export function innerArrows(groups: Groups, plan: Plan): ArrowShape[] {
  return [
    ...personas.flatMap((persona) => teamArrows(persona, groups.team[persona], plan)),
    ...straightArrows(groups.over.ENGINEERING, plan.over.ENGINEERING, plan),
    ...straightArrows(groups.over.FINANCE, plan.over.FINANCE, plan),
    ...farArrows(groups.far, plan),
  ];
}

function teamArrows(persona: Persona, group: LaneGroup, plan: Plan): ArrowShape[] {
  const box = plan.boxes[persona];
  const right = box.x + box.width;
  return group.lanes.map((lane, index) => {
    const y = plan.team[persona] + lane.offset;
    const side = persona === "ENGINEERING" ? -1 : 1;
    const bent = persona === "ENGINEERING" || persona === "FINANCE";
    const ends = bent
      ? diagonalEnd(plan, y, side, (index - (group.lanes.length - 1) / 2) * pitch)
      : [levelEnd(plan, y, -1)];
    const first = ends[0] ?? { x: right, y };
    const width = first.x - right - indent - 8;
    const lines = placeBlock(lane.block, { x: right + indent, y, width, lie: lane.lie, anchor: "start" });
    return shapeOf(lane.arrow, directed([{ x: right, y }, ...ends], lane.arrow.source === persona), lines);
  });
}

/** Where a level line at y meets the circle, on its left (-1) or its right (1). */
function levelEnd({ centre, radius }: Plan, y: number, side: -1 | 1): Point {
  return { x: centre.x + side * Math.sqrt(radius ** 2 - (y - centre.y) ** 2), y };
}

/**
 * A line at height y bends by 45 degrees and meets the circle on the ray to its centre, or parallel to that at a
 * distance: `shift` is how far below the middle of the bundle it runs.
 */
function diagonalEnd({ centre, radius }: Plan, y: number, side: -1 | 1, shift: number): Point[] {
  const depth = Math.sqrt(radius ** 2 - shift ** 2);
  const end = {
    x: centre.x + (side * shift - depth) * Math.SQRT1_2,
    y: centre.y + (shift + side * depth) * Math.SQRT1_2,
  };
  return [{ x: end.x - Math.abs(end.y - y), y }, end];
}

function straightArrows(group: LaneGroup, first: number, { boxes, centre, providers }: Plan): ArrowShape[] {
  const left = boxes.ENGINEERING.x + boxes.ENGINEERING.width;
  return group.lanes.map((lane) => {
    const y = first + lane.offset;
    const width = 2 * Math.min(centre.x - left, providers.x - centre.x) - 2 * indent;
    const lines = placeBlock(lane.block, { x: centre.x, y, width, lie: lane.lie, anchor: "middle" });
    return shapeOf(
      lane.arrow,
      directed(
        [
          { x: left, y },
          { x: providers.x, y },
        ],
        startsAtBox(lane),
      ),
      lines,
    );
  });
}

const startsAtBox = (lane: Lane) => isPersona(lane.arrow.source);

function farArrows(group: LaneGroup, plan: Plan): ArrowShape[] {
  return group.lanes.map((lane) => {
    const y = plan.centre.y - group.span / 2 + lane.offset;
    const start = levelEnd(plan, y, 1);
    // All texts begin where the circle is widest, so that they stand in one line.
    const x = plan.centre.x + plan.radius + indent;
    const width = plan.providers.x - x - indent;
    const lines = placeBlock(lane.block, { x, y, width, lie: lane.lie, anchor: "start" });
    return shapeOf(lane.arrow, directed([start, { x: plan.providers.x, y }], lane.arrow.source === "CCOE"), lines);
  });
}
