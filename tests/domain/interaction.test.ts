import { describe, expect, it } from "vitest";
import { hiddenOf } from "@/lib/domain/interaction";

const day = (text: string) => new Date(`2026-${text}T00:00:00Z`);
const now = day("06-01");

function way(id: string, from: string, until: string | null, label = "") {
  return { id, source: "CCOE", target: "PRODUCT", label, from: day(from), until: until === null ? null : day(until) };
}

const hidden = (...ways: ReturnType<typeof way>[]) => hiddenOf(ways, now).map(({ id }) => id);

describe("hidden interactions", () => {
  it("are those that ended, the last one first", () => {
    const [early, late] = [way("early", "01-01", "02-01", "A"), way("late", "01-01", "03-01", "B")];
    expect(hidden(early, late, way("here", "01-01", null))).toEqual(["late", "early"]);
  });

  it("are not those that were reworded: another of the same way began as they ended", () => {
    expect(hidden(way("before", "01-01", "02-01", "Old"), way("after", "02-01", null, "New"))).toEqual([]);
    expect(hidden(way("before", "01-01", "02-01", "Old"), way("after", "02-01", "03-01", "New"))).toEqual(["after"]);
  });

  it("are told once, however often they came and went", () => {
    expect(hidden(way("first", "01-01", "02-01"), way("second", "03-01", "04-01"))).toEqual(["second"]);
  });

  it("are not those that are back, are to come, or end later", () => {
    expect(hidden(way("gone", "01-01", "02-01"), way("back", "03-01", null))).toEqual([]);
    expect(hidden(way("gone", "01-01", "02-01"), way("to come", "07-01", null))).toEqual([]);
    expect(hidden(way("ends later", "01-01", "07-01"))).toEqual([]);
  });
});
