import { describe, expect, it } from "vitest";
import { dark, light } from "@/lib/diagram/theme";
import { openSheets } from "@/lib/export/sheets";
import { namesByScript } from "../support/names";
import { readPdf } from "../support/pdf";

const head = { organisation: "Northwind", title: "Structure · Retail", day: "1 May 2026", credit: "After somebody" };

const saidBy = (file: Buffer) => readPdf(file).texts.map((text) => text.said);

describe("sheets", () => {
  it("have the paper's size, landscape, and room between head and foot", async () => {
    for (const [paper, box] of [
      ["a4", "[0 0 841.89 595.28]"],
      ["a3", "[0 0 1190.55 841.89]"],
    ] as const) {
      const sheets = openSheets(head, { paper, theme: light });
      expect(sheets.area.width).toBeGreaterThan(sheets.area.height);
      expect((await sheets.done()).toString("latin1")).toContain(`/MediaBox ${box}`);
    }
  });

  it("repeat head and foot on each page, and count the pages", async () => {
    const sheets = openSheets(head, { paper: "a4", theme: light });
    sheets.nextPage();
    sheets.nextPage();
    const { pages, texts } = readPdf(await sheets.done());
    expect(pages).toBe(3);
    const said = texts.map((text) => text.said);
    expect(said.filter((text) => text === "Structure · Retail")).toHaveLength(3);
    expect(said.filter((text) => text.startsWith("Page "))).toEqual(["Page 1 of 3", "Page 2 of 3", "Page 3 of 3"]);
  });

  it("are dark all over in the dark theme", async () => {
    const paperOf = async (theme: typeof light) =>
      readPdf(await openSheets(head, { paper: "a4", theme }).done()).content;
    expect(await paperOf(dark)).toMatch(/0 0 841\.89 595\.28 re/);
    expect(await paperOf(light)).not.toMatch(/0 0 841\.89 595\.28 re/);
  });

  it("are tagged: each text is a paragraph, in the order in which it was written, and no shape is read out", async () => {
    const sheets = openSheets(head, { paper: "a4", theme: light });
    sheets.pen.box({ x: 100, y: 100, width: 50, height: 50 }, { stroke: "#000000" });
    const file = await sheets.done();
    const text = file.toString("latin1");
    expect(text).toContain("/Marked true");
    expect(text.match(/\/S \/P\n/g)).toHaveLength(readPdf(file).texts.length);
    expect(readPdf(file).content).toMatch(/\/Artifact BMC\n[\s\S]*?re\n/);
  });

  it("let the whole of a text be found where only its beginning has room", async () => {
    const sheets = openSheets(head, { paper: "a4", theme: light });
    const place = { x: 100, y: 200, width: 60, size: 12, weight: 400, colour: "#000000" } as const;
    sheets.pen.text("Rosalind Achterberg-Montgomery", place);
    expect(saidBy(await sheets.done())).toContain("Rosalind Achterberg-Montgomery");
  });

  it.each(Object.entries(namesByScript))("let a name in %s be found, not only seen", async (_, name) => {
    const sheets = openSheets(head, { paper: "a4", theme: light });
    sheets.pen.text(name, { x: 100, y: 200, width: 600, size: 12, weight: 400, colour: "#000000" });
    // Arabic and Hebrew are found by the order of their glyphs, which is from left to right.
    const letters = (text: string) => Array.from(text.normalize("NFC")).toSorted().join("");
    expect(saidBy(await sheets.done()).map(letters)).toContain(letters(name));
  });
});
