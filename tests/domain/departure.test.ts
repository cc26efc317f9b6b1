import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { evaluateCoverage } from "@/lib/domain/coverage";
import type { CoverageFacts } from "@/lib/domain/coverage-facts";
import { type Supposition, supposing } from "@/lib/domain/departure";
import { departureEffect } from "@/lib/domain/departure-effect";
import { defaultPolicy } from "@/lib/domain/policy";
import {
  always,
  day,
  engineer,
  facts,
  financier,
  headcount,
  noon,
  owner,
  spend,
  staff,
  unit,
} from "../support/coverage-facts";

function effectOf(given: CoverageFacts, ...suppositions: Supposition[]) {
  const judge = (of: CoverageFacts) => ({ facts: of, coverage: evaluateCoverage(of, defaultPolicy, noon) });
  const personIds = new Set(suppositions.map(({ personId }) => personId));
  return departureEffect(judge(given), judge(supposing(given, suppositions, noon)), { personIds, at: noon });
}

const shop = unit("shop");
/** Ann alone is the engineer of the shop; Fay and Flo do its finance. */
const small = facts({
  units: [shop],
  spends: [spend("shop", 120_000)],
  headcounts: [headcount("shop", 4)],
  people: [
    staff("ann", "shop", { assignments: [engineer], seats: [{ kind: "CORE", share: 100, ...always }] }),
    staff("fay", "shop", {
      assignments: [financier],
      providerCovers: [{ providerId: "aws", side: "FINANCE", ...always }],
    }),
    staff("flo", "shop", { assignments: [financier] }),
    staff("pat", "shop", { assignments: [owner] }),
  ],
  providers: [{ id: "aws", name: "AWS", ...always }],
});

describe("if somebody leaves", () => {
  it("their only cell is lost, with its money, and their seat is empty", () => {
    const effect = effectOf(small, { personId: "ann", what: "LEAVES" });
    expect(effect.cells.first).toEqual([
      {
        unit: { id: "shop", name: "shop" },
        persona: "ENGINEERING",
        money: 120_000,
        holders: { before: 1, after: 0 },
        minimum: 1,
        isGap: true,
      },
    ]);
    expect(effect.money).toBe(120_000);
    expect(effect.seats.first).toEqual([{ person: { id: "ann", name: "ann" }, kind: "CORE", others: 0 }]);
    expect(effect.opened.map(({ id }) => id)).toContain("EMPTY_CELL:shop:ENGINEERING");
  });

  it("a cell of two becomes one person's, and their side of a provider nobody's", () => {
    const effect = effectOf(small, { personId: "fay", what: "LEAVES" });
    expect(effect.cells.count).toBe(0);
    expect(effect.singles.first).toMatchObject([
      { persona: "FINANCE", holders: { before: 2, after: 1 }, isGap: false },
    ]);
    expect(effect.providers.first).toEqual([{ provider: { id: "aws", name: "AWS" }, side: "FINANCE" }]);
  });

  it("together with the other one, the cell of two is lost", () => {
    const [fay, flo] = ["fay", "flo"].map((personId): Supposition => ({ personId, what: "LEAVES" }));
    if (!fay || !flo) throw new Error("Two people");
    expect(effectOf(small, fay).cells.count).toBe(0);
    expect(effectOf(small, fay, flo).cells.first).toMatchObject([
      { persona: "FINANCE", holders: { before: 2, after: 0 } },
    ]);
  });

  it("whom the facts do not know takes nothing along", () => {
    const { cells, singles, seats, providers, opened } = effectOf(small, { personId: "nobody", what: "LEAVES" });
    expect([cells, singles, seats, providers].map(({ count }) => count)).toEqual([0, 0, 0, 0]);
    expect(opened).toEqual([]);
  });

  it("the last person of a unit leaves it to be judged with the units below", () => {
    const tree = facts({
      units: [unit("top"), unit("low", { parentId: "top" })],
      headcounts: [headcount("top", 1), headcount("low", 1)],
      people: [staff("tom", "top"), staff("lea", "low", { assignments: [engineer] })],
    });
    const after = supposing(tree, [{ personId: "tom", what: "LEAVES" }], noon);
    expect(evaluateCoverage(after, defaultPolicy, noon).units[0]).toMatchObject({ id: "top", isRolledUp: true });
  });
});

describe("the same question with another supposition", () => {
  it.each([
    ["a short leave empties the cell without a gap", { what: "IS_AWAY", until: day("2026-06-20") }, [[0, false]]],
    ["a long leave opens it", { what: "IS_AWAY", until: day("2026-07-20") }, [[0, true]]],
    ["so does one without an end", { what: "IS_AWAY", until: null }, [[0, true]]],
    ["a move takes the persona along", { what: "MOVES", unitId: "other" }, [[0, true]]],
    ["and to the same unit takes nothing", { what: "MOVES", unitId: "shop" }, []],
    ["an ended persona is as good as gone", { what: "LOSES_PERSONA" }, [[0, true]]],
    ["a seat that is left takes no cell", { what: "LOSES_SEAT", kind: "CORE" }, []],
    ["nor does one that they do not have", { what: "LOSES_SEAT", kind: "LEAD" }, []],
  ] as const)("%s", (_, supposition, expected) => {
    const other = { ...small, units: [shop, unit("other")] };
    const { cells } = effectOf(other, { personId: "ann", ...supposition });
    const ofShop = cells.first.filter((cell) => cell.unit.id === "shop");
    expect(ofShop.map(({ holders, isGap }) => [holders.after, isGap])).toEqual(expected);
  });

  it("a cover that ends leaves the own unit as it was", () => {
    const two = {
      ...small,
      units: [shop, unit("kiosk")],
      headcounts: [...small.headcounts, headcount("kiosk", 1)],
      people: small.people.map((person) =>
        person.id === "ann"
          ? { ...person, covers: [{ unitId: "kiosk", persona: "ENGINEERING" as const, isDeputy: false, ...always }] }
          : person,
      ),
    };
    const { cells } = effectOf(two, { personId: "ann", what: "LOSES_COVER", unitId: "kiosk", persona: "ENGINEERING" });
    expect(cells.first.map(({ unit: { id } }) => id)).toEqual(["kiosk"]);
  });

  it("the one who answers for a side of a provider hands it back", () => {
    const effect = effectOf(small, { personId: "fay", what: "LOSES_PROVIDER", providerId: "aws", side: "FINANCE" });
    expect(effect.providers.count).toBe(1);
    expect(effect.singles.count).toBe(0);
  });
});

const someone = fc.constantFrom("ann", "fay", "flo", "pat");

it("says of nobody's leaving more than of everybody's", () => {
  fc.assert(
    fc.property(fc.uniqueArray(someone, { minLength: 1 }), someone, (some, one) => {
      const leaving = (ids: string[]) => ids.map((personId): Supposition => ({ personId, what: "LEAVES" }));
      const few = effectOf(small, ...leaving(some));
      const more = effectOf(small, ...leaving([...new Set([...some, one])]));
      expect(more.cells.count).toBeGreaterThanOrEqual(few.cells.count);
      expect(more.seats.count).toBeGreaterThanOrEqual(few.seats.count);
    }),
  );
});

it("agrees with facts in which the people never were", () => {
  fc.assert(
    fc.property(fc.uniqueArray(someone), (gone) => {
      const suppositions = gone.map((personId): Supposition => ({ personId, what: "LEAVES" }));
      const without = {
        ...small,
        headcounts: [headcount("shop", 4 - gone.length)],
        people: small.people.filter(({ id }) => gone.every((each) => each !== id)),
      };
      expect(evaluateCoverage(supposing(small, suppositions, noon), defaultPolicy, noon)).toEqual(
        evaluateCoverage(without, defaultPolicy, noon),
      );
    }),
  );
});
