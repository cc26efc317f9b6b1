import { describe, expect, it } from "vitest";
import { suggesterWith } from "@/lib/domain/suggester";
import { mostTitles, mostUnits, triageGroups, type WaitingRow } from "@/lib/domain/triage";

const suggest = suggesterWith({ own: [], learnt: new Map() });
const unitNames = { retail: "Retail", payments: "Payments", procurement: "Procurement" };

function row(given: Partial<WaitingRow>): WaitingRow {
  return { title: "Software Engineer", unitId: "retail", people: 1, managerPersona: null, held: null, ...given };
}
const groupsOf = (...rows: WaitingRow[]) => triageGroups(rows, { suggest, unitNames });

describe("the groups of the queue", () => {
  it("hold equal titles together, whatever their unit and spelling", () => {
    const [group, ...others] = groupsOf(
      row({ people: 200 }),
      row({ title: "software engineer (m/f/d)", people: 3 }),
      row({ unitId: "payments", people: 7 }),
      row({ unitId: null, people: 1 }),
    );
    expect(others).toEqual([]);
    expect(group).toMatchObject({
      titles: ["Software Engineer", "software engineer (m/f/d)"],
      people: 211,
      units: [
        { id: "retail", people: 203 },
        { id: "payments", people: 7 },
        { id: null, people: 1 },
      ],
    });
  });

  it("part people of one title for whom something else is proposed", () => {
    const groups = groupsOf(
      row({ title: "Manager", unitId: "procurement", people: 2 }),
      row({ title: "Manager", unitId: null, people: 4 }),
    );
    expect(groups.map(({ people, proposal }) => [people, proposal.choice?.persona ?? null])).toEqual([
      [2, "FINANCE"],
      [4, null],
    ]);
    expect(new Set(groups.map(({ id }) => id)).size).toBe(2);
  });

  it("come in the order of what one stroke is worth", () => {
    const groups = groupsOf(
      row({ title: "Zookeeper of things", people: 30 }),
      row({ title: "Software Engineer", people: 10 }),
      row({ title: "Accountant", people: 200 }),
      row({ title: "", people: 20 }),
    );
    expect(groups.map(({ titles }) => titles[0])).toEqual([
      "Accountant",
      "Software Engineer",
      "Zookeeper of things",
      "",
    ]);
  });

  it("propose out of scope for work that is none of the four personas', and nothing for titles that say nothing", () => {
    const [sales, odd] = groupsOf(row({ title: "Sales Manager", people: 2 }), row({ title: "XYZ", unitId: null }));
    expect(sales?.proposal).toMatchObject({ choice: { persona: "OUT_OF_SCOPE", functions: [] } });
    expect(sales?.proposal.reason).toContain("'sales'");
    expect(odd?.proposal).toMatchObject({ choice: null, confidence: 0 });
  });

  it("keep the id of a title's largest group when something else is proposed for it", () => {
    const rows = [row({ title: "Manager", unitId: null, people: 9 })];
    const learnt = new Map([["manager", { PRODUCT: 5 }]]);
    const [before] = triageGroups(rows, { suggest, unitNames });
    const [after] = triageGroups(rows, { suggest: suggesterWith({ own: [], learnt }), unitNames });
    expect(after?.proposal.choice?.persona).toBe("PRODUCT");
    expect(after?.id).toBe(before?.id);
  });

  it("are of as many units and titles as an address holds", () => {
    const names = Object.fromEntries(Array.from({ length: 400 }, (_, n) => [`u${n}`, `Unit ${n}`]));
    const units = Object.keys(names).map((unitId) => row({ unitId }));
    const groups = triageGroups(units, { suggest, unitNames: names });
    expect(groups.every((group) => group.units.length <= mostUnits && group.titles.length <= mostTitles)).toBe(true);
    expect(groups.reduce((sum, { people }) => sum + people, 0)).toBe(400);
    expect(new Set(groups.map(({ id }) => id)).size).toBe(groups.length);
  });

  it("are in doubt only where a sure suggestion names another persona", () => {
    const held = (persona: "ENGINEERING" | "PRODUCT", title: string) => row({ title, held: persona, unitId: null });
    expect(groupsOf(held("ENGINEERING", "Software Engineer"), held("PRODUCT", "Manager"))).toEqual([]);
    expect(groupsOf(held("PRODUCT", "Software Engineer"))).toMatchObject([{ held: "PRODUCT" }]);
  });
});
