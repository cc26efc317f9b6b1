import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findLoops } from "@/lib/domain/import-loops";

const loops = (edges: Record<string, string>) => findLoops(new Map(Object.entries(edges)));

describe("loops of reporting", () => {
  it("finds none in a tree", () => {
    expect(loops({ b: "a", c: "a", d: "c" })).toEqual([]);
  });

  it("finds each loop once, without who only reports into it", () => {
    expect(loops({ x: "a", a: "b", b: "c", c: "a", y: "x", p: "p" })).toEqual([["a", "b", "c"], ["p"]]);
  });

  it("leaves no loop when one member of each loses the manager", () => {
    const people = fc.integer({ min: 0, max: 12 }).map(String);
    fc.assert(
      fc.property(fc.dictionary(people, people), (edges) => {
        const managerOf = new Map(Object.entries(edges));
        for (const [first] of findLoops(managerOf)) if (first) managerOf.delete(first);
        expect(findLoops(managerOf)).toEqual([]);
      }),
    );
  });
});
