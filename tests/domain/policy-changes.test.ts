import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { defaultPolicy, type Policy, parsePolicy } from "@/lib/domain/policy";
import { policyChanges } from "@/lib/domain/policy-changes";
import { clauseKeys, clauseText, clauseWithDefault } from "@/lib/domain/policy-clause";
import { requirementText } from "@/lib/domain/policy-sentence";
import { thresholds } from "@/lib/domain/policy-threshold";
import { anyPolicy } from "../support/any-policy";

const retail = "019ad1c2-3e4f-7a5b-8c6d-7e8f9a0b1c2d";
const words = { currency: "EUR", unitName: () => "Retail", providerName: () => "AWS" };
const rule = {
  id: "r",
  scope: { of: "MATERIAL_UNITS" },
  persona: "ENGINEERING",
  minimum: 2,
  spendFrom: 100_000,
  severity: null,
} as const;
const changed = (patch: object) => policyChanges(defaultPolicy, parsePolicy({ ...defaultPolicy, ...patch }), words);

describe("a rule as a sentence", () => {
  it.each([
    [
      rule,
      "Every material unit needs at least 2 people in Engineering and Operations where spend is at least €100,000 a month.",
    ],
    [
      { ...rule, spendFrom: null, minimum: 1, persona: "EXECUTIVE", scope: { of: "TOP_LEVEL_UNITS" } },
      "Every top-level unit needs at least 1 Executive.",
    ],
    [
      { ...rule, spendFrom: null, scope: { of: "ALL_UNITS" }, persona: "PRODUCT" },
      "Every unit needs at least 2 Business/Product Owners.",
    ],
    [
      { ...rule, spendFrom: null, scope: { of: "UNIT", unitId: retail }, persona: "FINANCE" },
      "Retail needs at least 2 people in Finance/Procurement.",
    ],
    [
      { ...rule, spendFrom: null, minimum: 1, scope: { of: "SUBTREE", unitId: retail } },
      "Every unit from Retail down needs at least 1 person in Engineering and Operations.",
    ],
    [
      { ...rule, spendFrom: null, scope: { of: "TAG", tag: "edge" }, severity: "LOW" },
      "Every unit with the tag “edge” needs at least 2 people in Engineering and Operations. Severity: low.",
    ],
  ] as const)("%j reads %s", (requirement, text) => {
    expect(requirementText(requirement, words)).toBe(text);
  });
});

describe("what changed between two policies", () => {
  it("is nothing between a policy and itself, and turns around with them", () => {
    const policy = anyPolicy({ unitIds: [retail] });
    fc.assert(
      fc.property(policy, policy, (a, b) => {
        expect(policyChanges(a, a, words)).toEqual([]);
        const back = policyChanges(b, a, words).map(({ before, after }) => ({ before: after, after: before }));
        const key = ({ before, after }: { before: string | null; after: string | null }) => `${before} ${after}`;
        expect(back.map(key).sort()).toEqual(policyChanges(a, b, words).map(key).sort());
      }),
    );
  });

  it("is told in the sentences of both", () => {
    expect(changed({ singlePoint: { spendFrom: 50_000 } })).toEqual([
      {
        before: "One holder without a deputy is a single point from €100,000 a month.",
        after: "One holder without a deputy is a single point from €50,000 a month.",
      },
    ]);
    expect(changed({ kinds: { STALE: false } })).toEqual([
      { before: "“Not confirmed” is on.", after: "“Not confirmed” is off." },
    ]);
    expect(changed({ exemptions: [{ unitId: retail, persona: "FINANCE", reason: "bought as a service" }] })).toEqual([
      { before: null, after: "Finance is not required in Retail: bought as a service" },
    ]);
    const [top] = defaultPolicy.requirements.slice(-1);
    expect(changed({ requirements: [...defaultPolicy.requirements.slice(0, 3), { ...top, minimum: 2 }] })).toEqual([
      {
        before: "Every top-level unit needs at least 1 Executive.",
        after: "Every top-level unit needs at least 2 Executives.",
      },
    ]);
    expect(changed({ ratioHeadcount: { ENGINEERING: 30, FINANCE: 200 } })).toMatchObject([
      {
        after:
          "A required cell needs a holder for so many people of its unit: Engineering one for 30 and Finance one for 200.",
      },
    ]);
  });

  it("tells each number of the policy, and each goes back to its default by itself", () => {
    for (const [key, { read, write }] of Object.entries(thresholds)) {
      const policy = write(defaultPolicy, read(defaultPolicy) / 2 + 1);
      expect(policyChanges(defaultPolicy, policy, words), key).toHaveLength(1);
      const clause = clauseKeys.filter(
        (each) => clauseText(each, policy, "EUR") !== clauseText(each, defaultPolicy, "EUR"),
      );
      expect(clause, key).toHaveLength(1);
      const back = clause.reduce((each: Policy, one) => clauseWithDefault(each, one, defaultPolicy), policy);
      expect(back, key).toEqual(defaultPolicy);
    }
  });

  it("can all be taken back, clause by clause", () => {
    fc.assert(
      fc.property(anyPolicy({ unitIds: [retail] }), (policy) => {
        const back = clauseKeys.reduce((each: Policy, key) => clauseWithDefault(each, key, defaultPolicy), policy);
        const { requirements, exemptions, providerExemptions } = policy;
        expect(back).toEqual({ ...defaultPolicy, requirements, exemptions, providerExemptions });
      }),
    );
  });
});
