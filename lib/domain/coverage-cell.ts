import type { Held, HeldByPersona } from "./cell-holders";
import type { CellGap, LeftOut } from "./gap";
import { gapId } from "./gap";
import { type JudgedUnit, percentOf } from "./judged-unit";
import { type Persona, personas } from "./persona";
import type { Policy, RequirementScope } from "./policy";
import type { PersonRef } from "./standing";

/** What a cell looks like at a glance. `SINGLE` says one holder and no deputy, whether or not that is a gap. */
export const cellStates = ["GAP", "ABSENT", "SINGLE", "COVERED", "NOT_REQUIRED", "NOT_EVALUATED"] as const;
export type CellState = (typeof cellStates)[number];

export const cellStateNames: Record<CellState, string> = {
  GAP: "Gap",
  ABSENT: "On leave",
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
  /** Required, and neither empty, nor below the minimum, nor its holder away for long. */
  isMet: boolean;
  gap: CellGap | null;
  /** What could not be judged because the unit's spend is not known. */
  notEvaluated: "REQUIREMENT" | "SINGLE_POINT" | null;
};

export type CellContext = { policy: Policy; organisationSpend: number | null };

export function judgeCells(unit: JudgedUnit, held: HeldByPersona, context: CellContext): Cell[] {
  return personas.map((persona) => judgeCell(unit, persona, held[persona], context));
}

function judgeCell(unit: JudgedUnit, persona: Persona, held: Held, { policy, organisationSpend }: CellContext): Cell {
  const { holders, leftOut } = held;
  const cell = { unitId: unit.id, persona, holders, leftOut, notEvaluated: null, gap: null };
  const need = needOf(unit, persona, policy);
  if (need === "UNKNOWN") {
    return { ...cell, state: "NOT_EVALUATED", minimum: null, isMet: false, notEvaluated: "REQUIREMENT" };
  }
  if (need === null) return { ...cell, state: "NOT_REQUIRED", minimum: 0, isMet: false };

  const percent = percentOf(unit.judgedSpend, organisationSpend);
  const { fault, ...verdict } = verdictOf(held, need.minimum, { unit, percent, policy });
  const { id, name, isRolledUp } = unit;
  const common = {
    money: unit.judgedSpend,
    counted: holders,
    leftOut,
    unit: { id, name, isRolledUp },
    persona,
    percent,
  };
  const gap = fault && { ...fault, id: gapId(fault.kind, id, persona), ...common, ...need };
  return { ...cell, ...verdict, minimum: need.minimum, gap };
}

type Verdict = Pick<Cell, "state" | "isMet" | "notEvaluated"> & {
  fault: Pick<CellGap, "kind" | "severity"> | null;
};
type Weight = { unit: JudgedUnit; percent: number | null; policy: Policy };

/** How a required cell stands. One cause, one gap: the first that applies is the only one. */
function verdictOf({ holders, leftOut }: Held, minimum: number, { unit, percent, policy }: Weight): Verdict {
  const met: Verdict = { state: "COVERED", isMet: true, fault: null, notEvaluated: null };
  const ifEmpty = percent !== null && percent >= policy.emptyCell.criticalPercent ? "CRITICAL" : "HIGH";
  const [first, second] = holders;
  if (first === undefined) {
    // Somebody holds it who is away: that is the absent holder's gap, not an empty cell, and none at all while short.
    const absences = leftOut.filter(({ isDeputy }) => !isDeputy).filter((each) => each.reason === "ON_LEAVE");
    if (absences.length === 0)
      return { ...met, state: "GAP", isMet: false, fault: { kind: "EMPTY_CELL", severity: ifEmpty } };
    const isLong = absences.every(({ leave }) => isLongerThan(policy.holderAbsent.days, leave));
    if (!isLong) return { ...met, state: "ABSENT" };
    return { ...met, state: "ABSENT", isMet: false, fault: { kind: "HOLDER_ABSENT", severity: ifEmpty } };
  }
  if (holders.length < minimum) {
    return { ...met, state: "GAP", isMet: false, fault: { kind: "BELOW_MINIMUM", severity: "HIGH" } };
  }
  if (second !== undefined || leftOut.some(({ reason }) => reason === "DEPUTY")) return met;
  if (unit.judgedSpend === null) return { ...met, state: "SINGLE", notEvaluated: "SINGLE_POINT" };
  if (unit.judgedSpend < policy.singlePoint.spendFrom) return { ...met, state: "SINGLE" };
  return {
    ...met,
    state: "SINGLE",
    fault: { kind: "SINGLE_POINT", severity: first.leavesOn === null ? "MEDIUM" : "HIGH" },
  };
}

type Need = { minimum: number; scope: RequirementScope };

/** The strictest requirement on the cell; null when there is none, unknown when that hangs on a spend nobody knows. */
function needOf(unit: JudgedUnit, persona: Persona, policy: Policy): Need | "UNKNOWN" | null {
  let need: Need | null = null;
  let isUnknown = false;
  for (const { scope, persona: of, minimum, spendFrom } of policy.requirements) {
    const isInScope = scope === "TOP_LEVEL_UNITS" ? unit.depth === 0 : unit.isMaterial;
    if (of !== persona || !isInScope) continue;
    if (spendFrom !== null && unit.judgedSpend === null) isUnknown = true;
    else if (spendFrom !== null && unit.judgedSpend !== null && unit.judgedSpend < spendFrom) continue;
    else if (need === null || need.minimum < minimum) need = { minimum, scope };
  }
  return need ?? (isUnknown ? "UNKNOWN" : null);
}

const dayInMs = 86_400_000;

/** In whole days, so that a change of the clocks within the leave makes no difference. */
function isLongerThan(days: number, leave: { from: Date; until: Date | null }): boolean {
  return leave.until === null || Math.round((leave.until.getTime() - leave.from.getTime()) / dayInMs) > days;
}
