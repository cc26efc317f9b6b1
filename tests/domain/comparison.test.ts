import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compareAddress, comparedDays } from "@/lib/domain/compare-address";
import {
  type ChangeKind,
  changeKinds,
  comparedFields,
  fieldsChanged,
  kindOf,
  type PersonThen,
  shapeOf,
} from "@/lib/domain/comparison";
import { countsByKind, personaFlows } from "@/lib/domain/comparison-flows";
import { changeText, fieldChanges, fieldText } from "@/lib/domain/comparison-text";
import { monthBefore } from "@/lib/domain/day";
import { personas } from "@/lib/domain/persona";
import { seatKinds } from "@/lib/domain/seat";

const out: PersonThen = {
  standing: "OUT",
  unit: null,
  manager: null,
  title: "",
  assignment: null,
  seats: [],
  covers: [],
  providers: [],
};
const engineer: PersonThen = {
  ...out,
  standing: "IN",
  unit: { id: "r", name: "Retail" },
  title: "Engineer",
  assignment: { persona: "ENGINEERING", functions: [], share: 100 },
};

const named = fc.constantFrom("a", "b", "c").map((id) => ({ id, name: id.toUpperCase() }));
const employed = fc.record<PersonThen>({
  standing: fc.constantFrom("IN", "ELSEWHERE"),
  unit: fc.option(named),
  manager: fc.option(named),
  title: fc.constantFrom("", "Engineer", "Analyst"),
  assignment: fc.option(
    fc.record({
      persona: fc.constantFrom(...personas),
      functions: fc.constantFrom([], ["FINANCE"], ["FINANCE", "PROCUREMENT"]),
      share: fc.constantFrom(50, 100),
    }),
  ),
  seats: fc.uniqueArray(fc.constantFrom(...seatKinds), { maxLength: 2 }),
  covers: fc.array(fc.record({ unit: named, persona: fc.constantFrom(...personas), isDeputy: fc.boolean() }), {
    maxLength: 2,
  }),
  providers: fc.array(fc.record({ provider: named, side: fc.constantFrom("ENGINEERING", "FINANCE") }), {
    maxLength: 2,
  }),
});
const then = fc.oneof(fc.constant(out), employed);

const mirrored: Partial<Record<ChangeKind, ChangeKind>> = {
  JOINED: "LEFT",
  LEFT: "JOINED",
  ASSIGNED: "UNASSIGNED",
  UNASSIGNED: "ASSIGNED",
};

describe("which kind of change is which", () => {
  it.each<[string, Partial<PersonThen> | null, Partial<PersonThen> | null, ChangeKind | null]>([
    ["joined", null, {}, "JOINED"],
    ["left", {}, null, "LEFT"],
    ["joined, whatever their persona", null, { assignment: null }, "JOINED"],
    ["another persona", {}, { assignment: { persona: "PRODUCT", functions: [], share: 100 } }, "REASSIGNED"],
    ["a first persona", { assignment: null }, {}, "ASSIGNED"],
    ["no persona any more", {}, { assignment: null }, "UNASSIGNED"],
    ["half the time", {}, { assignment: { persona: "ENGINEERING", functions: [], share: 50 } }, "TERMS"],
    ["another unit", {}, { unit: { id: "b", name: "Bank" } }, "MOVED"],
    ["another unit and persona", {}, { unit: { id: "b", name: "Bank" }, assignment: null }, "UNASSIGNED"],
    ["the unit under another name", {}, { unit: { id: "r", name: "Shops" } }, null],
    ["another manager", {}, { manager: { id: "m", name: "Mo" } }, "MANAGER"],
    ["another title", {}, { title: "Architect" }, "TITLE"],
    ["a seat", {}, { seats: ["LEAD"] }, "SEATS"],
    ["the same seats in another order", { seats: ["LEAD", "CORE"] }, { seats: ["CORE", "LEAD"] }, null],
    ["into the units compared", { standing: "ELSEWHERE" }, {}, "MOVED"],
    ["out of the units compared, with their own", {}, { standing: "ELSEWHERE" }, "MOVED"],
    ["elsewhere all along", { standing: "ELSEWHERE" }, { standing: "ELSEWHERE", title: "Architect" }, null],
    ["nothing", {}, {}, null],
  ])("%s", (_, before, after, kind) => {
    const of = (part: Partial<PersonThen> | null) => (part ? { ...engineer, ...part } : out);
    expect(kindOf(shapeOf(of(before), of(after)))).toBe(kind);
  });

  it("compares a person with themselves to nothing", () => {
    fc.assert(
      fc.property(then, (one) => {
        expect(fieldsChanged(one, one)).toEqual([]);
        expect(kindOf(shapeOf(one, one))).toBeNull();
      }),
    );
  });

  it("says the other way round what it says one way, with coming and going swapped", () => {
    fc.assert(
      fc.property(then, then, (before, after) => {
        const kind = kindOf(shapeOf(before, after));
        expect(kindOf(shapeOf(after, before))).toBe(kind && (mirrored[kind] ?? kind));
        expect(fieldsChanged(after, before)).toEqual(fieldsChanged(before, after));
      }),
    );
  });

  it("puts everybody who differs and is of the units into exactly one group", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(then, then)), (people) => {
        const differing = people.filter(
          ([before, after]) =>
            (before.standing === "IN" || after.standing === "IN") &&
            (before.standing !== after.standing || fieldsChanged(before, after).length > 0),
        );
        const counted = people.map(([before, after]) => ({ shape: shapeOf(before, after), count: 1 }));
        const counts = countsByKind(counted);
        expect(changeKinds.reduce((sum, kind) => sum + counts[kind], 0)).toBe(differing.length);
      }),
    );
  });

  it("tells in words every field that differs", () => {
    fc.assert(
      fc.property(employed, employed, (before, after) => {
        for (const field of fieldsChanged(before, after)) {
          const isNamed = !["unit", "manager"].includes(field);
          if (isNamed) expect([fieldText(field, before), fieldText(field, after)]).not.toContain("");
        }
        for (const field of comparedFields) expect(fieldText(field, out)).toBe("none");
      }),
    );
  });
});

describe("what differs about a person, in words", () => {
  const texts = (before: PersonThen, after: PersonThen) => fieldChanges(before, after).map(changeText);
  const retail = { id: "r", name: "Retail" };
  const bank = { id: "b", name: "Bank" };

  it("is what they had and have of each field", () => {
    const moved = { ...engineer, unit: bank, title: "Architect" };
    expect(texts(engineer, moved)).toEqual(["Unit: from Retail to Bank", "Title: from Engineer to Architect"]);
  });

  it("is what came and went of a list", () => {
    const covers = [retail, bank].map((unit) => ({ unit, persona: "FINANCE" as const, isDeputy: false }));
    const before = { ...engineer, seats: ["CORE" as const], covers };
    expect(texts(before, { ...before, seats: ["LEAD"], covers: covers.slice(0, 1) })).toEqual([
      "CCoE seats: + Lead; − Core",
      "Covers: − Finance for Bank",
    ]);
  });

  it("is all that they have who joined or left", () => {
    expect(texts(out, engineer)).toEqual(texts(engineer, out));
    expect(texts(out, engineer)).toEqual(["Title: Engineer", "Unit: Retail", "Persona: Engineering and Operations"]);
  });

  it("is their unit for those who came with it", () => {
    expect(texts({ ...engineer, standing: "ELSEWHERE" }, engineer)).toEqual(["Unit: Retail was put elsewhere"]);
  });
});

describe("what came to each persona and went from it", () => {
  it("adds up to the difference of the two days", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(then, then)), (people) => {
        const flows = personaFlows(people.map(([a, b]) => ({ shape: shapeOf(a, b), count: 1 })));
        for (const { persona, joined, movedIn, assigned, left, movedOut, reassigned } of flows) {
          const have = (side: 0 | 1) =>
            people.filter((pair) => pair[side].standing === "IN" && pair[side].assignment?.persona === persona).length;
          expect(joined + movedIn + assigned - left - movedOut - reassigned).toBe(have(1) - have(0));
        }
      }),
    );
  });
});

describe("the two days of an address", () => {
  const days = (from?: string, to?: string) => comparedDays(compareAddress({ from, to }), "2026-03-31");

  it("are a month ago and today without being told", () => {
    expect(days()).toEqual({ ok: true, from: "2026-02-28", to: "2026-03-31" });
    expect(days(undefined, "2026-01-15")).toEqual({ ok: true, from: "2025-12-15", to: "2026-01-15" });
  });

  it("may be one", () => {
    expect(days("2026-03-31")).toEqual({ ok: true, from: "2026-03-31", to: "2026-03-31" });
  });

  it.each([
    ["2026-02-30", undefined, "from"],
    [undefined, "tomorrow", "to"],
    ["", "31.03.2026", "to"],
  ])("are refused where they are none: %s to %s", (from, to, field) => {
    expect(days(from, to)).toMatchObject({ ok: false, field, swapped: null });
  });

  it("are offered the other way round where the first is after the second", () => {
    expect(days("2026-04-01")).toMatchObject({ ok: false, swapped: { from: "2026-03-31", to: "2026-04-01" } });
  });
});

describe("the same day a month before", () => {
  it.each([
    ["2026-03-15", "2026-02-15"],
    ["2026-03-31", "2026-02-28"],
    ["2024-03-31", "2024-02-29"],
    ["2026-01-01", "2025-12-01"],
    ["2026-12-31", "2026-11-30"],
  ])("of %s is %s", (day, before) => {
    expect(monthBefore(day)).toBe(before);
  });
});
