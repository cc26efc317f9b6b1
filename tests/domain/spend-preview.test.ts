import { describe, expect, it } from "vitest";
import { exactDecimal } from "@/lib/domain/exact-decimal";
import { labelMatcher } from "@/lib/domain/spend-match";
import { type DraftLine, previewSpend, spendKey } from "@/lib/domain/spend-preview";

const units = [
  { id: "ret", code: "RET", name: "Retail", names: ["Shops", "Retail"] },
  { id: "log", code: "LOG", name: "Logistics", names: ["Logistics"] },
  { id: "eu", code: "S1", name: "Sales", names: ["Sales"] },
  { id: "us", code: "S2", name: "Sales", names: ["Sales"] },
  { id: "old", code: "OLD", name: null, names: ["Archive"] },
];

describe("what a file calls a unit", () => {
  const choices = new Map<string, string | null>([
    ["x", "log"],
    ["y", null],
    ["z", "gone"],
  ]);
  it.each([
    ["RET", { by: "CODE", unitId: "ret" }],
    ["ret", { by: "CODE", unitId: "ret" }],
    [" retail ", { by: "NAME", unitId: "ret" }],
    ["Shops", { by: "NAME", unitId: "ret" }],
    ["archive", { by: "NAME", unitId: "old" }],
    ["Logistic", { by: "NEAR", nearId: "log" }],
    ["Sales", { by: "SEVERAL" }],
    ["Nobody", { by: "NOTHING" }],
    ["", { by: "NOTHING" }],
    ["x", { by: "CHOICE", unitId: "log" }],
    ["y", { by: "LEFT_OUT" }],
    ["z", { by: "NOTHING" }],
  ])("%s is %j", (label, match) => expect(labelMatcher(units, choices)(label)).toEqual(match));
});

const line = (row: number, label: string, amount: string, more: Partial<DraftLine> = {}): DraftLine => ({
  row,
  label,
  month: "2026-03",
  typed: amount,
  amount: exactDecimal(amount),
  problem: null,
  ...more,
});
const match = labelMatcher(units, new Map([["Old stuff", null]]));
const known = new Map([
  [spendKey("ret", "2026-03"), 1200n],
  [spendKey("log", "2026-03"), 500n],
]);
const preview = (lines: DraftLine[], adds = false) => previewSpend(lines, { match, known, adds });

describe("what applying a draft does", () => {
  it("says what each month is now and becomes, and leaves out what is so already", () => {
    const { changes, same } = preview([
      line(2, "RET", "12.00"),
      line(3, "LOG", "6"),
      line(4, "RET", "7", { month: "2026-04" }),
    ]);
    expect(same).toBe(1);
    expect(changes).toEqual([
      { unitId: "log", month: "2026-03", now: 500n, becomes: 600n },
      { unitId: "ret", month: "2026-04", now: null, becomes: 700n },
    ]);
  });

  it("takes neither of two amounts for the same month of a table, also under two names", () => {
    const { changes, problems } = preview([line(2, "RET", "1"), line(5, "Retail", "2")]);
    expect(changes).toEqual([]);
    expect(problems.map(({ row, problem }) => [row, problem])).toEqual([
      [2, "Row 5 names the same unit and month"],
      [5, "Row 2 names the same unit and month"],
    ]);
  });

  it("adds up what a cost file says of a unit, to the cent at the end only", () => {
    const { changes } = preview([line(1, "RET", "0.004"), line(1, "Retail", "0.004")], true);
    expect(changes).toEqual([{ unitId: "ret", month: "2026-03", now: 1200n, becomes: 1n }]);
  });

  it("does not take a month whose credits are more than its costs", () => {
    const { changes, problems, money } = preview([line(1, "RET", "-5"), line(1, "LOG", "6")], true);
    expect(changes).toMatchObject([{ unitId: "log" }]);
    expect(problems).toMatchObject([{ label: "RET", problem: expect.stringContaining("-5.00") }]);
    expect(money).toEqual({ units: 600n, unknown: 0n, leftOut: 0n, problem: -500n });
  });

  it("counts all money once: for units, without a unit, left out, or with a problem", () => {
    const lines = [
      line(1, "RET", "10"),
      line(2, "Nobody", "20"),
      line(3, "Logistic", "5"),
      line(4, "Old stuff", "40"),
      line(5, "LOG", "-3", { problem: "below zero" }),
    ];
    const { money, labels, problems } = preview(lines);
    expect(money).toEqual({ units: 1000n, unknown: 2500n, leftOut: 4000n, problem: -300n });
    expect(labels.map(({ label }) => label)).toEqual(["Old stuff", "Nobody", "RET", "Logistic", "LOG"]);
    expect(problems).toMatchObject([{ row: 5, problem: "below zero" }]);
  });
});
