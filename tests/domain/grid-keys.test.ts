import { expect, it } from "vitest";
import { moveInGrid } from "@/lib/domain/grid-keys";

// Heads, and nineteen rows below them.
const size = { rows: 20, columns: 6, page: 8 };
const move = (row: number, column: number, key: string, ctrl = false) => {
  const to = moveInGrid(size, { row, column }, { key, ctrl });
  return to && [to.row, to.column];
};

it.each([
  ["ArrowDown", false, [4, 2]],
  ["ArrowUp", false, [2, 2]],
  ["ArrowRight", false, [3, 3]],
  ["ArrowLeft", false, [3, 1]],
  ["ArrowDown", true, [19, 2]],
  ["ArrowUp", true, [1, 2]],
  ["ArrowRight", true, [3, 5]],
  ["ArrowLeft", true, [3, 0]],
  ["Home", false, [3, 0]],
  ["End", false, [3, 5]],
  ["Home", true, [1, 0]],
  ["End", true, [19, 5]],
  ["PageDown", false, [11, 2]],
  ["PageUp", false, [1, 2]],
  ["x", false, null],
])("goes with %s (Ctrl %s) from the third row's third cell to %j", (key, ctrl, expected) => {
  expect(move(3, 2, key, ctrl)).toEqual(expected);
});

it("stays within the grid", () => {
  expect(move(0, 0, "ArrowUp")).toEqual([0, 0]);
  expect(move(0, 0, "ArrowLeft")).toEqual([0, 0]);
  expect(move(19, 5, "ArrowDown")).toEqual([19, 5]);
  expect(move(19, 5, "ArrowRight")).toEqual([19, 5]);
  expect(move(18, 0, "PageDown")).toEqual([19, 0]);
});

it("reaches the heads with the arrow alone", () => {
  expect(move(1, 3, "ArrowUp")).toEqual([0, 3]);
  expect(move(4, 3, "PageUp")).toEqual([1, 3]);
});

it("has only its heads where there are no rows", () => {
  expect(moveInGrid({ ...size, rows: 1 }, { row: 0, column: 0 }, { key: "End", ctrl: true })).toEqual({
    row: 0,
    column: 5,
  });
});
