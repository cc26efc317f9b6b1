import { describe, expect, it } from "vitest";
import { evaluateCoverage } from "@/lib/domain/coverage";
import type { CoverageFacts, PersonFact } from "@/lib/domain/coverage-facts";
import { explainGap } from "@/lib/domain/gap-explanation";
import { defaultPolicy, type Policy, parsePolicy } from "@/lib/domain/policy";
import {
  always,
  day,
  engineer,
  executive,
  facts,
  financier,
  headcount,
  job,
  noon,
  owner,
  rule,
  spend,
  staff,
  unit,
} from "../support/coverage-facts";

const evaluate = (given: Partial<CoverageFacts>, policy: Policy = defaultPolicy, at = noon) =>
  evaluateCoverage(facts(given), policy, at);
const gapsOf = (given: Partial<CoverageFacts>, kind: string, policy?: Policy, at?: Date) =>
  evaluate(given, policy, at).gaps.filter((gap) => gap.kind === kind);
const sentence = (given: Partial<CoverageFacts>, kind: string) => {
  const [gap] = gapsOf(given, kind);
  return gap && explainGap(gap, { policy: defaultPolicy, currency: "USD", timeZone: "UTC" }).headline;
};
const later = (at: Date, days: number) => new Date(at.getTime() + days * 86_400_000);

const retail = { units: [unit("retail", { name: "Retail" })], spends: [spend("retail", 120_000)] };
const jane = (given: Partial<PersonFact> = {}) =>
  staff("jane", "retail", { name: "Jane", assignments: [engineer], ...given });
const leavesOn = (until: Date) => ({ posts: [{ unitId: "retail", ...job, from: always.from, until }] });

describe("a departure", () => {
  const leaving = (until: Date, others: PersonFact[] = []) => ({
    ...retail,
    headcounts: [headcount("retail", 2)],
    people: [jane(leavesOn(until)), ...others],
  });

  it("counts within 60 days, and is high from 14 days before", () => {
    const severityIn = (days: number) => gapsOf(leaving(later(noon, days)), "SUCCESSION")[0]?.severity;
    expect([60, 14].map(severityIn)).toEqual(["MEDIUM", "HIGH"]);
    expect(gapsOf(leaving(new Date(later(noon, 60).getTime() + 1)), "SUCCESSION")).toEqual([]);
  });

  it.each([
    ["somebody else who stays", staff("bob", "retail", { assignments: [engineer] })],
    [
      "somebody who begins by then",
      staff("bob", "retail", { assignments: [{ ...engineer, from: day("2026-07-01") }] }),
    ],
    [
      "somebody who is back by then",
      staff("bob", "retail", {
        assignments: [engineer],
        leaves: [{ from: day("2026-05-01"), until: day("2026-07-01") }],
      }),
    ],
    [
      "somebody who moves here by then",
      staff("bob", null, {
        assignments: [engineer],
        posts: [
          { unitId: "other", ...job, from: always.from, until: day("2026-07-01") },
          { unitId: "retail", ...job, from: day("2026-07-01"), until: null },
        ],
      }),
    ],
  ])("opens nothing with %s", (_, other) => {
    expect(gapsOf(leaving(day("2026-07-10"), [other]), "SUCCESSION")).toEqual([]);
  });

  it("opens the cell when the other holder's assignment ends before", () => {
    const bob = staff("bob", "retail", { assignments: [{ ...engineer, until: day("2026-07-01") }] });
    expect(gapsOf(leaving(day("2026-07-10"), [bob]), "SUCCESSION")).toMatchObject([{ leaver: { id: "jane" } }]);
    expect(sentence(leaving(day("2026-07-10"), [bob]), "SUCCESSION")).toBe(
      "Jane leaves after 9 July 2026, and then Retail has nobody in Engineering and Operations.",
    );
  });
});

describe("an assignment", () => {
  const confirmedOn = (at: Date, given: Partial<PersonFact> = {}) => ({
    people: [jane({ assignments: [{ ...engineer, confirmations: [at] }], ...given })],
  });

  it("is stale 180 days after its last confirmation, to the millisecond, and not before", () => {
    const last = later(noon, -180);
    expect(gapsOf(confirmedOn(last), "STALE")).toMatchObject([{ severity: "LOW", reasons: ["TIME"] }]);
    expect(gapsOf(confirmedOn(new Date(last.getTime() + 1)), "STALE")).toEqual([]);
  });

  it("does not know on a past day what was confirmed later", () => {
    const given = {
      people: [jane({ assignments: [{ ...engineer, confirmations: [day("2021-01-01"), day("2026-06-01")] }] })],
    };
    expect(gapsOf(given, "STALE", defaultPolicy, day("2026-05-31"))).toMatchObject([
      { confirmedAt: day("2021-01-01") },
    ]);
    expect(gapsOf(given, "STALE")).toEqual([]);
  });

  it.each([
    ["title", "TITLE", { title: "Buyer" }],
    ["unit", "UNIT", { unitId: "other" }],
    ["manager", "MANAGER", { managerId: "boss" }],
  ])("is stale when the %s has changed since", (_, reason, change) => {
    const before = { unitId: "retail", ...job, from: always.from, until: day("2026-06-10") };
    const posts = [before, { ...before, ...change, from: day("2026-06-10"), until: null }];
    expect(gapsOf(confirmedOn(day("2026-06-01"), { posts }), "STALE")).toMatchObject([{ reasons: [reason] }]);
    expect(gapsOf(confirmedOn(day("2026-06-11"), { posts }), "STALE")).toEqual([]);
  });

  it("is stale from the day on by which nobody answered a campaign, until somebody confirms it", () => {
    const asked = (answeredAt: Date | null, confirmed = day("2026-06-01")) => ({
      people: [
        jane({
          assignments: [
            { ...engineer, confirmations: [confirmed], requests: [{ due: day("2026-06-10"), answeredAt }] },
          ],
        }),
      ],
    });
    expect(gapsOf(asked(null), "STALE")).toMatchObject([{ reasons: ["UNANSWERED"] }]);
    expect(gapsOf(asked(day("2026-06-09")), "STALE")).toEqual([]);
    expect(gapsOf(asked(null), "STALE", defaultPolicy, day("2026-06-09"))).toEqual([]);
    expect(gapsOf(asked(null, day("2026-06-12")), "STALE")).toEqual([]);
  });

  it("weighs more in the core team", () => {
    const given = confirmedOn(day("2025-01-01"), { seats: [{ kind: "CORE", share: 50, ...always }] });
    expect(gapsOf(given, "STALE")).toMatchObject([{ severity: "MEDIUM" }]);
  });

  it("shows its cell as not confirmed when no other holder's is", () => {
    const stale = jane({ assignments: [{ ...engineer, confirmations: [] }] });
    const given = { units: [unit("retail")], spends: [spend("retail", 20_000)], headcounts: [headcount("retail")] };
    const stateOf = (people: PersonFact[]) => evaluate({ ...given, people }).cells[0]?.state;
    expect(stateOf([stale])).toBe("STALE");
    expect(stateOf([stale, staff("bob", "retail", { assignments: [{ ...engineer, id: "other" }] })])).toBe("COVERED");
  });

  it("is doubtful from a confidence of 90 %, unless somebody has confirmed it in the post", () => {
    const said = (confidence: number) => [
      { title: job.title, suggestion: { persona: "FINANCE" as const, confidence, reason: "its words" } },
    ];
    const never = { people: [jane({ assignments: [{ ...engineer, confirmations: [] }] })] };
    expect(gapsOf({ ...never, suggestions: said(0.9) }, "DOUBTFUL")).toHaveLength(1);
    expect(gapsOf({ ...never, suggestions: said(0.89) }, "DOUBTFUL")).toEqual([]);
    expect(gapsOf({ people: [jane()], suggestions: said(1) }, "DOUBTFUL")).toEqual([]);
  });
});

describe("ratios", () => {
  const given = (people: number, holders: number) => ({
    ...retail,
    headcounts: people === 0 ? [] : [headcount("retail", people)],
    people: Array.from({ length: holders }, (_, n) =>
      staff(`p${n}`, "retail", { assignments: [{ ...engineer, id: `a${n}` }] }),
    ),
  });

  it("ask for one engineer for every 30 people", () => {
    expect(gapsOf(given(60, 2), "RATIO_HEADCOUNT")).toEqual([]);
    expect(gapsOf(given(61, 2), "RATIO_HEADCOUNT")).toMatchObject([{ severity: "MEDIUM", headcount: 61 }]);
    expect(sentence(given(61, 2), "RATIO_HEADCOUNT")).toBe(
      "Retail has 2 people in Engineering and Operations for 61 people, not 3.",
    );
  });

  it("are silent in an empty cell, and not evaluated without a headcount", () => {
    expect(gapsOf(given(61, 0), "RATIO_HEADCOUNT")).toEqual([]);
    expect(evaluate(given(0, 2)).notEvaluated).toContainEqual({ kind: "RATIO_HEADCOUNT", unitId: "retail" });
  });

  const core = (...seats: [string, typeof engineer | typeof owner, number][]) =>
    seats.map(([id, assignment, share]) =>
      staff(id, null, { assignments: [{ ...assignment, id }], seats: [{ kind: "CORE", share, ...always }] }),
    );

  it("ask for a full-time equivalent of the core team for every 500,000", () => {
    const spends = [spend("retail", 750_000)];
    const team = (share: number) => ({ ...retail, spends, people: core(["a", engineer, 100], ["b", owner, share]) });
    expect(gapsOf(team(50), "RATIO_SPEND")).toEqual([]);
    expect(gapsOf(team(49), "RATIO_SPEND")).toMatchObject([{ fte: 1.49, needed: 1.5 }]);
    expect(evaluate({ ...retail, spends: [] }).notEvaluated).toContainEqual({ kind: "RATIO_SPEND", unitId: null });
  });

  it("let no persona have more than 70 % of the core team's time", () => {
    expect(gapsOf({ people: core(["a", engineer, 70], ["b", owner, 30]) }, "CORE_MONOCULTURE")).toEqual([]);
    expect(gapsOf({ people: core(["a", engineer, 71], ["b", owner, 29]) }, "CORE_MONOCULTURE")).toMatchObject([
      { persona: "ENGINEERING", percent: 71 },
    ]);
    expect(gapsOf({}, "CORE_MONOCULTURE")).toEqual([]);
  });
});

describe("the spend of a material unit", () => {
  const owns = (side: "BUSINESS" | "TECHNICAL", unitId = "retail") => ({ unitId, side, ...always });

  it("needs an owner on both sides", () => {
    const missing = (people: PersonFact[]) =>
      gapsOf({ ...retail, people }, "NO_SPEND_OWNER").map((gap) => gap.kind === "NO_SPEND_OWNER" && gap.missing);
    expect(missing([])).toEqual([["BUSINESS", "TECHNICAL"]]);
    expect(missing([jane({ spendOwners: [owns("BUSINESS")] })])).toEqual([["TECHNICAL"]]);
    expect(missing([jane({ spendOwners: [owns("BUSINESS"), owns("TECHNICAL")] })])).toEqual([]);
    expect(missing([jane({ spendOwners: [owns("BUSINESS"), owns("TECHNICAL")], leaves: [always] })])).toHaveLength(1);
  });

  it("is asked of no small unit", () => {
    const spends = [spend("retail", 50), spend("large", 1_000_000)];
    const gaps = gapsOf({ units: [...retail.units, unit("large")], spends }, "NO_SPEND_OWNER");
    expect(gaps.map(({ id }) => id)).toEqual(["NO_SPEND_OWNER:large:SPEND"]);
  });
});

describe("people and seats", () => {
  const units = ["a", "b", "c", "d"].map((id) => unit(id));
  const covers = ["b", "c", "d"].map((unitId) => ({
    unitId,
    persona: "ENGINEERING" as const,
    isDeputy: false,
    ...always,
  }));

  it("spread too thin over more than 3 units, their own included; Executives are not", () => {
    const spread = (given: Partial<PersonFact>) => gapsOf({ units, people: [staff("jane", "a", given)] }, "OVERSPREAD");
    expect(spread({ assignments: [engineer], covers })).toMatchObject([{ units: [{ id: "a" }, {}, {}, {}] }]);
    expect(spread({ assignments: [engineer], covers: covers.slice(1) })).toEqual([]);
    expect(spread({ assignments: [executive], covers })).toEqual([]);
    expect(spread({ assignments: [engineer], covers: covers.map((each) => ({ ...each, isDeputy: true })) })).toEqual(
      [],
    );
  });

  it("do not give more than all of their time to their seats; a persona's share is not added", () => {
    const seats = (share: number) => [
      { kind: "CORE" as const, share: 60, ...always },
      { kind: "CHAMPION" as const, share, ...always },
    ];
    expect(gapsOf({ people: [jane({ seats: seats(40) })] }, "OVERSPREAD")).toEqual([]);
    expect(gapsOf({ people: [jane({ seats: seats(41) })] }, "OVERSPREAD")).toMatchObject([{ shares: 101 }]);
  });

  it("wait for somebody in an open seat for 60 days", () => {
    const open = (from: Date) => ({
      openSeats: [
        { id: "s", title: "FinOps analyst", seat: "CORE" as const, persona: null, unitId: null, from, until: null },
      ],
    });
    expect(gapsOf(open(later(noon, -60)), "OPEN_SEAT_AGEING")).toEqual([]);
    expect(gapsOf(open(later(noon, -61)), "OPEN_SEAT_AGEING")).toMatchObject([{ days: 61 }]);
    expect(sentence(open(later(noon, -61)), "OPEN_SEAT_AGEING")).toBe("“FinOps analyst” has been open for 61 days.");
  });
});

describe("the policy", () => {
  const given = { ...retail, headcounts: [headcount("retail", 2)], people: [] };

  it("finds units by tag, by name and below another one", () => {
    const units = [unit("top"), unit("low", { parentId: "top", tags: ["cloud"] }), unit("else")];
    const scopes = [
      { of: "TAG", tag: "cloud" },
      { of: "UNIT", unitId: "else" },
      { of: "SUBTREE", unitId: "top" },
    ] as const;
    const found = scopes.map((scope) => {
      const policy = { ...defaultPolicy, requirements: [rule("ALL_UNITS", "FINANCE", { scope })] };
      return evaluate({ units }, policy)
        .cells.filter(({ state }) => state === "GAP")
        .map(({ unitId }) => unitId);
    });
    expect(found).toEqual([["low"], ["else"], ["top", "low"]]);
  });

  it("says how severe a requirement is, and takes the worst that is not met", () => {
    const of = (...rules: ReturnType<typeof rule>[]) =>
      gapsOf(given, "EMPTY_CELL", { ...defaultPolicy, requirements: rules }).map(({ severity }) => severity);
    expect(of(rule("ALL_UNITS", "FINANCE", { severity: "LOW" }))).toEqual(["LOW"]);
    const one = rule("ALL_UNITS", "FINANCE", { severity: "MEDIUM" });
    expect(of(rule("ALL_UNITS", "FINANCE", { minimum: 2, severity: "LOW" }), one)).toEqual(["MEDIUM"]);
  });

  it("lets a cell and a side of a provider be not required, with a reason", () => {
    const policy = {
      ...defaultPolicy,
      exemptions: [{ unitId: "retail", persona: "FINANCE" as const, reason: "paid by the group" }],
      providerExemptions: [{ providerId: "aws", side: "FINANCE" as const, reason: "by contract" }],
    };
    const result = evaluate({ ...given, providers: [{ id: "aws", name: "AWS", ...always }] }, policy);
    expect(result.cells.at(-1)).toMatchObject({ state: "NOT_REQUIRED", exemption: "paid by the group", minimum: 0 });
    expect(result.gaps.map(({ id }) => id)).not.toContain("EMPTY_CELL:retail:FINANCE");
    expect(result.gaps.map(({ kind }) => kind)).not.toContain("PROVIDER_NO_FINANCE");
  });

  it("switches kinds off without making an empty cell look met", () => {
    const policy = parsePolicy({ kinds: { EMPTY_CELL: false, NO_SPONSOR: false } });
    const result = evaluate(given, policy);
    expect(result.gaps.map(({ kind }) => kind)).not.toContain("EMPTY_CELL");
    expect(result.gaps.map(({ kind }) => kind)).not.toContain("NO_SPONSOR");
    expect(result.cells[0]).toMatchObject({ state: "GAP", isMet: false, gaps: [] });
    expect(result.figures.coverage.part).toBe(0);
  });
});

describe("waivers and plans", () => {
  const given = {
    ...retail,
    headcounts: [headcount("retail", 2)],
    people: [staff("fin", null, { assignments: [financier] })],
  };
  const all = evaluate(given).gaps.map(({ id }) => ({ gapId: id, from: day("2026-06-01"), until: day("2027-06-01") }));

  it("leave everything in sight when everything is waived", () => {
    const before = evaluate(given);
    const waived = evaluate({ ...given, waivers: all });
    expect(waived.gaps.map(({ id }) => id)).toEqual(before.gaps.map(({ id }) => id));
    expect(new Set(waived.gaps.map(({ state }) => state))).toEqual(new Set(["WAIVED"]));
    expect(waived.cells.map(({ state }) => state)).toEqual(["WAIVED", "WAIVED", "WAIVED", "WAIVED"]);
    expect(waived.figures).toEqual({ ...before.figures, waived: 4 });
  });

  it("end on their last day", () => {
    const at = (instant: Date) => evaluate({ ...given, waivers: all }, defaultPolicy, instant).gaps[0]?.state;
    expect([at(new Date(day("2027-06-01").getTime() - 1)), at(day("2027-06-01"))]).toEqual(["WAIVED", "OPEN"]);
  });

  it("plan until the day comes, and then no more", () => {
    const plan = { gapId: "EMPTY_CELL:retail:FINANCE", personId: "fin", on: day("2026-07-01") };
    const at = (instant: Date) => evaluate({ ...given, plannedGaps: [plan] }, defaultPolicy, instant).cells[3]?.state;
    expect([at(noon), at(day("2026-07-01"))]).toEqual(["PLANNED", "GAP"]);
  });
});
