import { describe, expect, it } from "vitest";
import { centsOf, centsText } from "@/lib/domain/exact-decimal";
import type { Notation } from "@/lib/domain/spend-amount";
import { readSpendTable } from "@/lib/domain/spend-table";

const rowsOf = (text: string) => text.split("\n").map((line, index) => ({ row: index + 1, cells: line.split("\t") }));

function read(text: string, notation: Notation | null = null) {
  const outcome = readSpendTable(rowsOf(text), { notation, mark: ["EUR", "€"] });
  if (!outcome.ok) return outcome.problems;
  return outcome.value.lines.map(({ row, label, month, amount, problem }) =>
    [row, label, month, problem ?? (amount === null ? null : centsText(centsOf(amount)))].join(" | "),
  );
}

describe("a table of amounts", () => {
  it("has a row for each unit and month, in any order of columns", () => {
    expect(read("Month\tUnit\tOwner\tAmount\nMar 2026\tRetail\tAda\t1200.50\n2026-04\tRetail\t\t\n")).toEqual([
      "2 | Retail | 2026-03 | 1200.50",
    ]);
  });

  it("or a row for each unit, with months as headings", () => {
    expect(read("Spend of 2026\nUnit code\tName\tJan 26\t2026-02\nRET\tRetail\t12\t\n\tData\t1\t2")).toEqual([
      "3 | RET | 2026-01 | 12.00",
      "4 | Data | 2026-01 | 1.00",
      "4 | Data | 2026-02 | 2.00",
    ]);
  });

  it("may come without headings, as unit, month and amount", () => {
    expect(read("RET\t2026-03\t12,50\nDAT\t2026-03\t7")).toEqual([
      "1 | RET | 2026-03 | 12.50",
      "2 | DAT | 2026-03 | 7.00",
    ]);
  });

  it("says of each amount what is wrong with it", () => {
    const text =
      "Unit\tMonth\tAmount\n\t2026-03\t1\nRET\tsoon\t1\nRET\t2026-03\ttwelve\nRET\t2026-03\t-5\nRET\t2026-03\t99999999999999.5";
    expect(read(text)).toEqual([
      "2 |  | 2026-03 | No unit is named",
      "3 | RET |  | “soon” is not a month such as 2026-03",
      "4 | RET | 2026-03 | “twelve” is not an amount",
      "5 | RET | 2026-03 | A month's spend is not below zero",
      "6 | RET | 2026-03 | This is more than a unit can have spent",
    ]);
  });

  it("is refused where its amounts can be read in two ways, until somebody says which", () => {
    const text = "Unit\tMonth\tAmount\nRET\t2026-03\t1,234";
    expect(read(text)).toMatchObject([
      { field: "notation", message: expect.stringMatching(/“1,234” can be read in two ways/) },
    ]);
    expect(read(text, "POINT")).toEqual(["2 | RET | 2026-03 | 1234.00"]);
    expect(read(text, "COMMA")).toEqual(["2 | RET | 2026-03 | 1.23"]);
    expect(read("RET\t2026-03\t1.234,5\nRET\t2026-04\t1,234.5")).toMatchObject([
      { message: expect.stringMatching(/not written in the same way/) },
    ]);
  });

  it.each(["Unit\tAmount\nRET\t12", "hello", "Unit\tMonth\tAmount\n"])(
    "is refused without months or amounts: %j",
    (text) => {
      expect(read(text)).toMatchObject([{ message: expect.any(String) }]);
    },
  );
});
