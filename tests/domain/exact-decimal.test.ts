import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { centsOf, centsText, exactDecimal, exactText } from "@/lib/domain/exact-decimal";

describe("exact decimals", () => {
  it.each([
    ["0.1", "0.1"],
    ["-12.50", "-12.5"],
    [".5", "0.5"],
    ["5.", "5"],
    ["1.2E-7", "0.00000012"],
    ["1e3", "1000"],
    ["0.000000000000000000000000000001", "0.000000000000000000000000000001"],
    ["0E-40", "0"],
  ])("reads %s", (text, full) => expect(exactText(exactDecimal(text) ?? -1n)).toBe(full));

  it.each(["", ".", "-", "1,5", "1.2.3", "abc", "1e", "0x10", "NaN", "1e-31", "１２"])("does not read %s", (text) =>
    expect(exactDecimal(text)).toBeNull(),
  );

  it("adds a million tenths to exactly a hundred thousand", () => {
    let sum = 0n;
    for (let index = 0; index < 1_000_000; index += 1) sum += exactDecimal("0.1") ?? 0n;
    expect(centsText(centsOf(sum))).toBe("100000.00");
  });

  it("rounds halves away from zero", () => {
    const rounded = ["0.005", "0.0049999", "-0.005", "-0.0049999", "1.995"].map((text) =>
      centsText(centsOf(exactDecimal(text) ?? 0n)),
    );
    expect(rounded).toEqual(["0.01", "0.00", "-0.01", "0.00", "2.00"]);
  });

  it("says what it read, whatever it is", () => {
    fc.assert(
      fc.property(fc.bigInt({ min: -(10n ** 40n), max: 10n ** 40n }), (value) => {
        expect(exactDecimal(exactText(value))).toBe(value);
      }),
    );
  });
});
