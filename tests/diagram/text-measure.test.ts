import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ellipsised, widthOf, wrapped } from "@/lib/diagram/text-measure";

const font = { size: 14, weight: 400 } as const;
const text = fc.string({ unit: "grapheme", maxLength: 120 });

describe("measure of text", () => {
  it("knows Inter's advances", () => {
    expect(widthOf("A", { size: 1000, weight: 400 })).toBe(690);
    expect(widthOf("AA", { size: 1000, weight: 600 })).toBe(1456);
  });

  it("gives marks that sit on another letter no width", () => {
    expect(widthOf("e\u0301", font)).toBe(widthOf("e", font));
  });

  it("never exceeds the width unless not even the ellipsis fits", () => {
    fc.assert(
      fc.property(text, fc.integer({ min: 20, max: 400 }), (given, width) => {
        expect(widthOf(ellipsised(given, width, font), font)).toBeLessThanOrEqual(width);
      }),
    );
  });

  it("leaves alone what fits", () => {
    expect(ellipsised("Ada Lovelace", 200, font)).toBe("Ada Lovelace");
  });

  it("does not cut a character in two", () => {
    expect(ellipsised("👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦", 105, font)).toMatch(/^(👩‍👩‍👧‍👦)*…$/u);
  });

  it("breaks after spaces and slashes, and says that there is more", () => {
    expect(wrapped("Engineering/Ops/Infrastructure", 130, font, 2)).toEqual(["Engineering/Ops/", "Infrastructure"]);
    expect(wrapped("one two three four five six", 60, font, 2).at(-1)).toMatch(/…$/u);
  });

  it("fits a name of 100,000 characters, too", () => {
    expect(ellipsised("a".repeat(100_000), 200, font)).toMatch(/^a+…$/);
    expect(wrapped("a b/".repeat(25_000), 200, font, 2)).toHaveLength(2);
  });
});
