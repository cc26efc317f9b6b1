import { describe, expect, it } from "vitest";
import { centsOf, centsText } from "@/lib/domain/exact-decimal";
import { amountIn, currencyMarks, guessNotation, type Notation } from "@/lib/domain/spend-amount";
import { monthIn } from "@/lib/domain/spend-month";

const read = (text: string, notation: Notation) => {
  const amount = amountIn(text, notation, currencyMarks("EUR"));
  return amount === null ? null : centsText(centsOf(amount));
};

describe("amounts as people write them", () => {
  it.each<[string, string | null, string | null]>([
    ["12500", "12500.00", "12500.00"],
    ["12,500.50", "12500.50", null],
    ["12.500,50", null, "12500.50"],
    ["1,234", "1234.00", "1.23"],
    ["1.234", "1.23", "1234.00"],
    ["1.234.567", null, "1234567.00"],
    ["12,5", null, "12.50"],
    ["12 500,50", null, "12500.50"],
    ["12'500.50", "12500.50", null],
    ["€ 12,500.50", "12500.50", null],
    ["12.500,50 EUR", null, "12500.50"],
    ["-12", "-12.00", "-12.00"],
    ["(12)", "-12.00", "-12.00"],
    ["€ -12", "-12.00", "-12.00"],
    ["1.2E-3", "0.00", null],
    ["1,23,456", null, null],
    ["$12", null, null],
    ["12 USD", null, null],
    ["about 12", null, null],
    ["", null, null],
  ])("reads %s with a point as %s, with a comma as %s", (text, point, comma) => {
    expect([read(text, "POINT"), read(text, "COMMA")]).toEqual([point, comma]);
  });

  it("finds the notation out where one amount decides, and asks where none does", () => {
    expect(guessNotation(["1,234", "12,5"])).toEqual({ notation: "COMMA" });
    expect(guessNotation(["1,234", "1,234.5"])).toEqual({ notation: "POINT" });
    expect(guessNotation(["1234.567"])).toEqual({ notation: "POINT" });
    expect(guessNotation(["12", "500"])).toEqual({ notation: "POINT" });
    expect(guessNotation(["12", "1,234"])).toEqual({ doubtful: "1,234" });
    expect(guessNotation(["1,234.5", "1.234,5"])).toEqual({ doubtful: "1,234.5", other: "1.234,5" });
    expect(guessNotation(["n/a", "12"])).toEqual({ notation: "POINT" });
  });
});

describe("months as people write them", () => {
  it.each<[string, string | null]>([
    ["2026-03", "2026-03"],
    ["2026/3", "2026-03"],
    ["202603", "2026-03"],
    ["03/2026", "2026-03"],
    ["3.2026", "2026-03"],
    ["2026-03-01", "2026-03"],
    ["2026-03-01T00:00:00Z", "2026-03"],
    ["March 2026", "2026-03"],
    ["Mar-26", "2026-03"],
    ["Mar '26", "2026-03"],
    ["März 2026", "2026-03"],
    ["févr. 2026", "2026-02"],
    ["dic 2026", "2026-12"],
    ["Sept 2026", "2026-09"],
    ["03/04/2026", null],
    ["2026-13", null],
    ["2026", null],
    ["Mars Inc", null],
    ["120000", null],
    ["", null],
  ])("reads %s as %s", (text, month) => expect(monthIn(text)).toBe(month));
});
