import fc from "fast-check";
import { SaxesParser } from "saxes";
import { describe, expect, it } from "vitest";
import { layoutOf } from "@/lib/diagram/layout";
import { type DiagramModel, modelOf } from "@/lib/diagram/model";
import type { Layout, TextLine } from "@/lib/diagram/shapes";
import { escaped } from "@/lib/diagram/svg-text";
import { textWidth } from "@/lib/diagram/text-line";
import { light } from "@/lib/diagram/theme";
import { diagramPdf } from "@/lib/export/diagram-pdf";
import { pptxFile } from "@/lib/export/pptx";
import { narrowing, setText } from "@/lib/export/set-text";
import { svgFile } from "@/lib/export/svg";
import { anyContext, anyStructure } from "../support/any-structure";
import { unsaid } from "../support/drawing-words";
import { readPdf } from "../support/pdf";
import { readSlide } from "../support/pptx";
import { people, structure } from "../support/structure";

const anyModel = fc.tuple(anyStructure, anyContext).map(([facts, context]) => modelOf(facts, context));
const always = (check: (model: DiagramModel) => void | Promise<void>) =>
  fc.assert(
    fc.asyncProperty(anyModel, async (model) => check(model)),
    { numRuns: 8, endOnFailure: true },
  );

const linesOf = (layout: Layout): TextLine[] => [
  ...[...layout.boxes, layout.circle, layout.providers, ...layout.arrows].flatMap((shape) => shape.lines),
  ...layout.frame.lines,
];

describe("every file of a drawing", { timeout: 60_000 }, () => {
  it("says each name, count and label of the model in its SVG, to be found and not only seen", async () => {
    await always((model) => {
      const svg = svgFile(layoutOf(model, { frame: "whole" }), light);
      expect(unsaid(model, textsOfSvg(svg))).toEqual([]);
      expect(model.arrows.filter((arrow) => !svg.includes(escaped(arrow.meaning)))).toEqual([]);
    });
  });

  it("says them in its PDF", async () => {
    await always(async (model) => {
      const { texts } = readPdf(await diagramPdf(model, { theme: light, paper: "a4" }));
      expect(
        unsaid(
          model,
          texts.map((text) => text.said),
        ),
      ).toEqual([]);
    });
  });

  it("says them in its slide, and draws each arrow there", async () => {
    await always(async (model) => {
      const parts = readSlide(await pptxFile(layoutOf(model, { frame: "whole" }), light));
      const arrows = parts.filter((part) => part.name === "Arrow");
      const texts = parts.filter((part) => part.name !== "Arrow").map(({ says, text }) => says || text);
      expect(
        unsaid(
          model,
          texts.flatMap((text) => text.split("\n")).filter((text) => text !== ""),
        ),
      ).toEqual([]);
      const meanings = layoutOf(model, { frame: "none" }).arrows.map((arrow) => arrow.meaning);
      expect(arrows.map((part) => part.says).toSorted()).toEqual(meanings.toSorted());
      const titles = parts.filter((part) => part.isTitle).map(({ says, text }) => says || text.trim());
      expect(titles).toEqual([model.organisation]);
      const ids = new Set(parts.map((part) => part.id));
      expect(ids.size).toBe(parts.length);
      for (const glued of parts.flatMap((part) => part.glued)) expect(ids).toContain(glued);
    });
  });

  it("has a glyph for each letter, and no text wider than the room that was measured for it", async () => {
    await always((model) => {
      for (const line of linesOf(layoutOf(model, { frame: "whole" }))) {
        const set = setText(line.text, line.font);
        expect(set.runs.flatMap(({ glyphs }) => glyphs.glyphs).filter((glyph) => glyph.id === 0)).toEqual([]);
        expect(set.runs.map((run) => run.text).join("")).not.toContain("?");
        // Narrowed where the measure was a guess; never so much that it cannot be read.
        expect(narrowing(set, textWidth(line))).toBeGreaterThan(0.6);
      }
    });
  });
});

const way = { id: "way", source: "FINANCE", target: "CCOE", rhythm: null } as const;

/** As XML can hold it. */
const escapedOnce = (text: string) => text.replace(/(?![\t\n\r])[\p{Cc}\p{Cs}\ufffe\uffff]/gu, "\ufffd");

describe("hostile names", () => {
  const hostile = [
    "<script>alert(1)</script>",
    `"><image href="https://example.com/x"/>`,
    "]]><foreignObject/>&lt;b&gt; \\) Tj ET Q",
    "a\u0000b\u001fc\ud800d\uffff",
    "\u202egnp.exe\u200b",
    "x".repeat(10_000),
  ];
  const models = hostile.map((name) =>
    modelOf(structure({ only: { FINANCE: people(name) }, interactions: [{ ...way, label: name, meaning: name }] }), {
      organisation: name,
      ccoeName: name,
      scope: name,
      day: "1 May 2026",
      detail: "names",
    }),
  );

  it.each(models)("are text in every file, %#", async (model) => {
    const layout = layoutOf(model, { frame: "whole" });
    const svg = svgFile(layout, light);
    expect(new Set(svg.match(/<[a-zA-Z]+/g))).toEqual(
      new Set("circle desc g path rect svg text title".split(" ").map((name) => `<${name}`)),
    );
    expect(textsOfSvg(svg)).toContain(escapedOnce(model.organisation));
    const slide = readSlide(await pptxFile(layout, light));
    expect(slide.map(({ says, text }) => says || text.trim())).toContain(escapedOnce(model.organisation).trim());
    const { texts } = readPdf(await diagramPdf(model, { theme: light, paper: "a4" }));
    expect(texts.length).toBeGreaterThan(20);
  });
});

/** Throws at what is not well-formed. */
function textsOfSvg(svg: string): string[] {
  const texts: string[] = [];
  const parser = new SaxesParser();
  let isText = false;
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", ({ name }) => {
    isText = name === "text";
  });
  parser.on("text", (text) => {
    if (isText) texts.push(text);
  });
  parser.on("closetag", () => {
    isText = false;
  });
  parser.write(svg).close();
  return texts;
}
