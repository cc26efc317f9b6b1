import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { holdsAt, type Interval, overlaps } from "@/lib/domain/interval";
import { earlierEnd, place } from "@/lib/domain/timeline";

const noon = new Date("2026-03-31T12:00:00Z");
const evening = new Date("2026-03-31T18:00:00Z");

describe("holdsAt", () => {
  it.each([
    ["before it begins", new Date(noon.getTime() - 1), false],
    ["at its first instant", noon, true],
    ["just before its end", new Date(evening.getTime() - 1), true],
    ["at its end", evening, false],
  ])("%s: %s -> %s", (_, at, expected) => {
    expect(holdsAt({ from: noon, until: evening }, at)).toBe(expected);
  });
  it("has no end while it is open", () => {
    expect(holdsAt({ from: noon, until: null }, new Date("2999-01-01"))).toBe(true);
  });
});

describe("overlaps", () => {
  it("lets one begin where the other ends", () => {
    expect(overlaps({ from: noon, until: evening }, { from: evening, until: null })).toBe(false);
  });
});

/** Up to six rows that do not overlap, on a scale of days. */
const timelines = fc.uniqueArray(fc.integer({ min: 0, max: 40 }), { minLength: 0, maxLength: 12 }).map((points) => {
  const sorted = [...points].sort((a, b) => a - b).map((point) => new Date(point * 86_400_000));
  const rows: Interval[] = [];
  for (let index = 0; index < sorted.length; index += 2) {
    const from = sorted[index];
    if (from) rows.push({ from, until: sorted[index + 1] ?? null });
  }
  return rows;
});

describe("place", () => {
  it("leaves no overlap, and the new row in force at its beginning", () => {
    fc.assert(
      fc.property(timelines, fc.integer({ min: -1, max: 41 }), (rows, point) => {
        const from = new Date(point * 86_400_000);
        const { ends, replaces, until } = place(rows, from);
        const after = rows
          .filter((row) => row !== replaces)
          .map((row) => (row === ends ? { from: row.from, until: from } : row));
        const all = [...after, { from, until }];
        for (const [index, a] of all.entries()) {
          for (const b of all.slice(index + 1)) expect(overlaps(a, b)).toBe(false);
        }
        expect(all.filter((row) => holdsAt(row, from))).toHaveLength(1);
      }),
    );
  });
  it("keeps what is planned for later", () => {
    const planned = { from: evening, until: null };
    expect(place([planned], noon)).toEqual({ ends: null, replaces: null, until: evening });
  });
  it("replaces what began at the same instant", () => {
    const row = { from: noon, until: null };
    expect(place([row], noon)).toEqual({ ends: null, replaces: row, until: null });
  });
});

describe("earlierEnd", () => {
  it.each([
    ["the earlier of two", noon, evening, noon],
    ["whichever order they come in", evening, noon, noon],
    ["the only one", null, evening, evening],
    ["none while both are open", null, null, null],
  ])("is %s", (_, a, b, expected) => {
    expect(earlierEnd(a, b)).toEqual(expected);
  });
});
