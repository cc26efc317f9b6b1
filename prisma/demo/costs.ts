import type { Staged } from "@/lib/data/spend-stage";
import { exactDecimal } from "@/lib/domain/exact-decimal";
import { monthOf } from "@/lib/domain/spend";
import { demoOrganisation } from "./organisation";
import type { UnitRows } from "./unit-rows";

/** What the tag of a bill says, what it comes to in the latest month, and in how many rows. */
const tagged: readonly [label: string, cost: string, rows: number][] = [
  ["PLT", "244180.37", 18_402],
  ["STO", "42015.9", 3_118],
  // A letter too many, so that it is asked about.
  ["Online Shopp", "330402.118", 21_077],
  ["sandbox", "1893.4402", 640],
  ["", "702.15", 211],
];

/** A cost file that was added up and waits to be looked at. */
export function costs({ spends }: UnitRows): Staged {
  const month = monthOf(new Date(Math.max(...spends.map(({ month }) => month.getTime()))));
  return {
    source: "FOCUS",
    title: `focus-${month}.csv.gz`,
    facts: {
      kind: "FOCUS",
      currency: demoOrganisation.currency,
      unit: { tag: "cost-center" },
      bytes: 48_213_907,
      rows: tagged.reduce((sum, [, , rows]) => sum + rows, 0),
      providers: [
        { name: "AWS", cost: "402117.8682" },
        { name: "Microsoft", cost: "217076.11" },
      ],
      withoutCost: 12,
      unread: { rows: 0, cost: "0" },
      problems: [],
    },
    lines: tagged.map(([label, cost, rows]) => ({
      row: rows,
      label,
      month,
      typed: "",
      amount: exactDecimal(cost),
      problem: null,
    })),
  };
}
