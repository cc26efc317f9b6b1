import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Opened, openedFor, openedTo, outlineRows, rowOf, siblingsOf } from "@/lib/org/outline";
import { pressOutlineKey, typedAhead } from "@/lib/org/outline-keys";
import { treeOf } from "@/lib/org/tree-of";
import { orgPeople } from "../support/org";

const line = (id: string, managerId: string | null = null) => ({
  ...{ id, managerId, name: id, title: "", unitId: null, persona: null, seat: null },
});

// a > (b > (c, d), e > f), g
const { tree } = treeOf({
  people: [line("a"), line("b", "a"), line("c", "b"), line("d", "b"), line("e", "a"), line("f", "e"), line("g")],
  unitNames: new Map(),
});
const [a, b, c, d, e, f, g] = [0, 1, 2, 3, 4, 5, 6] as const;

const generated = orgPeople
  .filter((people) => people.length > 0)
  .map((people) => treeOf({ people, unitNames: new Map() }).tree);
const withOpen = generated.chain((each) =>
  fc.tuple(fc.constant(each), fc.uint8Array({ minLength: each.count, maxLength: each.count, max: 1 })),
);

describe("the indented list", () => {
  it.each([
    [0, [a, g]],
    [1, [a, b, e, g]],
    [2, [a, b, c, d, e, f, g]],
    [Number.POSITIVE_INFINITY, [a, b, c, d, e, f, g]],
  ])("shows %d levels below the top: %j", (levels, expected) => {
    expect([...outlineRows(tree, openedTo(tree, levels))]).toEqual(expected);
  });

  it("shows exactly those above whom everybody is opened", () => {
    fc.assert(
      fc.property(withOpen, ([each, opened]) => {
        const isSeen = (index: number): boolean => {
          const above = each.manager[index] ?? -1;
          return above < 0 || (opened[above] === 1 && isSeen(above));
        };
        const rows = outlineRows(each, opened);
        expect([...rows]).toEqual(Array.from({ length: each.count }, (_, index) => index).filter(isSeen));
        rows.forEach((index, row) => {
          expect(rowOf(rows, index)).toBe(row);
        });
      }),
    );
  });

  it("shows whom it is opened for", () => {
    fc.assert(
      fc.property(withOpen, fc.nat(), ([each, opened], pick) => {
        const index = pick % each.count;
        expect([...outlineRows(each, openedFor(each, opened, index))]).toContain(index);
      }),
    );
  });

  it("counts siblings from one", () => {
    const { position, size } = siblingsOf(tree);
    expect([...position]).toEqual([1, 1, 1, 2, 2, 1, 2]);
    expect([a, b, c, f].map(size)).toEqual([2, 2, 2, 1]);
  });
});

describe("keys in the list", () => {
  const press = (active: number, key: string, levels = 1) => {
    const opened = openedTo(tree, levels);
    const result = pressOutlineKey(tree, { rows: outlineRows(tree, opened), opened, active }, key);
    return result && { active: result.active, rows: [...outlineRows(tree, result.opened)] };
  };

  it.each([
    ["ArrowDown", b, e],
    ["ArrowDown", g, g],
    ["ArrowUp", e, b],
    ["ArrowUp", a, a],
    ["Home", g, a],
    ["End", a, g],
    ["PageDown", a, g],
    ["PageUp", g, a],
    ["ArrowRight", a, b],
    ["ArrowRight", g, g],
    ["ArrowLeft", e, a],
    ["ArrowLeft", g, g],
  ])("%s leads from %i to %i", (key, from, to) => {
    expect(press(from, key)).toMatchObject({ active: to, rows: [a, b, e, g] });
  });

  it("right opens, left closes, and the focus stays", () => {
    expect(press(b, "ArrowRight")).toEqual({ active: b, rows: [a, b, c, d, e, g] });
    expect(press(a, "ArrowLeft")).toEqual({ active: a, rows: [a, g] });
  });

  it("the star opens all who report to the same manager", () => {
    expect(press(e, "*")).toEqual({ active: e, rows: [a, b, c, d, e, f, g] });
    expect(press(g, "*", 0)).toEqual({ active: g, rows: [a, b, e, g] });
  });

  it("leaves other keys alone", () => {
    expect(press(a, "Tab")).toBeNull();
  });

  it("leads from every row to a row that is seen", () => {
    const keys = fc.constantFrom(
      "ArrowDown",
      "ArrowUp",
      "ArrowLeft",
      "ArrowRight",
      "Home",
      "End",
      "PageDown",
      "PageUp",
      "*",
    );
    fc.assert(
      fc.property(withOpen, fc.array(keys, { maxLength: 30 }), ([each, start], pressed) => {
        let state: { active: number; opened: Opened } = { active: 0, opened: start };
        for (const key of pressed) {
          const rows = outlineRows(each, state.opened);
          state = pressOutlineKey(each, { ...state, rows }, key) ?? state;
          expect([...outlineRows(each, state.opened)]).toContain(state.active);
        }
      }),
    );
  });
});

describe("typing ahead", () => {
  const names = ["anna", "bo", "anders", "carl", "andrea"];
  const rows = Int32Array.from([0, 1, 2, 3, 4]);
  const type = (active: number, typed: string) =>
    typedAhead(rows, { active, typed, nameOf: (index) => names[index] ?? "" });

  it("goes from one who begins so to the next, and around", () => {
    expect([type(0, "a"), type(2, "a"), type(4, "a")]).toEqual([2, 4, 0]);
  });
  it("stays as more letters fit, and goes on where they do not", () => {
    expect([type(2, "an"), type(2, "andr")]).toEqual([2, 4]);
  });
  it("finds nobody whose name begins otherwise", () => {
    expect(type(0, "x")).toBeNull();
  });
});
