import { describe, expect, it } from "vitest";
import type { ImportField } from "@/lib/domain/import-field";
import { guessColumns } from "@/lib/domain/import-guess";
import { type ImportMapping, namedHeadings, parseMapping } from "@/lib/domain/import-mapping";

const guess = (headings: string, sample = ""): Record<string, string> => {
  const cells = headings.split("|");
  const columns = guessColumns(cells, [sample.split("|")]);
  return Object.fromEntries(Object.entries(columns).map(([field, index]) => [field, cells[index] ?? ""]));
};

describe("guessing the columns from the headings", () => {
  it.each<[string, string, Partial<Record<ImportField, string>>]>([
    [
      "plain English",
      "Employee ID|Full name|Work email|Job title|Division|Department|Manager ID|Grade|FTE|Profession",
      {
        externalId: "Employee ID",
        name: "Full name",
        email: "Work email",
        title: "Job title",
        unit1: "Division",
        unit2: "Department",
        managerId: "Manager ID",
      },
    ],
    [
      "German",
      "Personal-Nr.|Vorname|Nachname|E-Mail|Stellenbezeichnung|Geschäftsbereich|Abteilung|Führungskraft-ID|Standort|Eintrittsdatum|Austrittsdatum",
      {
        externalId: "Personal-Nr.",
        firstName: "Vorname",
        lastName: "Nachname",
        email: "E-Mail",
        title: "Stellenbezeichnung",
        unit1: "Geschäftsbereich",
        unit2: "Abteilung",
        managerId: "Führungskraft-ID",
        location: "Standort",
        startsOn: "Eintrittsdatum",
        lastDay: "Austrittsdatum",
      },
    ],
    [
      "French",
      "Matricule|Nom|Prénom|Courriel|Intitulé du poste|Direction|Département|Matricule du responsable|Type de contrat|Date d’entrée",
      {
        externalId: "Matricule",
        lastName: "Nom",
        firstName: "Prénom",
        email: "Courriel",
        title: "Intitulé du poste",
        unit1: "Direction",
        unit2: "Département",
        managerId: "Matricule du responsable",
        kind: "Type de contrat",
        startsOn: "Date d’entrée",
      },
    ],
    [
      "words run together",
      "employeeID|displayName|userPrincipalName|jobTitle|department|timeZone",
      {
        externalId: "employeeID",
        name: "displayName",
        email: "userPrincipalName",
        title: "jobTitle",
        unit1: "department",
        timeZone: "timeZone",
      },
    ],
    [
      "a name in full and in parts",
      "Name|First name|Last name|Email address",
      { name: "Name", email: "Email address" },
    ],
    ["a family name called name", "Vorname|Name|E-Mail", { firstName: "Vorname", lastName: "Name", email: "E-Mail" }],
    ["a team, only without anything above it", "Name|Email|Team", { name: "Name", email: "Email", unit1: "Team" }],
    ["a team below a department", "Name|Email|Department|Team", { name: "Name", email: "Email", unit1: "Department" }],
  ])("understands %s", (_, headings, columns) => {
    expect(guess(headings)).toEqual(columns);
  });

  it("decides by the values whether a manager column holds ids or addresses, and never uses names", () => {
    expect(guess("ID|Manager", "1|ada@corp.example")).toEqual({ managerEmail: "Manager" });
    expect(guess("ID|Manager", "1|E0042")).toEqual({ managerId: "Manager" });
    expect(guess("ID|Manager", "1|Ada Lovelace")).toEqual({});
  });

  it("names blank and repeated headings", () => {
    expect(namedHeadings(["Name", " ", "Name"])).toEqual(["Name", "Column 2", "Name (2)"]);
  });
});

describe("a mapping as it was sent", () => {
  const parse = (columns: ImportMapping["columns"]) => parseMapping({ columns, dayOrder: "DAY_FIRST" }, 4);

  it("is kept as it is when people can be told apart and named", () => {
    const columns = { externalId: 0, name: 1, unit1: 2 };
    expect(parse(columns)).toEqual({ ok: true, value: { columns, dayOrder: "DAY_FIRST" } });
  });

  it.each<[string, ImportMapping["columns"], RegExp]>([
    ["without an id or an address", { name: 1 }, /never by name/],
    ["without a name", { externalId: 0 }, /which column is the name/],
    ["with a column used twice", { externalId: 0, name: 0 }, /use the same column/],
    ["with a hole in the levels", { externalId: 0, name: 1, unit2: 2 }, /have a hole/],
  ])("is refused %s", (_, columns, message) => {
    const outcome = parse(columns);
    expect(outcome.ok ? [] : outcome.problems.map((problem) => problem.message)).toEqual([
      expect.stringMatching(message),
    ]);
  });

  it("leaves out columns that the file does not have, and what is no field", () => {
    const outcome = parseMapping({ columns: { externalId: 0, name: 1, title: 9, role: 2, email: "1" } }, 4);
    expect(outcome).toEqual({ ok: true, value: { columns: { externalId: 0, name: 1 }, dayOrder: null } });
  });

  it.each([[null], ["x"], [{ columns: [1] }], [{}]])("refuses %j without throwing", (input) => {
    expect(parseMapping(input, 4).ok).toBe(false);
  });
});
