import { centsOf, centsText } from "./exact-decimal";
import type { Month } from "./spend";
import type { LabelMatch } from "./spend-match";

/** An amount of a draft, in units of 10^-30; null with the problem for which it cannot be taken. */
export type DraftLine = {
  row: number;
  label: string;
  month: Month | null;
  typed: string;
  amount: bigint | null;
  problem: string | null;
};

export type SpendChange = { unitId: string; month: Month; now: bigint | null; becomes: bigint };
/** What a draft calls a unit, with all that it says of it. `cents` leaves out what cannot be read. */
export type DraftLabel = { label: string; match: LabelMatch; cents: bigint; lines: number };
export type DraftProblem = Pick<DraftLine, "row" | "label" | "month" | "typed"> & { problem: string };

export type SpendPreview = {
  changes: SpendChange[];
  /** Months that the register knows with this very amount. */
  same: number;
  /** In the order of the money. */
  labels: DraftLabel[];
  problems: DraftProblem[];
  /** In cents. All that can be read is in one of these: what units are given, what no unit was found for, what is left out, and what has a problem. */
  money: Record<"units" | "unknown" | "leftOut" | "problem", bigint>;
};

/** In cents: what the register has no digits for. */
export const tooMuch = 10n ** 14n;

type Stated = { unitId: string; month: Month; lines: (DraftLine & { amount: bigint })[] };

/**
 * What applying a draft does. Of a cost file, everything that means a unit and month adds up (`adds`); in a table, a unit
 * and month that is named twice is taken neither way, since nobody can know whether the two add up.
 */
export function previewSpend(
  lines: readonly DraftLine[],
  { match, known, adds }: { match: (label: string) => LabelMatch; known: ReadonlyMap<string, bigint>; adds: boolean },
): SpendPreview {
  const labels = new Map<string, { label: string; match: LabelMatch; exact: bigint; lines: number }>();
  const stated = new Map<string, Stated>();
  const problems: DraftProblem[] = [];
  const exact = { units: 0n, unknown: 0n, leftOut: 0n, problem: 0n };
  for (const line of lines) {
    const of = labels.get(line.label) ?? { label: line.label, match: match(line.label), exact: 0n, lines: 0 };
    labels.set(line.label, of);
    of.lines += 1;
    of.exact += line.amount ?? 0n;
    const { amount, month, problem } = line;
    if (problem !== null || amount === null || month === null) {
      problems.push(withProblem(line, problem ?? "It cannot be read"));
      exact.problem += amount ?? 0n;
    } else if ("unitId" in of.match) {
      const key = spendKey(of.match.unitId, month);
      const one = stated.get(key) ?? { unitId: of.match.unitId, month, lines: [] };
      one.lines.push({ ...line, amount });
      stated.set(key, one);
    } else exact[of.match.by === "LEFT_OUT" ? "leftOut" : "unknown"] += amount;
  }
  const changes: SpendChange[] = [];
  let same = 0;
  for (const { unitId, month, lines } of stated.values()) {
    const sum = lines.reduce((total, { amount }) => total + amount, 0n);
    const becomes = centsOf(sum);
    const problem = problemOf(lines, becomes, adds);
    exact[problem === null ? "units" : "problem"] += sum;
    if (problem !== null) problems.push(...lines.map((line) => withProblem(line, problem(line))));
    else {
      const now = known.get(spendKey(unitId, month)) ?? null;
      if (now === becomes) same += 1;
      else changes.push({ unitId, month, now, becomes });
    }
  }
  return {
    changes,
    same,
    labels: [...labels.values()]
      .map(({ exact: sum, ...label }) => ({ ...label, cents: centsOf(sum) }))
      .sort((a, b) => Number(b.cents - a.cents) || (a.label < b.label ? -1 : 1)),
    problems: problems.sort((a, b) => a.row - b.row),
    money: {
      units: centsOf(exact.units),
      unknown: centsOf(exact.unknown),
      leftOut: centsOf(exact.leftOut),
      problem: centsOf(exact.problem),
    },
  };
}

/** A unit and month as the key of a map. */
export function spendKey(unitId: string, month: Month): string {
  return `${unitId} ${month}`;
}

function problemOf(lines: Stated["lines"], cents: bigint, adds: boolean): ((line: DraftLine) => string) | null {
  if (!adds && lines.length > 1) {
    return ({ row }) => {
      const others = [...new Set(lines.map((line) => line.row).filter((other) => other !== row))];
      return others.length === 0
        ? "This row names the month twice"
        : `Row ${others.slice(0, 3).join(", ")} names the same unit and month`;
    };
  }
  if (cents >= tooMuch) return () => "This is more than a unit can have spent";
  if (cents >= 0n) return null;
  return () => `Credits are more than the costs of this month: the unit's sum would be ${centsText(cents)}`;
}

function withProblem({ row, label, month, typed }: DraftLine, problem: string): DraftProblem {
  return { row, label, month, typed, problem };
}

const formats = new Map<string, Intl.NumberFormat>();

/** "€1,234.50": cents of a currency. */
export function centsInWords(cents: bigint, currency: string): string {
  const format =
    formats.get(currency) ?? new Intl.NumberFormat("en-US", { style: "currency", currency, minimumFractionDigits: 2 });
  formats.set(currency, format);
  return format.format(Number(cents) / 100);
}

/** Labels for which somebody has to say what they mean, or they are left out. */
export function isAsked({ match }: DraftLabel): boolean {
  return match.by === "NEAR" || match.by === "SEVERAL" || match.by === "NOTHING";
}
