import { type FaultKind, faultKinds, type StaffRow, staffHeadings } from "./staff-faults";

/** A fault, the row that it was planted in, and where and how the review must say so. */
export type Fault = { row: number } & Pick<FaultKind, "kind" | "view" | "says">;
export type FaultyStaff = {
  /** What the register knows before: the managers of `file` as they are there, and some who are not in it. */
  before: string;
  file: string;
  faults: Fault[];
};

const departments = [
  "Customer Operations",
  "Facilities",
  "Platform",
  "Ledger",
  "Recruiting",
  "Logistics",
  "Research",
  "Training",
];
/** Each manager has this many people, so that nine in ten rows may be broken without touching another. */
const span = 10;

/** A staff file of `size` rows, `times` times each kind of fault in it, in rows far from each other. */
export function faultyStaff(
  size: number,
  { times, isLatin = false }: { times: number; isLatin?: boolean },
): FaultyStaff {
  const rows = Array.from({ length: size }, (_, at) => personAt(at));
  const known = rows.slice(0, Math.ceil(size / span) + 1).map((row) => ({ ...row }));
  const planted = faultKinds.filter((kind) => !isLatin || kind.isLatin !== false);
  const leaves = Math.ceil(size / span) + 1;
  const step = Math.floor((size - leaves) / (planted.length * times));
  if (step < 4) throw new Error("There are too few rows for so many faults.");
  const faults: Fault[] = [];
  const lines = new Map<number, (line: string) => string>();
  planted.forEach(({ kind, view, says, rows: count = 1, plant, line, known: before }, at) => {
    for (let number = 0; number < times; number += 1) {
      const first = leaves + (at * times + number) * step;
      const taken = rows.slice(first, first + count);
      plant?.(taken, at * times + number);
      for (const [offset, row] of taken.entries()) {
        if (before) known.push(before(row));
        if (line) lines.set(first + offset, line);
        faults.push({ row: first + offset + 2, kind, view, says });
      }
    }
  });
  const file = rows.map((row, at) => (lines.get(at) ?? ((line: string) => line))(lineOf(row)));
  return { before: textOf(known.map(lineOf)), file: textOf(file), faults };
}

/** The same text as programs on Windows write it without asking. */
export function windows1252(text: string): Buffer {
  return Buffer.from(text, "latin1");
}

function personAt(at: number): StaffRow {
  return {
    "Employee ID": String(10_000 + at),
    "Full name": `Person ${at} Example`,
    "Work email": `person.${at}@corp.example`,
    "Job title": at % 3 === 0 ? "Cloud Engineer" : "Account Manager",
    Division: "Services",
    Department: departments[at % departments.length] ?? "",
    "Manager ID": at === 0 ? "" : String(10_000 + Math.floor((at - 1) / span)),
    Location: "London",
    "Start date": "2020-01-15",
    "Last day": "",
    "Employment type": "Full-Time",
  };
}

const lineOf = (row: StaffRow) => staffHeadings.map((heading) => row[heading]).join(",");
const textOf = (lines: string[]) => `${[staffHeadings.join(","), ...lines].join("\r\n")}\r\n`;
