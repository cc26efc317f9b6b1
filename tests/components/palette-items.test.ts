import { describe, expect, it } from "vitest";
import { asking, paletteGroups } from "@/components/palette/palette-items";
import type { AccessRole } from "@/lib/domain/access";

const anna = { id: "1", name: "Anna", title: "Architect", unitName: "Retail" };
const found = { people: [anna], units: [{ id: "2", name: "Retail", parentName: "Sales" }], seen: "7" };

function offered(text: string, role: AccessRole = "ADMIN") {
  const asked = asking(text, role);
  const groups = paletteGroups(asked, { role, today: "2026-03-31", found: asked.rest === "" ? null : found });
  return Object.fromEntries(groups.map(({ name, items }) => [name, items]));
}
const names = (text: string, role?: AccessRole) =>
  Object.values(offered(text, role)).flatMap((items) => items.map(({ name }) => name));

describe("the command palette", () => {
  it("offers pages and actions before anything is typed, and nobody", () => {
    expect(Object.keys(offered(""))).toEqual(["Pages", "Actions"]);
  });

  it.each([
    ["STAFF", ["Coverage", "Import", "Add a person", "Import a file", "Assign a persona to…", "Give a CCoE seat to…"]],
    ["LEAD", ["Import", "Add a person", "Import a file", "Assign a persona to…", "Settings: users"]],
  ] as const)("offers %s nothing that is not theirs", (role, others) => {
    for (const name of others) {
      expect(names(name.slice(0, 6), role)).not.toContain(name);
      expect(names(name.slice(0, 6), "ADMIN")).toContain(name);
    }
  });

  it("finds pages, actions, people and units by their words, in any order", () => {
    expect(names("theme dark")).toContain("Switch theme: dark");
    expect(names("anisation")).not.toContain("Settings: organisation");
    expect(Object.keys(offered("retail"))).toEqual(["People", "Units"]);
  });

  it("asks whom an action is for, and then offers them only", () => {
    expect(offered("assign ")).toEqual({});
    expect(offered("Assign  anna")).toMatchObject({
      "Whom?": [{ name: "Anna", deed: { kind: "assign", person: anna } }],
    });
    expect(offered("coverage ret")).toMatchObject({
      "Which unit?": [{ deed: { kind: "go", href: "/coverage?unit=2" } }],
    });
    expect(asking("Assign  Anna", "ADMIN").rest).toBe("anna");
  });

  it("knows an action by what it is called, while it is typed and before a name", () => {
    expect(Object.keys(offered("assign a pers"))).toEqual(["Actions", "Whom?"]);
    expect(Object.keys(offered("coverage of"))).toEqual(["Actions", "Which unit?"]);
    expect(asking("Assign a persona to Anna", "ADMIN")).toMatchObject({ rest: "anna", isNaming: false });
    expect(asking("assign anna", "ADMIN")).toMatchObject({ rest: "anna", isNaming: false });
  });

  it("takes the word of an action that one may not do as a name", () => {
    expect(asking("assign anna", "STAFF")).toMatchObject({ verb: null, rest: "assign anna" });
  });

  it("offers days by name, and any that is typed", () => {
    expect(offered("as of year")["Which day?"]?.map(({ deed }) => deed)).toEqual([
      { kind: "day", day: "2025-12-31" },
      { kind: "day", day: "2025-03-31" },
    ]);
    expect(offered("as of 2024-02-29")["Which day?"]).toMatchObject([{ deed: { kind: "day", day: "2024-02-29" } }]);
    expect(offered("as of 2024-02-30")).toEqual({});
  });
});
