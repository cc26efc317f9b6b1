import { describe, expect, it } from "vitest";
import { cellDetail } from "@/lib/domain/cell-detail";
import { evaluateCoverage } from "@/lib/domain/coverage";
import type { CoverageFacts } from "@/lib/domain/coverage-facts";
import { defaultPolicy, type Policy } from "@/lib/domain/policy";
import { providerMatrix } from "@/lib/domain/provider-matrix";
import {
  always,
  day,
  engineer,
  facts,
  financier,
  headcount,
  job,
  noon,
  spend,
  staff,
  unit,
} from "../support/coverage-facts";

const context = (policy: Policy) => ({ policy, currency: "EUR", timeZone: "UTC" });
const judged = (given: Partial<CoverageFacts>, policy: Policy = defaultPolicy) =>
  evaluateCoverage(
    facts({ units: [unit("shop")], headcounts: [headcount("shop")], spends: [spend("shop", 20_000)], ...given }),
    policy,
    noon,
  );
const detail = (given: Partial<CoverageFacts>, policy: Policy = defaultPolicy) =>
  cellDetail(judged(given, policy), { unitId: "shop", persona: "ENGINEERING" }, context(policy));

describe("what a cell opens to", () => {
  it("says the gap first, then the rule, and names it for what is done about it", () => {
    const open = detail({});
    expect(open?.sentences[0]).toBe("shop spends €20,000 a month and has nobody in Engineering and Operations.");
    expect(open?.sentences[1]).toMatch(/needs at least 1 person in Engineering and Operations\./);
    expect(open?.gaps).toEqual([
      { id: "EMPTY_CELL:shop:ENGINEERING", name: "Nobody there: Engineering and Operations, shop", state: "OPEN" },
    ]);
  });

  it("names who holds it, with a last day, and who is left out, with the reason", () => {
    const people = [
      staff("ann", "shop", {
        assignments: [engineer],
        posts: [{ unitId: "shop", ...job, from: always.from, until: day("2027-01-01") }],
      }),
      staff("ben", "shop", { covers: [{ unitId: "shop", persona: "ENGINEERING", isDeputy: true, ...always }] }),
      staff("cho", "shop", {
        assignments: [engineer],
        leaves: [{ from: day("2026-06-01"), until: day("2026-06-20") }],
      }),
    ];
    const held = detail({ people });
    expect(held?.sentences).toEqual(["The policy asks for at least 1 person; 1 holds it."]);
    expect(held?.holders).toEqual([{ id: "ann", name: "ann", note: "last day 31 Dec 2026" }]);
    expect(held?.leftOut.map(({ name, reason }) => [name, reason])).toEqual([
      ["ben", "deputy only"],
      ["cho", "on leave until 19 June 2026"],
    ]);
  });

  it("names twenty and counts the others", () => {
    const people = Array.from({ length: 30 }, (_, index) => staff(`p${index}`, "shop", { assignments: [engineer] }));
    expect([detail({ people })?.holders.length, detail({ people })?.count]).toEqual([20, 30]);
  });

  it("says why nobody is needed", () => {
    const exempt: Policy = {
      ...defaultPolicy,
      exemptions: [{ unitId: "shop", persona: "ENGINEERING", reason: "No cloud." }],
    };
    expect(detail({}, exempt)?.sentences).toEqual(["Not required: No cloud."]);
    expect(
      detail(
        { spends: [spend("shop", 1), spend("other", 1_000)], units: [unit("shop"), unit("other")] },
        {
          ...defaultPolicy,
          requirements: [],
        },
      )?.sentences,
    ).toEqual(["The policy does not ask for anybody here."]);
    expect(cellDetail(judged({}), { unitId: "gone", persona: "FINANCE" }, context(defaultPolicy))).toBeNull();
  });
});

describe("the grid of the providers", () => {
  const providers = [{ id: "aws", name: "AWS", ...always }];

  it("has a cell for each side, with its people or its gap", () => {
    const cover = { providerId: "aws", side: "FINANCE", ...always } as const;
    const people = [staff("ann", "shop", { assignments: [financier], providerCovers: [cover] })];
    const [row] = providerMatrix(judged({ providers, people }).providers, context(defaultPolicy));
    expect(row?.sides.map(({ side, cell }) => [side, cell.state, cell.names, cell.severity])).toEqual([
      ["ENGINEERING", "GAP", [], "CRITICAL"],
      ["FINANCE", "SINGLE", ["ann"], null],
    ]);
    expect(row?.sides[0]?.detail.sentences[0]).toBe("Nobody in Engineering and Operations answers for AWS.");
    expect(row?.sides[1]?.detail.holders).toMatchObject([{ id: "ann" }]);
  });
});
