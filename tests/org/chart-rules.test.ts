import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { colouringOf } from "@/lib/org/colouring";
import { isRead, rectOf, viewOf, viewOfAll } from "@/lib/org/gaze";
import { layoutOf } from "@/lib/org/layout";
import { NameSearch } from "@/lib/org/name-search";
import { stepFrom } from "@/lib/org/step";
import { tallyOf } from "@/lib/org/tally";
import { kept, moved, zoomedAt } from "@/lib/org/view";
import { personText } from "@/lib/org/words";
import { organisationOf, treeOf } from "../support/org-tree";

const size = { width: 1200, height: 700 };

describe("finding a name", () => {
  const search = new NameSearch(["Björn Müller", "Strauß Anna", "Jean-Luc Ørsted", "Anna Björnson", "Zoë Łukasz"]);

  it("knows neither accents nor case, and takes words in any order", () => {
    expect(search.find("muller bjorn", 5).first).toEqual([0]);
    expect(search.find("STRAUSS", 5).first).toEqual([1]);
    expect(search.find("orsted", 5).first).toEqual([2]);
    expect(search.find("lukasz zoe", 5).first).toEqual([4]);
  });

  it("puts beginnings of words first, and counts those it does not list", () => {
    expect(search.find("luc", 5).first).toEqual([2]);
    expect(search.find("an", 1)).toEqual({ first: [1], total: 3 });
    expect(search.find("  ", 5)).toEqual({ first: [], total: 0 });
  });

  it("finds those whom looking through every name finds, however alike and short they are", () => {
    const letters = fc.string({ unit: fc.constantFrom("a", "b", " ", "\n"), maxLength: 6 });
    fc.assert(
      fc.property(fc.array(letters, { maxLength: 12 }), letters, (names, text) => {
        const words = text.split(/\s+/).filter(Boolean);
        const holding = names.flatMap((name, index) =>
          words.length > 0 && words.every((word) => name.includes(word)) ? [index] : [],
        );
        const found = new NameSearch(names).find(text, names.length);
        expect([...found.first].sort((one, other) => one - other)).toEqual(holding);
        expect(found.total).toBe(holding.length);
      }),
    );
  });
});

describe("walking with arrow keys", () => {
  const tree = treeOf([-1, 0, 1, 1, 0, 0]);
  const layout = layoutOf(tree, { aspect: 1.5, closed: null });

  it("goes up to the manager, down to a report, and back and forth among siblings", () => {
    expect(stepFrom(tree, layout, { from: 2, to: "up" })).toBe(1);
    expect(tree.manager[stepFrom(tree, layout, { from: 1, to: "down" })]).toBe(1);
    const next = stepFrom(tree, layout, { from: 2, to: "right" });
    expect(next).toBe(3);
    expect(stepFrom(tree, layout, { from: next, to: "left" })).toBe(2);
  });

  it("stays where nobody is", () => {
    expect(stepFrom(tree, layout, { from: 0, to: "up" })).toBe(0);
    expect(stepFrom(tree, layout, { from: 3, to: "down" })).toBe(3);
    const shut = layoutOf(tree, { aspect: 1.5, closed: Uint8Array.of(0, 1, 0, 0, 0, 0) });
    expect(stepFrom(tree, shut, { from: 1, to: "down" })).toBe(1);
  });
});

describe("what is counted and told", () => {
  const tree = treeOf([-1, 0, 1, 1, 0], { persona: Uint8Array.of(3, 1, 1, 0, 4), seat: Uint8Array.of(5, 0, 0, 0, 0) });
  const tally = tallyOf(tree);

  it("counts everybody below by persona, without the manager", () => {
    expect(tally.below(0)).toEqual([1, 2, 0, 0, 1]);
    expect(tally.below(1)).toEqual([1, 1, 0, 0, 0]);
    expect(tally.below(4)).toEqual([0, 0, 0, 0, 0]);
  });

  it("says a person in words", () => {
    expect(personText(tree, tally, { index: 0, isClosed: false })).toBe(
      "Person 0, Engineer. Executives. Seat in the CCoE: Sponsor. Reports to nobody. 4 people below, 2 directly: 2 Engineering, 1 Finance, 1 without a persona.",
    );
    expect(personText(tree, tally, { index: 1, isClosed: true })).toBe(
      "Person 1, Engineer. Engineering and Operations. Reports to Person 0. 2 people below, all directly: 1 Engineering, 1 without a persona. Closed.",
    );
  });
});

describe("colouring", () => {
  it("gives each look a mark of its own besides its colour", () => {
    const tree = organisationOf(3000);
    for (const kind of ["persona", "unit", "seat"] as const) {
      const { looks, keys } = colouringOf(kind, tree, -1);
      expect(new Set(looks.map(({ mark }) => mark)).size).toBe(looks.length);
      expect(looks.reduce((sum, { count }) => sum + count, 0)).toBe(tree.count);
      expect(Math.max(...keys)).toBeLessThan(looks.length);
    }
  });

  it("has a colour for the greatest units below the manager in focus", () => {
    const unit = Uint16Array.of(0, 1, 1, 2, 2);
    const tree = treeOf([-1, 0, 1, 0, 3], { unit, unitNames: ["Top", "Retail", "Care"] });
    const below = colouringOf("unit", tree, 1).looks.slice(1);
    expect(below.map(({ name }) => name)).toEqual(["Retail"]);
    expect(colouringOf("unit", tree, 1).looks[0]?.name).toBe("Other units");
    expect(colouringOf("unit", tree, -1).looks[0]?.name).toBe("No unit");
  });
});

describe("the view", () => {
  const tree = organisationOf(5000);
  const layout = layoutOf(tree, { aspect: size.width / size.height, closed: null });

  it("leads to where a person can be read, whoever it is", () => {
    for (let index = 0; index < tree.count; index += 37) {
      expect({ index, isRead: isRead(layout, index, { view: viewOf(layout, index, size), size }) }).toEqual({
        index,
        isRead: true,
      });
    }
  });

  it("keeps what is under the pointer there while it zooms", () => {
    const view = viewOfAll(layout, size);
    const at = { x: 300, y: 200 };
    const nearer = zoomedAt(view, at, 3);
    expect(nearer.x + at.x / nearer.scale).toBeCloseTo(view.x + at.x / view.scale, 6);
    expect(nearer.y + at.y / nearer.scale).toBeCloseTo(view.y + at.y / view.scale, 6);
  });

  it("never loses the drawing, however far one drags or zooms", () => {
    const rect = rectOf(layout, 0);
    for (const by of [1e6, -1e6]) {
      for (const factor of [1e-4, 1, 1e4]) {
        const view = kept(
          moved(zoomedAt(viewOfAll(layout, size), { x: 0, y: 0 }, factor), { x: by, y: by }),
          layout,
          size,
        );
        expect(view.x).toBeLessThan(rect.x + rect.w);
        expect(view.x + size.width / view.scale).toBeGreaterThan(rect.x);
        expect(view.y).toBeLessThan(rect.y + rect.h);
        expect(view.y + size.height / view.scale).toBeGreaterThan(rect.y);
      }
    }
  });
});
