import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { layoutTrend } from "@/lib/diagram/trend-layout";
import { addDays } from "@/lib/domain/day";
import type { TrendPoint } from "@/lib/domain/trend";

const share = (ratio: number | null) => ({ part: 0, whole: ratio === null ? 0 : 1, ratio });

function point(day: string, ratio: number | null, gaps: Partial<TrendPoint["gaps"]> = {}): TrendPoint {
  return {
    day,
    figures: {
      ...{ spendWeighted: share(ratio), coverage: share(ratio), resilience: share(ratio) },
      ...{ unitsWithoutSpend: 0, waived: 0 },
    },
    gaps: { CRITICAL: 0, HIGH: 0, MEDIUM: 0, LOW: 0, ...gaps },
    waived: 0,
  };
}

const plain = { width: 800, aim: 90, notes: [] };

describe("the picture of a trend", () => {
  it("puts days where they lie in time, and percents from the foot to the head", () => {
    const { plot, lines, xs } = layoutTrend(
      [point("2026-01-01", 0), point("2026-01-02", 0.5), point("2026-01-05", 1)],
      plain,
    );
    expect(xs).toEqual([plot.x, plot.x + plot.width / 4, plot.x + plot.width]);
    expect(lines[0]?.dots.map(({ y }) => y)).toEqual([plot.y + plot.height, plot.y + plot.height / 2, plot.y]);
  });

  it("breaks a line where nothing was evaluated", () => {
    const days = [
      point("2026-01-01", 0.5),
      point("2026-01-02", 0.5),
      point("2026-01-03", null),
      point("2026-01-04", 1),
    ];
    const [line] = layoutTrend(days, plain).lines;
    expect(line?.path.match(/M/g)).toHaveLength(2);
    expect(line?.dots).toHaveLength(3);
  });

  it("gathers marks that would lie on each other, and numbers each", () => {
    const notes = ["2026-01-02", "2026-01-02", "2026-06-01"].map((day) => ({ day, kind: "POLICY" as const, text: "" }));
    const layout = layoutTrend([point("2026-01-01", 1), point("2026-12-31", 1)], { ...plain, notes });
    expect(layout.notes.map(({ numbers }) => numbers)).toEqual([[1, 2], [3]]);
  });

  it("stacks gaps within their room, whatever they count, and keeps all inside the picture", () => {
    const counts = fc.record({ CRITICAL: fc.nat(9_000), HIGH: fc.nat(99), MEDIUM: fc.nat(9), LOW: fc.nat(70_000) });
    const points = fc
      .array(fc.tuple(counts, fc.option(fc.float({ min: 0, max: 1, noNaN: true }))), { minLength: 1, maxLength: 61 })
      .map((all) => all.map(([gaps, ratio], index) => point(addDays("2026-01-01", index), ratio, gaps)));
    fc.assert(
      fc.property(points, fc.integer({ min: 280, max: 2_000 }), (all, width) => {
        const layout = layoutTrend(all, { ...plain, width });
        for (const { x, width: across, parts } of layout.counts) {
          expect(x).toBeGreaterThanOrEqual(layout.bars.x - 0.1);
          expect(x + across).toBeLessThanOrEqual(layout.bars.x + layout.bars.width + 0.1);
          for (const { y, height } of parts) {
            expect(y).toBeGreaterThanOrEqual(layout.bars.y - 0.1);
            expect(y + height).toBeLessThanOrEqual(layout.bars.y + layout.bars.height + 0.2);
          }
        }
        for (const { x } of layout.days) expect(x).toBeLessThanOrEqual(width);
        // A day takes some seventy pixels, the first beginning and the last ending where it lies.
        const middles = layout.days.map(
          ({ x }, index) => x + (index === 0 ? 35 : index === layout.days.length - 1 ? -35 : 0),
        );
        if (layout.plot.width > 150)
          for (const [index, middle] of middles.entries())
            if (index > 0) expect(middle - (middles[index - 1] ?? 0)).toBeGreaterThanOrEqual(70);
      }),
    );
  });
});
