import { isPersona, type Persona, personas } from "../domain/persona";
import { placeBlock, placeTurned, turnedWidth } from "./arrow-text";
import type { Groups, MarginArrow } from "./groups";
import { portInset } from "./margin-ports";
import type { Plan } from "./plan";
import { shapeOf } from "./routes";
import type { ArrowShape, Point } from "./shapes";

/** From a box to the first lane beside it, and from the drawing to the first lane above or below it. */
const firstLane = 26;
const levelLane = 34;

/** An arrow's end on the left edge of a box. */
type Port = { box: Persona; goesUp: boolean; y: number };

/** An upright lane on the left margin: the further out, the longer the way. */
type MarginLane = MarginArrow & { x: number; ports: Port[] };

/** The arrows that leave the boxes to the left: brackets between two boxes, and the long way to the providers. */
export function marginArrows(groups: Groups, plan: Plan): ArrowShape[] {
  const lanes = lanesOf(groups);
  spreadPorts(lanes, plan);
  return lanes.map((lane) => (lane.ports.length === 2 ? bracket(lane, lanes) : detour(lane, lanes, groups, plan)));
}

const span = ({ arrow }: MarginArrow) =>
  isPersona(arrow.source) && isPersona(arrow.target)
    ? Math.abs(personas.indexOf(arrow.source) - personas.indexOf(arrow.target))
    : personas.length;

function lanesOf({ side, around }: Groups): MarginLane[] {
  const ordered = [...side, ...around.PRODUCT, ...around.EXECUTIVE].toSorted((a, b) => span(a) - span(b));
  let x = -firstLane;
  return ordered.map((each) => {
    const lane = { ...each, x, ports: portsOf(each) };
    // A detour writes its text over the drawing, not beside this lane.
    x -= lane.ports.length === 2 ? turnedWidth(each.block) : turnedWidth([]);
    return lane;
  });
}

function portsOf({ arrow: { source, target } }: MarginArrow): Port[] {
  const ends = [source, target].filter(isPersona);
  const [a, b] = ends;
  if (a !== undefined && b !== undefined) {
    const goesUp = personas.indexOf(b) < personas.indexOf(a);
    return [
      { box: a, goesUp, y: 0 },
      { box: b, goesUp: !goesUp, y: 0 },
    ];
  }
  return ends.map((box) => ({ box, goesUp: box === "PRODUCT", y: 0 }));
}

/** On each box those that go up are above those that go down, and the nearest lane is outermost: so none of them cross. */
function spreadPorts(lanes: MarginLane[], plan: Plan): void {
  for (const persona of personas) {
    const own = lanes.flatMap((lane) => lane.ports.filter((port) => port.box === persona));
    const ordered = [...own.filter((port) => port.goesUp), ...own.filter((port) => !port.goesUp).toReversed()];
    const { y, height } = plan.boxes[persona];
    const reach = height - 2 * portInset;
    const step = ordered.length > 1 ? reach / (ordered.length - 1) : 0;
    for (const [index, port] of ordered.entries())
      port.y = y + (height - step * (ordered.length - 1)) / 2 + index * step;
  }
}

function bracket(lane: MarginLane, lanes: MarginLane[]): ArrowShape {
  const [from, to] = lane.ports.map((port) => port.y);
  const start = from ?? 0;
  const end = to ?? 0;
  const points: Point[] = [
    { x: 0, y: start },
    { x: lane.x, y: start },
    { x: lane.x, y: end },
    { x: 0, y: end },
  ];
  const [top, bottom] = widestFree(Math.min(start, end), Math.max(start, end), crossings(lane, lanes));
  const place = { x: lane.x, y: (top + bottom) / 2, width: bottom - top - 12 };
  return shapeOf(lane.arrow, points, placeTurned(lane.block, place));
}

/** Heights at which arrows of lanes further out cross this lane. */
const crossings = (lane: MarginLane, lanes: MarginLane[]) =>
  lanes.filter((other) => other.x < lane.x).flatMap((other) => other.ports.map((port) => port.y));

/** The longest part of an upright line that nothing crosses. */
function widestFree(top: number, bottom: number, cuts: number[]): [number, number] {
  const marks = [top, ...cuts.filter((y) => y > top && y < bottom).toSorted((a, b) => a - b), bottom];
  let widest: [number, number] = [top, top];
  for (const [index, mark] of marks.entries()) {
    const next = marks[index + 1] ?? mark;
    if (next - mark > widest[1] - widest[0]) widest = [mark, next];
  }
  return widest;
}

function detour(lane: MarginLane, lanes: MarginLane[], groups: Groups, plan: Plan): ArrowShape {
  const { providers, centre } = plan;
  const [port] = lane.ports;
  const persona = port?.box === "PRODUCT" ? "PRODUCT" : "EXECUTIVE";
  const own = lanes.filter((each) => each.ports.length === 1 && each.ports[0]?.box === persona);
  const index = own.indexOf(lane);
  const isUp = persona === "PRODUCT";
  const top = Math.min(0, providers.y);
  const bottom = Math.max(plan.boxes.FINANCE.y + plan.boxes.FINANCE.height, providers.y + providers.height);
  const y = isUp ? top - levelLane * (index + 1) : bottom + levelLane * (index + 1);
  const step = Math.min(28, (providers.width - 96) / Math.max(1, groups.around[persona].length - 1));
  const x = providers.x + 48 + index * step;
  const start = port?.y ?? 0;
  const points: Point[] = [
    { x: 0, y: start },
    { x: lane.x, y: start },
    { x: lane.x, y },
    { x, y },
    { x, y: isUp ? providers.y : providers.y + providers.height },
  ];
  const lines = placeBlock(lane.block, {
    x: centre.x,
    y,
    width: providers.x - 304,
    lie: isUp ? "above" : "below",
    anchor: "middle",
  });
  return shapeOf(lane.arrow, isPersona(lane.arrow.source) ? points : points.toReversed(), lines);
}
