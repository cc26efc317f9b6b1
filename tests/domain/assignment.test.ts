import { describe, expect, it } from "vitest";
import { describeStatement, type PersonaStatement, reassign } from "@/lib/domain/assignment";

const january = new Date("2026-01-01T00:00:00Z");
const march = new Date("2026-03-01T00:00:00Z");
const engineering: PersonaStatement = { persona: "ENGINEERING", functions: [], share: 100 };
const procurement: PersonaStatement = { persona: "FINANCE", functions: ["PROCUREMENT"], share: 50 };

describe("reassign", () => {
  it("ends the assignment that the new one takes over from", () => {
    const current = { ...engineering, from: january, until: null };
    expect(reassign([current], procurement, march)).toEqual({
      ok: true,
      value: { ends: current, replaces: null, until: null },
    });
  });
  it("changes nothing when the person has that persona already", () => {
    const current = { ...engineering, from: january, until: null };
    expect(reassign([current], { ...engineering }, march)).toEqual({ ok: true, value: null });
  });
  it("takes the order of the tags as meaning nothing", () => {
    const current = {
      persona: "FINANCE" as const,
      functions: ["FINANCE" as const, "PROCUREMENT" as const],
      share: 100,
      from: january,
      until: null,
    };
    expect(reassign([current], { ...current, functions: ["PROCUREMENT", "FINANCE"] }, march)).toEqual({
      ok: true,
      value: null,
    });
  });
  it.each([
    ["functions", { persona: "FINANCE", functions: [], share: 100 }],
    ["functions", { persona: "ENGINEERING", functions: ["FINANCE"], share: 100 }],
    ["share", { persona: "ENGINEERING", functions: [], share: 0 }],
    ["share", { persona: "ENGINEERING", functions: [], share: 101 }],
    ["share", { persona: "ENGINEERING", functions: [], share: 33.3 }],
    ["share", { persona: "ENGINEERING", functions: [], share: Number.NaN }],
  ] satisfies [string, PersonaStatement][])("refuses beside the field %s: %j", (field, statement) => {
    const outcome = reassign([], statement, march);
    expect(outcome.ok ? [] : outcome.problems.map((problem) => problem.field)).toEqual([field]);
  });
});

describe("describeStatement", () => {
  it.each([
    [engineering, "Engineering and Operations"],
    [procurement, "Finance/Procurement (Procurement), 50 %"],
    [
      { persona: "FINANCE", functions: ["FINANCE", "PROCUREMENT"], share: 100 } satisfies PersonaStatement,
      "Finance/Procurement",
    ],
  ])("%j", (statement, words) => {
    expect(describeStatement(statement)).toBe(words);
  });
});
