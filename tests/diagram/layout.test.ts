import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { comparedModel, type ModelChanges } from "@/lib/diagram/compared-model";
import { layoutOf } from "@/lib/diagram/layout";
import { type DiagramModel, modelOf } from "@/lib/diagram/model";
import type { Layout, Point, Rect, TextLine } from "@/lib/diagram/shapes";
import { svgOf } from "@/lib/diagram/svg";
import { escaped } from "@/lib/diagram/svg-text";
import { boundsOf } from "@/lib/diagram/text-line";
import { light } from "@/lib/diagram/theme";
import { type Persona, personas } from "@/lib/domain/persona";
import { seatKinds } from "@/lib/domain/seat";
import type { DiagramNode } from "@/lib/domain/structure";
import { anyContext, anyStructure, anyInteraction as interaction, anyName as name } from "../support/any-structure";
import { structure } from "../support/structure";

const context = {
  organisation: "Northwind",
  ccoeName: "Cloud Business Office",
  scope: "Retail",
  day: "1 May 2026",
  detail: "names",
} as const;
const oneDay = fc.tuple(anyStructure, anyContext).map(([facts, given]) => modelOf(facts, given));

const sign = fc.constantFrom("CAME", "WENT");
const some = fc.record({ id: fc.uuid(), name });
const few = fc.array(some, { maxLength: 3 });
const listed = <T>(item: fc.Arbitrary<T>) =>
  fc.array(item, { maxLength: 6 }).map((first) => ({ count: first.length, first }));
const anyChanges: fc.Arbitrary<ModelChanges> = fc.record({
  boxes: fc.tuple(
    ...personas.map((persona) =>
      fc.record({
        persona: fc.constant(persona),
        came: fc.nat({ max: 5000 }),
        went: fc.nat({ max: 5000 }),
        cameFirst: few,
        wentFirst: few,
      }),
    ),
  ),
  seats: listed(fc.record({ sign, person: some, kind: fc.constantFrom(...seatKinds) })),
  providerCovers: listed(
    fc.record({ sign, person: some, provider: name, side: fc.constantFrom("ENGINEERING", "FINANCE") }),
  ),
  providers: listed(fc.record({ sign, id: fc.uuid(), name })),
  interactions: listed(
    fc
      .tuple(fc.uuid(), interaction, sign)
      .filter(([, { source, target }]) => source !== target)
      .map(([id, way, each]) => ({ ...way, id, sign: each })),
  ),
});
const twoDays = fc.tuple(oneDay, anyChanges).map(([model, changes]) => comparedModel(model, changes));
const anyModel = fc.oneof({ arbitrary: oneDay, weight: 2 }, { arbitrary: twoDays, weight: 1 });

const allLines = (layout: Layout): TextLine[] => [
  ...[...layout.boxes, layout.circle, layout.providers, ...layout.arrows].flatMap((shape) => shape.lines),
  ...layout.frame.lines,
];

const meets = (a: Rect, b: Rect) =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
const holds = (outer: Rect, inner: Rect) =>
  inner.x >= outer.x &&
  inner.y >= outer.y &&
  inner.x + inner.width <= outer.x + outer.width &&
  inner.y + inner.height <= outer.y + outer.height;

/** Whether a level or upright line, or one of 45 degrees, passes through a rectangle. */
function crosses(from: Point, to: Point, rect: Rect): boolean {
  const steps = Math.ceil(Math.hypot(to.x - from.x, to.y - from.y));
  for (let step = 0; step <= steps; step += 1) {
    const part = steps === 0 ? 0 : step / steps;
    const point = { x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part, width: 0, height: 0 };
    if (point.x > rect.x && point.x < rect.x + rect.width && point.y > rect.y && point.y < rect.y + rect.height)
      return true;
  }
  return false;
}

function distanceToBorder(layout: Layout, node: DiagramNode, point: Point): number {
  if (node === "CCOE") {
    const { x, y, radius } = layout.circle;
    return Math.abs(Math.hypot(point.x - x, point.y - y) - radius);
  }
  const rect = node === "PROVIDERS" ? layout.providers : layout.boxes.find((box) => box.persona === node);
  if (!rect) return Number.POSITIVE_INFINITY;
  const { x, y, width, height } = rect;
  const outside = Math.max(x - point.x, point.x - x - width, y - point.y, point.y - y - height, 0);
  const inside = Math.min(point.x - x, x + width - point.x, point.y - y, y + height - point.y);
  return outside > 0 ? outside : inside;
}

const always = (check: (layout: Layout, model: DiagramModel) => void) =>
  fc.assert(
    fc.property(anyModel, (model) => {
      check(layoutOf(model, { frame: "whole" }), model);
    }),
    { numRuns: 120 },
  );

describe("layout of the structure diagram", { timeout: 30_000 }, () => {
  it("says every name, count and label of the model in the SVG", () => {
    always((layout, model) => {
      const svg = svgOf(layout, { theme: light });
      const said = [
        ...model.boxes.flatMap((box) => [
          box.title,
          box.count.toLocaleString("en"),
          ...box.names.map((each) => each.text),
        ]),
        ...model.circle.seats.flatMap((seat) => [seat.label, ...seat.names.map((each) => each.text)]),
        ...model.providers.flatMap(({ name, engineering, finance }) => [
          name,
          ...[...engineering.names, ...finance.names].map((each) => each.text),
        ]),
        ...model.arrows.flatMap((arrow) => [arrow.label, arrow.meaning]),
        model.circle.name,
      ];
      expect(said.filter((text) => !svg.includes(escaped(text)))).toEqual([]);
      expect(layout.arrows).toHaveLength(model.arrows.length);
    });
  });

  it("never lets two texts overlap", () => {
    always((layout) => {
      const bounds = allLines(layout).map(boundsOf);
      const overlaps = bounds.flatMap((a, index) => bounds.slice(index + 1).filter((b) => meets(a, b)));
      expect(overlaps).toEqual([]);
    });
  });

  it("keeps the text of a shape inside it, and the text of an arrow outside of all", () => {
    always((layout) => {
      const rects = [...layout.boxes, layout.providers];
      for (const rect of rects) for (const line of rect.lines) expect(holds(rect, boundsOf(line))).toBe(true);
      const { x, y, radius } = layout.circle;
      for (const line of layout.circle.lines) {
        const { x: left, y: top, width, height } = boundsOf(line);
        const corners = [left, left + width].flatMap((cx) =>
          [top, top + height].map((cy) => Math.hypot(cx - x, cy - y)),
        );
        expect(Math.max(...corners)).toBeLessThan(radius);
      }
      for (const line of layout.arrows.flatMap((arrow) => arrow.lines)) {
        const bounds = boundsOf(line);
        expect(holds(layout.view, bounds)).toBe(true);
        for (const rect of rects) expect(meets(rect, bounds)).toBe(false);
      }
    });
  });

  it("draws no line through a text or a box", () => {
    always((layout) => {
      const rects = [...layout.boxes, layout.providers];
      const texts = allLines(layout).map(boundsOf);
      const lines = layout.arrows.flatMap(({ points }) =>
        points.slice(1).map((to, index) => ({ from: points[index] ?? to, to })),
      );
      const hits = lines.flatMap(({ from, to }) => [...texts, ...rects].filter((rect) => crosses(from, to, rect)));
      expect(hits).toEqual([]);
    });
  });

  it("starts and ends each arrow on the border of what it joins", () => {
    always((layout) => {
      for (const arrow of layout.arrows) {
        const [first, last] = [arrow.points[0], arrow.points.at(-1)];
        expect(first && distanceToBorder(layout, arrow.source, first)).toBeLessThan(0.01);
        expect(last && distanceToBorder(layout, arrow.target, last)).toBeLessThan(0.01);
      }
    });
  });

  it("is the same for the same model", () => {
    always((layout, model) => expect(layoutOf(model, { frame: "whole" })).toEqual(layout));
  });
});

describe("shape of the diagram", () => {
  const layout = layoutOf(modelOf(structure(), context), { frame: "none" });

  it("has the four boxes in one column, in the order of the personas, and of one size", () => {
    expect(layout.boxes.map((box) => box.persona)).toEqual(personas);
    expect(new Set(layout.boxes.map((box) => `${box.x} ${box.width} ${box.height}`)).size).toBe(1);
    expect(layout.boxes.map((box) => box.y)).toEqual(layout.boxes.map((box) => box.y).toSorted((a, b) => a - b));
  });

  it("passes Infrastructure Changes above the circle and Rate Negotiations below it", () => {
    const heightOf = (source: Persona) =>
      layout.arrows.find((arrow) => arrow.source === source && arrow.target === "PROVIDERS")?.points[0]?.y ?? 0;
    expect(heightOf("ENGINEERING")).toBeLessThan(layout.circle.y - layout.circle.radius);
    expect(heightOf("FINANCE")).toBeGreaterThan(layout.circle.y + layout.circle.radius);
  });

  it("mirrors its upper half in its lower half", () => {
    const { y } = layout.circle;
    const ends = (source: DiagramNode, target: DiagramNode) =>
      layout.arrows.find((arrow) => arrow.source === source && arrow.target === target)?.points.at(-1);
    const [up, down] = [ends("ENGINEERING", "CCOE"), ends("FINANCE", "CCOE")];
    expect(up?.x).toBeCloseTo(down?.x ?? 0);
    expect(y - (up?.y ?? 0)).toBeCloseTo((down?.y ?? 0) - y);
  });

  it("dashes what has nobody, and says so", () => {
    expect(layout.boxes.every((box) => box.isDashed)).toBe(true);
    expect(layout.arrows.every((arrow) => arrow.isDashed)).toBe(true);
    for (const shape of [...layout.boxes, ...layout.arrows]) {
      expect(shape.lines.map((line) => line.text)).toContain("Nobody assigned");
    }
  });
});
