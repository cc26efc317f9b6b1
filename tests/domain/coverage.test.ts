import { describe, expect, it } from "vitest";
import { evaluateCoverage } from "@/lib/domain/coverage";
import type { CoverageFacts } from "@/lib/domain/coverage-facts";
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

const evaluate = (given: Partial<CoverageFacts>, policy: Policy = defaultPolicy, asOf = noon) =>
  evaluateCoverage(facts(given), policy, asOf);

type Result = ReturnType<typeof evaluate>;
const cellOf = ({ cells }: Result, unitId: string, persona: string) =>
  cells.find((cell) => cell.unitId === unitId && cell.persona === persona);
const gapsOf = ({ gaps }: Result, unitId: string) =>
  gaps.filter((gap) => "unit" in gap && gap.unit?.id === unitId).map((gap) => gap.id.replace(`:${unitId}:`, " "));

describe("the first facts", () => {
  it("finds in an empty organisation what is missing in the CCoE, and nothing to judge", () => {
    const { cells, gaps, figures } = evaluate({});
    expect(cells).toEqual([]);
    expect(gaps.map(({ id, severity }) => [id, severity])).toEqual([
      ["CORE_LEAD:-:LEAD", "CRITICAL"],
      ["CORE_PERSONA_MISSING:-:ENGINEERING", "CRITICAL"],
      ["CORE_PERSONA_MISSING:-:EXECUTIVE", "CRITICAL"],
      ["CORE_PERSONA_MISSING:-:FINANCE", "CRITICAL"],
      ["CORE_PERSONA_MISSING:-:PRODUCT", "CRITICAL"],
      ["NO_SPONSOR:-:SPONSOR", "HIGH"],
      ["CORE_LEAD:-:DEPUTY", "MEDIUM"],
    ]);
    expect(figures.coverage).toEqual({ part: 0, whole: 0, ratio: null });
    expect(figures.spendWeighted.ratio).toBeNull();
  });

  it("covers with one person in one unit the one cell that is theirs", () => {
    const result = evaluate({
      units: [unit("retail")],
      headcounts: [headcount("retail")],
      people: [staff("jane", "retail", { assignments: [engineer] })],
    });
    expect(result.cells.map(({ persona, state }) => [persona, state])).toEqual([
      ["ENGINEERING", "SINGLE"],
      ["PRODUCT", "GAP"],
      ["EXECUTIVE", "GAP"],
      ["FINANCE", "GAP"],
    ]);
    expect(gapsOf(result, "retail")).toEqual([
      "EMPTY_CELL EXECUTIVE",
      "EMPTY_CELL FINANCE",
      "EMPTY_CELL PRODUCT",
      "NO_SPEND_OWNER SPEND",
    ]);
    expect(result.figures.coverage).toEqual({ part: 1, whole: 4, ratio: 0.25 });
  });
});

describe("what a unit needs", () => {
  const lone = (amount: number | null, others = 0) => ({
    units: [unit("org"), unit("a", { parentId: "org" })],
    headcounts: [headcount("org"), headcount("a")],
    spends: [...(amount === null ? [] : [spend("a", amount)]), spend("org", others)],
  });

  it.each([
    ["material from 10,000", lone(10_000, 10_000_000), "GAP"],
    ["not material below both thresholds", lone(9_999, 10_000_000), "NOT_REQUIRED"],
    ["material from 1 % of the organisation's spend", lone(100, 9_900), "GAP"],
    ["material while no spend is known", lone(null, 10_000_000), "GAP"],
    ["not material when nothing is spent", lone(0, 0), "NOT_REQUIRED"],
  ])("%s", (_, given, state) => {
    expect(cellOf(evaluate(given), "a", "ENGINEERING")?.state).toBe(state);
  });

  it("asks for an Executive in top-level units only, whatever they spend", () => {
    const result = evaluate(lone(0, 0));
    expect(cellOf(result, "org", "EXECUTIVE")?.state).toBe("GAP");
    expect(cellOf(result, "a", "EXECUTIVE")?.state).toBe("NOT_REQUIRED");
  });

  it("takes the latest month that has begun", () => {
    const { units } = evaluate({
      units: [unit("a")],
      spends: [spend("a", 1, "2026-05-01"), spend("a", 2, "2026-06-01"), spend("a", 3, "2026-07-01")],
    });
    expect(units[0]?.spend).toBe(2);
  });

  it("cannot say whether a requirement by spend holds while the spend is not known", () => {
    const policy = parsePolicy({ requirements: [rule("MATERIAL_UNITS", "FINANCE", { spendFrom: 1 })] });
    const result = evaluate({ units: [unit("a")] }, policy);
    expect(cellOf(result, "a", "FINANCE")).toMatchObject({ state: "NOT_EVALUATED", minimum: null, gaps: [] });
    expect(result.figures.coverage.whole).toBe(0);
  });

  it("takes the strictest of several requirements", () => {
    const policy = parsePolicy({
      requirements: [
        rule("MATERIAL_UNITS", "FINANCE"),
        rule("MATERIAL_UNITS", "FINANCE", { minimum: 3, spendFrom: 50_000 }),
      ],
    });
    const given = { units: [unit("a"), unit("b")], spends: [spend("a", 50_000), spend("b", 49_999)] };
    const minima = evaluate(given, policy).cells.filter(({ persona }) => persona === "FINANCE");
    expect(minima.map(({ minimum }) => minimum)).toEqual([3, 1]);
  });
});

describe("who holds a cell", () => {
  const retail = { units: [unit("retail")], headcounts: [headcount("retail")], spends: [spend("retail", 200_000)] };
  const away = (from: string, until: string | null) => [{ from: day(from), until: until === null ? null : day(until) }];
  const engineering = (...people: CoverageFacts["people"]) =>
    cellOf(evaluate({ ...retail, people }), "retail", "ENGINEERING");

  it("is a single point from 100,000 without a deputy", () => {
    const alone = engineering(staff("jane", "retail", { assignments: [engineer] }));
    expect(alone?.gaps[0]).toMatchObject({ kind: "SINGLE_POINT", severity: "MEDIUM" });
    const cover = { unitId: "retail", persona: "ENGINEERING", isDeputy: true, ...always } as const;
    const backed = engineering(
      staff("jane", "retail", { assignments: [engineer] }),
      staff("joe", "other", { covers: [cover] }),
    );
    expect(backed).toMatchObject({ state: "COVERED", gaps: [], isMet: true });
    expect(backed?.holders.map(({ id }) => id)).toEqual(["jane"]);
  });

  it("is a graver single point when the one is leaving", () => {
    const posts = [{ unitId: "retail", ...job, from: always.from, until: day("2026-09-01") }];
    const leaver = engineering(staff("jane", "retail", { posts, assignments: [engineer] }));
    expect(leaver?.gaps[0]).toMatchObject({ kind: "SINGLE_POINT", severity: "HIGH" });
    const moves = [...posts, { unitId: "other", ...job, from: day("2026-09-01"), until: null }];
    const mover = engineering(staff("jane", "retail", { posts: moves, assignments: [engineer] }));
    expect(mover?.gaps[0]).toMatchObject({ severity: "MEDIUM" });
  });

  it("does not let a deputy hold it", () => {
    const cover = { unitId: "retail", persona: "ENGINEERING", isDeputy: true, ...always } as const;
    const cell = engineering(staff("joe", "other", { covers: [cover] }));
    expect(cell?.gaps[0]).toMatchObject({ kind: "EMPTY_CELL", leftOut: [{ reason: "DEPUTY" }] });
  });

  it("counts a person once who holds it twice", () => {
    const covers = [{ unitId: "retail", persona: "ENGINEERING", isDeputy: false, ...always } as const];
    const cell = engineering(staff("jane", "retail", { assignments: [engineer], covers }));
    expect(cell?.holders).toHaveLength(1);
  });

  it("is open when its only holder is away for more than 14 days, and not before", () => {
    const on = (leaves: CoverageFacts["people"][number]["leaves"]) =>
      engineering(staff("jane", "retail", { assignments: [engineer], leaves }));
    expect(on(away("2026-06-10", "2026-06-24"))).toMatchObject({ state: "ABSENT", gaps: [], isMet: true });
    expect(on(away("2026-06-10", "2026-06-25"))).toMatchObject({
      state: "ABSENT",
      isMet: false,
      gaps: [{ kind: "HOLDER_ABSENT", severity: "CRITICAL", leftOut: [{ reason: "ON_LEAVE" }] }],
    });
    expect(on(away("2026-06-10", null))?.gaps[0]?.kind).toBe("HOLDER_ABSENT");
    expect(on([...away("2026-06-01", "2026-06-10"), ...away("2026-06-10", "2026-06-20")])?.gaps[0]?.kind).toBe(
      "HOLDER_ABSENT",
    );
  });

  it("keeps one gap for a cell below its minimum with one holder", () => {
    const policy = parsePolicy({ requirements: [rule("MATERIAL_UNITS", "ENGINEERING", { minimum: 2 })] });
    const people = [staff("jane", "retail", { assignments: [engineer] })];
    expect(gapsOf(evaluate({ ...retail, people }, policy), "retail")).toEqual([
      "BELOW_MINIMUM ENGINEERING",
      "NO_SPEND_OWNER SPEND",
    ]);
  });

  it("is critical when empty from 5 % of the organisation's spend, else high", () => {
    const severity = (amount: number) =>
      cellOf(
        evaluate({ units: [unit("a"), unit("b")], spends: [spend("a", amount), spend("b", 95_000)] }),
        "a",
        "FINANCE",
      )?.gaps[0]?.severity;
    expect([severity(5_000), severity(4_999)]).toEqual(["CRITICAL", "HIGH"]);
  });

  it("does not say that there is no single point where the spend is not known", () => {
    const result = evaluate({
      units: [unit("a")],
      headcounts: [headcount("a")],
      people: [staff("jane", "a", { assignments: [engineer] })],
    });
    expect(cellOf(result, "a", "ENGINEERING")).toMatchObject({ state: "SINGLE", notEvaluated: ["SINGLE_POINT"] });
  });
});

describe("the tree of units", () => {
  const tree = [unit("org"), unit("division", { parentId: "org" }), unit("team", { parentId: "division" })];

  it("lets Executives cover the units below their own, and nobody else", () => {
    const people = [
      staff("eve", "org", { assignments: [executive] }),
      staff("jane", "org", { assignments: [engineer] }),
      staff("cov", null, { covers: [{ unitId: "division", persona: "EXECUTIVE", isDeputy: false, ...always }] }),
    ];
    const result = evaluate({ units: tree, headcounts: tree.map(({ id }) => headcount(id)), people });
    const ids = (unitId: string, persona: string) => cellOf(result, unitId, persona)?.holders.map(({ id }) => id);
    expect([ids("org", "EXECUTIVE"), ids("division", "EXECUTIVE"), ids("team", "EXECUTIVE")]).toEqual([
      ["eve"],
      ["eve", "cov"],
      ["eve"],
    ]);
    expect([ids("org", "ENGINEERING"), ids("team", "ENGINEERING")]).toEqual([["jane"], []]);
  });

  it("judges a unit without people of its own with the units below it", () => {
    const people = [staff("jane", "team", { assignments: [engineer] })];
    const result = evaluate({ units: tree, headcounts: [headcount("team")], spends: [spend("team", 40_000)], people });
    expect(result.units.map(({ isRolledUp, judgedSpend }) => [isRolledUp, judgedSpend])).toEqual([
      [true, 40_000],
      [true, 40_000],
      [false, 40_000],
    ]);
    expect(cellOf(result, "org", "ENGINEERING")?.state).toBe("SINGLE");
    expect(result.figures.spendWeighted).toEqual({ part: 40_000, whole: 120_000, ratio: 1 / 3 });
  });

  it("survives a loop of parents and parents that are closed", () => {
    const loop = [unit("a", { parentId: "b" }), unit("b", { parentId: "a" }), unit("c", { parentId: "closed" })];
    expect(evaluate({ units: loop }).units.map(({ id, depth }) => [id, depth])).toEqual([
      ["c", 0],
      ["a", 0],
      ["b", 1],
    ]);
  });
});

describe("the CCoE and the providers", () => {
  const seat = (kind: "LEAD" | "DEPUTY" | "CORE" | "SPONSOR") => [{ kind, share: 50, ...always }];
  const full = [
    staff("lea", null, { assignments: [financier], seats: seat("LEAD") }),
    staff("dee", null, { assignments: [engineer], seats: seat("DEPUTY") }),
    staff("cor", null, { assignments: [owner], seats: seat("CORE") }),
    staff("exe", null, { assignments: [executive], seats: seat("CORE") }),
    staff("spo", null, { seats: seat("SPONSOR") }),
  ];
  const ids = (people: CoverageFacts["people"], policy?: Policy) =>
    evaluate({ people }, policy).gaps.map(({ id }) => id);

  it("is complete with one lead, a deputy, a sponsor and the four personas", () => {
    expect(ids(full)).toEqual([]);
  });

  it("has one lead, not two", () => {
    expect(ids([...full, staff("lee", null, { seats: seat("LEAD") })])).toEqual(["CORE_LEAD:-:LEAD"]);
  });

  it("misses whoever is on leave, and says so", () => {
    const leaves = [{ from: day("2026-06-01"), until: null }];
    const people = full.map((person) => (person.id === "exe" ? { ...person, leaves } : person));
    const { gaps } = evaluate({ people });
    expect(gaps).toMatchObject([{ id: "CORE_PERSONA_MISSING:-:EXECUTIVE", leftOut: [{ reason: "ON_LEAVE" }] }]);
  });

  it("asks for finance and procurement apart when the policy does", () => {
    const policy = parsePolicy({ core: { functions: ["FINANCE", "PROCUREMENT"] } });
    expect(ids(full, policy)).toEqual(["CORE_PERSONA_MISSING:-:FINANCE/PROCUREMENT"]);
  });

  it("wants each side of each provider answered for by that persona", () => {
    const covers = (side: "ENGINEERING" | "FINANCE") => [{ providerId: "aws", side, ...always }];
    const { providers } = evaluate({
      providers: [
        { id: "aws", name: "AWS", ...always },
        { id: "old", name: "Closed", from: always.from, until: noon },
      ],
      people: [
        staff("jane", null, { assignments: [engineer], providerCovers: covers("ENGINEERING") }),
        staff("paul", null, { assignments: [engineer], providerCovers: covers("FINANCE") }),
      ],
    });
    expect(providers.map(({ provider, side, gap }) => [provider.id, side, gap?.kind ?? null])).toEqual([
      ["aws", "ENGINEERING", null],
      ["aws", "FINANCE", "PROVIDER_NO_FINANCE"],
    ]);
    expect(providers[1]?.gap?.leftOut).toMatchObject([{ reason: "OTHER_PERSONA", persona: "ENGINEERING" }]);
  });
});

describe("the instants at which things begin and end", () => {
  const at = (instant: number) => new Date(noon.getTime() + instant);
  const before = { from: always.from, until: noon };
  const after = { from: noon, until: null };
  const base = staff("jane", "a", { assignments: [engineer] });
  const cover = { unitId: "a", persona: "ENGINEERING", isDeputy: false } as const;

  it.each([
    ["an assignment ends", { ...base, assignments: [{ ...engineer, ...before }] }, [1, 0]],
    ["an assignment begins", { ...base, assignments: [{ ...engineer, ...after }] }, [0, 1]],
    ["a post ends", { ...base, posts: [{ unitId: "a", ...job, ...before }] }, [1, 0]],
    [
      "a person is hired again",
      {
        ...base,
        posts: [
          { unitId: "a", ...job, from: day("2020-01-01"), until: day("2021-01-01") },
          { unitId: "a", ...job, ...after },
        ],
      },
      [0, 1],
    ],
    ["a leave begins", { ...base, leaves: [after] }, [1, 0]],
    ["a leave ends", { ...base, leaves: [before] }, [0, 1]],
    ["a cover begins", staff("jane", "b", { covers: [{ ...cover, ...after }] }), [0, 1]],
    ["a cover ends", staff("jane", "b", { covers: [{ ...cover, ...before }] }), [1, 0]],
  ])("one millisecond before and at the moment when %s", (_, person, expected) => {
    const given = { units: [unit("a")], headcounts: [headcount("a")], people: [person] };
    const held = (asOf: Date) => cellOf(evaluate(given, defaultPolicy, asOf), "a", "ENGINEERING")?.holders.length;
    expect([held(at(-1)), held(at(0))]).toEqual(expected);
  });

  it("moves a unit with its executives from one millisecond to the next", () => {
    const units = [
      unit("x"),
      unit("y"),
      unit("team", { parentId: "x", ...before }),
      unit("team", { parentId: "y", ...after }),
    ];
    const people = [staff("ex", "x", { assignments: [executive] }), staff("ey", "y", { assignments: [executive] })];
    const holder = (asOf: Date) =>
      cellOf(evaluate({ units, headcounts: [headcount("team")], people }, defaultPolicy, asOf), "team", "EXECUTIVE")
        ?.holders[0]?.id;
    expect([holder(at(-1)), holder(at(0))]).toEqual(["ex", "ey"]);
  });
});

it("says once for each unit who has no persona", () => {
  const sample = [{ id: "p1", name: "Ann" }];
  const { gaps } = evaluate({ units: [unit("a")], unassigned: [{ unitId: "a", people: 12, sample }] });
  expect(gaps.filter(({ kind }) => kind === "UNASSIGNED")).toMatchObject([
    { id: "UNASSIGNED:a:PEOPLE", severity: "LOW", people: 12, counted: [{ name: "Ann" }] },
  ]);
});

it("ranks by severity, then by money", () => {
  const { gaps } = evaluate({
    units: [unit("a"), unit("b"), unit("c")],
    spends: [spend("a", 10_000), spend("b", 900_000), spend("c", 20_000)],
  });
  const ranked = gaps.filter(({ kind, id }) => kind === "EMPTY_CELL" && id.endsWith("FINANCE"));
  expect(ranked.map(({ severity, money }) => [severity, money])).toEqual([
    ["CRITICAL", 900_000],
    ["HIGH", 20_000],
    ["HIGH", 10_000],
  ]);
});
