import { describe, expect, it } from "vitest";
import { light } from "@/lib/diagram/theme";
import { drawLists } from "@/lib/export/list-pages";
import { openSheets } from "@/lib/export/sheets";
import { readPdf } from "../support/pdf";

const head = { organisation: "Northwind", title: "What changed", day: "1 May 2026", credit: "" };

async function drawn(rows: number, text = "Unit: from Retail to Bank") {
  const sheets = openSheets(head, { paper: "a4", theme: light });
  const list = {
    title: "Moved",
    rows: Array.from({ length: rows }, (_, row) => ({ name: `Person ${row}`, text })),
    rest: "And 7 more.",
  };
  drawLists(sheets, [list, { ...list, title: "Left" }], light);
  return readPdf(await sheets.done());
}

describe("lists on sheets", () => {
  it("say every heading, name and text, and what is not shown", async () => {
    const { pages, texts } = await drawn(3);
    const said = texts.map((text) => text.said);
    expect(pages).toBe(1);
    expect(said).toEqual(
      expect.arrayContaining(["Moved", "Left", "Person 0", "Person 2", "Unit: from Retail to Bank"]),
    );
    expect(said.filter((text) => text === "And 7 more.")).toHaveLength(2);
  });

  it("go on over as many pages as they need, each row once", async () => {
    const { pages, texts } = await drawn(200);
    expect(pages).toBeGreaterThan(5);
    expect(texts.filter(({ said }) => said === "Person 199")).toHaveLength(2);
  });

  it("wrap a long text, and cut one that would fill a page", async () => {
    const { pages } = await drawn(2, "Covers: ".repeat(4_000));
    expect(pages).toBe(1);
  });
});
