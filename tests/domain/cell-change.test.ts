import { describe, expect, it } from "vitest";
import { cellChanges } from "@/lib/domain/cell-change";
import { evaluateCoverage } from "@/lib/domain/coverage";
import { defaultPolicy } from "@/lib/domain/policy";
import { engineer, facts, noon, staff, unit } from "../support/coverage-facts";

const retail = unit("retail", {});
const ada = staff("ada", "retail", { assignments: [engineer] });
const judged = (given: Parameters<typeof facts>[0]) => evaluateCoverage(facts(given), defaultPolicy, noon);

describe("cells won and lost", () => {
  const empty = judged({ units: [retail] });
  const held = judged({ units: [retail], people: [ada] });

  it("are none between a coverage and itself", () => {
    expect(cellChanges(held, held)).toEqual([]);
  });

  it("are won where a gap is no more, and lost the other way round", () => {
    const won = { unit: { id: "retail" }, persona: "ENGINEERING", isWon: true, before: "GAP" };
    expect(cellChanges(empty, held)).toMatchObject([won]);
    expect(cellChanges(held, empty)).toMatchObject([
      { ...won, isWon: false, before: expect.any(String), after: "GAP" },
    ]);
  });

  it("are lost with a new unit that nobody covers, and won by its end", () => {
    const none = judged({ units: [] });
    const lost = cellChanges(none, empty);
    expect(lost.length).toBeGreaterThan(0);
    expect(lost.every(({ isWon, before }) => !isWon && before === null)).toBe(true);
    expect(cellChanges(empty, none).every(({ isWon, after }) => isWon && after === null)).toBe(true);
  });
});
