import { type Block, blockHeight, type Lie } from "./arrow-text";
import type { ModelArrow } from "./model";

/** Between two arrows with nothing written between them. */
export const pitch = 16;

/** An arrow in its group: how far below the group's first lane it runs, and where its text lies. */
export type Lane = { arrow: ModelArrow; block: Block; offset: number; lie: Lie };

/** Parallel arrows between the same two nodes, from top to bottom. */
export type LaneGroup = {
  lanes: Lane[];
  /** Room above the first lane and below the last for their text, and from the first to the last. */
  above: number;
  below: number;
  span: number;
};

/**
 * Stacks the arrows so that no text meets a line: the first has its text above, the last below, those between above.
 * A single arrow has it on the outer side: above in the upper half of the drawing, below in the lower half.
 */
export function stackLanes(arrows: { arrow: ModelArrow; block: Block }[], half: "upper" | "lower"): LaneGroup {
  const lanes: Lane[] = [];
  for (const [index, each] of arrows.entries()) {
    const isLast = index === arrows.length - 1;
    const lie: Lie = isLast && (arrows.length > 1 || half === "lower") ? "below" : "above";
    const previous = lanes.at(-1);
    const room = lie === "above" && previous ? blockHeight(each.block) + 8 : 0;
    lanes.push({ ...each, lie, offset: previous ? previous.offset + Math.max(pitch, room) : 0 });
  }
  const first = lanes[0];
  const last = lanes.at(-1);
  return {
    lanes,
    above: first?.lie === "above" ? blockHeight(first.block) : 0,
    below: last?.lie === "below" ? blockHeight(last.block) : 0,
    span: last?.offset ?? 0,
  };
}
