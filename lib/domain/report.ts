import type { CellChange } from "./cell-change";
import type { Coverage } from "./coverage";
import { type FigureKey, figureKeys, wholePercent } from "./coverage-figures";
import { type Day, dayOf } from "./day";
import type { Gap } from "./gap";
import { countGaps } from "./gap-count";
import { type Severity, severities } from "./gap-kind";
import type { GapRow } from "./gap-row";
import { personaNames } from "./persona";
import { type Ask, asksOf } from "./report-asks";
import type { TrendNote } from "./trend";

/** Percent, rounded down: a hundred means all of it. Null is not evaluated. */
export type ReportFigure = {
  key: FigureKey;
  now: number | null;
  before: number | null;
};

export type ReportGap = {
  id: string;
  name: string;
  severity: Severity;
  /** Monthly spend that depends on it; null when that cannot be said. */
  money: number | null;
  /** The day on which it opened; null while that is not noted. */
  since: Day | null;
  owner: string | null;
  due: Day | null;
};

/**
 * What a board is shown of coverage on a day, and how it was on an earlier one. Plain JSON, since a frozen report is kept
 * as its text.
 */
export type Report = {
  organisation: string;
  currency: string;
  day: Day;
  /** What it is compared with. */
  since: Day;
  /** Percent of spend-weighted coverage that is aimed at. */
  aim: number;
  figures: ReportFigure[];
  /** Gaps that nobody has accepted. */
  counts: { severity: Severity; now: number; before: number }[];
  waived: number;
  /** Those that matter most, worst first. */
  gaps: ReportGap[];
  moreGaps: number;
  opened: number;
  closed: number;
  /** Cells that have come to be met, and that are not any more: "Engineering and Operations for Retail". */
  won: string[];
  lost: string[];
  /** Policies and imports meanwhile. */
  notes: { day: Day; text: string }[];
  asks: Ask[];
};

export type ReportGiven = {
  organisation: { name: string; currency: string; timeZone: string };
  day: Day;
  at: Date;
  since: Day;
  aim: number;
  now: Coverage;
  before: Coverage;
  /** The gaps of the day with what has become of them, worst first. */
  rows: readonly GapRow[];
  cells: readonly CellChange[];
  notes: readonly TrendNote[];
};

const mostGaps = 10;
const mostNotes = 6;

export function makeReport(given: ReportGiven): Report {
  const { organisation, day, at, since, aim, now, before, rows, cells, notes } = given;
  const { name, currency, timeZone } = organisation;
  const open = rows.filter(({ gap }) => gap.state !== "WAIVED");
  const ids = new Set(open.map(({ gap }) => gap.id));
  const idsBefore = new Set(unwaived(before).map(({ id }) => id));
  const figures = figuresOf(now, before);
  const counts = { now: countGaps(now.gaps).gaps, before: countGaps(before.gaps).gaps };
  const cellName = ({ unit, persona }: CellChange) => `${personaNames[persona]} for ${unit.name}`;
  return {
    organisation: name,
    currency,
    day,
    since,
    aim,
    figures,
    counts: severities.map((severity) => ({ severity, now: counts.now[severity], before: counts.before[severity] })),
    waived: rows.length - open.length,
    gaps: open.slice(0, mostGaps).map((row) => reportGap(row, timeZone)),
    moreGaps: Math.max(0, open.length - mostGaps),
    opened: [...ids].filter((id) => !idsBefore.has(id)).length,
    closed: [...idsBefore].filter((id) => !ids.has(id)).length,
    won: cells.filter(({ isWon }) => isWon).map(cellName),
    lost: cells.filter(({ isWon }) => !isWon).map(cellName),
    notes: notes.slice(-mostNotes).map(({ day: on, text }) => ({ day: on, text })),
    asks: asksOf({ rows, now, at, aim, currency, reached: figures[0]?.now ?? null }),
  };
}

const unwaived = ({ gaps }: Coverage): Gap[] => gaps.filter(({ state }) => state !== "WAIVED");

function figuresOf(now: Coverage, before: Coverage): ReportFigure[] {
  return figureKeys.map((key) => {
    return { key, now: wholePercent(now.figures[key]), before: wholePercent(before.figures[key]) };
  });
}

function reportGap({ gap, name, life }: GapRow, timeZone: string): ReportGap {
  return {
    id: gap.id,
    name,
    severity: gap.severity,
    money: gap.money,
    since: life.since ? dayOf(life.since, timeZone) : null,
    owner: life.followUp?.owner.name ?? null,
    due: life.followUp?.due ?? null,
  };
}
