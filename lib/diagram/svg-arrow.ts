import type { ArrowShape, Point } from "./shapes";
import { number } from "./svg-text";

/** How far before a corner a line begins to turn. */
export const bend = 18;
const head = { length: 10, half: 4.5 };

const at = ({ x, y }: Point) => `${number(x)} ${number(y)}`;

/** The point that is so far from one point on the way to another, at most half the way. */
export function towards(from: Point, to: Point, distance: number): Point {
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  if (length === 0) return from;
  const part = Math.min(distance, length / 2) / length;
  return { x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part };
}

/** A line with rounded corners that ends inside the head, so that no blunt end shows beside its tip. */
export function shaftPath({ points }: ArrowShape): string {
  const parts = points.map((point, index) => {
    const before = points[index - 1];
    const after = points[index + 1];
    if (!before) return `M${at(point)}`;
    if (!after) return `L${at(towards(point, before, head.length * 0.7))}`;
    return `L${at(towards(point, before, bend))}Q${at(point)} ${at(towards(point, after, bend))}`;
  });
  return parts.join("");
}

/** The head's outline, its tip on the border of what the arrow reaches. */
export function headPath({ points }: ArrowShape): string {
  const tip = points.at(-1) ?? { x: 0, y: 0 };
  const from = points.at(-2) ?? tip;
  const length = Math.hypot(tip.x - from.x, tip.y - from.y) || 1;
  const along = { x: (tip.x - from.x) / length, y: (tip.y - from.y) / length };
  const wing = (side: 1 | -1) => ({
    x: tip.x - along.x * head.length - along.y * head.half * side,
    y: tip.y - along.y * head.length + along.x * head.half * side,
  });
  return `M${at(tip)}L${at(wing(1))}L${at(wing(-1))}Z`;
}
