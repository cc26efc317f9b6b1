import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { evaluateCoverage } from "@/lib/domain/coverage";
import { type FollowUp, type GapHistory, gapLife } from "@/lib/domain/gap-life";
import { gapLine } from "@/lib/domain/gap-line";
import {
  everyGap,
  gapHref,
  gapIdOf,
  gapListAddress,
  gapListHref,
  gapListQuery,
  isNarrowed,
} from "@/lib/domain/gap-list-address";
import { type GapRow, gapRow, groupsOf, passes } from "@/lib/domain/gap-row";
import { gapTimeline } from "@/lib/domain/gap-timeline";
import { gapChanges, instantsToWalk, midnights } from "@/lib/domain/gap-walk";
import { parsePolicy } from "@/lib/domain/policy";
import { savedView, startingViews } from "@/lib/domain/saved-view";
import { day, facts, headcount, noon, spend, unit } from "../support/coverage-facts";

const unitId = "01900000-0000-7001-8000-000000000001";
const policy = parsePolicy({});
const { gaps } = evaluateCoverage(
  facts({
    units: [unit(unitId, { name: "Kłodzko Straße" }), unit("b", { name: "Labs" })],
    headcounts: [headcount(unitId), headcount("b")],
    spends: [spend(unitId, 90_000), spend("b", 1_000)],
  }),
  policy,
  noon,
);
const timeZone = "UTC";
const nothing: GapHistory = { spells: [], followUps: [], waivers: [] };
const followUp: FollowUp = {
  from: day("2026-06-02"),
  until: null,
  owner: { id: "olga", name: "Olga Ødegård" },
  due: "2026-06-10",
  plan: null,
};
const waiver = {
  id: "w",
  reason: "Closes soon",
  approver: followUp.owner,
  from: day("2026-06-01"),
  until: day("2026-07-01"),
};
const rowOf = (kind: string, history: Partial<GapHistory> = {}, name = ""): GapRow => {
  const gap = gaps.find((each) => each.kind === kind && each.id.includes(name));
  if (!gap) throw new Error(`No ${kind}.`);
  return gapRow(gap, gapLife({ ...nothing, ...history }, { at: noon, timeZone, isOpen: true }));
};
const context = { at: noon, userId: "olga", units: new Set([unitId]) };
const taken = rowOf("EMPTY_CELL", { followUps: [followUp] }, unitId);
const waived = rowOf("NO_SPONSOR", { waivers: [waiver] });

describe("the filter of the list", () => {
  it.each([
    ["nothing lets everything through", {}, true, true],
    ["kind", { kind: "NO_SPONSOR" as const }, false, true],
    ["severity", { severity: taken.gap.severity }, true, taken.gap.severity === waived.gap.severity],
    ["state", { state: "WAIVED" as const }, false, true],
    ["oneself as owner", { owner: "ME" }, true, false],
    ["nobody as owner", { owner: "NONE" }, false, true],
    ["somebody else as owner", { owner: "other" }, false, false],
    ["a unit leaves out what is in none", { unitId }, true, false],
    [
      "persona",
      { persona: taken.gap.id.endsWith("PRODUCT") ? ("PRODUCT" as const) : ("FINANCE" as const) },
      taken.gap.id.endsWith("PRODUCT") || taken.gap.id.endsWith("FINANCE"),
      false,
    ],
    ["overdue", { isOverdue: true }, true, false],
    ["waivers about to end", { isExpiring: true }, false, true],
    ["reopened", { isReopened: true }, false, false],
    ["words of the unit, folded", { words: ["klodzko", "STRASSE"] }, true, false],
    ["words of the owner, folded", { words: ["odegard"] }, true, false],
    ["words that are nowhere", { words: ["zzz"] }, false, false],
  ])("by %s", (_, filter, first, second) => {
    const all = { ...everyGap, ...filter };
    expect([passes(taken, all, context), passes(waived, all, context)]).toEqual([first, second]);
  });

  it("comes back from its address as it was written, and understands no nonsense", () => {
    const some = fc.record({
      asOf: fc.constantFrom(null, "2026-01-31"),
      kind: fc.constantFrom(null, "STALE" as const),
      severity: fc.constantFrom(null, "LOW" as const),
      state: fc.constantFrom(null, "PLANNED" as const),
      owner: fc.constantFrom(null, "ME", "NONE", unitId),
      unitId: fc.constantFrom(null, unitId),
      persona: fc.constantFrom(null, "FINANCE" as const),
      isOverdue: fc.boolean(),
      isExpiring: fc.boolean(),
      isReopened: fc.boolean(),
      words: fc.uniqueArray(fc.constantFrom("ann", "ß", "a&b=c", "100%"), { maxLength: 3 }),
      group: fc.constantFrom(null, "unit" as const),
      page: fc.constantFrom(undefined, "2"),
    });
    fc.assert(
      fc.property(some, (address) => {
        expect(gapListAddress(Object.fromEntries(new URLSearchParams(gapListQuery(address))))).toEqual(address);
      }),
    );
    const nonsense = gapListAddress({
      kind: "X",
      severity: "",
      state: "CLOSED",
      owner: "1;--",
      unit: "x",
      overdue: "yes",
      group: "x",
    });
    expect(gapListHref(nonsense)).toBe("/coverage/gaps");
    expect(isNarrowed(nonsense)).toBe(false);
  });

  it("has an address for each gap, and ids that cannot be one are none", () => {
    for (const { id } of gaps) expect(gapIdOf(gapHref(id, null).split("/").at(-1) ?? "")).toBe(id);
    for (const part of ["", "%E0%A4%A", "a%2Fb", "a b", "x".repeat(201)]) expect(gapIdOf(part)).toBeNull();
  });

  it("gathers every gap in one group, the worst first", () => {
    const rows = gaps.map((gap) => gapRow(gap, taken.life));
    for (const by of ["kind", "unit"] as const) {
      const groups = groupsOf(rows, by);
      expect(groups.reduce((sum, { count }) => sum + count, 0)).toBe(gaps.length);
      expect(groups[0]?.severities[gaps[0]?.severity ?? "LOW"]).toBeGreaterThan(0);
    }
  });

  it("is kept under a name as what it understands", () => {
    expect(startingViews.map(({ address }) => address)).toEqual(["owner=ME", "overdue=1", "state=WAIVED&expiring=1"]);
    expect(savedView({ name: " Mine ", address: "?owner=ME&x=1&page=3" })).toEqual({
      ok: true,
      value: { name: "Mine", address: "owner=ME" },
    });
    expect(savedView({ name: "", address: "" })).toMatchObject({ ok: false });
  });
});

it("says in a line how long, who, and what comes next", () => {
  const spells = [
    { from: day("2026-05-01"), until: day("2026-05-03") },
    { from: day("2026-06-03"), until: null },
  ];
  const words = { policy, currency: "EUR", timeZone, at: noon, asOf: null, notedSince: null };
  expect(gapLine(rowOf("NO_SPONSOR", { spells }), words)).toMatchObject({
    age: "12 days",
    since: "Since 3 Jun 2026",
    reopened: "Reopened on 3 Jun 2026, was closed for 31 days",
    owner: null,
    next: null,
  });
  expect(gapLine(taken, words)).toMatchObject({
    age: "New",
    owner: "Olga Ødegård",
    next: "By 10 Jun 2026",
    isOverdue: true,
  });
  expect(gapLine(waived, words)).toMatchObject({ next: "Accepted until 30 Jun 2026", isOverdue: false });
  const cut = { ...words, notedSince: day("2026-06-03") };
  expect(gapLine(rowOf("NO_SPONSOR", { spells: spells.slice(1) }), cut)).toMatchObject({
    age: "Over 12 days",
    since: "Since before 3 Jun 2026",
  });
});

it("tells the life of a gap in order, with what changed and who did it", () => {
  const later: FollowUp = {
    ...followUp,
    from: day("2026-06-05"),
    plan: { nominee: { id: "n", name: "Nora" }, day: "2026-07-01" },
  };
  const said = {
    spells: [{ from: day("2026-06-01"), until: null }],
    followUps: [{ ...followUp, until: later.from }, later],
    waivers: [{ ...waiver, from: day("2026-06-06"), until: day("2026-06-07") }],
    comments: [{ author: { name: "Ben" }, text: "Hm.", at: day("2026-06-04") }],
    actors: new Map([
      [day("2026-06-02").getTime(), "Lea"],
      [day("2026-06-07").getTime(), "Lea"],
    ]),
  };
  const events = gapTimeline(said, { at: noon, timeZone, notedSince: null });
  expect(events.map(({ what, words, by }) => [what, words, by])).toEqual([
    ["Opened", null, null],
    ["Taken on: Olga Ødegård is the owner; due 10 Jun 2026", null, "Lea"],
    ["Comment", "Hm.", "Ben"],
    ["Planned: Nora, from 1 Jul 2026", null, null],
    ["Waived", "Closes soon", null],
    ["The waiver was revoked", null, "Lea"],
  ]);
});

describe("the walk", () => {
  it("takes each instant once, in order, the last always, and no more than asked for", () => {
    const instants = fc.array(
      fc.integer({ min: 0, max: 50 }).map((n) => new Date(n)),
      { maxLength: 60 },
    );
    fc.assert(
      fc.property(instants, fc.integer({ min: 1, max: 40 }), (edges, most) => {
        const walk = instantsToWalk(edges, new Date(51), most);
        expect(walk.at(-1)).toEqual(new Date(51));
        expect(walk.length).toBeLessThanOrEqual(most);
        expect(walk).toEqual(
          [...new Set(walk.map((each) => each.getTime()))].sort((a, b) => a - b).map((time) => new Date(time)),
        );
        if (most >= 52) expect(walk.length).toBe(new Set([...edges.map((each) => each.getTime()), 51]).size);
      }),
    );
  });

  it("passes every midnight of the calendar, also where clocks change", () => {
    const found = midnights(new Date("2026-03-28T12:00:00Z"), new Date("2026-03-31T12:00:00Z"), "Europe/Oslo");
    expect(found.map((each) => each.toISOString())).toEqual([
      "2026-03-28T23:00:00.000Z",
      "2026-03-29T22:00:00.000Z",
      "2026-03-30T22:00:00.000Z",
    ]);
  });

  it("finds what opened, what closed, and what is worse", () => {
    const [first, second] = gaps;
    if (!first || !second) throw new Error("No gaps.");
    const open = new Map([
      [first.id, { severity: "LOW" as const, title: "x" }],
      ["gone", { severity: "LOW" as const, title: "x" }],
    ]);
    expect(gapChanges(open, [first, second], () => "x")).toEqual({
      opened: [second],
      closed: ["gone"],
      altered: first.severity === "LOW" ? [] : [first],
    });
  });
});
