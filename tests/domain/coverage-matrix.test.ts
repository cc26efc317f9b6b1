import { describe, expect, it } from "vitest";
import { evaluateCoverage } from "@/lib/domain/coverage";
import { coverageAddress, coverageHref } from "@/lib/domain/coverage-address";
import type { CoverageFacts } from "@/lib/domain/coverage-facts";
import { matrixOf, rowsPerPage } from "@/lib/domain/coverage-matrix";
import { defaultPolicy } from "@/lib/domain/policy";
import { day, engineer, facts, headcount, noon, staff, unit } from "../support/coverage-facts";

const matrix = (given: Partial<CoverageFacts>, view = {}) =>
  matrixOf(evaluateCoverage(facts(given), defaultPolicy, noon), { unitId: null, page: 1, ...view });

const tree = [
  unit("a"),
  unit("b", { parentId: "a" }),
  unit("c", { parentId: "b" }),
  unit("d", { parentId: "a" }),
  unit("e"),
];
const headcounts = tree.map(({ id }) => headcount(id));

describe("the matrix", () => {
  it("shows each unit before those below it", () => {
    const { rows } = matrix({ units: tree, headcounts });
    expect(rows.map(({ id, depth, belowShown }) => [id, depth, belowShown])).toEqual([
      ["a", 0, 3],
      ["b", 1, 1],
      ["c", 2, 0],
      ["d", 1, 0],
      ["e", 0, 0],
    ]);
  });

  it("counts the gaps below a unit by persona", () => {
    const people = [staff("jane", "c", { assignments: [engineer] })];
    const [first] = matrix({ units: tree, headcounts, people }).rows;
    expect(first?.cells.map(({ persona, gapsBelow }) => [persona, gapsBelow])).toEqual([
      ["ENGINEERING", 2],
      ["PRODUCT", 3],
      ["EXECUTIVE", 0],
      ["FINANCE", 3],
    ]);
  });

  it("shows one unit with those below it and the way up", () => {
    const { rows, above, units } = matrix({ units: tree, headcounts }, { unitId: "b" });
    expect(rows.map(({ id, depth }) => [id, depth])).toEqual([
      ["b", 0],
      ["c", 1],
    ]);
    expect([above, units]).toEqual([[{ id: "a", name: "a" }], 2]);
  });

  it("names three people and counts the others", () => {
    const people = ["p", "q", "r", "s"].map((id) => staff(id, "a", { assignments: [engineer] }));
    const cell = matrix({ units: tree, headcounts, people }).rows[0]?.cells[0];
    expect([cell?.people.length, cell?.count, cell?.state]).toEqual([3, 4, "COVERED"]);
  });

  it("says who is away, and until when", () => {
    const leaves = [{ from: day("2026-06-01"), until: day("2026-08-01") }];
    const people = [staff("p", "a", { assignments: [engineer], leaves })];
    const cell = matrix({ units: tree, headcounts, people }).rows[0]?.cells[0];
    expect(cell).toMatchObject({ state: "ABSENT", people: [{ id: "p" }], awayUntil: day("2026-08-01") });
  });

  it("shows as many levels as fit, and cuts the first into pages where it alone is too long", () => {
    const wide = Array.from({ length: rowsPerPage }, (_, index) => unit(`u${index}`, { parentId: "top" }));
    const levels = matrix({ units: [unit("top"), ...wide] });
    expect([levels.rows.length, levels.rows[0]?.below, levels.rows[0]?.belowShown]).toEqual([1, rowsPerPage, 0]);
    const flat = { units: [...wide.map((each) => ({ ...each, parentId: null })), unit("z")] };
    expect(matrix(flat)).toMatchObject({ page: 1, pages: 2 });
    expect(matrix(flat, { page: 9 })).toMatchObject({ page: 2, rows: [{ id: "z" }] });
  });
});

describe("the address", () => {
  const unitId = "01900000-0000-7001-8000-000000000001";

  it("comes back as it was written", () => {
    const address = { asOf: "2026-03-31", unitId, kind: "NO_SPONSOR", severity: "HIGH", show: 50, page: 2 } as const;
    const query = new URL(coverageHref(address), "http://x").searchParams;
    expect(coverageAddress(Object.fromEntries(query))).toEqual(address);
  });

  it("leaves out what it does not understand, and says nothing that goes without saying", () => {
    const address = coverageAddress({ asOf: "soon", unit: "1;--", kind: ["X"], severity: "", show: "-1", page: "1e9" });
    expect(coverageHref(address)).toBe("/coverage");
  });
});
