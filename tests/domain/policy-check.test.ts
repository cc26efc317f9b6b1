import { describe, expect, it } from "vitest";
import { type Policy, parsePolicy, type Requirement } from "@/lib/domain/policy";
import { checkPolicy } from "@/lib/domain/policy-check";
import { RuleReach } from "@/lib/domain/policy-reach";

const id = (n: number) => `019ad1c2-3e4f-7a5b-8c6d-7e8f9a0b1c${n}0`;
const [retail, shops, labs, gone] = [id(1), id(2), id(3), id(9)];
const reach = new RuleReach([
  { id: retail, parentId: null, tags: ["edge"] },
  { id: shops, parentId: retail, tags: ["edge"] },
  { id: labs, parentId: null, tags: [] },
]);

type Given = Partial<Requirement>;
const rule = (given: Given): Given => ({ scope: { of: "ALL_UNITS" }, persona: "FINANCE", ...given });
const policyOf = (requirements: Given[], more: object = {}): Policy =>
  parsePolicy({ requirements: requirements.map((each, index) => ({ id: `${index + 1}`, ...each })), ...more });
const remarks = (requirements: Given[], more: object = {}) =>
  checkPolicy(policyOf(requirements, more), reach).map(({ kind, rule }) => `${kind} ${rule}`);

const all = { of: "ALL_UNITS" } as const;
const material = { of: "MATERIAL_UNITS" } as const;
const top = { of: "TOP_LEVEL_UNITS" } as const;
const unit = (unitId: string) => ({ of: "UNIT", unitId }) as const;
const subtree = (unitId: string) => ({ of: "SUBTREE", unitId }) as const;
const tag = (word: string) => ({ of: "TAG", tag: word }) as const;

const both = (what: string) => [`SWALLOWED requirement ${what}`, `SWALLOWED requirement ${what === "1" ? "2" : "1"}`];

describe("a rule is swallowed", () => {
  it.each<[string, Given, Given]>([
    ["by one for all units", { scope: all }, { scope: material }],
    ["by one for the units above it", { scope: subtree(retail), minimum: 2 }, { scope: unit(shops) }],
    ["by one for a larger part of the tree", { scope: subtree(retail) }, { scope: subtree(shops) }],
    ["by one for all at the top", { scope: top }, { scope: unit(labs) }],
    ["by one for a tag that its unit has", { scope: tag("edge") }, { scope: unit(retail) }],
    ["by one that begins with less spend", { scope: all, spendFrom: 5 }, { scope: all, spendFrom: 9 }],
    [
      "by one for material units, where its own spend makes material",
      { scope: material },
      { scope: all, spendFrom: 10_000 },
    ],
    [
      "by one that is more severe",
      { scope: all, severity: "HIGH" },
      { scope: all, minimum: 1, spendFrom: 7, severity: "LOW" },
    ],
    ["by one that follows the spend, which is high at least", { scope: all }, { scope: material, severity: "HIGH" }],
    ["by its twin", { scope: material }, { scope: material }],
  ])("%s", (_, wide, narrow) => {
    expect(remarks([rule(wide), rule(narrow)])).toEqual(both("2"));
    const backwards = remarks([rule(narrow), rule(wide)]);
    expect(backwards).toHaveLength(2);
    expect(backwards.every((each) => each.startsWith("SWALLOWED"))).toBe(true);
  });

  it.each<[string, Given, Given]>([
    ["of another persona", { scope: all }, { scope: material, persona: "ENGINEERING" }],
    ["that asks for more", { scope: all }, { scope: material, minimum: 2 }],
    ["that begins with less spend", { scope: all, spendFrom: 9 }, { scope: material, spendFrom: 5 }],
    ["that asks always", { scope: all, spendFrom: 9 }, { scope: material }],
    ["that may be more severe", { scope: all }, { scope: material, severity: "CRITICAL" }],
    ["for what may become material", { scope: material }, { scope: unit(retail) }],
    ["for another part of the tree", { scope: subtree(shops) }, { scope: unit(labs) }],
    ["below the top", { scope: top }, { scope: subtree(retail) }],
  ])("but not one %s", (_, wide, other) => {
    expect(remarks([rule(wide), rule(other)])).toEqual([]);
  });

  it("and both say which", () => {
    const [beside, besideOther] = checkPolicy(policyOf([rule({}), rule({ scope: material })]), reach);
    expect(beside?.message).toBe("Changes nothing: wherever it applies, rule 1 asks for at least as much.");
    expect(besideOther?.message).toBe("Asks for at least as much as rule 2, which therefore changes nothing.");
  });
});

describe("rules contradict each other", () => {
  it.each<[string, Given, Given]>([
    ["with two numbers for the same units", { minimum: 1 }, { minimum: 2 }],
    ["with two severities for the same units", { severity: "LOW" }, { severity: "HIGH" }],
  ])("%s", (_, one, other) => {
    const expected = ["CONTRADICTS requirement 1", "CONTRADICTS requirement 2"];
    expect(remarks([rule({ scope: material, ...one }), rule({ scope: material, ...other })])).toEqual(expected);
    expect(remarks([rule({ scope: unit(retail), ...one }), rule({ scope: unit(shops), ...other })])).toEqual([]);
  });

  it("when an exception overrides one that names the very cell", () => {
    const exemptions = [{ unitId: retail, persona: "FINANCE", reason: "r" }];
    expect(remarks([rule({ scope: unit(retail) })], { exemptions })).toEqual([
      `CONTRADICTS exemption ${retail} FINANCE`,
      "CONTRADICTS requirement 1",
    ]);
    expect(remarks([rule({ scope: subtree(retail) })], { exemptions })).toEqual([]);
  });
});

describe("a rule applies to nothing", () => {
  it.each<[string, Given]>([
    ["for a tag that no unit has", { scope: tag("nobody") }],
    ["for a unit that is not there", { scope: unit(gone) }],
    ["below a unit that is not there", { scope: subtree(gone) }],
  ])("%s", (_, given) => {
    expect(remarks([rule(given)])).toEqual(["NOTHING requirement 1"]);
  });

  it("when each of its cells is an exception", () => {
    const exemptions = [retail, shops].map((unitId) => ({ unitId, persona: "FINANCE", reason: "r" }));
    expect(remarks([rule({ scope: tag("edge") })], { exemptions })).toEqual(["NOTHING requirement 1"]);
  });

  it.each([
    ["an exception for a unit that is not there", gone, "FINANCE"],
    ["an exception for a cell that no rule asks for", labs, "ENGINEERING"],
  ])("as does %s", (_, unitId, persona) => {
    const exemptions = [{ unitId, persona, reason: "r" }];
    expect(remarks([rule({})], { exemptions })).toEqual([`NOTHING exemption ${unitId} ${persona}`]);
  });
});
