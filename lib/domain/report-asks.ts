import type { Coverage } from "./coverage";
import type { Severity } from "./gap-kind";
import { daysUntil, expiringDays, type GapRow } from "./gap-row";
import { countInWords, moneyInWords } from "./wording";

/** A decision that is asked of whoever reads a report, and where it is taken. */
export type Ask = { text: string; href: string };

type Given = {
  rows: readonly GapRow[];
  now: Pick<Coverage, "figures">;
  at: Date;
  aim: number;
  currency: string;
  /** Percent of spend-weighted coverage; null when it is not evaluated. */
  reached: number | null;
};

const graveSeverities: ReadonlySet<Severity> = new Set(["CRITICAL", "HIGH"]);

/** What is to be decided, the most pressing first. Nothing is asked for that the register already has an answer to. */
export function asksOf({ rows, now, at, aim, currency, reached }: Given): Ask[] {
  const open = rows.filter(({ gap }) => gap.state !== "WAIVED");
  const unowned = open.filter(({ gap, life }) => graveSeverities.has(gap.severity) && life.followUp === null);
  const overdue = open.filter(({ life }) => life.isOverdue);
  const expiring = rows.filter(({ life }) => life.waiver !== null && daysUntil(life.waiver.until, at) <= expiringDays);
  const seats = open.filter(({ gap }) => gap.kind === "OPEN_SEAT_AGEING");
  const { unitsWithoutSpend, spendWeighted } = now.figures;
  const missing = spendWeighted.whole - spendWeighted.part;
  const asks: (Ask | false)[] = [
    unowned.length > 0 && {
      text: `Name owners for ${countInWords(unowned.length, "critical or high gap", "critical or high gaps")} that nobody has taken on.`,
      href: "/coverage/gaps?owner=NONE",
    },
    overdue.length > 0 && {
      text: `Settle ${countInWords(overdue.length, "gap", "gaps")} whose due day has passed.`,
      href: "/coverage/gaps?overdue=1",
    },
    reached !== null &&
      reached < aim && {
        text: `Fill what lacks to the aim of ${aim} %: cells weighing ${moneyInWords(missing, currency)} a month are not met.`,
        href: "/coverage?order=RISK",
      },
    expiring.length > 0 && {
      text: `Close or waive anew ${countInWords(expiring.length, "gap", "gaps")} whose waiver ends within ${expiringDays} days.`,
      href: "/coverage/gaps?expiring=1",
    },
    seats.length > 0 && {
      text: `Fill or withdraw ${countInWords(seats.length, "seat", "seats")} that ${seats.length === 1 ? "has" : "have"} been open for long.`,
      href: "/coverage/gaps?kind=OPEN_SEAT_AGEING",
    },
    unitsWithoutSpend > 0 && {
      text: `Say what ${countInWords(unitsWithoutSpend, "unit spends", "units spend")}: without it they are not in the figure by spend.`,
      href: "/settings/spend",
    },
  ];
  return asks.filter((ask) => ask !== false);
}
