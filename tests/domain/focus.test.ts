import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { focusChoices, focusColumns } from "@/lib/domain/focus";
import { FocusSum } from "@/lib/domain/focus-sum";

const headings = [
  "BillingPeriodStart",
  "BilledCost",
  "BillingCurrency",
  "ProviderName",
  "SubAccountName",
  "Tags",
  "Region",
];

describe("the columns of a cost file", () => {
  it("offers columns and tags as the unit, the likely ones first", () => {
    expect(focusChoices(headings, ['{"team":"a","env":"b"}', "", "null", "no json", '{"cost centre":"c"}'])).toEqual({
      ok: true,
      value: { columns: ["SubAccountName", "ProviderName", "Region"], tags: ["cost centre", "env", "team"] },
    });
  });

  it("says what a file that is no cost file lacks", () => {
    const outcome = focusChoices(["Date", "BilledCost"], []);
    expect(outcome).toMatchObject({
      ok: false,
      problems: [{ message: expect.stringContaining("BillingPeriodStart, BillingCurrency") }],
    });
    expect(focusColumns(headings, { column: "Team" })).toMatchObject({ ok: false });
    expect(focusColumns(["BilledCost", "BillingPeriodStart", "BillingCurrency"], { tag: "team" })).toMatchObject({
      ok: false,
    });
  });

  it("are found by their names, however these are written", () => {
    const columns = focusColumns(["billed_cost", "billing_period_start", "BILLINGCURRENCY", "Team"], {
      column: "Team",
    });
    expect(columns).toEqual({ ok: true, value: [0, 1, 2, 3, -1] });
  });
});

const period = "2026-03-01T00:00:00Z";
const summed = (rows: string[][], unit: ConstructorParameters<typeof FocusSum>[0] = { column: "Team" }) => {
  const sum = new FocusSum(unit, "EUR");
  const refusal = rows.map((row, index) => sum.add(row, index + 2)).find((each) => each !== null);
  return { ...sum.facts, lines: sum.lines, refusal };
};

describe("the sum of a cost file", () => {
  it("adds up several providers, refunds and empty costs by label and month, to the last digit", () => {
    const { lines, providers, withoutCost } = summed([
      ["0.1", period, "EUR", "Retail", "AWS"],
      ["0.2", period, "EUR", " Retail ", "Azure"],
      ["-0.05", period, "EUR", "Retail", "AWS"],
      ["", period, "EUR", "Retail", "AWS"],
      ["1E-12", "2026-04-01 00:00:00", "EUR", "Retail", "AWS"],
      ["7", period, "EUR", "", "AWS"],
    ]);
    expect(lines).toEqual([
      { label: "Retail", month: "2026-03", cost: "0.25", rows: 4 },
      { label: "Retail", month: "2026-04", cost: "0.000000000001", rows: 1 },
      { label: "", month: "2026-03", cost: "7", rows: 1 },
    ]);
    expect(providers).toEqual([
      { name: "AWS", cost: "7.050000000001" },
      { name: "Azure", cost: "0.2" },
    ]);
    expect(withoutCost).toBe(1);
  });

  it("reads the unit from a tag, and no inherited name for one", () => {
    const { lines, problems } = summed(
      [
        ["1", period, "EUR", '{"team":"Retail","n":5}', "AWS"],
        ["2", period, "EUR", "{}", "AWS"],
        ["4", period, "EUR", "", "AWS"],
        ["8", period, "EUR", "team=Retail", "AWS"],
      ],
      { tag: "team" },
    );
    expect(lines.map(({ label, cost }) => [label, cost])).toEqual([
      ["Retail", "1"],
      ["", "6"],
    ]);
    expect(problems).toEqual([{ row: 5, problem: "Tags are not JSON" }]);
    expect(summed([["1", period, "EUR", "{}", ""]], { tag: "constructor" }).lines).toMatchObject([{ label: "" }]);
  });

  it("keeps count of rows that it cannot read, and of their money", () => {
    const { unread, problems, lines } = summed([
      ["5", "March", "EUR", "Retail", "AWS"],
      ["abc", period, "EUR", "Retail", "AWS"],
    ]);
    expect(lines).toEqual([]);
    expect(unread).toEqual({ rows: 2, cost: "5" });
    expect(problems.map(({ row }) => row)).toEqual([2, 3]);
  });

  it("refuses another currency, and says what to do", () => {
    expect(summed([["1", period, "USD", "Retail", "AWS"]]).refusal).toMatch(/Row 2 is billed in USD.*EUR.*Settings/);
    expect(summed([["1", period, "", "Retail", "AWS"]]).refusal).toMatch(/says no currency/);
  });

  it("refuses a column that names everything but units", () => {
    const sum = new FocusSum({ column: "ResourceId" }, "EUR");
    let refusal: string | null = null;
    for (let row = 0; refusal === null && row < 60_000; row += 1)
      refusal = sum.add(["1", period, "EUR", `r${row}`, ""], row);
    expect(refusal).toMatch(/too many different values/);
  });

  it("is the same in any order of rows, and leaves no money out", () => {
    const row = fc.tuple(
      fc.integer({ min: -10_000, max: 10_000 }).map((mills) => String(mills / 1000)),
      fc.constantFrom(period, "2026-04-01T00:00:00Z", "later"),
      fc.constant("EUR"),
      fc.constantFrom("A", "B", ""),
      fc.constantFrom("AWS", "Azure"),
    );
    fc.assert(
      fc.property(fc.array(row, { maxLength: 40 }), (rows) => {
        const forward = summed(rows);
        const backward = summed([...rows].reverse());
        const sorted = (lines: typeof forward.lines) => lines.map((each) => JSON.stringify(each)).sort();
        expect(sorted(forward.lines)).toEqual(sorted(backward.lines));
        const mills = (costs: string[]) => costs.reduce((sum, cost) => sum + Math.round(Number(cost) * 1000), 0);
        const all = mills(rows.map(([cost]) => cost));
        expect(mills([...forward.lines.map(({ cost }) => cost), forward.unread.cost])).toBe(all);
      }),
    );
  });
});
