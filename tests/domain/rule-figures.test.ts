import { describe, expect, it } from "vitest";
import { disputedGroups } from "@/lib/domain/disagreement";
import type { OwnRule } from "@/lib/domain/own-rule";
import { pageOf } from "@/lib/domain/page";
import { ruleEffect, withoutRule, withRule } from "@/lib/domain/rule-effect";
import { agreementInWords, figuresByRule } from "@/lib/domain/rule-figures";
import { ruleKey, ruleOfKey } from "@/lib/domain/rule-key";
import { ruleRows, suggestionTotals } from "@/lib/domain/rule-rows";
import type { TitleDecisions } from "@/lib/domain/suggestion-learnt";
import { judgeGroups, type TitleGroup } from "@/lib/domain/title-group";

const group = (title: string, people: number, decided: TitleDecisions = {}, unit = ""): TitleGroup => ({
  ...{ title, people, decided, unit },
  unitId: unit === "" ? null : unit,
});
const rule = (words: string, more: Partial<OwnRule> = {}): OwnRule => ({
  ...{ id: words, words, persona: "ENGINEERING", functions: [] },
  ...more,
});

describe("figures of a rule", () => {
  const groups = [
    group("Software Developer", 10, { ENGINEERING: 5, PRODUCT: 1, NONE: 2 }),
    group("Web Developer", 4, { ENGINEERING: 1 }, "Tribe 1"),
    group("Teacher", 3, { NONE: 1, PRODUCT: 1 }),
    group("Manager", 2, { FINANCE: 2 }),
  ];
  const figures = (key: string, own: OwnRule[] = []) => figuresByRule(judgeGroups(groups, own)).get(key);

  it("count who gets the suggestion, and agreement whatever comes before it", () => {
    // What is learnt about software developers decides for them; the built-in rule is judged by them all the same.
    expect(figures("learnt:software developer")).toEqual({ people: 10, decided: 8, agreeing: 5 });
    expect(figures("built-in:developer")).toEqual({ people: 4, decided: 9, agreeing: 6 });
    expect(figures("own:developer", [rule("developer", { persona: null })])).toEqual({
      ...{ people: 14, decided: 9, agreeing: 2 },
    });
  });

  it("take out of scope as agreement with a rule that suggests nothing, and none from a rule that knows nothing", () => {
    expect(figures("built-in:other")).toEqual({ people: 3, decided: 2, agreeing: 1 });
    expect(figures("built-in:unknown")).toEqual({ people: 2, decided: 0, agreeing: 0 });
  });

  it("say 100 % only of all", () => {
    expect(agreementInWords({ people: 0, decided: 1_000, agreeing: 999 })).toBe("99 % of 1,000");
    expect(agreementInWords({ people: 9, decided: 0, agreeing: 0 })).toBeNull();
  });

  it("lead to who is decided otherwise", () => {
    const disputed = disputedGroups(judgeGroups(groups, []), { kind: "built-in", rule: "developer" });
    expect(disputed.map(({ group: { title }, choice, people }) => [title, choice, people])).toEqual([
      ["Software Developer", "PRODUCT", 1],
      ["Software Developer", "NONE", 2],
    ]);
  });

  it("add up to everybody", () => {
    const judged = judgeGroups(groups, [rule("teacher")]);
    const people = [...figuresByRule(judged).values()].reduce((sum, each) => sum + each.people, 0);
    expect(people).toBe(19);
    expect(suggestionTotals(judged)).toEqual({ people: 19, suggested: 17, sure: 17, decided: 11, agreeing: 6 });
    expect(ruleRows([rule("teacher")], judged).own[0]?.figures).toEqual({ people: 3, decided: 2, agreeing: 0 });
  });
});

describe("the effect of a rule", () => {
  const groups = [
    group("Scrum Master", 20, { PRODUCT: 2 }, "Tribe 1"),
    group("Scrum Master", 5, {}, "Tribe 2"),
    group("Senior Buyer", 3),
    group("Waiter", 7),
  ];
  const effect = (own: OwnRule[], rule: OwnRule) => ruleEffect(groups, { own, next: withRule(own, rule), rule });

  it("says whose suggestion changes, from what to what, and who is decided otherwise", () => {
    expect(effect([], rule("scrum master", { persona: null }))).toMatchObject({
      ...{ found: 25, changed: 25, decidedOtherwise: 2, titles: 1 },
      shifts: [{ from: { persona: "ENGINEERING" }, to: { persona: null }, people: 25 }],
      examples: [{ title: "Scrum Master", people: 25 }],
    });
  });

  it("is nothing where the same is suggested already, or an earlier rule decides", () => {
    expect(effect([], rule("scrum master"))).toMatchObject({ found: 25, changed: 0 });
    expect(effect([rule("scrum")], rule("scrum master", { persona: null }))).toMatchObject({ found: 25, changed: 0 });
  });

  it("tells finance from procurement", () => {
    const finance = rule("buyer", { persona: "FINANCE", functions: ["FINANCE"] });
    expect(effect([], finance)).toMatchObject({
      shifts: [{ from: { functions: ["PROCUREMENT"] }, to: { functions: ["FINANCE"] }, people: 3 }],
    });
  });

  it("of a removed rule is what the next source of suggestions says", () => {
    const own = [rule("scrum", { persona: null }), rule("waiter")];
    const remove = (rule: OwnRule | undefined) =>
      rule && ruleEffect(groups, { own, next: withoutRule(own, rule.id), rule });
    expect(remove(own[0])).toMatchObject({
      found: 25,
      shifts: [{ from: { persona: null }, to: { persona: "ENGINEERING" } }],
    });
    expect(remove(own[1])).toMatchObject({
      found: 7,
      shifts: [{ from: { persona: "ENGINEERING" }, to: { persona: null } }],
    });
  });

  it("of an edited rule counts what the old words no longer find", () => {
    const before = rule("waiter", { id: "one" });
    const shifts = effect([before], rule("scrum master", { id: "one", persona: "PRODUCT" })).shifts;
    expect(shifts.map(({ from, to, people }) => [from.persona, to.persona, people])).toEqual([
      ["ENGINEERING", "PRODUCT", 25],
      ["ENGINEERING", null, 7],
    ]);
  });
});

it.each(["own:01900000-0000-7000-8000-000000000001", "learnt:c++ :developer", "built-in:developer"])(
  "a rule is found again by its key: %s",
  (key) => {
    const by = ruleOfKey(key);
    expect(by && ruleKey(by)).toBe(key);
  },
);

it.each(["", "own", "built-in:toString", "built-in:", "other:x"])("no rule is found by %j", (key) => {
  expect(ruleOfKey(key) === null || ruleOfKey(key)?.kind === "own").toBe(true);
});

it.each<[string | undefined, number, number, number]>([
  [undefined, 1, 1, 50],
  ["2", 2, 51, 100],
  ["3", 3, 101, 120],
  ["99", 3, 101, 120],
  ["0", 1, 1, 50],
  ["-1", 1, 1, 50],
  ["1e9", 1, 1, 50],
])("page %j is the nearest there is", (typed, number, first, last) => {
  expect(pageOf(typed, { total: 120, size: 50 })).toMatchObject({ number, first, last });
});
