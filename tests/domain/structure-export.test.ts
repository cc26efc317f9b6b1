import { describe, expect, it } from "vitest";
import { fileHref, structureExport } from "@/lib/domain/structure-export";

const unit = "0193b1a0-0000-7000-8000-000000000001";

describe("address of a file", () => {
  it("is light, of names, on A4 and at twice the size unless it says otherwise", () => {
    expect(structureExport({})).toEqual({
      ok: true,
      value: { asOf: null, unit: null, person: null, theme: "light", detail: "names", paper: "a4", scale: 2 },
    });
  });

  it("takes what it says", () => {
    const given = { asOf: "2026-03-31", unit, theme: "dark", detail: "leads", paper: "a3", scale: "4" };
    expect(structureExport(given)).toMatchObject({ ok: true, value: { ...given, scale: 4 } });
  });

  it.each([
    ["asOf", "never"],
    ["asOf", "2026-02-30"],
    ["unit", "retail"],
    ["person", "'"],
    ["theme", "DARK"],
    ["detail", "all"],
    ["paper", "letter"],
    ["scale", "5"],
    ["scale", "1.5"],
    ["scale", ""],
  ])("refuses %s=%s and says what to give", (field, text) => {
    expect(structureExport({ [field]: text })).toMatchObject({ ok: false, problems: [{ field }] });
  });

  it("is understood by what reads it", () => {
    const href = fileHref("pdf", {
      asOf: "2026-03-31",
      unit,
      person: null,
      detail: "counts",
      theme: "dark",
      paper: "a3",
    });
    const { pathname, searchParams } = new URL(href, "http://localhost");
    expect(pathname).toBe("/structure/export.pdf");
    expect(structureExport(Object.fromEntries(searchParams))).toMatchObject({
      ok: true,
      value: { asOf: "2026-03-31", unit, detail: "counts", theme: "dark", paper: "a3" },
    });
  });
});
