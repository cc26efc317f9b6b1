import { unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { light } from "@/lib/diagram/theme";
import { severities } from "@/lib/domain/gap-kind";
import type { Report } from "@/lib/domain/report";
import { reportPdf } from "@/lib/export/report-pdf";
import { reportSlides } from "@/lib/export/report-slides";
import { readPdf } from "../support/pdf";

const long = "Engineering and Operations for a unit whose name does not end for a long while, ".repeat(4);

const report: Report = {
  organisation: "Müller & Söhne",
  currency: "EUR",
  day: "2026-11-30",
  since: "2026-08-31",
  aim: 90,
  figures: [
    { key: "spendWeighted", now: 82, before: 75 },
    { key: "coverage", now: 70, before: 70 },
    { key: "resilience", now: null, before: null },
  ],
  counts: severities.map((severity, index) => ({ severity, now: 1_000 * index, before: index })),
  waived: 3,
  gaps: Array.from({ length: 10 }, (_, index) => ({
    id: `EMPTY_CELL:${index}:ENGINEERING`,
    name: `${index}: ${long}`,
    severity: "CRITICAL" as const,
    money: index === 0 ? null : 123_456,
    since: "2026-10-01",
    owner: index % 2 === 0 ? null : "Zoë Łukasz",
    due: index % 2 === 0 ? null : "2026-12-31",
  })),
  moreGaps: 4_000,
  opened: 12,
  closed: 1,
  won: Array.from({ length: 30 }, (_, index) => `Won ${index}`),
  lost: [long],
  notes: [{ day: "2026-10-01", text: long }],
  asks: Array.from({ length: 6 }, (_, index) => ({ text: `Decide ${index}: ${long}`, href: "/coverage" })),
};

const plain: Report = {
  ...report,
  gaps: [],
  moreGaps: 0,
  waived: 0,
  won: [],
  lost: [],
  notes: [],
  asks: [],
  opened: 0,
  closed: 0,
};

describe("the report on paper", () => {
  it("is one page, however much there is to say", async () => {
    for (const each of [report, plain]) expect(readPdf(await reportPdf(each, light)).pages).toBe(1);
  });

  it("says what the page says, and how much it leaves out", async () => {
    const said = readPdf(await reportPdf(report, light))
      .texts.map((text) => text.said)
      .join("\n");
    for (const text of ["Müller & Söhne", "82 %", "Not evaluated", "Critical", "And 4,000 more. 3 waived."]) {
      expect(said).toContain(text);
    }
    expect(said).toMatch(/And \d more\./);
    const empty = readPdf(await reportPdf(plain, light))
      .texts.map((text) => text.said)
      .join("\n");
    expect(empty).toContain("No gap is open that nobody has accepted.");
    expect(empty).toContain("None on this day.");
  });
});

describe("the report as slides", () => {
  it("has three of them, with texts and a table that can be edited", async () => {
    const parts = unzipSync(await reportSlides(report, light));
    const slide = (number: number) => Buffer.from(parts[`ppt/slides/slide${number}.xml`] ?? []).toString("utf8");
    expect(slide(1)).toContain("82 %");
    expect(slide(1)).toContain("Decide 5");
    expect(slide(2).match(/<a:tr /g)).toHaveLength(11);
    expect(slide(2)).toContain("Zoë Łukasz");
    expect(slide(3)).toContain("No longer covered");
    expect(parts["ppt/slides/slide4.xml"]).toBeUndefined();
  });
});
