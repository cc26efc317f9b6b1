import { describe, expect, it } from "vitest";
import { cellChanges } from "@/lib/domain/cell-change";
import { evaluateCoverage } from "@/lib/domain/coverage";
import type { CoverageFacts } from "@/lib/domain/coverage-facts";
import { gapLife } from "@/lib/domain/gap-life";
import { gapRow } from "@/lib/domain/gap-row";
import { defaultPolicy } from "@/lib/domain/policy";
import { makeReport } from "@/lib/domain/report";
import { reportAddress, reportDays, reportHref } from "@/lib/domain/report-address";
import { changeTexts, countChange, figureChange, gapFacts } from "@/lib/domain/report-words";
import { always, engineer, facts, headcount, spend, staff, unit } from "../support/coverage-facts";

const at = new Date("2026-11-30T12:00:00Z");
const opened = new Date("2026-10-01T00:00:00Z");
const organisation = { name: "Example", currency: "USD", timeZone: "UTC" };

/** The report of facts, compared with others; each gap may be waived until a day, or taken on. */
function reportOf(
  now: CoverageFacts,
  before: CoverageFacts,
  life: { owner?: string; due?: string; waivedUntil?: Date } = {},
) {
  const [is, was] = [evaluateCoverage(now, defaultPolicy, at), evaluateCoverage(before, defaultPolicy, at)];
  const { owner, due, waivedUntil } = life;
  const spells = [{ from: opened, until: null }];
  const followUps = owner
    ? [{ from: opened, until: null, owner: { id: "u", name: owner }, due: due ?? "2026-12-31", plan: null }]
    : [];
  const waivers = waivedUntil
    ? [{ id: "w", reason: "", approver: { id: "u", name: "Ada" }, from: always.from, until: waivedUntil }]
    : [];
  const rows = is.gaps.map((gap) =>
    gapRow(gap, gapLife({ spells, followUps, waivers }, { at, timeZone: "UTC", isOpen: true })),
  );
  const days = { day: "2026-11-30", since: "2026-08-31" };
  const cells = cellChanges(was, is);
  return makeReport({ organisation, ...days, at, aim: 90, now: is, before: was, rows, cells, notes: [] });
}

const empty = facts({
  units: [unit("Retail")],
  headcounts: [headcount("Retail")],
  spends: [spend("Retail", 250_000, "2026-11-01")],
});
const staffed = { ...empty, people: [staff("a", "Retail", { assignments: [engineer] })] };

describe("a report", () => {
  it("is plain JSON, so that it can be frozen word for word", () => {
    const report = reportOf(empty, staffed);
    expect(JSON.parse(JSON.stringify(report))).toEqual(report);
  });

  it("tells the worst ten gaps with their age and owner, and how many more there are", () => {
    const { gaps, moreGaps } = reportOf(empty, empty, { owner: "Grace" });
    expect(gaps.length + moreGaps).toBe(evaluateCoverage(empty, defaultPolicy, at).gaps.length);
    expect(gaps.length).toBeLessThanOrEqual(10);
    expect(gaps[0]).toMatchObject({ severity: "CRITICAL", since: "2026-10-01", owner: "Grace", due: "2026-12-31" });
  });

  it("tells which cells have come to be covered, and which are not any more", () => {
    expect(reportOf(staffed, empty).won).toEqual(["Engineering and Operations for Retail"]);
    expect(reportOf(empty, staffed).lost).toEqual(["Engineering and Operations for Retail"]);
    expect(changeTexts(reportOf(empty, staffed))).toContain(
      "No longer covered: Engineering and Operations for Retail.",
    );
  });

  it("rounds down, so that a hundred percent means all of it", () => {
    const figures = reportOf(staffed, empty).figures.map(({ now }) => now);
    expect(figures[1]).toBe(25);
  });
});

describe("the decisions asked for", () => {
  const textsOf = (report: ReturnType<typeof reportOf>) => report.asks.map(({ text }) => text).join("\n");

  it("name grave gaps that nobody has taken on, and not those that somebody has", () => {
    expect(textsOf(reportOf(empty, empty))).toMatch(/^Name owners for \d+ critical or high gaps/);
    expect(textsOf(reportOf(empty, empty, { owner: "Grace" }))).not.toContain("Name owners");
  });

  it("name due days that have passed", () => {
    expect(textsOf(reportOf(empty, empty, { owner: "Grace", due: "2026-11-29" }))).toMatch(/Settle \d+ gaps/);
    expect(textsOf(reportOf(empty, empty, { owner: "Grace", due: "2026-11-30" }))).not.toContain("Settle");
  });

  it("name waivers that end soon", () => {
    const soon = new Date("2026-12-20T00:00:00Z");
    const later = new Date("2027-06-01T00:00:00Z");
    expect(textsOf(reportOf(empty, empty, { waivedUntil: soon }))).toContain("whose waiver ends within 30 days");
    expect(textsOf(reportOf(empty, empty, { waivedUntil: later }))).not.toContain("waiver");
  });

  it("name what lacks to the aim, and units without spend", () => {
    expect(textsOf(reportOf(staffed, empty))).toContain("to the aim of 90 %");
    expect(textsOf(reportOf({ ...empty, spends: [] }, empty))).toContain("Say what 1 unit spends");
  });
});

describe("the words of a report", () => {
  it("say differences with their sign and their day", () => {
    const figure = { key: "coverage", now: 80, before: 75 } as const;
    expect(figureChange(figure, { since: "2026-08-31" })).toBe("+5 points since 31 August 2026");
    expect(figureChange({ ...figure, now: 74 }, { since: "2026-08-31" })).toBe("−1 point since 31 August 2026");
    expect(figureChange({ ...figure, before: null }, { since: "2026-08-31" })).toContain("Not evaluated");
    expect(countChange({ now: 3, before: 5 })).toBe("2 fewer");
    expect(countChange({ now: 3, before: 3 })).toBe("as before");
  });

  it("leave out what is not known of a gap, but say that nobody owns it", () => {
    const gap = { id: "", name: "", severity: "LOW", money: null, since: null, owner: null, due: null } as const;
    expect(gapFacts(gap, "USD")).toEqual(["nobody owns it"]);
  });
});

describe("the address of a report", () => {
  it("compares with the end of the month a quarter before, unless it says otherwise", () => {
    expect(reportDays(reportAddress({}), "2026-11-30")).toEqual({ day: "2026-11-30", since: "2026-08-31" });
    const address = reportAddress({ asOf: "2026-06-30", since: "2026-05-31" });
    expect(reportDays(address, "2026-11-30")).toEqual({ day: "2026-06-30", since: "2026-05-31" });
    expect(reportHref(address)).toBe("/coverage/report?asOf=2026-06-30&since=2026-05-31");
  });

  it("says what is wrong with an earlier day that is not earlier", () => {
    expect(reportDays({ asOf: null, since: "2026-11-30" }, "2026-11-30")).toHaveProperty("problem");
  });
});
