import type { Coverage } from "./coverage";
import type { CoverageFigures } from "./coverage-figures";
import type { Day } from "./day";
import type { Gap } from "./gap";
import { gapsNotIn } from "./gap-difference";
import { explainGap } from "./gap-explanation";
import { type Severity, severities } from "./gap-kind";
import type { ExplanationContext } from "./gap-words";
import type { Policy } from "./policy";
import { checkPolicy, type Remark } from "./policy-check";
import { RuleReach } from "./policy-reach";

/** A gap in one line. */
export type GapLine = { id: string; severity: Severity; headline: string; money: number | null };
/** A gap that stays, and is now as severe as `severity` says. */
export type ShiftedLine = GapLine & { before: Severity };

/** Gaps, the worst first: how many there are, of each severity, and the first of them one by one. */
export type GapLines<Line = GapLine> = { count: number; bySeverity: Record<Severity, number>; first: Line[] };

/** What saving a policy would do to coverage, as of a day. */
export type PolicyEffect = {
  day: Day;
  opened: GapLines;
  closed: GapLines;
  shifted: GapLines<ShiftedLine>;
  figures: { before: CoverageFigures; after: CoverageFigures };
  /** Rules that contradict, swallow or miss. */
  remarks: Remark[];
};

/** As many of each as are told one by one. */
export const toldGaps = 100;

type Compared = { before: Coverage; after: Coverage; policy: Policy; day: Day };

/** `policy` is the one that `after` was judged by. Gaps know each other by their identity. */
export function policyEffect(
  { before, after, policy, day }: Compared,
  { was, is }: { was: ExplanationContext; is: ExplanationContext },
): PolicyEffect {
  const earlier = byId(before.gaps);
  const line = (gap: Gap, context: ExplanationContext): GapLine => {
    const { id, severity, money } = gap;
    return { id, severity, money, headline: explainGap(gap, context).headline };
  };
  const shifted = after.gaps.flatMap((gap) => {
    const known = earlier.get(gap.id);
    return known && known.severity !== gap.severity ? [{ gap, before: known.severity }] : [];
  });
  return {
    day,
    opened: linesOf(
      gapsNotIn(after.gaps, before.gaps),
      (gap) => gap,
      (gap) => line(gap, is),
    ),
    closed: linesOf(
      gapsNotIn(before.gaps, after.gaps),
      (gap) => gap,
      (gap) => line(gap, was),
    ),
    shifted: linesOf(
      shifted,
      ({ gap }) => gap,
      (each) => ({ ...line(each.gap, is), before: each.before }),
    ),
    figures: { before: before.figures, after: after.figures },
    remarks: checkPolicy(policy, new RuleReach(after.units)),
  };
}

function linesOf<T, Line>(all: readonly T[], gapOf: (each: T) => Gap, line: (each: T) => Line): GapLines<Line> {
  const bySeverity = Object.fromEntries(
    severities.map((severity) => [severity, all.filter((each) => gapOf(each).severity === severity).length]),
  ) as Record<Severity, number>;
  return { count: all.length, bySeverity, first: all.slice(0, toldGaps).map(line) };
}

function byId(gaps: readonly Gap[]): ReadonlyMap<string, Gap> {
  return new Map(gaps.map((gap) => [gap.id, gap]));
}
