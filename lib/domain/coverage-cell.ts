import type { Held } from "./cell-holders";
import { type CellNeeds, decidingNeed, type Need } from "./cell-need";
import {
  byRank,
  type CellGap,
  gapId,
  type HeadcountGap,
  type LeftOut,
  type ShortageGap,
  type SuccessionGap,
} from "./gap";
import type { GapKind, Severity } from "./gap-kind";
import { type JudgedUnit, percentOf } from "./judged-unit";
import { dayInMs, daysBetween, type Judging } from "./judging";
import type { Persona } from "./persona";
import type { PersonRef } from "./standing";
import type { Succession } from "./succession";

/**
 * What a cell looks like at a glance. `SINGLE` says one holder and no deputy, whether or not that is a gap; `STALE` that
 * nobody has lately confirmed any of its holders. `PLANNED` and `WAIVED` are open cells whose gap is planned or waived.
 */
export const cellStates = [
  "GAP",
  "ABSENT",
  "PLANNED",
  "WAIVED",
  "STALE",
  "SINGLE",
  "COVERED",
  "NOT_REQUIRED",
  "NOT_EVALUATED",
] as const;
export type CellState = (typeof cellStates)[number];

export const cellStateNames: Record<CellState, string> = {
  GAP: "Gap",
  ABSENT: "On leave",
  PLANNED: "Planned",
  WAIVED: "Waived",
  STALE: "Not confirmed",
  SINGLE: "One person",
  COVERED: "Covered",
  NOT_REQUIRED: "Not required",
  NOT_EVALUATED: "Not evaluated",
};

export type Cell = {
  unitId: string;
  persona: Persona;
  state: CellState;
  /** How many it needs; 0 when it is not required, null when that cannot be said. */
  minimum: number | null;
  holders: readonly PersonRef[];
  leftOut: readonly LeftOut[];
  /** Required, and neither empty, nor below the minimum, nor its holder away for long. Waived is not met. */
  isMet: boolean;
  /** Worst first. */
  gaps: readonly CellGap[];
  /** Kinds, switched off or not, that could not be judged because the unit's spend or headcount is not known. */
  notEvaluated: readonly GapKind[];
  /** Why the policy says "not required" of this very cell; null for none. */
  exemption: string | null;
};

const none: readonly never[] = [];

export type CellFacts = {
  unit: JudgedUnit;
  /** Of the unit among all. */
  index: number;
  persona: Persona;
  held: Held;
  asked: CellNeeds;
  /** The departure after which nobody holds a cell; null for none. */
  successionOf: (cell: { index: number; persona: Persona; held: Held }) => Succession | null;
};

export function judgeCell(cell: CellFacts, judging: Judging): Cell {
  const { unit, persona, held, asked } = cell;
  const { holders, leftOut } = held;
  const { policy, organisationSpend } = judging;
  if (asked.exemption !== null) return cellOf(cell, notRequired);
  const percent = percentOf(unit.judgedSpend, organisationSpend);
  const ifEmpty = percent !== null && percent >= policy.emptyCell.criticalPercent ? "CRITICAL" : "HIGH";
  const need = decidingNeed(asked.needs, holders.length, holders.length === 0 ? ifEmpty : "HIGH");
  if (!need) {
    if (!asked.hangsOnSpend) return cellOf(cell, notRequired);
    return cellOf(cell, { ...notRequired, state: "NOT_EVALUATED", minimum: null, notEvaluated: ["EMPTY_CELL"] });
  }

  const minimum = Math.max(...asked.needs.map((each) => each.minimum));
  const { index, successionOf } = cell;
  const verdict = verdictOf({ unit, index, persona, held, need, minimum, ifEmpty, successionOf }, judging);
  const { isMet, notEvaluated } = verdict;
  const { id, name, isRolledUp } = unit;
  const gaps = verdict.faults.map((fault): CellGap => {
    const gap = gapId(fault.kind, id, persona);
    return {
      id: gap,
      state: judging.stateOf(gap),
      money: unit.judgedSpend,
      counted: holders,
      leftOut,
      unit: { id, name, isRolledUp },
      persona,
      minimum: need.minimum,
      clause: need.clause,
      percent,
      ...fault,
    };
  });
  const isStale = gaps.length === 0 && held.isStale;
  const state = isMet ? (isStale ? "STALE" : verdict.state) : lifeOf(gaps, verdict.state);
  const looked = gaps.filter(({ kind }) => policy.kinds[kind]).sort(byRank);
  return cellOf(cell, { state, minimum, isMet, gaps: looked, notEvaluated });
}

type Judgement = Pick<Cell, "state" | "minimum" | "isMet" | "gaps" | "notEvaluated">;

const notRequired: Judgement = { state: "NOT_REQUIRED", minimum: 0, isMet: false, gaps: none, notEvaluated: none };

/** Written out: there are four for each unit, and objects that are spread together cost ten times as much. */
function cellOf({ unit, persona, held, asked }: CellFacts, judgement: Judgement): Cell {
  return {
    unitId: unit.id,
    persona,
    state: judgement.state,
    minimum: judgement.minimum,
    holders: held.holders,
    leftOut: held.leftOut,
    isMet: judgement.isMet,
    gaps: judgement.gaps,
    notEvaluated: judgement.notEvaluated,
    exemption: asked.exemption,
  };
}

/** An open cell looks as its gap stands. */
function lifeOf([gap]: readonly CellGap[], open: CellState): CellState {
  return gap === undefined || gap.state === "OPEN" ? open : gap.state;
}

type Fault = Pick<CellGap, "severity"> &
  (
    | Pick<ShortageGap, "kind">
    | Pick<HeadcountGap, "kind" | "headcount" | "peoplePerHolder">
    | Pick<SuccessionGap, "kind" | "leaver" | "opensAt">
  );
type Verdict = Pick<Cell, "state" | "isMet" | "notEvaluated"> & { faults: Fault[] };
type Required = Omit<CellFacts, "asked"> & { need: Need; minimum: number; ifEmpty: Severity };

/** How a required cell stands. One cause, one gap: an open cell silences all else, too few holders what follows from it. */
function verdictOf(cell: Required, judging: Judging): Verdict {
  const { holders, leftOut } = cell.held;
  const { need, ifEmpty } = cell;
  const met: Verdict = { state: "COVERED", isMet: true, faults: [], notEvaluated: [] };
  if (holders.length === 0) {
    // Somebody holds it who is away: that is the absent holder's gap, not an empty cell, and none at all while short.
    const absences = leftOut.filter(({ isDeputy }) => !isDeputy).filter((each) => each.reason === "ON_LEAVE");
    const severity = need.severity ?? ifEmpty;
    if (absences.length === 0)
      return { ...met, state: "GAP", isMet: false, faults: [{ kind: "EMPTY_CELL", severity }] };
    const isLong = absences.every(({ leave }) => isLongerThan(judging.policy.holderAbsent.days, leave));
    if (!isLong) return { ...met, state: "ABSENT" };
    return { ...met, state: "ABSENT", isMet: false, faults: [{ kind: "HOLDER_ABSENT", severity }] };
  }
  const soon = successionFault(cell, judging);
  if (holders.length < cell.minimum) {
    const severity = need.severity ?? "HIGH";
    return { ...met, state: "GAP", isMet: false, faults: [{ kind: "BELOW_MINIMUM", severity }, ...soon] };
  }
  const single = singlePoint(cell, judging);
  const ratio = headcountRatio(cell, judging);
  return {
    state: single.state,
    isMet: true,
    faults: [...soon, ...single.faults, ...ratio.faults],
    notEvaluated: [...single.notEvaluated, ...ratio.notEvaluated],
  };
}

type Part = Pick<Verdict, "faults" | "notEvaluated">;
const fine: Part = { faults: [], notEvaluated: [] };

function singlePoint({ unit, held }: Required, { policy }: Judging): Part & { state: "SINGLE" | "COVERED" } {
  const [first, second] = held.holders;
  if (!first || second || held.leftOut.some(({ reason }) => reason === "DEPUTY")) return { ...fine, state: "COVERED" };
  if (unit.judgedSpend === null) return { ...fine, state: "SINGLE", notEvaluated: ["SINGLE_POINT"] };
  if (unit.judgedSpend < policy.singlePoint.spendFrom) return { ...fine, state: "SINGLE" };
  const severity = first.leavesOn === null ? "MEDIUM" : "HIGH";
  return { ...fine, state: "SINGLE", faults: [{ kind: "SINGLE_POINT", severity }] };
}

/** Asked where somebody is required at all: else every small unit would need one of each. */
function headcountRatio({ unit, persona, held }: Required, { policy }: Judging): Part {
  const peoplePerHolder = policy.ratioHeadcount[persona];
  if (peoplePerHolder === undefined) return fine;
  const headcount = unit.judgedPeople;
  if (headcount === 0) return { ...fine, notEvaluated: ["RATIO_HEADCOUNT"] };
  if (held.holders.length >= headcount / peoplePerHolder) return fine;
  return { ...fine, faults: [{ kind: "RATIO_HEADCOUNT", severity: "MEDIUM", headcount, peoplePerHolder }] };
}

function successionFault({ index, persona, held, successionOf }: Required, { policy, at }: Judging): Fault[] {
  const found = successionOf({ index, persona, held });
  if (!found) return [];
  const isNear = found.opensAt.getTime() - at.getTime() <= policy.succession.highDays * dayInMs;
  return [{ kind: "SUCCESSION", severity: isNear ? "HIGH" : "MEDIUM", ...found }];
}

function isLongerThan(days: number, leave: { from: Date; until: Date | null }): boolean {
  return leave.until === null || daysBetween(leave.from, leave.until) > days;
}
