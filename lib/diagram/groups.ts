import type { Persona } from "../domain/persona";
import { isPersona } from "../domain/persona";
import type { DiagramNode } from "../domain/structure";
import { type Block, inlineBlock, stackedBlock } from "./arrow-text";
import { type LaneGroup, stackLanes } from "./lanes";
import type { ModelArrow } from "./model";

/** Width of the text on the short lanes beside the circle. */
export const shortText = 122;

/** An arrow on the left margin: between two boxes, or from a middle box around the others to the providers. */
export type MarginArrow = { arrow: ModelArrow; block: Block };

/** The arrows by the way that they take. */
export type Groups = {
  /** Between a box and the circle. */
  team: Record<Persona, LaneGroup>;
  /** Straight above and below the circle, between the outer boxes and the providers. */
  over: Record<"ENGINEERING" | "FINANCE", LaneGroup>;
  /** Between the circle and the providers. */
  far: LaneGroup;
  /** Between two boxes, on the left margin. */
  side: MarginArrow[];
  /** Between a middle box and the providers: out to the left, and around everything. */
  around: Record<"PRODUCT" | "EXECUTIVE", MarginArrow[]>;
};

export function groupsOf(arrows: readonly ModelArrow[]): Groups {
  const between = (a: DiagramNode, b: DiagramNode) => [
    ...arrows.filter((arrow) => arrow.source === a && arrow.target === b),
    ...arrows.filter((arrow) => arrow.source === b && arrow.target === a),
  ];
  const stacked = (arrow: ModelArrow) => ({ arrow, block: stackedBlock(arrow, shortText) });
  const inline = (arrow: ModelArrow) => ({ arrow, block: inlineBlock(arrow) });
  // The lower half mirrors the upper: what leaves a box is on the outside.
  const upper = (list: { arrow: ModelArrow; block: Block }[]) => stackLanes(list, "upper");
  const lower = (list: { arrow: ModelArrow; block: Block }[]) => stackLanes(list.toReversed(), "lower");
  return {
    team: {
      ENGINEERING: upper(between("ENGINEERING", "CCOE").map(stacked)),
      PRODUCT: upper(between("PRODUCT", "CCOE").map(stacked)),
      EXECUTIVE: lower(between("EXECUTIVE", "CCOE").map(stacked)),
      FINANCE: lower(between("FINANCE", "CCOE").map(stacked)),
    },
    over: {
      ENGINEERING: upper(between("ENGINEERING", "PROVIDERS").map(inline)),
      FINANCE: lower(between("FINANCE", "PROVIDERS").map(inline)),
    },
    far: upper(between("CCOE", "PROVIDERS").map(stacked)),
    side: arrows.filter(({ source, target }) => isPersona(source) && isPersona(target)).map(stackedRows),
    around: {
      PRODUCT: between("PRODUCT", "PROVIDERS").map(inline),
      EXECUTIVE: between("EXECUTIVE", "PROVIDERS").map(inline),
    },
  };
}

/** One row for the label and one for the state: the lane decides later how much of it is seen. */
function stackedRows(arrow: ModelArrow): MarginArrow {
  return { arrow, block: inlineBlock(arrow).flatMap((row) => row.map((piece) => [piece])) };
}
