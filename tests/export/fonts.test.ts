import { describe, expect, it } from "vitest";
import { fontRuns } from "@/lib/export/fonts";
import { namesByScript } from "../support/names";

const seen = (text: string) => fontRuns(text, 400).map((run) => run.text);
const glyphs = (text: string, weight: 400 | 600) =>
  fontRuns(text, weight).flatMap(({ file, text: piece }) => file.font.layout(piece).glyphs);

describe("fonts of a file", () => {
  it.each(Object.entries(namesByScript))(
    "have a glyph for every letter of a name in %s, in both weights",
    (_, name) => {
      for (const weight of [400, 600] as const) {
        expect(glyphs(name, weight).filter((glyph) => glyph.id === 0)).toEqual([]);
        expect(seen(name).join("")).not.toContain("?");
      }
    },
  );

  it("show what they lack as a question mark, and nothing as an empty box", () => {
    expect(seen("Tab ไทย").join("")).toBe("Tab ???");
    expect(glyphs("ไ👩‍👩‍👧", 400).filter((glyph) => glyph.id === 0)).toEqual([]);
  });

  it("join Arabic letters: their glyphs are not those of letters that stand alone", () => {
    const joined = new Set(glyphs("محمد", 400).map((glyph) => glyph.id));
    const alone = new Set(Array.from("محمد").flatMap((letter) => glyphs(letter, 400).map((glyph) => glyph.id)));
    expect([...joined].filter((id) => alone.has(id))).toHaveLength(0);
  });

  it("make one sign of the consonants of a Devanagari syllable", () => {
    expect(glyphs("क्ष", 400)).toHaveLength(1);
  });

  it("run from right to left when the first strong letter does, digits and brackets in their own way", () => {
    expect(seen("ליאור (ab) 12").map((piece) => piece.trim())).toEqual(["12", "(", "ab", ")", "ליאור"]);
    expect(seen("Ada ליאור")).toEqual(["Ada ", "ליאור"]);
  });

  it("leave out what is not seen but turns or hides letters", () => {
    expect(seen("\u202egnp.exe\u200b")).toEqual(["gnp.exe"]);
    expect(seen("a\u0000b\ud800")).toEqual(["a b?"]);
  });
});
