import { describe, expect, it } from "vitest";
import { importFields } from "@/lib/domain/import-field";
import { type ParsedRow, rowParser } from "@/lib/domain/import-row";
import { unitPathOf } from "@/lib/domain/import-text";

const columns = Object.fromEntries(importFields.map((field, index) => [field, index]));
const parser = rowParser({ columns, dayOrder: null }, importFields);

function parse(cells: Partial<Record<(typeof importFields)[number], string>>): ParsedRow {
  const given = { externalId: "7", name: "Ada Lovelace", ...cells };
  return parser(importFields.map((field) => given[field] ?? ""));
}

describe("a row of a file", () => {
  it("becomes facts", () => {
    const row = parse({
      externalId: " 007 ",
      name: "Ada\u00A0 Lovelace",
      email: "ADA@Corp.example",
      title: "Cloud Architect",
      unit1: "Technology",
      unit2: "Platform",
      managerId: "1",
      managerEmail: "Boss@Corp.example",
      location: "London",
      timeZone: "Europe/London",
      kind: "External contractor",
      startsOn: "1.2.2020",
      lastDay: "2026-12-31",
    });
    expect(row).toEqual({
      reasons: [],
      warnings: [],
      facts: {
        externalId: "007",
        name: "Ada Lovelace",
        email: "ada@corp.example",
        title: "Cloud Architect",
        unitPath: ["Technology", "Platform"],
        managerId: "1",
        managerEmail: "boss@corp.example",
        location: "London",
        timeZone: "Europe/London",
        kind: "CONTRACTOR",
        startsOn: "2020-02-01",
        lastDay: "2026-12-31",
      },
    });
  });

  it.each<[string, Parameters<typeof parse>[0], RegExp]>([
    ["an empty name", { name: " - " }, /name is empty/],
    ["neither id nor address", { externalId: "" }, /neither an employee ID nor/],
    ["an address that is none", { email: "ada at corp" }, /“ada at corp” is not an e-mail address/],
    ["an id that a spreadsheet rounded", { externalId: "1.23457E+11" }, /shortened by a spreadsheet/],
    ["a name that is too long", { name: "x".repeat(201) }, /201 characters; 200 is the most/],
    ["a control character", { title: "Head\u0007" }, /Job title holds a control character/],
    ["a day that is none", { startsOn: "30.02.2020" }, /Start date: “30.02.2020” is not a day/],
    ["a day that can be two", { lastDay: "03/04/2026" }, /Last day: .*day first or month first/],
    ["a last day before the first", { startsOn: "2026-02-01", lastDay: "2026-01-01" }, /is before the start date/],
  ])("is refused for %s", (_, cells, reason) => {
    expect(parse(cells).reasons).toEqual([expect.stringMatching(reason)]);
  });

  it("is refused when it is ragged, except for blank cells too many", () => {
    const cells = importFields.map((field) => (field === "externalId" || field === "name" ? "x" : ""));
    expect(parser(cells.slice(1)).reasons[0]).toMatch(/has 18 cells and the headings are 19/);
    expect(parser([...cells, "x"]).reasons[0]).toMatch(/has 20 cells/);
    expect(parser([...cells, " "]).reasons).toEqual([]);
  });

  it("leaves out what would turn its text around", () => {
    const { facts, warnings } = parse({ name: "Ada \u202Eecalevol\u202C" });
    expect([facts.name, warnings]).toEqual(["Ada ecalevol", [expect.stringMatching(/^Full name holds invisible/)]]);
  });

  it("says what of it is left out", () => {
    const { facts, warnings } = parse({ kind: "Wizard", timeZone: "Mars/Base" });
    expect([facts.kind, facts.timeZone]).toEqual([null, null]);
    expect(warnings).toEqual([expect.stringContaining("Mars/Base"), expect.stringContaining("Wizard")]);
  });

  it.each([
    ["a guest", { kind: "Guest" }],
    ["a closed account", { status: "suspended" }],
  ])("of %s is of nobody, whatever else it says", (_, cells) => {
    const { facts, reasons } = parse({ email: "ada@corp.example", startsOn: "never", ...cells });
    expect([facts.externalId, facts.email, reasons]).toEqual([
      null,
      null,
      [expect.stringMatching("counts as not being in the file")],
    ]);
  });

  it("of a leaver counts where it says the last day", () => {
    const { facts, reasons } = parse({ status: "Terminated", lastDay: "2026-03-31" });
    expect([facts.externalId, facts.lastDay, reasons]).toEqual(["7", "2026-03-31", []]);
  });

  it.each(["Ada Lovelace (On Leave)", "Ada Lovelace [C]", "Ada Lovelace"])("names Ada Lovelace by %s", (name) => {
    expect(parse({ name }).facts.name).toBe("Ada Lovelace");
  });

  it("joins the parts of a name", () => {
    expect(parse({ name: "", firstName: "Ada", lastName: "Lovelace" }).facts.name).toBe("Ada Lovelace");
  });

  it("keeps names of any script, and markup as text", () => {
    for (const name of ["李雷", "محمد", "😀 Smith", "<script>alert(1)</script>", "Robert'); DROP TABLE people;--"]) {
      expect(parse({ name })).toMatchObject({ reasons: [], facts: { name } });
    }
  });

  it.each([
    ["Full-time", "EMPLOYEE"],
    ["Regular employee", "EMPLOYEE"],
    ["Permanent contract", "EMPLOYEE"],
    ["Unbefristet", "EMPLOYEE"],
    ["Contingent Worker", "CONTRACTOR"],
    ["External employee", "CONTRACTOR"],
    ["Freie Mitarbeiterin", "CONTRACTOR"],
    ["Prestataire", "CONTRACTOR"],
  ])("takes %s for %s", (text, kind) => {
    expect(parse({ kind: text }).facts.kind).toBe(kind);
  });
});

describe("the path of a unit", () => {
  it.each([
    [
      ["Sales", "Retail"],
      ["Sales", "Retail"],
    ],
    [["Sales", "sales "], ["Sales"]],
    [["Sales", "N/A"], ["Sales"]],
    [["", "Retail"], ["Retail"]],
    [["Sales > Retail > North"], ["Sales", "Retail", "North"]],
    [["Engineering/Ops"], ["Engineering/Ops"]],
    [["/Sales/Retail"], ["Sales", "Retail"]],
    [["/"], []],
    [["R&D>Labs"], ["R&D>Labs"]],
  ])("of %j is %j", (cells, path) => {
    expect(unitPathOf(cells)).toEqual(path);
  });
});
