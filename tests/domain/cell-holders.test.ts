import { describe, expect, it } from "vitest";
import { cellHolders } from "@/lib/domain/cell-holders";
import { judgeUnits } from "@/lib/domain/judged-unit";
import { defaultPolicy } from "@/lib/domain/policy";
import { standingsOf } from "@/lib/domain/standing";
import { always, day, engineer, executive, facts, headcount, noon, staff, unit } from "../support/coverage-facts";

const leaver = { from: always.from, until: day("2026-07-01") };
const people = [
  staff("chief", "top", { assignments: [executive] }),
  staff("ada", "left", { assignments: [engineer] }),
  staff("ben", "right", { assignments: [engineer] }),
  staff("cyd", "right", { assignments: [{ ...engineer, ...leaver }] }),
];
const { units } = judgeUnits(
  facts({
    units: [unit("top"), unit("left", { parentId: "top" }), unit("right", { parentId: "top" })],
    headcounts: [headcount("top"), headcount("left"), headcount("right", 2)],
  }),
  defaultPolicy,
  noon,
);

/** The holders of all cells at one instant after another, kept in between. */
function asked() {
  const standingsAt = standingsOf(people);
  const holdersOf = cellHolders();
  return (at: Date, stale = people.map(() => false)) => {
    const cells = holdersOf(units, { people: standingsAt(at), stale }, at);
    return (unitId: string, persona: "ENGINEERING" | "EXECUTIVE") => cells.get(unitId)?.[persona];
  };
}

describe("who stands in a cell, at one instant after another", () => {
  it("is the very same answer while nothing changes", () => {
    const at = asked();
    const [earlier, later] = [at(noon), at(day("2026-06-20"))];
    for (const { id } of units) {
      expect(later(id, "ENGINEERING")).toBe(earlier(id, "ENGINEERING"));
      expect(later(id, "EXECUTIVE")).toBe(earlier(id, "EXECUTIVE"));
    }
    expect(earlier("left", "EXECUTIVE")?.holders.map(({ id }) => id)).toEqual(["chief"]);
  });

  it("is worked out anew where somebody's role ended, and nowhere else", () => {
    const at = asked();
    const [earlier, later] = [at(noon), at(day("2026-07-02"))];
    expect(earlier("right", "ENGINEERING")?.holders.map(({ id }) => id)).toEqual(["ben", "cyd"]);
    expect(later("right", "ENGINEERING")?.holders.map(({ id }) => id)).toEqual(["ben"]);
    expect(later("left", "ENGINEERING")).toBe(earlier("left", "ENGINEERING"));
    expect(later("right", "EXECUTIVE")).toBe(earlier("right", "EXECUTIVE"));
  });

  it("is worked out anew where nobody is confirmed any more", () => {
    const at = asked();
    const earlier = at(noon);
    const later = at(noon, [false, true, true, false]);
    expect(earlier("left", "ENGINEERING")?.isStale).toBe(false);
    expect(later("left", "ENGINEERING")?.isStale).toBe(true);
    // One of its two holders is still confirmed.
    expect(later("right", "ENGINEERING")?.isStale).toBe(false);
    expect(later("left", "EXECUTIVE")).toBe(earlier("left", "EXECUTIVE"));
  });
});
