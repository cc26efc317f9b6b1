import { SaxesParser } from "saxes";
import { describe, expect, it } from "vitest";
import { dark, light } from "@/lib/diagram/theme";
import { orgPdf } from "@/lib/export/org-pdf";
import { orgSvg } from "@/lib/export/org-svg";
import type { OrgTree } from "@/lib/org/tree";
import { namesByScript } from "../support/names";
import { organisationOf } from "../support/org-tree";
import { readPdf } from "../support/pdf";

const words = { organisation: "Northwind", title: "Org chart · Anna and all below", day: "1 May 2026" };

/** Names that occur once each, of every script among them. */
const numbered = (count: number): OrgTree => {
  const tree = organisationOf(count);
  const scripts = Object.values(namesByScript).flat();
  return { ...tree, names: tree.names.map((name, index) => scripts[index] ?? `${name} ${index}`) };
};

/** Texts, and elements by their names. */
function readSvg(svg: string): { texts: string[]; elements: string[] } {
  const texts: string[] = [];
  const elements: string[] = [];
  const parser = new SaxesParser();
  parser.on("opentag", ({ name }) => elements.push(name));
  parser.on("text", (text) => texts.push(text));
  parser.write(svg).close();
  return { texts, elements };
}

describe("reporting lines as a file", { timeout: 60_000 }, () => {
  it.each([1, 2, 40, 150])("say everybody of %d in the PDF", async (count) => {
    const tree = numbered(count);
    const said = new Set(
      readPdf(await orgPdf(tree, words, { theme: light, paper: "a4" })).texts.map((text) => text.said),
    );
    // Right-to-left names are said in the order in which their letters stand.
    const isSaid = (name: string) => said.has(name) || said.has([...name].reverse().join(""));
    expect(tree.names.filter((name) => !isSaid(name))).toEqual([]);
  });

  it("are one sheet while they fit, else a map and the sheets that it shows, which name their neighbours", async () => {
    const pagesOf = async (count: number) =>
      readPdf(await orgPdf(numbered(count), words, { theme: light, paper: "a4" }));
    expect((await pagesOf(8)).pages).toBe(1);
    const { pages, texts } = await pagesOf(150);
    const said = texts.map((text) => text.said);
    expect(pages).toBeGreaterThan(3);
    expect(said).toContain("Which page is where. Pages overlap by one box.");
    for (let page = 2; page <= pages; page += 1) expect(said).toContain(String(page));
    expect(said.filter((text) => /^(Left|Right|Above|Below): page \d+/.test(text))).toHaveLength(pages - 1);
  });

  it("say everybody in the SVG, in letters that need no font", async () => {
    const tree = numbered(150);
    const svg = await orgSvg(tree, words, light);
    const { texts, elements } = readSvg(svg);
    expect(tree.names.filter((name) => !texts.includes(name))).toEqual([]);
    expect(
      elements.filter((name) => !["svg", "defs", "g", "rect", "circle", "path", "use", "text"].includes(name)),
    ).toEqual([]);
    expect(svg).not.toMatch(/href="(?!#)|font-family|<style|script/);
    expect(await orgSvg(tree, words, dark)).toContain(`fill="${dark.paper}"`);
  });
});
