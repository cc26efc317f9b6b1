import { describe, expect, it } from "vitest";
import { styles, textLine } from "@/lib/diagram/text-line";
import { textBlocks, textBody } from "@/lib/export/slide-text";

const line = (text: string, y: number, x = 0) => textLine(text, { x, y, width: 400 }, styles.name);
const sizeOf = (text: string) => {
  const [block] = textBlocks([line(text, 0)]);
  const body = block ? textBody(block, { perUnit: 100, colourOf: () => "#000000" }) : "";
  return Number(/ sz="(\d+)"/.exec(body)?.[1]);
};

describe("texts of a slide", () => {
  it("are one box where names stand below each other, and another where they do not", () => {
    const blocks = textBlocks([line("Ada", 0), line("Bo", 20), line("Cy", 40), line("Di", 90), line("Eve", 110, 60)]);
    expect(blocks.map((block) => block.lines.map(({ text }) => text))).toEqual([["Ada", "Bo", "Cy"], ["Di"], ["Eve"]]);
  });

  it("keep to their room in Arial too, which is wider in some letters", () => {
    expect(sizeOf("Camille Rousselot")).toBe(1400);
    expect(sizeOf("REBECCA FERRER")).toBeLessThan(1400);
    expect(sizeOf("REBECCA FERRER")).toBeGreaterThan(1200);
  });

  it("run from right to left for names that do", () => {
    const [block] = textBlocks([line("ליאור כהן", 0)]);
    expect(block && textBody(block, { perUnit: 100, colourOf: () => "#000000" })).toContain('rtl="1"');
  });
});
