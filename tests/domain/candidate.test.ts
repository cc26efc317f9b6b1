import { describe, expect, it } from "vitest";
import {
  type CandidateFacts,
  inSentence,
  type ProviderCandidateFacts,
  rankCandidates,
  rankForProvider,
} from "@/lib/domain/candidate";
import { suggestPersona } from "@/lib/domain/suggestion";

const wanted = {
  persona: "FINANCE",
  today: "2026-06-15",
  suggest: ({ title }: { title: string }) => suggestPersona({ title }),
  mostCovers: 3,
} as const;

const common = { title: "", unit: "Bank", covers: 0, given: 100, leavesOn: null, leaveFrom: null };
const candidate = (name: string, given: Partial<CandidateFacts> = {}): CandidateFacts => ({
  ...{ id: name, name, ...common, persona: "FINANCE", isHere: false, isNear: false },
  ...{ isDeputyHere: false, deputyFor: 0, coversElsewhere: false },
  ...given,
});
const provided = (name: string, given: Partial<ProviderCandidateFacts> = {}): ProviderCandidateFacts => ({
  ...{ id: name, name, ...common, persona: "FINANCE", answersFor: 0, isCore: false, isProcurement: false },
  ...given,
});

const order = (...found: CandidateFacts[]) => rankCandidates(found, wanted).map(({ name }) => name);
const only = (given: Partial<CandidateFacts>) => {
  const [first] = rankCandidates([candidate("ann", given)], wanted);
  return [inSentence(first?.reasons ?? []), inSentence(first?.warnings ?? [])];
};

describe("whom a cell is offered", () => {
  it("puts a deputy first, then who fits here, next door, and elsewhere", () => {
    const none = { persona: null, given: 0 };
    expect(
      order(
        candidate("elsewhere"),
        candidate("near", { isNear: true }),
        candidate("right title", { ...none, isHere: true, title: "Financial Controller" }),
        candidate("here", { ...none, isHere: true, title: "Driver" }),
        candidate("deputy", { persona: "PRODUCT", isDeputyHere: true }),
        candidate("found", { persona: "PRODUCT" }),
      ),
    ).toEqual(["deputy", "right title", "near", "elsewhere", "here", "found"]);
  });

  it("prefers who has time, and among equals goes by name", () => {
    expect(order(candidate("b"), candidate("a"), candidate("half", { given: 50 }))).toEqual(["half", "a", "b"]);
  });

  it("puts off who leaves soon, is away soon, or covers too much, and says so", () => {
    expect(
      order(
        candidate("leaves", { leavesOn: "2026-07-31" }),
        candidate("leaves next year", { leavesOn: "2027-07-31" }),
        candidate("away", { leaveFrom: "2026-06-20" }),
        candidate("overspread", { covers: 3 }),
        candidate("covers one", { covers: 1 }),
        candidate("free"),
      ),
    ).toEqual(["free", "covers one", "leaves next year", "away", "overspread", "leaves"]);
    expect(only({ leavesOn: "2026-07-31", covers: 4, given: 130, leaveFrom: "2026-07-01" })[1]).toBe(
      "Covers 4 further units, as many as the policy allows or more, 130 % of the time is given away already, last day 31 Jul 2026, on leave from 1 Jul 2026.",
    );
  });

  it("lets Executives cover as much as they do", () => {
    const [first] = rankCandidates([candidate("ann", { persona: "EXECUTIVE", covers: 9 })], {
      ...wanted,
      persona: "EXECUTIVE",
    });
    expect(first?.warnings).toEqual(["covers 9 further units"]);
  });

  it.each([
    [{ isNear: true }, "Finance/Procurement in Bank, next to this unit."],
    [{ unit: null }, "Finance/Procurement without a unit."],
    [
      { deputyFor: 2, given: 60 },
      "Finance/Procurement in Bank, deputy of it for 2 further units, 40 % of the time is free.",
    ],
    [{ persona: "PRODUCT", coversElsewhere: true }, "Works in Bank, covers Finance/Procurement elsewhere."],
    [
      { persona: null, isHere: true, given: 0, title: "Financial Controller" },
      "Works here, the title fits: title contains 'financial controller', no persona yet.",
    ],
  ] as const)("says why: %j", (given, expected) => {
    expect(only(given)[0]).toBe(expected);
  });
});

describe("whom a side of a provider is offered", () => {
  const ranked = (...found: ProviderCandidateFacts[]) => rankForProvider(found, wanted);

  it("prefers procurement, who answers for others, and the core team", () => {
    const names = ranked(
      provided("any"),
      provided("core", { isCore: true }),
      provided("other", { answersFor: 1 }),
      provided("procurement", { isProcurement: true }),
    ).map(({ name }) => name);
    expect(names).toEqual(["procurement", "other", "core", "any"]);
  });

  it("warns of whoever is not of the persona, since they would not count", () => {
    const [first, second] = ranked(provided("ann", { persona: "PRODUCT", isCore: true }), provided("ben"));
    expect(first?.name).toBe("ben");
    expect(second?.warnings).toEqual(["counts only once they are Finance/Procurement"]);
  });
});
