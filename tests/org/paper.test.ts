import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { branchOf } from "@/lib/org/branch";
import { type PaperRect, paperLayout } from "@/lib/org/paper";
import { fewPages, isWithin, pagesOf } from "@/lib/org/paper-pages";
import { treeOf } from "@/lib/org/tree-of";
import { orgPeople } from "../support/org";

const trees = orgPeople
  .filter((people) => people.length > 0)
  .map((people) => treeOf({ people, unitNames: new Map() }).tree);
const widths = fc.integer({ min: 200, max: 2_000 });

const overlaps = (a: PaperRect, b: PaperRect) =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

/** A manager's eight reports have eight reports each. */
const wide = treeOf({
  people: Array.from({ length: 1_500 }, (_, index) => ({
    ...{ id: String(index), managerId: index === 0 ? null : String(Math.floor((index - 1) / 8)) },
    ...{ name: "Anna Example", title: "Engineer", unitId: null, persona: null, seat: null },
  })),
  unitNames: new Map(),
}).tree;

describe("a tree on paper", () => {
  it("has a box for everybody, within the drawing, none over another", () => {
    fc.assert(
      fc.property(trees, widths, (tree, width) => {
        const layout = paperLayout(tree, width);
        expect(layout.boxes.map(({ index }) => index).toSorted((x, y) => x - y)).toEqual(
          Array.from({ length: tree.count }, (_, index) => index),
        );
        const whole = { x: 0, y: 0, width: layout.width, height: layout.height };
        for (const [place, box] of layout.boxes.entries()) {
          expect(isWithin(box, whole)).toBe(true);
          for (const other of layout.boxes.slice(place + 1)) expect(overlaps(box, other)).toBe(false);
        }
      }),
    );
  });

  it("leads a line from each manager to whoever reports to them, and through nobody's box", () => {
    fc.assert(
      fc.property(trees, widths, (tree, width) => {
        const { boxes, lines } = paperLayout(tree, width);
        for (const { x1, y1, x2, y2 } of lines) {
          expect(x1 === x2 || y1 === y2).toBe(true);
          expect(x2).toBeGreaterThanOrEqual(x1);
          expect(y2).toBeGreaterThanOrEqual(y1);
          const inner = { x: x1 + 0.01, y: y1 + 0.01, width: x2 - x1 - 0.02, height: y2 - y1 - 0.02 };
          const line = { ...inner, width: Math.max(inner.width, 0.01), height: Math.max(inner.height, 0.01) };
          for (const box of boxes) expect(overlaps(box, line)).toBe(false);
        }
        const touches = (x: number, y: number, line: (typeof lines)[number]) =>
          x >= line.x1 && x <= line.x2 && y >= line.y1 && y <= line.y2;
        const joined = (a: (typeof lines)[number], b: (typeof lines)[number]) =>
          touches(a.x1, a.y1, b) || touches(a.x2, a.y2, b) || touches(b.x1, b.y1, a) || touches(b.x2, b.y2, a);
        for (const box of boxes) {
          const manager = boxes.find(({ index }) => index === tree.manager[box.index]);
          const arriving = lines.filter(
            ({ x2, y2 }) =>
              (y2 === box.y && x2 >= box.x && x2 <= box.x + box.width) ||
              (x2 === box.x && y2 > box.y && y2 < box.y + box.height),
          );
          expect(arriving.length > 0).toBe(manager !== undefined);
          if (!manager) continue;
          const reached = new Set(arriving);
          for (const line of reached) for (const next of lines) if (joined(line, next)) reached.add(next);
          const leaves = [...reached].some(
            ({ x1, y1 }) => y1 === manager.y + manager.height && x1 >= manager.x && x1 <= manager.x + manager.width,
          );
          expect(leaves).toBe(true);
        }
      }),
    );
  });

  it("comes whole in parts: each box is whole on one page at least, and no page is empty", () => {
    fc.assert(
      fc.property(trees, widths, (tree, width) => {
        const layout = paperLayout(tree, width);
        const pages = pagesOf(layout, { width: 500, height: 300 });
        for (const box of layout.boxes) expect(pages.some((page) => isWithin(box, page))).toBe(true);
        for (const page of pages) expect(layout.boxes.some((box) => isWithin(box, page))).toBe(true);
      }),
    );
  });

  it("fits 1,500 people onto few pages, as does a line of 2,000 managers below each other", () => {
    const { pages } = fewPages(wide, { width: 1_030, height: 600 });
    expect(pages.length).toBeLessThan(60);
    const chain = Uint32Array.from({ length: 2_000 }, (_, index) => 1_999 - index);
    const depth = Uint16Array.from(chain).reverse();
    expect(paperLayout({ count: 2_000, below: chain, depth }, 1_000).boxes).toHaveLength(2_000);
  });
});

describe("a branch", () => {
  it("is the tree of a person and of everybody below them", () => {
    fc.assert(
      fc.property(
        orgPeople.filter((people) => people.length > 0),
        fc.nat(),
        (people, pick) => {
          const { tree, ids } = treeOf({ people, unitNames: new Map() });
          const index = pick % tree.count;
          const branch = branchOf(tree, index);
          const within = new Set(ids.slice(index, index + branch.count));
          const alone = treeOf({
            people: people
              .filter(({ id }) => within.has(id))
              .map((person) => (person.id === ids[index] ? { ...person, managerId: null } : person)),
            unitNames: new Map(),
          });
          expect(alone.ids).toEqual([...within]);
          expect(branch).toMatchObject({
            ...alone.tree,
            title: branch.title,
            titleNames: branch.titleNames,
            unit: branch.unit,
            unitNames: branch.unitNames,
          });
        },
      ),
    );
  });
});
