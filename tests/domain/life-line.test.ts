import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { overlaps } from "@/lib/domain/interval";
import { type LifeEntry, lanesOf, lifeAxis, lifeEntries, lifeLanes, lifeTicks } from "@/lib/domain/life-line";

const day = (text: string) => new Date(`${text}T00:00:00Z`);
const now = day("2026-06-01");
const nobody = {
  posts: [],
  assignments: [],
  outOfScopes: [],
  covers: [],
  seats: [],
  spendOwners: [],
  providerCovers: [],
  leaves: null,
};
const post = (from: string, until: string | null = null) => ({
  id: from,
  title: "Engineer",
  location: "",
  unit: { id: "r", name: "Retail" },
  manager: { id: "m", name: "Mo" },
  from: day(from),
  until: until === null ? null : day(until),
});

const instants = fc.date({ min: day("1980-01-01"), max: day("2030-01-01"), noInvalidDate: true });
const entries = fc
  .array(fc.tuple(fc.constantFrom(...lifeLanes), instants, fc.option(fc.integer({ min: 1, max: 15_000 }))), {
    maxLength: 60,
  })
  .map((all) => all.map(([lane, from, days], index) => entry({ lane, from, days, id: String(index) })));

function entry({ days, ...given }: Pick<LifeEntry, "id" | "lane" | "from"> & { days: number | null }): LifeEntry {
  const until = days === null ? null : new Date(given.from.getTime() + days * 86_400_000);
  return { ...given, until, text: "x", persona: null, time: "now" };
}

describe("a life in the organisation", () => {
  it("is told in order of time, with what is past, now and planned", () => {
    const told = lifeEntries(
      {
        ...nobody,
        posts: [post("2026-09-01"), post("2026-01-01", "2026-09-01"), post("2020-01-01", "2026-01-01")],
        leaves: [{ id: "l", from: day("2021-01-01"), until: day("2021-02-01") }],
      },
      now,
    );
    expect(told.map(({ text, time }) => [text, time])).toEqual([
      ["Engineer, Retail, under Mo", "past"],
      ["On leave", "past"],
      ["Engineer, Retail, under Mo", "now"],
      ["Engineer, Retail, under Mo", "planned"],
    ]);
  });

  it("says nothing of leave to whom none is given", () => {
    expect(lifeEntries(nobody, now)).toEqual([]);
  });

  it("has every entry once, in its lane, and none over another in a row", () => {
    fc.assert(
      fc.property(entries, (all) => {
        const lanes = lanesOf(all);
        expect(lanes.flatMap(({ rows }) => rows.flat()).length).toBe(all.length);
        for (const { lane, rows } of lanes) {
          for (const row of rows) {
            for (const [index, entry] of row.entries()) {
              expect(entry.lane).toBe(lane);
              expect(row.slice(index + 1).some((other) => overlaps(entry, other))).toBe(false);
            }
          }
        }
      }),
    );
  });

  it("fits on an axis with today and a few ticks, be it a day or forty years long", () => {
    fc.assert(
      fc.property(entries, (all) => {
        const axis = lifeAxis(all, now);
        const within = (at: Date) => axis.from <= at && at < axis.until;
        expect(all.every(({ from, until }) => within(from) && (until === null || within(until)))).toBe(true);
        expect(within(now)).toBe(true);
        const ticks = lifeTicks(axis);
        expect(ticks.length).toBeGreaterThan(0);
        expect(ticks.length).toBeLessThanOrEqual(9);
        expect(ticks.every(({ at }) => within(at) || at.getTime() === axis.until.getTime())).toBe(true);
        expect(new Set(ticks.map(({ text }) => text)).size).toBe(ticks.length);
      }),
    );
  });
});
