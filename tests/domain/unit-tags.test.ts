import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mostTags, unitTags } from "@/lib/domain/unit-tags";

describe("tags of a unit", () => {
  it.each([
    [["Edge", "edge ", "#EDGE"], ["edge"]],
    [["  customer \t facing "], ["customer-facing"]],
    [["ｅｄｇｅ", "Ｅdge"], ["edge"]],
    [
      ["b", "", "a", "   ", "#"],
      ["a", "b"],
    ],
    [["two_words", "two  words", "Two-Words-"], ["two-words"]],
    [
      ["Straße", "STRASSE"],
      ["strasse", "straße"],
    ],
    [[], []],
  ])("%j are kept as %j", (typed, kept) => {
    expect(unitTags(typed)).toEqual({ ok: true, value: kept });
  });

  it("are refused beside their field when they are too long, too many, or no text", () => {
    const many = Array.from({ length: mostTags + 1 }, (_, index) => `tag ${index}`);
    for (const typed of [["x".repeat(41)], many, ["a\u0000b"], ["a,b"], ["🙂"]])
      expect(unitTags(typed)).toMatchObject({ ok: false, problems: [{ field: "tags" }] });
  });

  it("are kept as they are when they are given again, in any order", () => {
    fc.assert(
      fc.property(fc.array(fc.string({ maxLength: 12, unit: "grapheme" }), { maxLength: 8 }), (typed) => {
        const first = unitTags(typed);
        if (first.ok) expect(unitTags([...first.value].reverse())).toEqual(first);
      }),
    );
  });
});
