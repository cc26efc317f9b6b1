import type { ImportView } from "@/lib/domain/import-address";

export const staffHeadings = [
  "Employee ID",
  "Full name",
  "Work email",
  "Job title",
  "Division",
  "Department",
  "Manager ID",
  "Location",
  "Start date",
  "Last day",
  "Employment type",
] as const;
export type StaffRow = Record<(typeof staffHeadings)[number], string>;

type Plant = (rows: StaffRow[], number: number) => void;

/** What is done to rows of people who manage nobody, so that nobody else is touched by it. `Latin` ones fit Windows-1252. */
export type FaultKind = {
  kind: string;
  view: ImportView | "UNIT" | "NONE";
  says: RegExp;
  isLatin?: false;
  /** Neighbours that it takes; 1 unless said. */
  rows?: number;
  plant?: Plant;
  /** What is done to the written line. */
  line?: (line: string) => string;
  /** Somebody whom the register knows, made from the row before it is changed. */
  known?: (row: StaffRow) => StaffRow;
};

const set =
  (field: keyof StaffRow, value: string | ((row: StaffRow) => string)): Plant =>
  (rows) => {
    for (const row of rows) row[field] = typeof value === "string" ? value : value(row);
  };
/** The first row's value in all of them. */
const share =
  (field: keyof StaffRow): Plant =>
  (rows) =>
    set(field, rows[0]?.[field] ?? "")(rows, 0);

export const faultKinds: readonly FaultKind[] = [
  {
    kind: "the same employee ID",
    view: "REFUSED",
    says: /is in 2 rows of the file/,
    rows: 2,
    plant: share("Employee ID"),
  },
  { kind: "the same e-mail", view: "REFUSED", says: /is in 3 rows of the file/, rows: 3, plant: share("Work email") },
  {
    kind: "no day of the calendar",
    view: "REFUSED",
    says: /is not a day of the calendar/,
    plant: set("Start date", "2024-02-30"),
  },
  {
    kind: "no date at all",
    view: "REFUSED",
    says: /is not a date that is understood/,
    plant: set("Start date", "next spring"),
  },
  {
    kind: "a last day before the first",
    view: "REFUSED",
    says: /is before the start date/,
    plant: set("Last day", "2001-01-01"),
  },
  { kind: "no name", view: "REFUSED", says: /The name is empty/, plant: set("Full name", " - ") },
  {
    kind: "a name too long",
    view: "REFUSED",
    says: /The name has 201 characters/,
    plant: set("Full name", "x".repeat(201)),
  },
  {
    kind: "a control character",
    view: "REFUSED",
    says: /Job title holds a control character/,
    plant: set("Job title", "Head\u0007"),
  },
  {
    kind: "no e-mail address",
    view: "REFUSED",
    says: /is not an e-mail address/,
    plant: set("Work email", "ada at corp"),
  },
  {
    kind: "an ID that a spreadsheet rounded",
    view: "REFUSED",
    says: /was shortened by a spreadsheet/,
    plant: set("Employee ID", "1.23457E+11"),
  },
  {
    kind: "neither ID nor e-mail",
    view: "REFUSED",
    says: /neither an employee ID nor a work e-mail/,
    plant: (rows) => {
      set("Employee ID", "")(rows, 0);
      set("Work email", "")(rows, 0);
    },
  },
  {
    kind: "a cell too many",
    view: "REFUSED",
    says: /has 12 cells and the headings are 11/,
    line: (line) => `${line},and more`,
  },
  {
    kind: "cells too few",
    view: "REFUSED",
    says: /has 9 cells and the headings are 11/,
    line: (line) => line.split(",").slice(0, 9).join(","),
  },
  {
    kind: "a zero-width character in an e-mail",
    view: "REFUSED",
    says: /is not an e-mail address/,
    isLatin: false,
    plant: set("Work email", (row) => `\u200Dx${row["Work email"]}`),
  },
  {
    kind: "an unknown manager",
    view: "WARNED",
    says: /Manager “nobody” is neither in the file nor employed/,
    plant: set("Manager ID", "nobody"),
  },
  {
    kind: "their own manager",
    view: "WARNED",
    says: /names the person as their own manager/,
    plant: set("Manager ID", (row) => row["Employee ID"]),
  },
  {
    kind: "a loop of managers",
    view: "WARNED",
    says: /The manager reports to this person/,
    rows: 3,
    plant: (rows) => {
      const ids = rows.map((row) => row["Employee ID"]);
      rows.forEach((row, at) => {
        row["Manager ID"] = ids[(at + 1) % ids.length] ?? "";
      });
    },
  },
  {
    kind: "one person in two rows",
    view: "WARNED",
    says: /Perhaps twice in the file/,
    rows: 2,
    plant: (rows) => {
      share("Full name")(rows, 0);
      share("Job title")(rows, 0);
      share("Department")(rows, 0);
    },
  },
  {
    kind: "an employment type of no kind",
    view: "WARNED",
    says: /Employment type “Wizard” is not known/,
    plant: set("Employment type", "Wizard"),
  },
  {
    kind: "text turned around",
    view: "WARNED",
    says: /Full name holds invisible characters/,
    isLatin: false,
    plant: set("Full name", (row) => `\u202E${row["Full name"]}`),
  },
  {
    kind: "the same name and domain, another ID and e-mail",
    view: "SIMILAR",
    says: /NAME_AND_DOMAIN/,
    plant: (rows, number) => set("Full name", `Twin Person ${number} Name`)(rows, number),
    known: (row) => ({
      ...row,
      "Employee ID": `old-${row["Employee ID"]}`,
      "Work email": `before.${row["Work email"]}`,
    }),
  },
  {
    kind: "an e-mail one letter apart",
    view: "SIMILAR",
    says: /EMAIL/,
    known: (row) => ({
      ...row,
      "Employee ID": `old-${row["Employee ID"]}`,
      "Full name": `Formerly ${row["Employee ID"]}`,
      "Work email": row["Work email"].replace("person", "persn"),
    }),
  },
  {
    kind: "the same e-mail under another ID",
    view: "REFUSED",
    says: /The e-mail is .* in the register, whose employee ID is old-/,
    known: (row) => ({ ...row, "Employee ID": `old-${row["Employee ID"]}` }),
  },
  {
    kind: "a unit nearly called like a known one",
    view: "UNIT",
    says: /Customer Operations/,
    plant: (rows) => {
      set("Division", "Services")(rows, 0);
      set("Department", "Customer Operation")(rows, 0);
    },
  },
  {
    kind: "a name like a formula",
    view: "NONE",
    says: /^=HYPERLINK/,
    plant: set("Full name", (row) => `"=HYPERLINK(${row["Employee ID"]})"`),
  },
  {
    kind: "markup for a name",
    view: "NONE",
    says: /^<b>/,
    plant: set("Full name", (row) => `<b>Bo ${row["Employee ID"]}</b>`),
  },
  {
    kind: "umlauts and accents",
    view: "NONE",
    says: /^Zoë Müßig-Ångström/,
    plant: set("Full name", (row) => `Zoë Müßig-Ångström ${row["Employee ID"]}`),
  },
  {
    kind: "zero-width white space in a name",
    view: "NONE",
    says: /^Zero Width/,
    isLatin: false,
    plant: set("Full name", (row) => `Zero\u200BWidth\uFEFF${row["Employee ID"]}`),
  },
];
