import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { layoutOf } from "@/lib/diagram/layout";
import { modelOf } from "@/lib/diagram/model";
import { svgOf } from "@/lib/diagram/svg";
import { dark, light, type Theme } from "@/lib/diagram/theme";
import { people, structure } from "../support/structure";

const context = {
  organisation: "Northwind",
  ccoeName: "CCoE",
  scope: "Whole organisation",
  day: "1 May 2026",
  detail: "names",
} as const;
const drawn = (name: string, theme: Theme = light) =>
  svgOf(
    layoutOf(modelOf(structure({ only: { FINANCE: people(name) } }), { ...context, organisation: name }), {
      frame: "whole",
    }),
    { theme },
  );

const hostile = [
  `<script>alert(1)</script>`,
  `"><image href="https://example.com/x"/>`,
  `'); DROP TABLE people; --`,
  `&lt;b&gt;`,
  `]]><foreignObject/>`,
  "a\u0000b\u001fc\ud800d\uffff",
  "\u202egnp.exe\u200b",
];

describe("svg of the structure diagram", { timeout: 30_000 }, () => {
  it.each(hostile)("shows %j as text", (name) => {
    const svg = drawn(name);
    const elements = new Set(svg.match(/<[a-zA-Z]+/g));
    expect([...elements].toSorted()).toEqual(["<circle", "<desc", "<g", "<path", "<rect", "<svg", "<text", "<title"]);
    expect(svg).not.toMatch(/(?![\t\n\r])[\p{Cc}\p{Cs}\uffff]/u);
  });

  it("refers to nothing outside itself", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (name) => {
        const svg = drawn(name).replace('xmlns="http://www.w3.org/2000/svg"', "");
        expect(svg).not.toMatch(/\s(?:href|src|style|on\w+)=["']/);
        expect(svg).not.toMatch(/\p{Cs}/u);
      }),
      { numRuns: 25 },
    );
  });

  it("is drawn in the theme that is asked for, and in no other", () => {
    expect(drawn("Ada", light)).toContain(light.tones.ENGINEERING.line);
    expect(drawn("Ada", dark)).toContain(dark.tones.ENGINEERING.line);
    expect(drawn("Ada", dark)).not.toContain(light.tones.ENGINEERING.line);
    expect(drawn("Ada", dark)).toContain(`fill="${dark.paper}"`);
  });

  it("credits the FinOps Foundation", () => {
    expect(drawn("Ada")).toContain("FinOps Foundation, CC BY 4.0");
  });
});
