import type { Cell } from "./coverage-cell";
import type { JudgedUnit } from "./judged-unit";

/** A part of a whole. `ratio` is null when the whole is nothing: then there is nothing to judge. */
export type Share = { part: number; whole: number; ratio: number | null };

export type CoverageFigures = {
  /**
   * Coverage with each required cell weighing its unit's own monthly spend, so that a rolled-up unit does not count
   * the money of the units below it twice.
   */
  spendWeighted: Share;
  /** Units with a required cell whose spend is not known: they are not in the spend-weighted figure. */
  unitsWithoutSpend: number;
  /** Met cells of the required cells. */
  coverage: Share;
  /** Required cells with two or more holders. */
  resilience: Share;
  /** Required cells whose gap is waived: not met, and in the figures as such. */
  waived: number;
};

/** The three figures that are told as a percentage, the weightiest first. */
export const figureKeys = ["spendWeighted", "coverage", "resilience"] as const;
export type FigureKey = (typeof figureKeys)[number];

export const figureNames: Record<FigureKey, string> = {
  spendWeighted: "Spend-weighted coverage",
  coverage: "Coverage",
  resilience: "Resilience",
};

/** Rounded down: a hundred percent means all of it. Null where there is nothing to judge. */
export function wholePercent({ ratio }: Share): number | null {
  return ratio === null ? null : Math.floor(ratio * 100);
}

/** "82 %", as a part of a sentence. */
export function figureInWords(share: Share): string {
  const percent = wholePercent(share);
  return percent === null ? "not evaluated" : `${percent} %`;
}

export function figuresOf(units: readonly JudgedUnit[], cells: readonly Cell[]): CoverageFigures {
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  const required = cells.filter(({ minimum }) => minimum !== null && minimum > 0);
  const met = required.filter(({ isMet }) => isMet);
  const resilient = required.filter(({ holders }) => holders.length >= 2);
  // A refund is no weight.
  const weigh = (some: readonly Cell[]) =>
    some.reduce((sum, { unitId }) => sum + Math.max(0, byId.get(unitId)?.spend ?? 0), 0);
  const withoutSpend = required.filter(({ unitId }) => (byId.get(unitId)?.judgedSpend ?? null) === null);
  return {
    spendWeighted: shareOf(weigh(met), weigh(required)),
    unitsWithoutSpend: new Set(withoutSpend.map(({ unitId }) => unitId)).size,
    coverage: shareOf(met.length, required.length),
    resilience: shareOf(resilient.length, required.length),
    waived: required.filter(({ state }) => state === "WAIVED").length,
  };
}

function shareOf(part: number, whole: number): Share {
  return { part, whole, ratio: whole > 0 ? part / whole : null };
}
