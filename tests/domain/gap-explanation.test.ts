import { expect, it } from "vitest";
import { evaluateCoverage } from "@/lib/domain/coverage";
import type { CoverageFacts } from "@/lib/domain/coverage-facts";
import { explainGap } from "@/lib/domain/gap-explanation";
import { parsePolicy } from "@/lib/domain/policy";
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
  rule,
  spend,
  staff,
  unit,
} from "../support/coverage-facts";

const policy = parsePolicy({});
const context = { policy, currency: "USD", timeZone: "UTC" };

function explain(id: string, given: Partial<CoverageFacts>, rules = policy) {
  const gap = evaluateCoverage(facts(given), rules, noon).gaps.find((each) => each.id === id);
  if (!gap) throw new Error(`No gap ${id}`);
  return explainGap(gap, { ...context, policy: rules });
}

const retail = {
  units: [unit("retail", { name: "Retail" }), unit("rest", { name: "Rest" })],
  headcounts: [headcount("retail"), headcount("rest")],
  spends: [spend("retail", 120_000), spend("rest", 2_880_000)],
};
const jane = staff("jane", "retail", { name: "Jane Roe" });

it("names the money, the clause, the counted and those left out with the reason", () => {
  const cover = { unitId: "retail", persona: "FINANCE", isDeputy: true, ...always } as const;
  const joe = staff("joe", "rest", { name: "Joe Doe", covers: [cover] });
  const mia = staff("mia", "retail", {
    name: "Mia Poe",
    assignments: [{ ...financier, from: day("2027-03-04") }],
  });
  expect(explain("EMPTY_CELL:retail:FINANCE", { ...retail, people: [joe, mia] })).toEqual({
    headline: "Retail spends $120,000 a month and has nobody in Finance/Procurement.",
    rule:
      "Every material unit needs at least 1 person in Finance/Procurement. A unit is material from $10,000 a month or " +
      "1 % of the organisation's spend, or while its spend is not known.",
    weight:
      "$120,000 is 4 % of the organisation's spend; an empty cell is critical from 5 % of the organisation's spend.",
    counted: "Counted: nobody.",
    leftOut: "Left out: Mia Poe, from 4 March 2027; Joe Doe, deputy only.",
  });
});

it("says until when an absent holder is away", () => {
  const leaves = [{ from: day("2026-06-01"), until: day("2026-07-05") }];
  const people = [{ ...jane, assignments: [engineer], leaves }];
  expect(explain("HOLDER_ABSENT:retail:ENGINEERING", { ...retail, people })).toMatchObject({
    headline:
      "Retail spends $120,000 a month and has nobody in Engineering and Operations while the holder is on leave.",
    leftOut: "Left out: Jane Roe, on leave until 4 July 2026.",
  });
});

it("says when the only holder leaves", () => {
  const people = [
    {
      ...jane,
      posts: [{ unitId: "retail", ...job, from: always.from, until: day("2026-07-01") }],
      assignments: [engineer],
    },
  ];
  expect(explain("SINGLE_POINT:retail:ENGINEERING", { ...retail, people })).toMatchObject({
    headline:
      "Retail spends $120,000 a month and has only one person in Engineering and Operations and no deputy. Jane Roe leaves after 30 June 2026.",
    counted: "Counted: Jane Roe.",
    leftOut: "Left out: nobody.",
  });
});

it("speaks of the units below where a unit is rolled up, and of a spend that is not known", () => {
  const units = [unit("org", { name: "Org" }), unit("team", { name: "Team", parentId: "org" })];
  const given = { units, headcounts: [headcount("team")] };
  expect(explain("EMPTY_CELL:org:EXECUTIVE", given)).toMatchObject({
    headline: "Org and the units below it have no Executive.",
    weight: "Its spend is not known; an empty cell is critical from 5 % of the organisation's spend.",
  });
});

it("counts what is there when it is too little", () => {
  const rules = parsePolicy({ requirements: [rule("TOP_LEVEL_UNITS", "EXECUTIVE", { minimum: 3 })] });
  const people = ["a", "b"].map((id) => staff(id, "retail", { name: id.toUpperCase(), assignments: [executive] }));
  expect(explain("BELOW_MINIMUM:retail:EXECUTIVE", { ...retail, people }, rules)).toMatchObject({
    headline: "Retail spends $120,000 a month and has 2 Executives, not 3.",
    rule: "Every top-level unit needs at least 3 Executives.",
    counted: "Counted: A and B.",
  });
});

it("explains the CCoE, the providers and people without a persona", () => {
  const given = {
    providers: [{ id: "aws", name: "AWS", ...always }],
    units: retail.units,
    unassigned: [{ unitId: "retail", people: 7, sample: [{ id: "a", name: "Ann" }] }],
    people: [
      staff("lea", null, { name: "Lea", assignments: [engineer], seats: [{ kind: "LEAD", share: 50, ...always }] }),
    ],
  };
  const headlines = [
    "CORE_LEAD:-:DEPUTY",
    "CORE_PERSONA_MISSING:-:FINANCE",
    "NO_SPONSOR:-:SPONSOR",
    "PROVIDER_NO_ENGINEERING:-:aws",
    "UNASSIGNED:retail:PEOPLE",
  ].map((id) => explain(id, given).headline);
  expect(headlines).toEqual([
    "The CCoE has no deputy.",
    "The core team of the CCoE has 1 person and nobody in Finance/Procurement.",
    "The CCoE has no executive sponsor.",
    "Nobody in Engineering and Operations answers for AWS.",
    "7 people in Retail joined at least 30 days ago and have no persona.",
  ]);
  expect(explain("UNASSIGNED:retail:PEOPLE", given).counted).toBe("Counted: Ann and 6 more.");
});
