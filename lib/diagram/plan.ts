import type { Persona } from "../domain/persona";
import { personas } from "../domain/persona";
import { boxHeight, boxWidth } from "./box-layout";
import { circleRadius } from "./circle-layout";
import { type Groups, shortText } from "./groups";
import { type LaneGroup, pitch } from "./lanes";
import { marginNeed } from "./margin-ports";
import type { DiagramModel } from "./model";
import { providersHeight, providersWidth } from "./providers-layout";
import type { Point, Rect } from "./shapes";

/** Where everything stands before the arrows are drawn. */
export type Plan = {
  boxes: Record<Persona, Rect>;
  centre: Point;
  radius: number;
  providers: Rect;
  /** Height of the first lane of each group. */
  team: Record<Persona, number>;
  over: Record<"ENGINEERING" | "FINANCE", number>;
};

/** From the edge of a box to its outermost lane, and to the text of it. */
const lane = { straight: 30, team: 26, text: 10 } as const;
const leastGap = 28;
/** Between the circle and what passes it. */
const clear = 24;
const leastRun = shortText + 26;
/** Half of the square root of two: 45 degrees. */
const diagonal = Math.SQRT1_2;

/** From a box's edge to the group's nearest lane, its text being on that side. */
const inset = (text: number, least: number) => Math.max(least, text + lane.text);

const teamHeight = (group: LaneGroup, text: number) => inset(text, lane.team) + group.span;

function boxNeed(groups: Groups, persona: Persona): number {
  const team = groups.team[persona];
  if (persona === "PRODUCT") return teamHeight(team, team.below) + inset(team.above, 0);
  if (persona === "EXECUTIVE") return teamHeight(team, team.above) + inset(team.below, 0);
  const over = groups.over[persona];
  const [outer, inner] = persona === "ENGINEERING" ? [over.above, over.below] : [over.below, over.above];
  const [near, far] = persona === "ENGINEERING" ? [team.above, team.below] : [team.below, team.above];
  return inset(outer, lane.straight) + over.span + inner + lane.text + near + teamHeight(team, far);
}

/** Half the width of a bundle of parallel arrows where it meets the circle. */
export const bundle = (group: LaneGroup) => ((group.lanes.length - 1) * pitch) / 2;

/**
 * Places the four boxes in one column of equal heights, the circle at mid height with its arrows meeting it at 45
 * degrees or level, and the providers beside it. The gaps grow until the lanes above and below the circle clear it.
 */
export function planOf(model: DiagramModel, groups: Groups): Plan {
  const height = Math.max(
    ...model.boxes.map((box) => boxHeight(box, model.detail)),
    ...personas.flatMap((persona) => [boxNeed(groups, persona), marginNeed(groups, persona)]),
  );
  const content = circleRadius(model.circle);
  let gap = leastGap;
  let plan = planWith(height, gap, content, groups);
  while (!clears(plan, groups)) {
    gap += 8;
    plan = planWith(height, gap, content, groups);
  }
  const total = 4 * height + 3 * gap;
  const need = Math.max(total, providersHeight(model.providers));
  return { ...plan, providers: { ...plan.providers, y: plan.centre.y - need / 2, height: need } };
}

function planWith(height: number, gap: number, content: number, groups: Groups): Plan {
  const top = (index: number) => index * (height + gap);
  const box = (index: number): Rect => ({ x: 0, y: top(index), width: boxWidth, height });
  const foot = (index: number, group: LaneGroup, least: number) =>
    top(index) + height - inset(group.below, least) - group.span;
  const { team, over } = groups;
  const lanes = {
    team: {
      ENGINEERING: foot(0, team.ENGINEERING, lane.team),
      PRODUCT: foot(1, team.PRODUCT, lane.team),
      EXECUTIVE: top(2) + inset(team.EXECUTIVE.above, lane.team),
      FINANCE: top(3) + inset(team.FINANCE.above, lane.team),
    },
    over: {
      ENGINEERING: top(0) + inset(over.ENGINEERING.above, lane.straight),
      FINANCE: foot(3, over.FINANCE, lane.straight),
    },
  };
  const middle = 2 * height + 1.5 * gap;
  // Level arrows must meet the circle between the two diagonal bundles.
  const level = Math.max(middle - lanes.team.PRODUCT, lanes.team.EXECUTIVE + team.EXECUTIVE.span - middle);
  const bundles = Math.max(bundle(team.ENGINEERING), bundle(team.FINANCE));
  const radius = Math.max(content, Math.ceil((level + bundles + 16) / diagonal), 2 * bundles, groups.far.span / 2 + 60);
  const rise = Math.max(middle - lanes.team.ENGINEERING, lanes.team.FINANCE + team.FINANCE.span - middle);
  const x = boxWidth + Math.max(leastRun + 24 + radius, leastRun + bundles / diagonal + rise);
  const providers = { x: x + radius + leastRun + 8, y: 0, width: providersWidth, height: 4 * height + 3 * gap };
  return {
    boxes: { ENGINEERING: box(0), PRODUCT: box(1), EXECUTIVE: box(2), FINANCE: box(3) },
    centre: { x, y: middle },
    radius,
    providers,
    ...lanes,
  };
}

function clears({ centre, radius, team, over }: Plan, groups: Groups): boolean {
  const above = over.ENGINEERING + groups.over.ENGINEERING.span + groups.over.ENGINEERING.below;
  const below = over.FINANCE - groups.over.FINANCE.above;
  const last = team.ENGINEERING + groups.team.ENGINEERING.span;
  const first = team.FINANCE;
  const reach = (radius + clear) * diagonal + bundle(groups.team.ENGINEERING) + bundle(groups.team.FINANCE);
  return (
    centre.y - radius - clear >= above &&
    centre.y + radius + clear <= below &&
    centre.y - last >= reach &&
    first - centre.y >= reach
  );
}
