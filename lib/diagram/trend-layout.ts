import { type FigureKey, figureKeys } from "../domain/coverage-figures";
import { shortDayText } from "../domain/day-text";
import { type Severity, severities } from "../domain/gap-kind";
import { daysFrom, type TrendNote, type TrendPoint } from "../domain/trend";
import type { Rect } from "./shapes";

export type TrendLine = {
  series: FigureKey;
  /** As in SVG's `d`; empty where nothing was evaluated on two days in a row. */
  path: string;
  /** Every point that has a value. */
  dots: { x: number; y: number }[];
};

export type TrendBar = {
  day: string;
  x: number;
  width: number;
  parts: { severity: Severity; y: number; height: number }[];
};

/** The trend as it is drawn, in the unit of the width that was given. */
export type TrendLayout = {
  width: number;
  height: number;
  /** Where the lines are, from 0 % at its foot to 100 %; and the bars below. */
  plot: Rect;
  bars: Rect;
  lines: TrendLine[];
  counts: TrendBar[];
  /** Gaps that the whole height of the bars stands for. */
  mostGaps: number;
  percents: { y: number; text: string }[];
  days: { x: number; text: string }[];
  aim: number;
  /** Numbered as in the list below the picture; several of a day, or too close to tell apart, are one mark. */
  notes: { x: number; numbers: number[] }[];
  /** Where each point stands, in their order. */
  xs: number[];
};

const left = 44;
const right = 12;
const top = 22;
const plotHeight = 210;
const between = 26;
const barsHeight = 72;
const foot = 24;
const labelWidth = 92;
const noteWidth = 22;

/**
 * @param width of the picture; the height follows
 * @param aim percent of spend-weighted coverage that is aimed at
 */
export function layoutTrend(
  points: readonly TrendPoint[],
  { width, aim, notes }: { width: number; aim: number; notes: readonly TrendNote[] },
): TrendLayout {
  const plot = { x: left, y: top, width: Math.max(1, width - left - right), height: plotHeight };
  const bars = { x: left, y: top + plotHeight + between, width: plot.width, height: barsHeight };
  const [first, last] = [points[0]?.day ?? "", points.at(-1)?.day ?? ""];
  const whole = Math.max(1, daysFrom(first, last));
  const xOf = (day: string) => plot.x + (daysFrom(first, day) / whole) * plot.width;
  const yOf = (percent: number) => plot.y + plot.height * (1 - percent / 100);
  const xs = points.map(({ day }) => xOf(day));
  const totals = points.map(({ gaps }) => severities.reduce((sum, severity) => sum + gaps[severity], 0));
  const mostGaps = Math.max(1, ...totals);
  return {
    width,
    height: bars.y + bars.height + foot,
    plot,
    bars,
    lines: figureKeys.map((series) => lineOf(series, points, { xs, yOf })),
    counts: barsOf(points, { xs, bars, mostGaps }),
    mostGaps,
    percents: [0, 25, 50, 75, 100].map((percent) => ({ y: yOf(percent), text: `${percent} %` })),
    days: dayLabels(points, xs, plot.width),
    aim: yOf(aim),
    notes: marksOf(notes, xOf),
    xs,
  };
}

function lineOf(
  series: FigureKey,
  points: readonly TrendPoint[],
  { xs, yOf }: { xs: readonly number[]; yOf: (percent: number) => number },
): TrendLine {
  let path = "";
  let isPenDown = false;
  const dots: TrendLine["dots"] = [];
  for (const [index, { figures }] of points.entries()) {
    const { ratio } = figures[series];
    const x = xs[index];
    if (ratio === null || x === undefined) {
      isPenDown = false;
      continue;
    }
    const dot = { x: rounded(x), y: rounded(yOf(ratio * 100)) };
    path += `${isPenDown ? "L" : "M"}${dot.x} ${dot.y}`;
    dots.push(dot);
    isPenDown = true;
  }
  return { series, path: path.includes("L") ? path : "", dots };
}

type BarRoom = { xs: readonly number[]; bars: Rect; mostGaps: number };

/** The worst at the foot, where heights can be compared. */
function barsOf(points: readonly TrendPoint[], { xs, bars, mostGaps }: BarRoom): TrendBar[] {
  const closest = Math.min(bars.width, ...xs.slice(1).map((x, index) => x - (xs[index] ?? 0)));
  const width = rounded(Math.max(2, Math.min(24, closest * 0.6)));
  return points.map(({ day, gaps }, index) => {
    let foot = bars.y + bars.height;
    const parts = severities.flatMap((severity) => {
      const height = (gaps[severity] / mostGaps) * bars.height;
      if (height === 0) return [];
      foot -= height;
      return [{ severity, y: rounded(foot), height: rounded(height) }];
    });
    const x = Math.min(Math.max((xs[index] ?? 0) - width / 2, bars.x), bars.x + bars.width - width);
    return { day, x: rounded(x), width, parts };
  });
}

/** As many days as have room, the first and the last among them: the one begins, the other ends where its day lies. */
function dayLabels(points: readonly TrendPoint[], xs: readonly number[], width: number): TrendLayout["days"] {
  const fitting = Math.max(2, Math.floor(width / labelWidth));
  const every = Math.max(1, Math.ceil((points.length - 1) / Math.max(1, fitting - 1)));
  const last = points.length - 1;
  const lastLeft = (xs[last] ?? 0) - labelWidth;
  let right = Number.NEGATIVE_INFINITY;
  return points.flatMap(({ day }, index) => {
    const x = xs[index] ?? 0;
    if (index !== 0 && index !== last) {
      if (index % every !== 0 || x - labelWidth / 2 < right || x + labelWidth / 2 > lastLeft) return [];
    }
    right = index === 0 ? x + labelWidth : x + labelWidth / 2;
    return [{ x, text: shortDayText(day) }];
  });
}

function marksOf(notes: readonly TrendNote[], xOf: (day: string) => number): TrendLayout["notes"] {
  const marks: TrendLayout["notes"] = [];
  for (const [index, { day }] of notes.entries()) {
    const x = rounded(xOf(day));
    const last = marks.at(-1);
    if (last && x - last.x < noteWidth) last.numbers.push(index + 1);
    else marks.push({ x, numbers: [index + 1] });
  }
  return marks;
}

const rounded = (length: number) => Math.round(length * 10) / 10;
