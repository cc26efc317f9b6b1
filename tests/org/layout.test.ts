import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { layoutOf } from "@/lib/org/layout";
import type { OrgLayout, Rect } from "@/lib/org/org-layout";
import { personAt } from "@/lib/org/person-at";
import type { OrgTree } from "@/lib/org/tree";
import { visible } from "@/lib/org/visible";
import { organisationOf, treeOf } from "../support/org-tree";

/** Any forest: each next person reports to somebody on the last one's line, or to nobody. */
const trees = fc
  .array(fc.tuple(fc.nat(), fc.nat({ max: 4 })), { minLength: 1, maxLength: 120 })
  .map((picks): OrgTree => {
    const managers: number[] = [];
    for (const [index, [pick]] of picks.entries()) {
      const line: number[] = [-1];
      for (let above = index - 1; above >= 0; above = managers[above] ?? -1) line.push(above);
      managers.push(line[pick % line.length] ?? -1);
    }
    return treeOf(managers, { persona: Uint8Array.from(picks, ([, persona]) => persona) });
  });
const aspects = fc.double({ min: 0.3, max: 4, noNaN: true });
const layouts = fc
  .tuple(trees, aspects)
  .map(([tree, aspect]) => ({ tree, layout: layoutOf(tree, { aspect, closed: null }) }));

function rectOf({ x, y, w, h }: OrgLayout, index: number): Rect {
  return { x: x[index] ?? 0, y: y[index] ?? 0, w: w[index] ?? 0, h: h[index] ?? 0 };
}

/** Columns are of single precision. */
const slackOf = (layout: OrgLayout) => (layout.width + layout.height) * 1e-6;

function holds(outer: Rect, inner: Rect, slack: number): boolean {
  const isInAcross = inner.x >= outer.x - slack && inner.x + inner.w <= outer.x + outer.w + slack;
  const isInDown = inner.y >= outer.y - slack && inner.y + inner.h <= outer.y + outer.h + slack;
  return isInAcross && isInDown;
}

function overlap(one: Rect, other: Rect, slack: number): boolean {
  const isAcross = one.x + one.w > other.x + slack && other.x + other.w > one.x + slack;
  const isDown = one.y + one.h > other.y + slack && other.y + other.h > one.y + slack;
  return isAcross && isDown;
}

describe("the layout of an organisation", () => {
  it("gives everybody a place inside their manager's area, under its band", () => {
    fc.assert(
      fc.property(layouts, ({ tree, layout }) => {
        for (let index = 0; index < tree.count; index += 1) {
          const rect = rectOf(layout, index);
          const manager = tree.manager[index] ?? -1;
          const outer = manager < 0 ? { x: 0, y: 0, w: layout.width, h: layout.height } : rectOf(layout, manager);
          const band = layout.band[manager] ?? 0;
          const isInside = holds({ ...outer, y: outer.y + band, h: outer.h - band }, rect, slackOf(layout));
          expect({ index, isInside, hasRoom: rect.w > 0 && rect.h > 0 }).toEqual({
            index,
            isInside: true,
            hasRoom: true,
          });
        }
      }),
    );
  });

  it("lets no two who report to the same person overlap", () => {
    fc.assert(
      fc.property(layouts, ({ tree, layout }) => {
        const overlapping: [number, number][] = [];
        for (let one = 0; one < tree.count; one += 1) {
          for (let other = one + 1; other < tree.count; other += 1) {
            if (tree.manager[one] !== tree.manager[other]) continue;
            if (overlap(rectOf(layout, one), rectOf(layout, other), slackOf(layout))) overlapping.push([one, other]);
          }
        }
        expect(overlapping).toEqual([]);
      }),
    );
  });

  it("fills a finite area of the window's shape", () => {
    fc.assert(
      fc.property(trees, aspects, (tree, aspect) => {
        const layout = layoutOf(tree, { aspect, closed: null });
        expect(layout.width * layout.height).toBeLessThan(tree.count * 100_000);
        if (tree.count > 1) expect(layout.width / layout.height).toBeCloseTo(aspect, 5);
      }),
    );
  });

  it("has room for everybody in a line of hundreds, at the top, and under one manager", () => {
    const line = Array.from({ length: 300 }, (_, index) => index - 1);
    const top = line.map(() => -1);
    const one = line.map((_, index) => (index === 0 ? -1 : 0));
    for (const managers of [line, top, one]) {
      const layout = layoutOf(treeOf(managers), { aspect: 1.6, closed: null });
      const rects = managers.map((_, index) => rectOf(layout, index));
      expect(rects.every(({ w, h }) => w > 0 && h > 0)).toBe(true);
    }
  });

  it("stays finite where nobody could read it any more: a line of thousands", () => {
    const layout = layoutOf(treeOf(Array.from({ length: 5000 }, (_, index) => index - 1)), {
      aspect: 1.6,
      closed: null,
    });
    for (const column of [layout.x, layout.y, layout.w, layout.h, layout.band, layout.gap]) {
      expect(column.every((value) => Number.isFinite(value) && value >= 0)).toBe(true);
    }
  });

  it("gives nobody below a closed manager room, and the manager a cell", () => {
    const tree = treeOf([-1, 0, 1, 1, 0]);
    const layout = layoutOf(tree, { aspect: 1, closed: Uint8Array.of(0, 1, 0, 0, 0) });
    expect([...layout.w].map((wide) => wide > 0)).toEqual([true, true, false, false, true]);
    expect(layout.band[1]).toBe(0);
  });

  it("puts those at the top who manage nobody into a place of their own", () => {
    const tree = treeOf([-1, 0, 0, -1, -1, -1]);
    const layout = layoutOf(tree, { aspect: 1.6, closed: null });
    const { loose } = layout;
    if (loose === null) throw new Error("No place for those without a manager.");
    expect(loose.count).toBe(3);
    for (const index of [3, 4, 5]) expect(holds(loose, rectOf(layout, index), 0.01)).toBe(true);
    expect(layoutOf(treeOf([-1, -1, -1]), { aspect: 1.6, closed: null }).loose).toBeNull();
  });

  it("keeps most cells of about one size, whoever they report to", () => {
    const layout = layoutOf(organisationOf(10_000), { aspect: 1.8, closed: null });
    const cells = [...layout.band.keys()].filter((index) => layout.band[index] === 0);
    const sizes = cells.map((index) => (layout.w[index] ?? 0) * (layout.h[index] ?? 0)).sort((a, b) => a - b);
    const at = (share: number) => sizes[Math.floor(share * sizes.length)] ?? 0;
    expect(at(0.95) / at(0.1)).toBeLessThan(3);
  });
});

describe("finding who is at a point", () => {
  it("agrees with looking through everybody", () => {
    const share = fc.double({ min: -0.1, max: 1.1, noNaN: true });
    const points = fc.array(fc.tuple(share, share), { minLength: 20, maxLength: 20 });
    fc.assert(
      fc.property(layouts, points, ({ tree, layout }, shares) => {
        const asked = shares.map(([across, down]) => ({ x: across * layout.width, y: down * layout.height }));
        const found = asked.map((point) => personAt(tree, layout, point));
        expect(found).toEqual(asked.map((point) => lastAt(layout, point)));
      }),
    );
  });
});

/** Of all whose place holds the point the last in preorder is the innermost. */
function lastAt(layout: OrgLayout, point: { x: number; y: number }): number {
  const isAt = (index: number) => {
    const { x, y, w, h } = rectOf(layout, index);
    return point.x >= x && point.x - x < w && point.y >= y && point.y - y < h;
  };
  return [...layout.x.keys()].filter(isAt).at(-1) ?? -1;
}

describe("what is drawn", () => {
  it("is everybody whose place touches the window, and nobody else", () => {
    fc.assert(
      fc.property(layouts, fc.double({ min: 0, max: 1, noNaN: true }), ({ tree, layout }, share) => {
        const view = { x: layout.width * share * 0.7, y: layout.height * share * 0.5, scale: 1 };
        const size = { width: layout.width * 0.4, height: layout.height * 0.3 };
        const into = new Int32Array(tree.count);
        const listed = new Set(into.subarray(0, visible(tree, layout, { view, size, least: 0, into })));
        const window = { x: view.x, y: view.y, w: size.width, h: size.height };
        const touching = (slack: number) =>
          [...layout.x.keys()].filter((index) => overlap(rectOf(layout, index), window, slack));
        const slack = slackOf(layout);
        expect(touching(slack).filter((index) => !listed.has(index))).toEqual([]);
        expect([...listed].filter((index) => !touching(-slack).includes(index))).toEqual([]);
      }),
    );
  });
});
