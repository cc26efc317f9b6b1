import { describe, expect, it } from "vitest";
import { evaluateCoverage } from "@/lib/domain/coverage";
import { coverageAddress, coverageHref } from "@/lib/domain/coverage-address";
import type { CoverageFacts } from "@/lib/domain/coverage-facts";
import { matrixOf, namesPerCell } from "@/lib/domain/coverage-matrix";
import { closedAt, inSight, ordered } from "@/lib/domain/matrix-order";
import { packRows, unpackRows } from "@/lib/domain/packed-matrix";
import { defaultPolicy } from "@/lib/domain/policy";
import {
  day,
  engineer,
  executive,
  facts,
  financier,
  headcount,
  noon,
  owner,
  spend,
  staff,
  unit,
} from "../support/coverage-facts";

const matrix = (given: Partial<CoverageFacts>, unitId: string | null = null) =>
  matrixOf(evaluateCoverage(facts(given), defaultPolicy, noon), { unitId, timeZone: "UTC" });

const tree = [
  unit("a"),
  unit("b", { parentId: "a" }),
  unit("c", { parentId: "b" }),
  unit("d", { parentId: "a" }),
  unit("e"),
];
const headcounts = tree.map(({ id }) => headcount(id));
/** Everybody whom a unit needs, so that nothing of it is at risk. */
const all = (id: string) =>
  [engineer, owner, financier, executive].map((each) => staff(`${id}-${each.persona}`, id, { assignments: [each] }));

describe("the matrix", () => {
  it("shows each unit before those below it", () => {
    const { rows } = matrix({ units: tree, headcounts });
    expect(rows.map(({ id, depth, below }) => [id, depth, below])).toEqual([
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
    const { rows, above } = matrix({ units: tree, headcounts }, "b");
    expect(rows.map(({ id, depth }) => [id, depth])).toEqual([
      ["b", 0],
      ["c", 1],
    ]);
    expect(above).toEqual([{ id: "a", name: "a" }]);
  });

  it("names the first people and counts the others", () => {
    const people = ["p", "q", "r", "s"].map((id) => staff(id, "a", { assignments: [engineer] }));
    const cell = matrix({ units: tree, headcounts, people }).rows[0]?.cells[0];
    expect([cell?.names.length, cell?.count, cell?.state]).toEqual([namesPerCell, 4, "COVERED"]);
  });

  it("says who is away, and until which day", () => {
    const leaves = [{ from: day("2026-06-01"), until: day("2026-08-01") }];
    const people = [staff("p", "a", { assignments: [engineer], leaves })];
    const cell = matrix({ units: tree, headcounts, people }).rows[0]?.cells[0];
    expect(cell).toMatchObject({ state: "ABSENT", names: ["p"], awayUntil: "2026-07-31" });
  });

  it("comes back from its packing as it was", () => {
    const people = [...all("c"), staff("p", "a", { assignments: [engineer], leaves: [{ from: noon, until: null }] })];
    const { rows } = matrix({ units: tree, headcounts, people, spends: [spend("a", 5)] });
    expect(unpackRows(packRows(rows))).toEqual(rows);
  });
});

describe("money at risk", () => {
  const risks = (given: Partial<CoverageFacts>) =>
    Object.fromEntries(matrix({ units: tree, headcounts, ...given }).rows.map(({ id, atRisk }) => [id, atRisk]));
  const spends = tree.map(({ id }, index) => spend(id, 20_000 * 2 ** index));

  it("is the spend of the units that lack somebody, each once, summed upwards", () => {
    const people = [...all("a"), ...all("b")];
    expect(risks({ spends, people })).toEqual({ a: 240_000, b: 80_000, c: 80_000, d: 160_000, e: 320_000 });
  });

  it("is all that is below a unit that is judged with the units below it", () => {
    // Nobody works in a or b; c has everybody but an Executive, whom only the top-level unit needs.
    const people = all("c").slice(0, 3);
    const rolled = { headcounts: ["c", "d", "e"].map((id) => headcount(id)), people };
    expect(risks({ spends, ...rolled })).toMatchObject({ a: 300_000, b: 0, c: 0 });
  });

  it("is nothing where everybody is there, and not known where no spend is", () => {
    expect(risks({ spends, people: tree.flatMap(({ id }) => all(id)) })).toMatchObject({ a: 0, e: 0 });
    expect(risks({})).toMatchObject({ a: null, e: null });
    expect(risks({ spends: [spend("c", 30_000)] })).toMatchObject({ a: 30_000, d: null });
  });
});

describe("the order of the rows", () => {
  const spends = [spend("a", 20_000), spend("d", 90_000), spend("b", 30_000), spend("c", 20_000), spend("e", 120_000)];
  const { rows } = matrix({ units: tree, headcounts, spends, people: [...all("d"), ...all("a")] });
  const ids = (order: Parameters<typeof ordered>[1]) => ordered(rows, order).map(({ id }) => id);

  it("sorts siblings and keeps the tree", () => {
    expect(ids("NAME")).toEqual(["a", "b", "c", "d", "e"]);
    expect(ids("RISK")).toEqual(["e", "a", "b", "c", "d"]);
    expect(ids("GAPS")).toEqual(["a", "b", "c", "d", "e"]);
    expect(ids("SPEND")).toEqual(["a", "d", "b", "c", "e"]);
  });

  it("leaves out what is below a closed unit, wherever it stands", () => {
    expect(inSight(ordered(rows, "RISK"), new Set(["a"])).map(({ id }) => id)).toEqual(["e", "a"]);
    expect(inSight(rows, new Set(["b", "e"])).map(({ id }) => id)).toEqual(["a", "b", "d", "e"]);
  });

  it("closes what is below the level chosen, and at first what is too much to read", () => {
    expect([...closedAt(rows, 1)]).toEqual(["a", "b"]);
    expect([...closedAt(rows, 2)]).toEqual(["b"]);
    expect([...closedAt(rows, "ALL")]).toEqual([]);
    expect([...closedAt(rows, null)]).toEqual([]);
    const wide = Array.from({ length: 40 }, (_, index) => unit(`u${index}`, { parentId: "top" }));
    expect([...closedAt(matrix({ units: [unit("top"), ...wide] }).rows, null)]).toEqual(["top"]);
  });
});

describe("the address", () => {
  const unitId = "01900000-0000-7001-8000-000000000001";

  it("comes back as it was written", () => {
    const matrixView = { order: "RISK", level: 2, page: 2 } as const;
    const address = {
      asOf: "2026-03-31",
      unitId,
      ...matrixView,
    } as const;
    const query = new URL(coverageHref(address), "http://x").searchParams;
    expect(coverageAddress(Object.fromEntries(query))).toEqual(address);
    expect(coverageAddress({ level: "ALL" }).level).toBe("ALL");
  });

  it("leaves out what it does not understand, and says nothing that goes without saying", () => {
    const address = coverageAddress({
      asOf: "soon",
      unit: "1;--",
      level: "9",
      page: "1e9",
    });
    expect(coverageHref(address)).toBe("/coverage");
  });
});
