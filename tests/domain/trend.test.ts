import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, dayOf } from "@/lib/domain/day";
import { daysFrom, mostPoints, stepOf, trendDays } from "@/lib/domain/trend";
import { monthsBefore, trendAddress, trendHref, trendRange, usualRanges } from "@/lib/domain/trend-address";

const anyDay = fc
  .date({ min: new Date("1950-01-01T00:00:00Z"), max: new Date("2150-01-01T00:00:00Z"), noInvalidDate: true })
  .map((at) => dayOf(at, "UTC"));

describe("the days of a trend", () => {
  it("are the ends of months over years, with the two days that were asked for", () => {
    expect(trendDays("2026-01-31", "2026-11-30").slice(0, 3)).toEqual(["2026-01-31", "2026-02-28", "2026-03-31"]);
    expect(trendDays("2026-01-15", "2026-11-10").slice(-2)).toEqual(["2026-10-31", "2026-11-10"]);
    expect(trendDays("2024-12-31", "2026-11-30")).toHaveLength(24);
  });

  it("lie closer over weeks", () => {
    expect(stepOf("2026-11-01", "2026-11-30")).toBe("day");
    expect(trendDays("2026-09-01", "2026-11-30").slice(-3)).toEqual(["2026-11-16", "2026-11-23", "2026-11-30"]);
  });

  it("are in order, each once, from the first to the last, and never more than the picture holds", () => {
    fc.assert(
      fc.property(anyDay, fc.nat(40_000), (from, length) => {
        const until = addDays(from, length);
        const days = trendDays(from, until);
        expect(days).toEqual([...new Set(days)].sort());
        expect(days.at(0)).toBe(from);
        expect(days.at(-1)).toBe(until);
        expect(days.length).toBeLessThanOrEqual(mostPoints);
      }),
    );
  });

  it("is the last alone when the first does not lie before it", () => {
    expect(trendDays("2026-11-30", "2026-11-30")).toEqual(["2026-11-30"]);
  });
});

describe("the address of a trend", () => {
  it("goes two years back unless it says otherwise", () => {
    const range = trendRange(trendAddress({}), "2026-11-30");
    expect(range).toEqual({ from: "2024-12-31", until: "2026-11-30" });
  });

  it("keeps what it says, and leaves out what is no day", () => {
    const address = trendAddress({ from: "2026-02-30", asOf: "2026-03-31" });
    expect(address).toEqual({ from: null, asOf: "2026-03-31" });
    expect(trendAddress(Object.fromEntries(new URLSearchParams(trendHref(address).split("?")[1])))).toEqual(address);
  });

  it("says what is wrong with a first day that does not lie before the last", () => {
    expect(trendRange({ from: "2026-03-31", asOf: "2026-03-31" }, "2026-11-30")).toHaveProperty("problem");
  });

  it("knows the ends of earlier months, however long they are", () => {
    expect(monthsBefore("2026-03-31", 1)).toBe("2026-02-28");
    expect(monthsBefore("2026-01-01", 2)).toBe("2025-11-30");
    expect(usualRanges("2026-11-30").every(({ from }) => daysFrom(from, "2026-11-30") > 20)).toBe(true);
  });
});
